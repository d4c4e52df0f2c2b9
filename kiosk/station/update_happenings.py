"""What the station tells of updates."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from domain.fetching import Fetching
from runtime.updater import LastUpdate


class Source(StrEnum):
    """Who brought an update."""

    STICK = "stick"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Offer:
    """An update that may be installed: its file, what it is, and what is here."""

    file: str
    version: str
    installed: str
    says: str = ""
    source: Source = Source.STICK
    failed: bool = False
    """It was tried here before and taken back."""


class UpdateStage(StrEnum):
    """How far it is."""

    NOTHING = "nothing"
    OFFERED = "offered"
    ASKED = "asked"
    """Root was told; the kiosk is about to be stopped for it."""
    REFUSED = "refused"
    """Nobody installs here: the kiosk was not installed as a package."""


@dataclass(frozen=True, slots=True)
class UpdateTold:
    """What there is to install, and what came of the last one."""

    stage: UpdateStage
    offer: Offer | None = None
    last: LastUpdate | None = None
    fetching: Fetching = field(default_factory=Fetching)
    """How far the centre's newest is here."""
