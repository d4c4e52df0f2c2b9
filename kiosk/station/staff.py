"""Who is signed in at the desk, and who must wait after wrong PINs. Runs on the desk's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.attendance import Act, DeskAct
from domain.ids import OperatorId
from domain.operators import Duty, Operator, SignIn, Tries, after_wrong_pin, lock_s
from domain.ports import Clock
from kiosk.station.doors import Doors
from kiosk.station.happenings import Happening
from kiosk.station.register import Register
from kiosk.station.signin import PinCheck, PinChecked
from kiosk.station.staff_happenings import (
    OperatorCard,
    OperatorsNamed,
    SignedIn,
    SignedOut,
    SignInRefused,
)
from kiosk.station.staff_intents import ShowPin

Operators = Callable[[], Sequence[Operator]]
"""Everyone who may sign in, as the store has them now."""


class Staff:
    """Signs operators in and out. Locks survive a restart: the ledger has the wrong PINs."""

    def __init__(
        self,
        operators: Operators,
        check: Callable[[PinCheck], None],
        *,
        register: Register,
        doors: Doors,
        clock: Clock,
        post: Callable[[Happening], None],
    ) -> None:
        self._operators = operators
        self._check = check
        self._register = register
        self._doors = doors
        self._clock = clock
        self._post = post
        self._sign_in: SignIn | None = None
        self._awaited: OperatorId | None = None
        now_s = clock.monotonic_s()
        self._tries = {
            name: Tries(wrong, now_s + lock_s(wrong))
            for name, wrong in register.wrong_pins.items()
        }

    def name_operators(self) -> None:
        """Tell the sign-in page who there is."""
        self._post(OperatorsNamed(tuple(card_of(each) for each in self._operators())))

    def show_pin(self, shown: ShowPin) -> None:
        """Have a PIN checked, unless its owner must wait.

        A second person needs a first; and nobody takes the desk over from whoever is signed in.
        """
        operator = self._find(shown.operator)
        if operator is None or shown.as_second is (self.signed_in() is None):
            return
        wait_s = self._tries.get(operator.id, Tries()).wait_s(self._clock.monotonic_s())
        if wait_s > 0:
            self._post(SignInRefused(wait_s))
        else:
            self._awaited = self._awaited if shown.as_second else operator.id
            self._check(PinCheck(operator, shown.pin, shown.as_second))

    def show_own_pin(self, operator: Operator, pin: str) -> None:
        """Have the PIN of whoever is signed in checked once more, under the same locks."""
        wait_s = self._tries.get(operator.id, Tries()).wait_s(self._clock.monotonic_s())
        if wait_s > 0:
            self._post(SignInRefused(wait_s))
        else:
            self._check(PinCheck(operator, pin, as_second=False, again=True))

    def take(self, checked: PinChecked) -> bool:
        """Draw the consequences of a check; whether the PIN was right and its use is written."""
        operator, now_s = checked.operator, self._clock.monotonic_s()
        if checked.right and checked.again:
            self._tries.pop(operator.id, None)
            return self.signed_in() is not None
        if checked.right and not checked.as_second and operator.id != self._awaited:
            return False  # they left while it was checked
        act = Act.SIGNED_IN if checked.right else Act.WRONG_PIN
        written = self._register.record(DeskAct(self._clock.now(), operator.id, act))
        if not checked.right or written is None:
            tries = after_wrong_pin(self._tries.get(operator.id, Tries()), now_s)
            self._tries[operator.id] = tries
            self._post(SignInRefused(tries.wait_s(now_s)))
            return False
        self._tries.pop(operator.id, None)
        if not checked.as_second:
            self._sign_in = SignIn(operator, now_s, now_s)
            self._post(SignedIn(card_of(operator), self._doors.roster))
        return True

    def signed_in(self) -> Operator | None:
        """The operator at the desk."""
        if self._sign_in is None or self._sign_in.over(self._clock.monotonic_s()):
            return None
        return self._sign_in.operator

    def touched(self) -> Operator | None:
        """The operator at the desk, who did something just now and so stays signed in."""
        if self._sign_in is not None and not self._sign_in.over(self._clock.monotonic_s()):
            self._sign_in = replace(self._sign_in, touched_s=self._clock.monotonic_s())
        return self.signed_in()

    def expire(self) -> bool:
        """End a sign-in whose time is over; whether one ended."""
        over = self._sign_in is not None and self._sign_in.over(self._clock.monotonic_s())
        if over:
            self.sign_out()
        return over

    def sign_out(self) -> None:
        """Nobody is signed in from now on, nor by a PIN that is still being checked."""
        self._awaited = None
        if self._sign_in is not None:
            operator = self._sign_in.operator.id
            self._sign_in = None
            self._register.record(DeskAct(self._clock.now(), operator, Act.SIGNED_OUT))
        self._post(SignedOut())

    def _find(self, operator: OperatorId) -> Operator | None:
        return next((each for each in self._operators() if each.id == operator), None)


def card_of(operator: Operator) -> OperatorCard:
    """What others may know of an operator."""
    return OperatorCard(operator.id, operator.name, operator.duty is Duty.ADMINISTRATOR)
