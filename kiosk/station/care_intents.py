"""What administrators ask of the kiosk's own care: rehearse, check, test, hand out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.pad_rates import Species


class Subject(StrEnum):
    """What can be checked from the screen."""

    CHECK_UP = "check_up"
    CAMERA = "camera"
    STORAGE = "storage"


class Parcel(StrEnum):
    """What can be handed out on a stick."""

    DIAGNOSIS = "diagnosis"
    """Findings, versions and the journal's numbers; about no person."""
    REHEARSALS = "rehearsals"
    """The certificates of the door's rehearsals."""
    REPORT = "report"
    """Who was in, signed; it names the delegates."""


@dataclass(frozen=True, slots=True)
class BeginRehearsal:
    """Rehearse the door from the beginning."""


@dataclass(frozen=True, slots=True)
class StepOnwards:
    """To the next step; one of which nothing was shown is left out."""


@dataclass(frozen=True, slots=True)
class StepAgain:
    """This step once more."""


@dataclass(frozen=True, slots=True)
class StepDenied:
    """The face was accepted, but it is not the person who was named."""


@dataclass(frozen=True, slots=True)
class SignalAnswered:
    """Whether lamp, sound and turnstile were seen or heard."""

    worked: bool


@dataclass(frozen=True, slots=True)
class EndRehearsal:
    """Give the rehearsal up; no certificate is made."""


@dataclass(frozen=True, slots=True)
class Check:
    """Look at this now."""

    subject: Subject


@dataclass(frozen=True, slots=True)
class AskSticks:
    """Which sticks are plugged in?"""


@dataclass(frozen=True, slots=True)
class HandOut:
    """Write a parcel onto this stick."""

    parcel: Parcel
    stick: str


@dataclass(frozen=True, slots=True)
class BeginSiteTest:
    """Go on with the site test of attack detection, or begin it."""


@dataclass(frozen=True, slots=True)
class ChooseSpecies:
    """This is presented next."""

    species: Species


@dataclass(frozen=True, slots=True)
class Present:
    """It is presented now."""


@dataclass(frozen=True, slots=True)
class ForgetLast:
    """The last presentation was a mishap."""


@dataclass(frozen=True, slots=True)
class ForgetTrials:
    """Begin the site test anew."""


@dataclass(frozen=True, slots=True)
class EndSiteTest:
    """Leave it for now; what was tried is kept."""


SiteTestTask = BeginSiteTest | ChooseSpecies | Present | ForgetLast | ForgetTrials | EndSiteTest
RehearsalTask = (
    BeginRehearsal | StepOnwards | StepAgain | StepDenied | SignalAnswered | EndRehearsal
)
CareTask = RehearsalTask | SiteTestTask | Check | AskSticks | HandOut


@dataclass(frozen=True, slots=True)
class Care:
    """An administrator asks for this."""

    task: CareTask
