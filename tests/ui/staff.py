"""A whole kiosk for tests of the staff's pages: real QML, view-models, desk, PINs and SQLite."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from domain.admission import Settled
from domain.attendance import AttendanceEvent, GalleryUpdate
from domain.biometrics import Candidate
from domain.delegates import Delegate, Roster, Session
from domain.frame_policy import FramePolicy
from domain.ids import DelegateId, OperatorId, ReferenceId, SessionId
from domain.image import Frame
from domain.operators import Duty, Operator
from domain.pairing import Errand
from hardware.keys.held import HeldKey
from kiosk.station.comfort import Surroundings
from kiosk.station.desk import Desk, Outlets, StaffRoom
from kiosk.station.doors import Doors
from kiosk.station.enrolment import EnrolmentRoom
from kiosk.station.enrolment_desk import EnrolmentLine
from kiosk.station.enrolment_kit import EnrolmentKit
from kiosk.station.intents import Intent, PreferDesk, Touched
from kiosk.station.keepsakes import StoredFrames
from kiosk.station.settlement import Item, Settlement
from kiosk.station.signin import PinCheck, settled
from kiosk.station.stores import (
    GateBook,
    StoredComfort,
    StoredOperators,
    StoredPortraits,
    StoredSessions,
)
from kiosk.ui.window import Appearance, KioskWindow, open_window
from store.connection import Store, open_store
from store.ledger import Ledger
from store.roster import StoredRoster
from tests.fakes.clock import FakeClock
from tests.fakes.signal import RecordingSignal
from tests.fakes.staff import RecordingDial, RecordingPower
from tests.ui.conftest import Kiosk

SESSION = Session(SessionId("opening"), "Phiên khai mạc", 0, 4_000_000_000_000)
CLOSING = Session(SessionId("closing"), "Phiên bế mạc", 0, 4_000_000_000_000)
DUNG = Delegate(DelegateId("HS-0001"), "Nguyễn Văn Dũng", "Huyện Sen", "A 1", "2", born="1971")
NAMESAKE = Delegate(DelegateId("HS-0002"), "Nguyễn Văn Dũng", "Huyện Mai", "C 4", "7", born="1984")
HO = Delegate(DelegateId("HS-0003"), "Đỗ Thị Hồ", "Huyện Mai", "F 22", "7", born="1969")
HEAD = Delegate(
    DelegateId("HS-0004"),
    "Trần Thị Trưởng Đoàn Mẫu",
    "Huyện Sen",
    "A 2",
    "2",
    more=(("Chức vụ", "Trưởng đoàn"),),
)
ROSTER = Roster(1, "Đại hội mẫu", {each.id: each for each in (DUNG, NAMESAKE, HO, HEAD)}, SESSION)
TURNS, TURN_S = 4000, 0.05
"""How long an engine is waited for: minutes on a busy machine, though it takes seconds."""
PIN, SECOND_PIN, OWN_PIN = "482913", "507246", "619305"


def cheap_record(pin: str) -> str:
    """A record that is checked like any other, in a hundredth of the time."""
    quick = Argon2id(salt=bytes(16), length=32, iterations=1, lanes=1, memory_cost=64)
    return quick.derive_phc_encoded(pin.encode())


OPERATORS = (
    Operator(OperatorId("op-1"), "Người Trực Một", Duty.OFFICER, cheap_record(PIN)),
    Operator(OperatorId("op-2"), "Người Trực Hai", Duty.OFFICER, cheap_record(SECOND_PIN)),
    Operator(OperatorId("op-3"), "Quản Trị", Duty.ADMINISTRATOR, cheap_record(OWN_PIN), DUNG.id),
)


@dataclass
class Post:
    """The desk on a real store, served when a test lets time pass; nothing else is replaced."""

    folder: Path
    key: HeldKey
    clock: FakeClock = field(default_factory=FakeClock)
    signal: RecordingSignal = field(default_factory=RecordingSignal)
    power: RecordingPower = field(default_factory=RecordingPower)
    speaker: RecordingDial = field(default_factory=RecordingDial)
    light: RecordingDial | None = field(default_factory=RecordingDial)
    frames: FramePolicy = field(default_factory=FramePolicy)
    errands: list[Errand | None] = field(default_factory=list)
    updates: list[bool] = field(default_factory=list)
    inbox: queue.Queue[Item] = field(default_factory=queue.Queue)
    kit: EnrolmentKit | None = None
    """With it people can be enrolled, by a real engine."""
    filmed: list[Frame] = field(default_factory=list)
    """What the camera sees, the newest last."""

    def open(self, appearance: Appearance) -> Kiosk:
        """Start, as after power came back: what is known comes from the disk."""
        self.store: Store = open_store(self.folder / "entrance.db", self.key, create=True)
        StoredOperators(self.store).replace(OPERATORS)
        if not StoredRoster(self.store).load().delegates:
            StoredRoster(self.store).save(ROSTER, self.clock.now(), (SESSION, CLOSING))
        window = open_window(
            newest_frame=lambda: None,
            send=self._asked,
            clock=self.clock,
            appearance=appearance,
        )
        self.kiosk = Kiosk(window.root, window=window, clock=self.clock, sent=[])
        self.doors = Doors(ROSTER)
        self.doors.plan(StoredRoster(self.store).programme())
        line = None
        if self.kit is not None:
            self.enrolment = EnrolmentRoom(self.kit, self._newest_frame, self.doors)
            line = EnrolmentLine(self.enrolment.ask, self.enrolment.shown)
        room = StaffRoom(
            StoredOperators(self.store).all,
            StoredPortraits(self.store).find,
            self._check,
            sessions=StoredSessions(self.store),
            power=self.power,
            surroundings=Surroundings(StoredComfort(self.store), self.speaker, self.light),
            pair=self.errands.append,
            keepsakes=StoredFrames(self.store, self.frames),
            update=self.updates.append,
            enrol=line,
        )
        self.desk = Desk(
            GateBook(self.store),
            self.doors,
            gate="Cửa A",
            clock=self.clock,
            inbox=self.inbox,
            outlets=Outlets(self.signal, window.bridge.post, room),
        )
        return self.kiosk

    def close(self) -> None:
        self.window.close()
        self.store.close()

    @property
    def window(self) -> KioskWindow:
        return self.kiosk.window

    def settle(self, decision: Settled, *ranked: tuple[DelegateId, float]) -> None:
        """Somebody stood before the camera, and this came of it."""
        candidates = tuple(
            Candidate(code, ReferenceId(f"r-{code}"), score) for code, score in ranked
        )
        seen = np.full((200, 200, 3), 90, dtype=np.uint8)
        self.inbox.put(Settlement(decision, candidates, 800, 7, "test", seen=seen))
        self.serve()

    def serve(self) -> None:
        """Let the desk deal with all that was asked, and the screen draw it."""
        self.kiosk.settle()
        while not self.inbox.empty():
            self.desk.serve(self.inbox.get())
            self.kiosk.settle()

    def until(self, there: Callable[[], bool]) -> None:
        """Let engine, room and desk work until something is there; each turn waits for them."""
        for _ in range(TURNS):
            if there():
                return
            self.enrolment.serve(TURN_S)
            self.clock.advance(TURN_S)
            self.desk.beat()
            self.serve()
        raise AssertionError("it did not come")

    def _newest_frame(self) -> Frame | None:
        return self.filmed[-1] if self.filmed else None

    def tap(self, *names: str) -> None:
        """Touch these, one after another, with the desk answering in between."""
        for name in names:
            self.kiosk.tap(name)
            self.serve()

    def knock(self) -> None:
        self.window.operator.knock()
        self.serve()

    def type_pin(self, pin: str) -> None:
        self.tap(*(f"pin-{digit}" for digit in pin), "pin-✓")

    def sign_in(self, operator: str = "op-1", pin: str = PIN) -> None:
        self.knock()
        self.tap(f"operator-{operator}")
        self.type_pin(pin)

    def ledger(self) -> list[AttendanceEvent]:
        """What is on the disk about people, decoded through another ledger."""
        events = (event for _, event in Ledger(self.store).events())
        return [event for event in events if not isinstance(event, GalleryUpdate)]

    def room(self) -> str:
        return str(self.window.operator.property("room"))

    def _asked(self, intent: Intent) -> None:
        assert not isinstance(intent, PreferDesk), "recognition hears that one"
        if isinstance(intent, Touched):
            return  # only the panel's light follows a touch
        self.inbox.put(intent)

    def _check(self, check: PinCheck) -> None:
        self.inbox.put(settled(check))
