"""What the composition root opens for the station."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from domain.gallery import Gallery
from domain.image import Frame
from domain.ports import BadgeReader, Camera, Clock, EntranceSignal
from domain.rollcall import TWO_THIRDS, Quorum
from hardware.hands import Hands, SystemHands
from hardware.health import Health
from kiosk.station.administration import Power, Sessions
from kiosk.station.bell import HelpBell
from kiosk.station.caretaker import Caretaker
from kiosk.station.casebook import Portrait
from kiosk.station.challenge import Guard
from kiosk.station.comfort import Surroundings
from kiosk.station.enrolment_kit import EnrolmentKit
from kiosk.station.happenings import Trouble
from kiosk.station.keepsakes import Keepsakes
from kiosk.station.pairing import PairingGear
from kiosk.station.particulars import NOTHING_KNOWN, BoxFacts, unknown_health
from kiosk.station.pulse import Office
from kiosk.station.recognition import Watcher
from kiosk.station.register import Book
from kiosk.station.scanning import OpenScanner
from kiosk.station.shelf import Shelf
from kiosk.station.site_testing import KeptTrials, TrialsInMemory
from kiosk.station.staff import Operators
from kiosk.station.updates import Source


@dataclass(frozen=True, slots=True)
class Equipment:
    """What the composition root opened for the station."""

    open_camera: Callable[[], Camera]
    watch_over: Callable[[Gallery], Watcher]
    guard: Guard
    book: Book
    shelf: Shelf
    office: Office | None
    clock: Clock
    signal: EntranceSignal
    operators: Operators
    portrait: Portrait
    sessions: Sessions
    power: Power
    surroundings: Surroundings
    read_health: Callable[[], Health | None] = unknown_health
    bell: HelpBell = field(default_factory=HelpBell)
    hands: Hands = field(default_factory=SystemHands)
    updates: Source | None = None
    badge_reader: BadgeReader | None = None
    open_scanner: OpenScanner | None = None
    pairing: PairingGear | None = None
    quorum: Quorum = TWO_THIRDS
    box: BoxFacts = NOTHING_KNOWN
    caretaker: Callable[[Callable[[], Frame | None]], Caretaker] | None = None
    """Made with whoever gives the newest frame."""
    enrolment: EnrolmentKit | None = None
    keepsakes: Keepsakes | None = None
    trials: KeptTrials = field(default_factory=TrialsInMemory)
    troubles: tuple[Trouble, ...] = ()
    """What is lacking from the start, and the door works without."""
