"""What the ledger holds: facts about the entrance; a correction is a new fact, not an edit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import DelegateId, EventId, LogId, OperatorId, SessionId
from domain.moment import Moment
from domain.pad import PadEvidence

NOBODY = OperatorId("")
"""Stands where no operator had a part."""


class Method(StrEnum):
    """How a person was told apart; each is a choice, none a failure of another."""

    FACE = "face"
    BADGE = "badge"
    BADGE_AND_FACE = "badge_and_face"
    OPERATOR = "operator"


class RefusalReason(StrEnum):
    """Why nobody was admitted."""

    NOT_RECOGNISED = "not_recognised"
    TWO_CLOSE = "two_close"
    NOT_ACQUIRED = "not_acquired"
    NOT_ON_ROSTER = "not_on_roster"
    NOT_ENTITLED = "not_entitled"
    NO_SESSION = "no_session"
    ATTACK_SUSPECTED = "attack_suspected"
    LOCKED = "locked"
    """Three tries on this identity failed: for a while the desk alone admits it."""
    UNCHECKED = "unchecked"
    """What this door's level of attack detection needs was not to be had."""
    PREFERS_DESK = "prefers_desk"
    WALKED_AWAY = "walked_away"
    """They left in the middle of a check; nobody is at the desk to be served."""
    BADGE_UNKNOWN = "badge_unknown"
    """A code that no event made for a badge."""
    BADGE_DAMAGED = "badge_damaged"
    BADGE_TOO_NEW = "badge_too_new"
    BADGE_OTHER_EVENT = "badge_other_event"
    BADGE_FORGED = "badge_forged"
    BADGE_REPLACED = "badge_replaced"
    BADGE_WITHDRAWN = "badge_withdrawn"
    BADGE_USED = "badge_used"
    """A good badge whose holder is in already: a copy, or somebody coming back."""
    BADGE_FACE_DIFFERS = "badge_face_differs"


class Act(StrEnum):
    """What somebody did at the desk without admitting or annulling."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    WRONG_PIN = "wrong_pin"
    OVERRIDE_BARRED = "override_barred"
    SECOND_DECLINED = "second_declined"
    CASE_DISMISSED = "case_dismissed"
    SESSION_OPENED = "session_opened"
    SESSION_CLOSED = "session_closed"
    LOGS_EXPORTED = "logs_exported"
    REPORT_EXPORTED = "report_exported"
    REHEARSED = "rehearsed"
    IMPORT_CONFIRMED = "import_confirmed"
    """An administrator showed their PIN again; the gallery's own row names the files."""
    IMPORT_UNDONE = "import_undone"
    CONSENT_GIVEN = "consent_given"
    """A delegate said yes to face comparison, to whoever photographed them at the desk."""
    PAIRING_ASKED = "pairing_asked"
    UPDATE_ASKED = "update_asked"
    RESTARTED = "restarted"
    SHUT_DOWN = "shut_down"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A delegate was admitted to a session."""

    at: Moment
    delegate: DelegateId
    session: SessionId
    method: Method
    score: float | None = None
    took_ms: int | None = None
    """From first being seen to the decision."""
    gallery_version: int | None = None
    policy: str | None = None
    pad: PadEvidence | None = None
    """What was done about photographs, and what it showed."""
    badge: int | None = None
    """Which issue of the delegate's badge it was, where it was one."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Somebody was sent to the desk. ``candidates`` are who they resembled, best first."""

    at: Moment
    reason: RefusalReason
    session: SessionId | None = None
    candidates: tuple[DelegateId, ...] = ()
    score: float | None = None
    took_ms: int | None = None
    gallery_version: int | None = None
    policy: str | None = None
    pad: PadEvidence | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """A named operator admitted a delegate on evidence other than the camera's."""

    at: Moment
    delegate: DelegateId
    session: SessionId
    operator: OperatorId
    reason: str
    evidence: str
    second: OperatorId | None = None
    """Who agreed, where the rules of the desk ask for two."""
    case: EventId | None = None
    """The refusal that this settles."""
    vouched_by: DelegateId | None = None
    """The head of the delegation, where their word was the evidence."""
    mistaken_for: EventId | None = None
    """The annulled admission by face that took this person for somebody else."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An earlier event is annulled, by whom and why; the event itself stays."""

    at: Moment
    annuls: EventId
    operator: OperatorId
    reason: str


