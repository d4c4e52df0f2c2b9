"""PINs: how they are kept, and a thread of their own to check them.

A check takes a third of a second on purpose; on the desk's thread it would hold up the lane.
"""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from domain.errors import KnownError
from domain.operators import Operator

MEMORY_KIB = 64 * 1024
PASSES, LANES = 3, 4
"""RFC 9106, second recommended option, for machines with little memory."""

INBOX_WAIT_S = 0.25
WAITING_CHECKS = 4


class WrongPin(KnownError):
    """Type it again, or ask an administrator for a new one."""


@dataclass(frozen=True, slots=True)
class PinCheck:
    """A PIN to check; ``as_second`` is whether it is shown to agree with somebody else."""

    operator: Operator
    pin: str = field(repr=False)
    as_second: bool
    again: bool = False
    """Whether somebody signed in shows it once more, for what changes much."""


@dataclass(frozen=True, slots=True)
class PinChecked:
    """What came of a check."""

    operator: Operator
    as_second: bool
    right: bool
    again: bool = False


def pin_record(pin: str) -> str:
    """What is kept of a PIN: an Argon2id record with its own salt."""
    hasher = Argon2id(
        salt=os.urandom(16), length=32, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB
    )
    return hasher.derive_phc_encoded(pin.encode())


def verified(operator: Operator, pin: str) -> Operator:
    """The operator, whose PIN this is.

    Raises:
        WrongPin: it is not.
    """
    try:
        Argon2id.verify_phc_encoded(pin.encode(), operator.pin)
    except InvalidKey as error:
        raise WrongPin(f"That is not the PIN of {operator.id}.") from error
    return operator


class PinDesk:
    """Checks PINs one at a time and answers into the desk's inbox."""

    def __init__(self, answer: Callable[[PinChecked], None]) -> None:
        self._answer = answer
        self._checks: queue.Queue[PinCheck] = queue.Queue(WAITING_CHECKS)

    def check(self, check: PinCheck) -> None:
        """Check it soon; beyond a few that wait, somebody is hammering and is not served."""
        if not self._checks.full():
            self._checks.put_nowait(check)

    def run(self, stopping: threading.Event) -> None:
        """Check what comes until told to stop."""
        while not stopping.is_set():
            try:
                check = self._checks.get(timeout=INBOX_WAIT_S)
            except queue.Empty:
                continue
            self._answer(settled(check))


def settled(check: PinCheck) -> PinChecked:
    """The outcome of one check."""
    try:
        operator = verified(check.operator, check.pin)
    except WrongPin:
        return PinChecked(check.operator, check.as_second, right=False, again=check.again)
    return PinChecked(operator, check.as_second, right=True, again=check.again)
