"""What administrators ask: doors of a session, live counts, restart. Runs on the desk's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, assert_never

from domain.attendance import Act, DeskAct
from domain.delegates import Roster, Session
from domain.errors import StoreUnavailable
from domain.ids import SessionId
from domain.moment import Moment
from domain.operators import Duty, Operator
from domain.pairing import Errand
from domain.ports import Clock
from domain.rollcall import Quorum, call
from kiosk.station.comfort import Surroundings
from kiosk.station.happenings import Fault, FaultShown, Happening
from kiosk.station.register import Register
from kiosk.station.staff_happenings import ComfortTold, CountRow, CountsTold, SessionsListed
from kiosk.station.staff_intents import (
    AdminIntent,
    AskComfort,
    AskCounts,
    AskPairing,
    AskSessions,
    AskUpdate,
    CloseDoors,
    OpenDoors,
    Restart,
    ShutDown,
    StepComfort,
)
from kiosk.station.updates import nobody_updates
from runtime.journal import journal


class Sessions(Protocol):
    """The sessions of the event, as the store has them."""

    def roster(self) -> Roster:
        """The list as it is now, with the session whose doors are open."""
        ...

    def all(self) -> Sequence[Session]:
        """In the organiser's order."""
        ...

    def choose(self, session: SessionId | None, at: Moment) -> None:
        """Open the doors of one session, or of none.

        Raises:
            StoreUnavailable: it could not be written; the doors are as before.
        """
        ...


class Power(Protocol):
    """The box's own switch."""

    def restart(self) -> None: ...

    def shut_down(self) -> None: ...


@dataclass(frozen=True, slots=True)
class AdminTools:
    """What administration works with."""

    register: Register
    sessions: Sessions
    power: Power
    surroundings: Surroundings
    clock: Clock
    post: Callable[[Happening], None]
    use: Callable[[Roster], None]
    """Takes the roster that is in force from now on."""
    pair: Callable[[Errand | None], None]
    """Has an errand of pairing done elsewhere; nobody waits for it."""
    gate: str
    quorum: Quorum
    update: Callable[[bool], None] = nobody_updates
    """Has the update installed that is offered, or told of, elsewhere."""


class Administration:
    """Serves administrators and nobody else. What they did is written before it happens."""

    def __init__(self, tools: AdminTools) -> None:
        self._tools = tools

    def serve(self, item: AdminIntent, operator: Operator) -> None:
        """Deal with one item."""
        if operator.duty is not Duty.ADMINISTRATOR:
            return
        match item:
            case AskSessions():
                self._list()
            case OpenDoors(session=session):
                self._choose(session, Act.SESSION_OPENED, operator)
            case CloseDoors():
                self._choose(None, Act.SESSION_CLOSED, operator)
            case AskCounts():
                self._tools.post(self._counts())
            case Restart() | ShutDown():
                self._switch(item, operator)
            case AskComfort():
                self._tell_comfort()
            case StepComfort(volume=volume, brightness=brightness):
                self._step(volume, brightness)
            case AskPairing() | AskUpdate():
                self._have_done(item, operator)
            case _:
                assert_never(item)

    def _have_done(self, item: AskPairing | AskUpdate, operator: Operator) -> None:
        """What others do; asking only how it stands is no act."""
        if isinstance(item, AskUpdate):
            if not item.install or self._noted(Act.UPDATE_ASKED, operator):
                self._tools.update(item.install)
        elif item.errand is None or self._noted(Act.PAIRING_ASKED, operator):
            self._tools.pair(item.errand)

    def _list(self) -> None:
        session = self._tools.sessions.roster().session
        listed = tuple(self._tools.sessions.all())
        self._tools.post(SessionsListed(listed, session.id if session else None))

    def _choose(self, session: SessionId | None, act: Act, operator: Operator) -> None:
        if not self._noted(act, operator):
            return
        try:
            self._tools.sessions.choose(session, self._tools.clock.now())
        except StoreUnavailable:
            journal().error("session.not_chosen")
            self._tools.post(FaultShown(Fault.STORE_UNAVAILABLE))
            return
        self._tools.use(self._tools.sessions.roster())
        self._list()

    def _switch(self, item: Restart | ShutDown, operator: Operator) -> None:
        if isinstance(item, Restart):
            if self._noted(Act.RESTARTED, operator):
                self._tools.power.restart()
        elif self._noted(Act.SHUT_DOWN, operator):
            self._tools.power.shut_down()

    def _step(self, volume: int, brightness: int) -> None:
        try:
            self._tools.surroundings.step(volume=volume, brightness=brightness)
        except StoreUnavailable:
            journal().error("comfort.not_kept")
            self._tools.post(FaultShown(Fault.STORE_UNAVAILABLE))
            return
        self._tell_comfort()

    def _tell_comfort(self) -> None:
        around = self._tools.surroundings
        self._tools.post(ComfortTold(around.now, around.audible, around.dimmable))

    def _counts(self) -> CountsTold:
        """The roll of the open session; nobody is expected while the doors are closed."""
        roster = self._tools.sessions.roster()
        if roster.session is None:
            return CountsTold(())
        books = self._tools.register.books(roster.session.id)
        roll = call(roster, roster.session, books, self._tools.gate, self._tools.quorum)
        rows = tuple(CountRow(unit.name, unit.inside, unit.expected) for unit in roll.units)
        return CountsTold(rows, roll)

    def _noted(self, act: Act, operator: Operator) -> bool:
        written = self._tools.register.record(DeskAct(self._tools.clock.now(), operator.id, act))
        if written is None:
            self._tools.post(FaultShown(Fault.STORE_UNAVAILABLE))
        return written is not None
