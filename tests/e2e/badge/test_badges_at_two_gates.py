"""Two gates without a network, one congress: badges, copies, losses and bad clocks."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.attendance import AttendanceEvent, CheckIn, Method, Refusal, RefusalReason
from domain.badge import EntryMode
from domain.delegates import Delegate, Roster, Session
from domain.headcount import attendance, headcount
from domain.ids import DelegateId, EventId, ModelId, SessionId
from domain.image import Frame, Pixels
from kiosk.station.badge_stock import StoredBadges
from kiosk.station.badges import BadgeLane, Outputs, Sources
from kiosk.station.claims import Claims
from kiosk.station.desk import Desk, Outlets
from kiosk.station.doors import Doors
from kiosk.station.happenings import BadgeNotTaken, Happening, Welcomed
from kiosk.station.settlement import Item
from kiosk.station.slot import LatestSlot
from kiosk.station.stores import GateBook
from store.badges import Badges
from store.connection import Store, open_store
from store.gallery import Gallery
from store.ledger import Ledger
from store.roster import StoredRoster
from tests.fakes.clock import FakeClock
from tests.fakes.keys import fixed_key
from tests.fakes.signal import RecordingSignal
from tests.fakes.staff import staff_room
from vision.models import SFACE

OPENING = Session(SessionId("S1"), "Phiên khai mạc", 0, 4_000_000_000_000)
ANNA = Delegate(DelegateId("D-1"), "Nguyễn Thị Mẫu", "Đoàn A", "A-01", "Tổ 1")
BINH = Delegate(DelegateId("D-2"), "Trần Văn Ví Dụ", "Đoàn B", "B-02", "Tổ 2")
PEOPLE = Roster(1, "Đại hội Mẫu", {ANNA.id: ANNA, BINH.id: BINH}, OPENING)


class Blind:
    """No camera: these gates have scanners."""

    def read(self, pixels: Pixels) -> str | None:
        return None


class Gate:
    """One kiosk with a scanner."""

    def __init__(self, store: Store, name: str) -> None:
        self.store, self.name, self.clock = store, name, FakeClock()
        self.signal = RecordingSignal()
        self.shown: list[Happening] = []
        self._start()

    def _start(self) -> None:
        doors = Doors(StoredRoster(self.store).load())
        inbox: queue.Queue[Item] = queue.Queue()
        frames: LatestSlot[Frame] = LatestSlot()
        self.inbox = inbox
        self.lane = BadgeLane(
            Sources(Blind(), queue.Queue()),
            Outputs(inbox, self.shown.append, Claims()),
            doors=doors,
            frames=frames,
            clock=self.clock,
        )
        self.desk = Desk(
            GateBook(self.store),
            doors,
            gate=self.name,
            clock=self.clock,
            inbox=inbox,
            outlets=Outlets(self.signal, self.shown.append, staff_room(PEOPLE)),
        )
        self.read_again()

    def read_again(self) -> None:
        """What the pulse does when the store has news."""
        stock = StoredBadges(self.store, EntryMode.EITHER, 0.001)
        self.lane.use(stock.book(StoredRoster(self.store).load(), None, 1))

    def reboot(self, wall_ms: int | None = None) -> None:
        """The power was cut."""
        self.clock.reboot(wall_ms)
        self._start()

    def scan(self, text: str) -> Happening:
        """Somebody shows a badge; returns what the screen says last of them."""
        self.clock.advance(60)
        before = len(self.shown)
        self.lane.take(text, None)
        self.desk.serve(self.inbox.get_nowait())
        return next(h for h in self.shown[before:] if isinstance(h, Welcomed | BadgeNotTaken))

    def events(self) -> dict[EventId, AttendanceEvent]:
        return dict(Ledger(self.store).events())


@pytest.fixture
def gates(tmp_path: Path) -> Iterator[tuple[Gate, Gate]]:
    with (
        closing(open_store(tmp_path / "a.db", fixed_key(1), create=True)) as first,
        closing(open_store(tmp_path / "b.db", fixed_key(2), create=True)) as second,
    ):
        now = FakeClock().now()
        for store in (first, second):
            StoredRoster(store).save(PEOPLE, now)
        Badges(first).issue(PEOPLE.delegates, now)
        Badges(second).take_pass(Badges(first).pass_for_gates(now), now)
        yield Gate(first, "Cửa A"), Gate(second, "Cửa B")


def badge_of(gate: Gate, delegate: DelegateId, *, replace: bool = False) -> str:
    (made,) = Badges(gate.store).issue([delegate], gate.clock.now(), replace=replace)
    gate.read_again()
    return made.text


def test_a_badge_printed_at_one_gate_opens_the_other_without_a_network(
    gates: tuple[Gate, Gate],
) -> None:
    first, second = gates
    welcome = second.scan(badge_of(first, ANNA.id))
    assert isinstance(welcome, Welcomed)
    assert (welcome.name, welcome.seat) == (ANNA.name, "A-01")
    (entry,) = [e for e in second.events().values() if isinstance(e, CheckIn)]
    assert (entry.method, entry.badge) == (Method.BADGE, 1)
    assert second.signal.given == ["admit"]


def test_a_copy_at_the_same_gate_is_sent_to_the_desk_with_where_and_when(
    gates: tuple[Gate, Gate],
) -> None:
    first, _ = gates
    text = badge_of(first, ANNA.id)
    first.scan(text)
    second_use = first.scan(text)
    assert isinstance(second_use, BadgeNotTaken)
    assert second_use.reason is RefusalReason.BADGE_USED
    assert second_use.already is not None
    assert second_use.already.gate == "Cửa A"
    assert first.signal.given == ["admit", "desk"]


def test_a_copy_at_another_gate_counts_one_person_and_shows_both_gates(
    gates: tuple[Gate, Gate],
) -> None:
    first, second = gates
    text = badge_of(first, ANNA.id)
    first.scan(text)
    second.scan(text)
    present = attendance(first.events() | second.events())
    assert headcount(present.values()) == {OPENING.id: 1}
    assert len(present[OPENING.id, ANNA.id].gates) == 2


def test_a_lost_badge_is_void_where_it_was_replaced_and_where_the_new_one_was_seen(
    gates: tuple[Gate, Gate],
) -> None:
    first, second = gates
    lost = badge_of(first, ANNA.id)
    new = badge_of(first, ANNA.id, replace=True)
    refused = first.scan(lost)
    assert isinstance(refused, BadgeNotTaken)
    assert refused.reason is RefusalReason.BADGE_REPLACED
    assert isinstance(second.scan(new), Welcomed)
    again = second.scan(lost)
    assert isinstance(again, BadgeNotTaken)
    assert again.reason is RefusalReason.BADGE_REPLACED


def test_a_withdrawal_reaches_the_other_gate_by_its_pass(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    lost = badge_of(first, BINH.id)
    now = first.clock.now()
    Badges(first.store).withdraw(BINH.id, "lost", now)
    Badges(second.store).take_pass(Badges(first.store).pass_for_gates(now), now)
    second.read_again()
    refused = second.scan(lost)
    assert isinstance(refused, BadgeNotTaken)
    assert refused.reason is RefusalReason.BADGE_WITHDRAWN
    (event,) = [e for e in second.events().values() if isinstance(e, Refusal)]
    assert event.candidates == (BINH.id,)


def test_after_a_power_cut_with_a_clock_of_1970_a_copy_is_still_found_out(
    gates: tuple[Gate, Gate],
) -> None:
    first, _ = gates
    text = badge_of(first, ANNA.id)
    first.scan(text)
    first.reboot(wall_ms=0)
    second_use = first.scan(text)
    assert isinstance(second_use, BadgeNotTaken)
    assert second_use.reason is RefusalReason.BADGE_USED


def test_who_withheld_consent_comes_in_by_badge_and_has_no_template(
    gates: tuple[Gate, Gate],
) -> None:
    first, _ = gates
    assert not ANNA.consent
    assert isinstance(first.scan(badge_of(first, ANNA.id)), Welcomed)
    assert Gallery(first.store).models() == frozenset[ModelId]()
    assert Gallery(first.store).snapshot(SFACE.model)[1] == ()
