"""The box during its first set-up: does what the screen asks, and says how everything stands."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from domain.errors import KnownError
from domain.ids import OperatorId
from domain.operators import Duty, Operator
from domain.ports import Clock
from hardware.camera import CameraSettings
from hardware.hands import Hands, SetClock
from kiosk.config import KioskSettings
from kiosk.setup.keys import DeviceKey, StepRefused, must_be_held
from kiosk.setup.record import Record, finish, read_record, write_record, write_settings
from kiosk.station.signin import pin_record
from kiosk.station.stores import StoredBoard, StoredOperators
from kiosk.ui.setup_talk import (
    AllDone,
    ChooseLanguage,
    Finish,
    ForgetKey,
    Found,
    JoinCentre,
    KeepCamera,
    KeepClock,
    KeyStanding,
    Lens,
    LookThrough,
    MakeKey,
    NameAdministrator,
    NamePlace,
    NotDone,
    SetTheClock,
    SetupHappening,
    SetupIntent,
    SetupTrouble,
    StandAlone,
    Unlock,
)
from kiosk.upkeep.operators import added
from runtime.journal import journal
from runtime.paths import database_of
from store.connection import Store, open_store
from store.roster import StoredRoster

LOOK_EVERY_S = 1.0
FIRST = OperatorId("op-1")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the set-up finds itself in."""

    settings_file: Path
    before: KioskSettings
    """The settings as they are: what the set-up does not ask for stays."""
    clock: Clock
    hands: Hands
    tpm: bool
    sticks: Callable[[], tuple[Path, ...]]
    lenses: Callable[[], dict[str, tuple[Lens, CameraSettings]]]
    look_through: Callable[[CameraSettings | None], None]
    """Show this camera from now on; None: none."""


class Box:
    """A :class:`kiosk.station.worker.Work`: one thing at a time, each on the disk when said."""

    def __init__(
        self, around: Surroundings, key: DeviceKey, post: Callable[[SetupHappening], None]
    ) -> None:
        self._around = around
        self._state = around.before.state
        self._key = key
        self._post = post
        self._asked: queue.Queue[SetupIntent] = queue.Queue()
        self._record = read_record(self._state)
        self._lens = ""
        self._administrator = ""
        self.finished = False

    @property
    def language(self) -> str:
        """The language chosen before; empty when none was."""
        return self._record.language

    def ask(self, intent: SetupIntent) -> None:
        """From the screen; never waits."""
        self._asked.put_nowait(intent)

    def run(self, stopping: threading.Event) -> None:
        """Do what is asked, and look around each second."""
        while not stopping.is_set() and not self.finished:
            self._post(self.found())
            try:
                intent = self._asked.get(timeout=LOOK_EVERY_S)
            except queue.Empty:
                continue
            self.answer(intent)

    def answer(self, intent: SetupIntent) -> None:
        """Do one thing; a refusal is told and changes nothing."""
        try:
            self._do(intent)
        except StepRefused as refused:
            journal().warning("setup.refused", why=str(refused))
            self._post(NotDone(refused.trouble))
        except KnownError as refused:
            journal().warning("setup.refused", why=str(refused))
            self._post(NotDone(_TROUBLES.get(type(intent), SetupTrouble.STORE)))

    def _do(self, intent: SetupIntent) -> None:  # noqa: C901, PLR0912  # one case each
        match intent:
            case ChooseLanguage(code):
                self._keep(language=code)
            case NamePlace(gate, event):
                self._keep(gate=gate, event=event, named=True)
            case SetTheClock(wall_ms):
                self._around.hands.do(SetClock(wall_ms=wall_ms))
                self._keep(clock_kept=True)
            case KeepClock():
                self._keep(clock_kept=True)
            case MakeKey(way, words):
                self._key.make(way, words)
            case Unlock(words):
                self._key.unlock(words)
            case ForgetKey():
                self._key.forget()
                self._administrator = ""
            case NameAdministrator(name, pin):
                self._name(name, pin)
            case LookThrough(code):
                self._look(code)
            case KeepCamera():
                self._keep(camera_kept=self._record.camera is not None)
            case StandAlone():
                self._keep(alone=True, joins=False)
            case JoinCentre():
                self._keep(alone=False, joins=True)
            case Finish():
                self._finish()
            case _:
                assert_never(intent)

    def _keep(self, **settled: str | bool) -> None:
        self._become(self._record.model_copy(update=settled))

    def _become(self, record: Record) -> None:
        write_record(self._state, record)
        self._record = record

    def _store(self) -> Store:
        return open_store(database_of(self._state), must_be_held(self._key), create=True)

    def _name(self, name: str, pin: str) -> None:
        """The first administrator; named again, they are the same one under another name."""
        with closing(self._store()) as store:
            kept = StoredOperators(store)
            one = Operator(FIRST, name, Duty.ADMINISTRATOR, pin_record(pin))
            kept.replace(added(kept.all(), one))
        self._administrator = name

    def _look(self, code: str) -> None:
        settings = self._around.lenses()[code][1]
        self._lens = code
        self._become(self._record.model_copy(update={"camera": settings}))
        self._around.look_through(settings)

    def _finish(self) -> None:
        """The settings, the event's name, then the mark: a cut in between begins here again."""
        self._around.look_through(None)
        write_settings(self._around.settings_file, self._around.before, self._record)
        with closing(self._store()) as store:
            kept = StoredRoster(store)
            roster = kept.load()
            if self._record.event and not roster.event_name:
                named = replace(roster, event_name=self._record.event)
                kept.save(named, self._around.clock.now(), kept.sessions())
            StoredBoard(store).want(self._record.joins)
        finish(self._state)
        self.finished = True
        self._post(AllDone())

    def found(self) -> Found:
        """How everything stands now."""
        standing = self._key.standing()
        if standing is KeyStanding.OPEN and not self._administrator:
            self._administrator = self._first_administrator()
        now, lenses = self._around.clock.now(), self._around.lenses()
        record = self._record
        return Found(
            language=record.language,
            gate=record.gate,
            event=record.event,
            named=record.named,
            now_ms=now.wall_ms,
            clock_trusted=now.trusted,
            clock_kept=record.clock_kept,
            tpm=self._around.tpm,
            sticks=tuple(stick.name for stick in self._around.sticks()),
            organiser=self._key.organiser() is not None,
            key=standing,
            way=self._key.way,
            administrator=self._administrator,
            lenses=tuple(lens for lens, _ in lenses.values()),
            lens=self._lens if self._lens in lenses else "",
            camera_kept=record.camera_kept,
            alone=record.alone,
            joins=record.joins,
        )

    def _first_administrator(self) -> str:
        if not database_of(self._state).exists():
            return ""
        with closing(self._store()) as store:
            people = StoredOperators(store).all()
        return next((each.name for each in people if each.duty is Duty.ADMINISTRATOR), "")


_TROUBLES: dict[type[SetupIntent], SetupTrouble] = {
    SetTheClock: SetupTrouble.CLOCK,
    LookThrough: SetupTrouble.CAMERA,
    Finish: SetupTrouble.SETTINGS,
}
