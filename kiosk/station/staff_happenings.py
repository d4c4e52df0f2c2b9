"""What the station tells those who are signed in at the desk.

Everything here that names a person is posted only while an operator is signed in; the screen
forgets it with :class:`SignedOut`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.attendance import Method, RefusalReason
from domain.cases import ALARMING, Bar, Caution, Evidence
from domain.comfort import Comfort
from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, EventId, OperatorId, SessionId
from domain.image import Pixels
from domain.rollcall import Roll


@dataclass(frozen=True, slots=True)
class OperatorCard:
    """An operator as the sign-in page offers them."""

    id: OperatorId
    name: str = field(repr=False)
    administrator: bool


@dataclass(frozen=True, slots=True)
class OperatorsNamed:
    """Who may sign in here."""

    operators: tuple[OperatorCard, ...]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An operator's PIN was right; the desk is theirs until :class:`SignedOut`."""

    operator: OperatorCard
    roster: Roster = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignInRefused:
    """The PIN was wrong, or is not looked at for ``wait_s`` seconds."""

    wait_s: float


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Nobody is signed in any more; forget all that was shown."""


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """Whether somebody at the door called for help and nobody has answered yet."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class CasesWaiting:
    """How many people wait at the desk; said to everybody, so without names."""

    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Somebody whom the refused person resembles; ``portrait`` is their enrolled photograph."""

    delegate: Delegate
    score: float
    portrait: Pixels | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True, eq=False)
class CaseCard:
    """One open case; ``live`` is the best frame of the face, ``opened_at_s`` is monotonic."""

    event: EventId
    reason: RefusalReason
    opened_at_s: float
    live: Pixels | None = field(repr=False)
    likenesses: tuple[Likeness, ...] = ()
    kept_until_ms: int | None = None
    """Until when a policy keeps the picture, by the wall clock."""

    @property
    def alarming(self) -> bool:
        """Whether it cannot wait until somebody looks up."""
        return self.reason in ALARMING


@dataclass(frozen=True, slots=True, eq=False)
class CasesChanged:
    """All open cases, the oldest first."""

    cases: tuple[CaseCard, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PortraitGiven:
    """The enrolled photograph of somebody who was searched for; None if none is kept."""

    delegate: DelegateId
    portrait: Pixels | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class SecondNeeded:
    """The override waits for another operator to agree, for these reasons."""

    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class OverrideBarred:
    """The rules of the desk do not allow it."""

    bar: Bar


@dataclass(frozen=True, slots=True)
class OverrideGiven:
    """Written: admitted by a named operator. It may be undone until the monotonic second."""

    event: EventId
    delegate: Delegate
    operator: str = field(repr=False)
    second: str = field(repr=False)
    evidence: Evidence
    at_ms: int
    undo_until_s: float
    vouched_by: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Annulled:
    """An admission no longer counts; ``by_undo`` within its seconds."""

    event: EventId
    by_undo: bool


@dataclass(frozen=True, slots=True)
class UndoTooLate:
    """The seconds for an undo are over: annul it with a reason."""

    event: EventId


@dataclass(frozen=True, slots=True)
class AdmissionRow:
    """One admission at this gate, for the list of the last ones."""

    event: EventId
    delegate: Delegate
    at_ms: int
    method: Method
    annulled: bool
    picture: Pixels | None = field(repr=False, default=None)
    """Of an override: the refused face, where a policy kept it."""


@dataclass(frozen=True, slots=True)
class AdmissionsListed:
    """The last admissions at this gate, the newest first."""

    rows: tuple[AdmissionRow, ...]


@dataclass(frozen=True, slots=True)
class SessionsListed:
    """The sessions of the event, and whose doors are open."""

    sessions: tuple[Session, ...]
    open: SessionId | None


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many of a delegation are in."""

    delegation: str
    inside: int
    expected: int


@dataclass(frozen=True, slots=True)
class CountsTold:
    """The live count of the open session, the emptiest delegation first."""

    rows: tuple[CountRow, ...]
    roll: Roll | None = None
    """None while no session's doors are open."""


@dataclass(frozen=True, slots=True)
class ComfortTold:
    """Loudness and light in per cent, and whether there is a speaker and a light to set."""

    comfort: Comfort
    audible: bool
    dimmable: bool


StaffHappening = (
    OperatorsNamed
    | SignedIn
    | SignInRefused
    | SignedOut
    | CasesWaiting
    | HelpWanted
    | CasesChanged
    | PortraitGiven
    | SecondNeeded
    | OverrideBarred
    | OverrideGiven
    | Annulled
    | UndoTooLate
    | AdmissionsListed
    | SessionsListed
    | CountsTold
    | ComfortTold
)
