"""What the first set-up asks of the box, and what the box tells it: two closed unions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class KeyWay(StrEnum):
    """How the box opens its store after a power cut."""

    TPM = "tpm"
    STICK = "stick"
    WORDS = "words"


class KeyStanding(StrEnum):
    """Whether there is a key and it is at hand."""

    NONE = "none"
    LOCKED = "locked"
    """Made before a restart; the stick or the words are asked for again."""
    OPEN = "open"


class SetupTrouble(StrEnum):
    """Why a step was not done; each has its sentence and remedy on the screen."""

    CLOCK = "clock"
    ORGANISER = "organiser"
    STICK = "stick"
    TPM = "tpm"
    SHORT_WORDS = "short_words"
    KEY = "key"
    STORE = "store"
    CAMERA = "camera"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Lens:
    """A camera that could be used; ``code`` names it, ``port`` is where it is plugged in."""

    code: str
    kind: str
    port: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """How the box stands: what lies on its disk and what is plugged in."""

    language: str = ""
    """Empty until it was chosen."""
    gate: str = ""
    event: str = ""
    named: bool = False
    now_ms: int = 0
    clock_trusted: bool = False
    clock_kept: bool = False
    """Somebody looked at the clock and kept it."""
    tpm: bool = False
    sticks: tuple[str, ...] = ()
    organiser: bool = False
    """The organiser's public key lies on one of the sticks."""
    key: KeyStanding = KeyStanding.NONE
    way: KeyWay | None = None
    administrator: str = field(default="", repr=False)
    lenses: tuple[Lens, ...] = ()
    lens: str = ""
    camera_kept: bool = False
    alone: bool = False
    joins: bool = False
    """A centre is joined as soon as the set-up is over."""
    """It was said that no centre is joined now."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the camera sees, in the words of the camera test."""

    rate_hz: float
    light: float
    sharpness: float
    face_px: float | None
    rate_good: bool
    light_good: bool
    face_good: bool


@dataclass(frozen=True, slots=True)
class NotDone:
    """A step was refused; what was there before stays."""

    trouble: SetupTrouble


@dataclass(frozen=True, slots=True)
class AllDone:
    """Everything is written; the kiosk may start."""


SetupHappening = Found | Seen | NotDone | AllDone


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The language of the screen."""

    code: str


@dataclass(frozen=True, slots=True)
class NamePlace:
    """The door's name; the event's, or nothing where it comes with the list."""

    gate: str
    event: str


@dataclass(frozen=True, slots=True)
class SetTheClock:
    """The clock is wrong: this is the time."""

    wall_ms: int


@dataclass(frozen=True, slots=True)
class KeepClock:
    """The clock is right as it is."""


@dataclass(frozen=True, slots=True)
class MakeKey:
    """A new key, opened in this way."""

    way: KeyWay
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Unlock:
    """The words once more, after a restart."""

    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ForgetKey:
    """Begin anew with another key; what was stored under it goes with it."""


@dataclass(frozen=True, slots=True)
class NameAdministrator:
    """The first person who may change things here."""

    name: str = field(repr=False)
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LookThrough:
    """Show what this camera sees."""

    code: str


@dataclass(frozen=True, slots=True)
class KeepCamera:
    """This is the camera of the door."""


@dataclass(frozen=True, slots=True)
class StandAlone:
    """Without a centre for now."""


@dataclass(frozen=True, slots=True)
class JoinCentre:
    """With a centre: the kiosk begins with the page that reads the centre's code."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Write the settings and hand over to the kiosk."""


SetupIntent = (
    ChooseLanguage
    | NamePlace
    | SetTheClock
    | KeepClock
    | MakeKey
    | Unlock
    | ForgetKey
    | NameAdministrator
    | LookThrough
    | KeepCamera
    | StandAlone
    | JoinCentre
    | Finish
)
