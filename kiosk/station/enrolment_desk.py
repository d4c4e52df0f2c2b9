"""Enrolment at the desk: administrators alone, the PIN again, and the ledger before the act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.attendance import Act, DeskAct
from domain.ids import DelegateId, OperatorId
from domain.operators import Duty, Operator
from domain.ports import Clock
from kiosk.station.enrolment_intents import (
    AskEnrolment,
    Confirmable,
    EnrolmentTask,
    ShowOwnPin,
    SitDown,
)
from kiosk.station.enrolment_kit import Asked, Confirmed, SignedOff
from kiosk.station.enrolment_state import EnrolmentShown
from kiosk.station.happenings import Fault, FaultShown, Happening
from kiosk.station.register import Register
from kiosk.station.slot import LatestSlot


@dataclass(frozen=True, slots=True)
class EnrolmentLine:
    """To the enrolment room and back; neither end ever waits for the other."""

    ask: Callable[[Asked | Confirmed | SignedOff], None]
    shown: LatestSlot[EnrolmentShown]


_ACTS = {
    Confirmable.IMPORT: Act.IMPORT_CONFIRMED,
    Confirmable.ROLL_BACK: Act.IMPORT_UNDONE,
}


class EnrolmentDesk:
    """Runs on the desk's thread; the work itself is done in the enrolment room."""

    def __init__(
        self,
        line: EnrolmentLine | None,
        register: Register,
        clock: Clock,
        post: Callable[[Happening], None],
        check: Callable[[Operator, str], None],
    ) -> None:
        """Without a ``line`` nobody is enrolled here.

        ``check`` has the PIN of whoever is signed in looked at once more.
        """
        self._line = line
        self._check = check
        self._register = register
        self._clock = clock
        self._post = post
        self._shown = EnrolmentShown()
        self._asked: tuple[OperatorId, Confirmable] | None = None

    def serve(self, task: EnrolmentTask, operator: Operator) -> None:
        """Deal with what an administrator asks; a consent given at the desk is written first."""
        if operator.duty is not Duty.ADMINISTRATOR:
            return
        match task:
            case AskEnrolment():
                self._post(self._shown)
            case ShowOwnPin(pin=pin, what=what):
                self._asked = operator.id, what
                self._check(operator, pin)
            case SitDown(delegate=code, consented=True):
                if self._noted(Act.CONSENT_GIVEN, operator, DelegateId(code)):
                    self._enrol(Asked(task, operator.id))
            case _:
                self._enrol(Asked(task, operator.id))

    def confirmed(self, operator: Operator) -> None:
        """The PIN was right: write it down, then do what was asked."""
        asked, self._asked = self._asked, None
        if (
            asked is not None
            and asked[0] == operator.id
            and self._noted(_ACTS[asked[1]], operator)
        ):
            self._enrol(Confirmed(asked[1], operator.id))

    def beat(self, operator: Operator | None) -> None:
        """Only an administrator who is signed in is told how it stands."""
        newest = self._line.shown.take(0) if self._line else None
        if newest is not None:
            self._shown = newest
            if operator is not None and operator.duty is Duty.ADMINISTRATOR:
                self._post(newest)

    def signed_off(self) -> None:
        """Nobody is at the desk any more."""
        self._asked = None
        self._enrol(SignedOff())

    def _enrol(self, item: Asked | Confirmed | SignedOff) -> None:
        if self._line is not None:
            self._line.ask(item)

    def _noted(self, act: Act, operator: Operator, delegate: DelegateId | None = None) -> bool:
        event = DeskAct(self._clock.now(), operator.id, act, delegate=delegate)
        written = self._register.record(event)
        if written is None:
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
        return written is not None