@dataclass(frozen=True, slots=True)
class DeskAct:
    """Something an operator did or tried at the desk; attempts are facts too."""

    at: Moment
    operator: OperatorId
    act: Act
    case: EventId | None = None
    delegate: DelegateId | None = None
    note: str = ""
    """What came of it, in one word; never a name."""


@dataclass(frozen=True, slots=True)
class Boot:
    """The kiosk started; says whether the previous run ended in order."""

    at: Moment
    clean_before: bool
    software: str


@dataclass(frozen=True, slots=True)
class ClockChange:
    """The system clock jumped against the time since boot, by so much."""

    at: Moment
    jump_ms: int


@dataclass(frozen=True, slots=True)
class Shutdown:
    """The kiosk ended in order; the next boot can tell whether this was the last row."""

    at: Moment


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Nothing happened, and the ledger says so: a silence would hide a cut."""

    at: Moment


@dataclass(frozen=True, slots=True)
class TimeAnchor:
    """Somebody with a good clock told the time; it places the events around it."""

    at: Moment
    true_ms: int
    """Milliseconds since 1970-01-01 UTC at the moment ``at``."""
    error_ms: int
    """Half the round trip: the truth lies within this of ``true_ms``."""
    source: str


@dataclass(frozen=True, slots=True)
class GalleryUpdate:
    """People were enrolled or forgotten; an older gallery put back later is found out."""

    at: Moment
    version: int
    enrolled: int
    withdrawn: int
    manifest: str
    """SHA-256 of the sealed manifest, hex."""
    material: str = ""
    """SHA-256 over all files that an import was made of, hex; empty when it was none."""
    operator: OperatorId = NOBODY
    """Who asked for it."""


@dataclass(frozen=True, slots=True)
class LogSetAside:
    """An earlier log could not be trusted; the door went on with this one."""

    at: Moment
    log: LogId
    seq: int
    """The last row of that log that could be read."""
    link: str
    """The link of that row, hex; empty where none could be read."""


@dataclass(frozen=True, slots=True)
class BadgeIssued:
    """A badge was made for a delegate; it replaces all of lower issue."""

    at: Moment
    delegate: DelegateId
    issue: int


@dataclass(frozen=True, slots=True)
class BadgeWithdrawn:
    """A delegate's badge does not count any more, and none replaces it yet."""

    at: Moment
    delegate: DelegateId
    issue: int
    reason: str


AttendanceEvent = (
    CheckIn
    | Refusal
    | Override
    | Correction
    | DeskAct
    | Boot
    | Shutdown
    | ClockChange
    | Heartbeat
    | TimeAnchor
    | GalleryUpdate
    | LogSetAside
    | BadgeIssued
    | BadgeWithdrawn
)

KINDS: dict[str, type[AttendanceEvent]] = {
    "check_in": CheckIn,
    "refusal": Refusal,
    "override": Override,
    "correction": Correction,
    "desk_act": DeskAct,
    "boot": Boot,
    "shutdown": Shutdown,
    "clock_change": ClockChange,
    "heartbeat": Heartbeat,
    "time_anchor": TimeAnchor,
    "gallery_update": GalleryUpdate,
    "log_set_aside": LogSetAside,
    "badge_issued": BadgeIssued,
    "badge_withdrawn": BadgeWithdrawn,
}
"""Every kind by its name on the wire."""

_NAMES = {kind: name for name, kind in KINDS.items()}


def kind_of(event: AttendanceEvent) -> str:
    """The event's name on the wire and in reports."""
    return _NAMES[type(event)]
