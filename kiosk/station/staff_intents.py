"""What operators ask of the station: a closed union."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.cases import AnnulReason, Evidence, Ground
from domain.ids import DelegateId, EventId, OperatorId, SessionId
from domain.pairing import Errand
from kiosk.station.care_intents import Care
from kiosk.station.enrolment_intents import Enrol


@dataclass(frozen=True, slots=True)
class AskOperators:
    """The corner was held: who may sign in?"""


@dataclass(frozen=True, slots=True)
class ShowPin:
    """An operator showed a PIN, to sign in or to agree as the second person."""

    operator: OperatorId
    pin: str = field(repr=False)
    as_second: bool = False


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Somebody at the door pressed the help button."""


@dataclass(frozen=True, slots=True)
class AnswerHelp:
    """Somebody of the staff goes to whoever called."""


@dataclass(frozen=True, slots=True)
class SignOut:
    """The operator leaves the desk."""


@dataclass(frozen=True, slots=True)
class StillHere:
    """Somebody touched the desk's pages."""


@dataclass(frozen=True, slots=True)
class AskPortrait:
    """Show the enrolled photograph of somebody found by search."""

    delegate: DelegateId


@dataclass(frozen=True, slots=True)
class AskOverride:
    """Admit this delegate on this evidence; ``case`` is the refusal it settles."""

    delegate: DelegateId
    evidence: Evidence
    ground: Ground
    case: EventId | None = None
    vouched_by: DelegateId | None = None
    mistaken_for: EventId | None = None
    """The admission that was annulled because it was this person's."""


@dataclass(frozen=True, slots=True)
class DeclineSecond:
    """Nobody agrees: the override that waits for a second person is given up."""


@dataclass(frozen=True, slots=True)
class DismissCase:
    """Nobody is admitted on this case; the person left or is sent away."""

    case: EventId


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the override back that was just given."""

    event: EventId


@dataclass(frozen=True, slots=True)
class Annul:
    """An admission of earlier does not count, for a reason."""

    event: EventId
    reason: AnnulReason


@dataclass(frozen=True, slots=True)
class AskAdmissions:
    """List the last admissions at this gate."""


@dataclass(frozen=True, slots=True)
class AskSessions:
    """List the sessions and whose doors are open."""


@dataclass(frozen=True, slots=True)
class OpenDoors:
    """From now on this session is attended."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class CloseDoors:
    """No session is attended until doors are opened again."""


@dataclass(frozen=True, slots=True)
class AskCounts:
    """Count who is in, by delegation."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Start the box anew; confirmed on the screen."""


@dataclass(frozen=True, slots=True)
class ShutDown:
    """Switch the box off; confirmed on the screen."""


@dataclass(frozen=True, slots=True)
class AskComfort:
    """How loud is the sound, how bright the panel?"""


@dataclass(frozen=True, slots=True)
class StepComfort:
    """So many steps louder and brighter; negative ones are softer and darker."""

    volume: int = 0
    brightness: int = 0


@dataclass(frozen=True, slots=True)
class AskPairing:
    """Pair this kiosk with a centre, in this way; None only asks how it stands."""

    errand: Errand | None = None


@dataclass(frozen=True, slots=True)
class AskUpdate:
    """Install the update that is offered; else only tell how it stands."""

    install: bool = False


AdminIntent = (
    AskSessions
    | OpenDoors
    | CloseDoors
    | AskCounts
    | Restart
    | ShutDown
    | AskComfort
    | StepComfort
    | AskPairing
    | AskUpdate
)

DeskTask = (
    StillHere
    | AnswerHelp
    | AskPortrait
    | AskOverride
    | DeclineSecond
    | DismissCase
    | Undo
    | Annul
    | AskAdmissions
    | AdminIntent
)
"""What is heard from whoever is signed in alone."""

StaffIntent = AskOperators | ShowPin | SignOut | Care | Enrol | DeskTask
