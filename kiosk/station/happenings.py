"""What the station tells the screen: a closed union, posted from any thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from domain.admission import Arrival
from domain.attendance import RefusalReason
from domain.challenge import Side
from domain.delegates import Session
from domain.evidence import Hint
from domain.ids import DelegateId
from domain.image import Box
from domain.pad import Level
from kiosk.station.care_happenings import CareHappening
from kiosk.station.enrolment_state import EnrolmentShown
from kiosk.station.pairing import PairingTold
from kiosk.station.staff_happenings import StaffHappening
from kiosk.station.update_happenings import UpdateTold


class Link(StrEnum):
    """How the sync agent stands with the centre."""

    ONLINE = "online"
    OFFLINE = "offline"
    UNCONFIGURED = "unconfigured"


class Fault(StrEnum):
    """Why the door cannot work; each has its remedy on the screen."""

    CAMERA_LOST = "camera_lost"
    STORE_UNAVAILABLE = "store_unavailable"
    KEY_UNAVAILABLE = "key_unavailable"
    GALLERY_EMPTY = "gallery_empty"
    DISK_FULL = "disk_full"
    SETTINGS_REFUSED = "settings_refused"
    MODEL_REFUSED = "model_refused"
    SIGNAL_LOST = "signal_lost"
    STOPPED_OFTEN = "stopped_often"
    UPDATING = "updating"
    REVOKED = "revoked"


class Trouble(StrEnum):
    """What somebody should see to soon; the door works on meanwhile."""

    CLOCK_UNSET = "clock_unset"
    HOT = "hot"
    UNDER_VOLTAGE = "under_voltage"
    THROTTLED = "throttled"
    DISK_LOW = "disk_low"
    CARD_WORN = "card_worn"
    SECOND_ENGINE = "second_engine"
    MIRROR = "mirror"
    OLD_COPY = "old_copy"
    """The card was put back to an older copy: the centre or another gate holds more of it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nobody stands before the camera and the doors of a session are open."""

    event_name: str
    session_title: str


@dataclass(frozen=True, slots=True)
class Looking:
    """Somebody is being looked at. ``face`` is in shares of the frame, 0..1 across and down."""

    hint: Hint | None = None
    face: Box | None = None


@dataclass(frozen=True, slots=True)
class Challenged:
    """Somebody recognised is asked to look straight ahead, then to turn to ``side``."""

    side: Side | None = None
    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What a delegate may read once they are in: their sessions, their room, the papers."""

    sessions: tuple[Session, ...] = ()
    """Those that this delegate may attend, in the organiser's order."""
    room: str = field(repr=False, default="")
    """Where their group meets; nothing where the programme does not say."""
    documents: tuple[str, ...] = ()
    """Titles only."""


@dataclass(frozen=True, slots=True)
class Welcomed:
    """A delegate was admitted; ``already`` says when and where, if this was not the first time."""

    code: DelegateId
    name: str = field(repr=False)
    seat: str = field(repr=False)
    group: str = field(repr=False)
    delegation: str = field(repr=False)
    session_title: str
    already: Arrival | None = None
    leaflet: Leaflet | None = None
    """None where the congress gave no programme."""


@dataclass(frozen=True, slots=True)
class AskedToDesk:
    """Somebody is asked to the desk. The screen is public, so it learns no reason."""


@dataclass(frozen=True, slots=True)
class BadgeNotTaken:
    """A badge does not open the door; ``already`` is when and where it was taken before."""

    reason: RefusalReason
    already: Arrival | None = None


@dataclass(frozen=True, slots=True)
class NotYourSession:
    """A delegate came to a session that is not theirs."""

    session_title: str


@dataclass(frozen=True, slots=True)
class Closed:
    """No session's doors are open."""

    event_name: str


@dataclass(frozen=True, slots=True)
class Aside:
    """The camera is lent to the desk for a moment; the door goes on when it is back."""

    event_name: str


@dataclass(frozen=True, slots=True)
class FaultShown:
    """The door cannot work until somebody mends it."""

    fault: Fault


@dataclass(frozen=True, slots=True)
class Particulars:
    """What an administrator is told beyond the status line."""

    light: float | None = None
    """Mean grey of the last face, 0..255; None before anybody stood there."""
    light_age_s: float = 0.0
    gallery_version: int = 0
    imported_ms: int | None = None
    """When people were imported last, by the wall clock."""
    ways: tuple[str, ...] = ()
    """The kinds of slot that open this device."""
    recovery: bool = False
    """Whether the organiser's key opens it too."""


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """How the kiosk stood when this was posted. Post it every few seconds: its age is shown."""

    link: Link
    pending_events: int
    last_sync_age_s: float | None
    """Seconds since the centre last acknowledged; None when it never did."""
    camera_ok: bool
    clock_trusted: bool
    gallery_size: int
    people_in: int
    level: Level = Level.ATTENDED
    """What is done about photographs; the screen says no more than that."""
    troubles: tuple[Trouble, ...] = ()
    gates_in_touch: int = 0
    """Other gates on the switch that answer, with or without the centre."""
    more: Particulars | None = None


LaneHappening = (
    Waiting
    | Looking
    | Challenged
    | Welcomed
    | AskedToDesk
    | BadgeNotTaken
    | NotYourSession
    | Closed
    | Aside
    | FaultShown
)
"""What changes the delegate's page."""

Happening = (
    LaneHappening
    | StatusChanged
    | StaffHappening
    | CareHappening
    | EnrolmentShown
    | PairingTold
    | UpdateTold
)
