"""What an administrator asks about enrolment from the screen: a closed union."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Confirmable(StrEnum):
    """What changes the gallery as a whole, and so asks for the administrator's PIN again."""

    IMPORT = "import"
    ROLL_BACK = "roll_back"


@dataclass(frozen=True, slots=True)
class RosterAnswers:
    """What the administrator said about a roster; columns by what they hold."""

    roster: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    consent_basis: str = ""
    names_without_marks: bool = False
    language: str = "vi"
    """Of sentences about single rows and files: ``vi`` or ``en``."""
    replaces: bool = False
    """The stick is the whole list: who is not on it leaves."""


@dataclass(frozen=True, slots=True)
class AskEnrolment:
    """Show how things stand: which sticks are in, what is under way."""


@dataclass(frozen=True, slots=True)
class TakeStick:
    """Copy this stick and read its roster; ``language`` as in :class:`RosterAnswers`."""

    device: str
    language: str = "vi"


@dataclass(frozen=True, slots=True)
class AnswerRoster:
    """Read the roster again with these answers."""

    answers: RosterAnswers


@dataclass(frozen=True, slots=True)
class ShowOwnPin:
    """The administrator's PIN once more, for this."""

    pin: str = field(repr=False)
    what: Confirmable = Confirmable.IMPORT


@dataclass(frozen=True, slots=True)
class Decide:
    """The answer to one question about two photographs."""

    key: str
    answer: str


@dataclass(frozen=True, slots=True)
class ApplyAnswers:
    """Write what the answers change."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Report and re-photograph slip onto a stick, in this language."""

    device: str
    language: str


@dataclass(frozen=True, slots=True)
class LeaveImport:
    """Cancel what is under way, or lay its outcome aside."""


@dataclass(frozen=True, slots=True)
class SitDown:
    """This delegate is photographed now; ``consented`` is their word at the desk."""

    delegate: str
    consented: bool


@dataclass(frozen=True, slots=True)
class AcceptPhotographs:
    """Enrol by what is shown; ``although`` names who was found to be somebody else."""

    although: str = ""


@dataclass(frozen=True, slots=True)
class RetakePhotographs:
    """Photograph once more."""


@dataclass(frozen=True, slots=True)
class LeaveBooth:
    """The camera goes back to the door."""


EnrolmentIntent = (
    TakeStick
    | AnswerRoster
    | Decide
    | ApplyAnswers
    | WriteReport
    | LeaveImport
    | SitDown
    | AcceptPhotographs
    | RetakePhotographs
    | LeaveBooth
)
"""What the enrolment room deals with."""

EnrolmentTask = EnrolmentIntent | AskEnrolment | ShowOwnPin


@dataclass(frozen=True, slots=True)
class Enrol:
    """An administrator asks for this."""

    task: EnrolmentTask
