"""Who may decide at the desk, what a PIN must be, and how long a wrong one locks the door."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from itertools import pairwise

from domain.ids import DelegateId, OperatorId

PIN_DIGITS = (6, 12)
FREE_TRIES = 2
"""Wrong PINs without consequence: a thumb slips in gloves."""
FIRST_LOCK_S = 30
LONGEST_LOCK_S = 3600
IDLE_S = 180.0
"""Nobody touched the desk for so long: sign-in ends."""
LONGEST_S = 1800.0
"""A sign-in ends after this however busy it was."""


FACT = "operators"
"""The name under which the store keeps them, sealed."""


class Duty(StrEnum):
    """What an operator may do. An administrator may do an officer's work too."""

    OFFICER = "officer"
    ADMINISTRATOR = "administrator"


class PinFault(StrEnum):
    """Why a new PIN is refused."""

    LENGTH = "length"
    DIGITS = "digits"
    TOO_EASY = "too_easy"


@dataclass(frozen=True, slots=True)
class Operator:
    """A named person who answers for decisions. ``pin`` is an Argon2id record, never a PIN."""

    id: OperatorId
    name: str = field(repr=False)
    duty: Duty
    pin: str = field(repr=False)
    delegate: DelegateId | None = None
    """The delegate this operator is; nobody admits themselves."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs of one operator in a row. Seconds are monotonic."""

    wrong: int = 0
    locked_until_s: float = 0.0

    def wait_s(self, now_s: float) -> float:
        """How long no PIN is looked at."""
        return max(self.locked_until_s - now_s, 0.0)


@dataclass(frozen=True, slots=True)
class SignIn:
    """An operator who showed their PIN."""

    operator: Operator
    since_s: float
    touched_s: float

    def over(self, now_s: float) -> bool:
        return now_s - self.touched_s >= IDLE_S or now_s - self.since_s >= LONGEST_S


def encode_operators(operators: Sequence[Operator]) -> str:
    """JSON text, for the store to seal."""
    return json.dumps([asdict(each) for each in operators], ensure_ascii=False)


def decode_operators(text: object) -> tuple[Operator, ...]:
    """The operators that were encoded; nobody when nothing was."""
    rows = json.loads(text) if isinstance(text, str) else []
    return tuple(Operator(**(row | {"duty": Duty(row["duty"])})) for row in rows)


def after_wrong_pin(tries: Tries, now_s: float) -> Tries:
    """One more wrong PIN: each beyond the free ones locks twice as long as the one before."""
    wrong = tries.wrong + 1
    return Tries(wrong, now_s + lock_s(wrong))


def lock_s(wrong: int) -> float:
    """Seconds of lock after so many wrong PINs in a row."""
    if wrong <= FREE_TRIES:
        return 0.0
    return float(min(FIRST_LOCK_S * 2 ** min(wrong - FREE_TRIES - 1, 16), LONGEST_LOCK_S))


def pin_fault(pin: str) -> PinFault | None:
    """What is wrong with a new PIN; None if it may be used."""
    if not (pin.isascii() and pin.isdecimal()):
        return PinFault.DIGITS
    if not PIN_DIGITS[0] <= len(pin) <= PIN_DIGITS[1]:
        return PinFault.LENGTH
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    repeated = len(set(pin)) <= 2 or pin == pin[: len(pin) // 2] * 2
    return PinFault.TOO_EASY if repeated or (len(steps) == 1 and steps <= {1, 9}) else None
