"""The kiosk's settings: one strict TOML file."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from domain.badge import EntryMode
from domain.frame_policy import FramePolicy, Keep
from domain.pad import POLICIES, Level, Occasion, PadPolicy, below
from domain.rollcall import Quorum
from hardware.camera import CameraSettings
from hardware.chime import SilentSoundSettings, SoundSettings
from hardware.signal import SignalSettings
from hardware.signal.silent import SilentSettings
from runtime.settings import Settings


class PanelSettings(Settings):
    """The touchscreen."""

    fullscreen: bool = True
    width_px: int = Field(default=1280, ge=320, le=3840)
    height_px: int = Field(default=800, ge=320, le=3840)
    inches: float = Field(default=10.1, ge=3, le=60)
    """Diagonal: touch targets are millimetres, not pixels."""
    reduced_motion: bool = False


class PackSettings(Settings):
    """An installed pack of passive models."""

    folder: Path
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    """Of its manifest, as `kiosk pad pack` printed it: no other pack is used."""


class PadSettings(Settings):
    """What is done about photographs at this door."""

    level: Level = Level.ATTENDED
    photographs_get_in: bool = False
    """Must be said to take level ``off``, or to step down to it."""
    ask: tuple[Occasion, ...] | None = None
    """When to ask for a turn of the head beyond what the level needs; absent: the level's own."""
    random_share: float = Field(default=0.1, ge=0, le=1)
    step_down_to: Level | None = None
    """Where to go when a model, the camera's speed or the light is missing; absent: the desk."""
    pack: PackSettings | None = None

    @model_validator(mode="after")
    def _said(self) -> PadSettings:
        if Level.OFF in (self.level, self.step_down_to) and not self.photographs_get_in:
            raise ValueError("level off lets photographs in: say photographs_get_in = true")
        if self.step_down_to is not None and not below(self.step_down_to, self.level):
            raise ValueError(f"{self.step_down_to} is no step down from {self.level}")
        return self

    def policy(self) -> PadPolicy:
        """The named policy of the level, with what is said here."""
        named = POLICIES[self.level]
        asked = frozenset(self.ask) if self.ask is not None else frozenset()
        return PadPolicy(
            self.level,
            asked if self.ask is not None else named.occasions,
            self.random_share,
            step_down_to=self.step_down_to,
        )


class FrameSettings(Settings):
    """Whether pictures of refused faces are kept, sealed, for the desk to look at again."""

    keep: Keep = Keep.NONE
    hours: int = Field(default=24, ge=1, le=720)
    """After so many a picture is gone; all go with the templates after the event."""

    def policy(self) -> FramePolicy:
        """What the desk keeps by."""
        return FramePolicy(self.keep, self.hours)


class BadgeSettings(Settings):
    """How badges are taken at this door."""

    mode: EntryMode = EntryMode.EITHER
    fmr: float = Field(default=0.001, gt=0, le=0.05)
    """Of faces that are not the badge holder's, the share that may pass: gives the threshold."""
    scanner: Path | None = None
    """The input device of a badge scanner (``/dev/input/by-id/usb-...-event-kbd``); none: only
    the camera reads badges. The device is taken over, so it no longer types on the screen."""


class QuorumSettings(Settings):
    """What makes a session valid; the organiser's own rule, two thirds of each unless said."""

    delegates: str = Field(default="2/3", pattern=r"^[1-9]\d?/[1-9]\d?$")
    """Share of those convened that must be in; guests and press do not count."""
    delegations: str = Field(default="2/3", pattern=r"^[1-9]\d?/[1-9]\d?$")
    """Share of delegations of which at least one must be in."""

    @model_validator(mode="after")
    def _can_be_reached(self) -> QuorumSettings:
        for share in (self.delegates, self.delegations):
            if Fraction(share) > 1:
                raise ValueError(f"no session reaches {share}: a quorum is a share, like 2/3")
        return self

    def shares(self) -> Quorum:
        """As the roll call counts by them."""
        return Quorum(Fraction(self.delegates), Fraction(self.delegations))


class KioskSettings(Settings):
    """What ``kiosk run --settings FILE`` reads."""

    state: Path
    """The folder of the store."""
    gate: str = Field(min_length=1, max_length=40)
    """The name of this door, as delegates read it."""
    camera: CameraSettings
    signal: SignalSettings = SilentSettings()
    sound: SoundSettings = SilentSoundSettings()
    panel: PanelSettings = PanelSettings()
    language: Literal["vi", "en", "fa"] = "vi"
    time_zone: ZoneInfo = ZoneInfo("Asia/Ho_Chi_Minh")
    fpir: float = Field(default=0.01, gt=0, le=0.2)
    """The share of strangers that may be taken for somebody: it gives the threshold."""
    pad: PadSettings = PadSettings()
    frames: FrameSettings = FrameSettings()
    badge: BadgeSettings = BadgeSettings()
    quorum: QuorumSettings = QuorumSettings()
    centre: str | None = None
    """The destination that the agent sends to, as its settings name it; none: stand-alone."""
