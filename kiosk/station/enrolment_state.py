"""How enrolment stands on this kiosk, as one value that the screen draws. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.station.enrolment_intents import RosterAnswers
from kiosk.station.enrolment_lines import Outcome, Progressed, Refused, Understood


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is in and can be read."""

    device: str
    size_bytes: int
    path: str


@dataclass(frozen=True, slots=True)
class Resting:
    """Nothing is under way; ``notice`` is what was done last."""

    notice: str = ""


@dataclass(frozen=True, slots=True)
class Copying:
    """The stick is being copied or its roster read: it must stay in until ``held``."""

    progress: Progressed | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class Previewed:
    """What the stick says; nothing was changed yet."""

    understood: Understood = field(repr=False)
    answers: RosterAnswers
    held: bool


@dataclass(frozen=True, slots=True)
class Working:
    """Photographs are being looked at, or the new version is being written."""

    progress: Progressed | None
    held: bool
    rolling_back: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """The import is in; what is left for people stands in ``outcome``."""

    outcome: Outcome = field(repr=False)
    answered: int = 0
    """Questions answered here that were not applied yet."""
    notice: str = ""
    refused: Refused | None = None
    """Why the report was not written."""


@dataclass(frozen=True, slots=True)
class Troubled:
    """It does not go on like this; the gallery is as it was."""

    why: str
    item: str = ""
    said: str = ""
    choices: tuple[str, ...] = ()
    answers: RosterAnswers = field(default_factory=RosterAnswers)
    alive: bool = False
    """The engine still has the stick: an answer is enough to go on."""
    held: bool = False


Phase = Resting | Copying | Previewed | Working | Ended | Troubled


@dataclass(frozen=True, slots=True)
class Seat:
    """Who is at the booth; ``ready`` once the engine looks at frames."""

    delegate: str
    ready: bool = False
    hint: str = ""
    taken: int = 0
    pictures: tuple[str, ...] = field(repr=False, default=())
    resembles: str = ""
    enrolled: bool = False
    why: str = ""
    """Why it ended without an enrolment, as a kind of refusal."""


@dataclass(frozen=True, slots=True)
class EnrolmentShown:
    """All of it: posted to the screen while an administrator is signed in."""

    sticks: tuple[Stick, ...] = ()
    phase: Phase = field(default_factory=Resting)
    seat: Seat | None = None
