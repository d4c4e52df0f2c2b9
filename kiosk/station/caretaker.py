"""What the station needs of whoever knows the box, its files and its sticks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.findings import Finding
from domain.ids import OperatorId
from domain.moment import Moment
from domain.rehearsal import Verdict
from domain.trial import Door, Step
from kiosk.station.care_happenings import Handing, Stick
from kiosk.station.care_intents import Parcel, Subject


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A rehearsal that is over, as its certificate tells it. It names no delegate."""

    at: Moment
    operator: OperatorId
    gate: str
    door: Door
    findings: tuple[Finding, ...]
    left_out: frozenset[Step]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The box has looked at itself."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """The name of the certificate's file, or why there is none."""

    file: str
    trouble: str = ""


Answer = Surveyed | Filed
"""What a chore tells the desk."""


class Caretaker(Protocol):
    """Every method takes its time; one thread at a time."""

    def survey(self) -> Sequence[Finding]:
        """What a rehearsal looks at before anybody stands at the door."""
        ...

    def check(self, subject: Subject) -> Iterable[Finding]:
        """The findings, as they are made."""
        ...

    def file(self, rehearsed: Rehearsed) -> str:
        """Write and sign a certificate; returns its name.

        Raises:
            KnownError: it could not be written.
        """
        ...

    def sticks(self) -> Sequence[Stick]:
        """What is plugged in now."""
        ...

    def hand_out(
        self, parcel: Parcel, stick: str, tell: Callable[[Handing], None]
    ) -> Sequence[str]:
        """Write a parcel onto a stick; returns the names of its files once they are on it.

        Raises:
            KnownError: the stick is full, gone or not to be written; says what to do.
        """
        ...


Order = Callable[[Caretaker], Answer]
"""A chore whose answer goes back to the desk."""
