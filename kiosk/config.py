"""The kiosk's settings: one strict TOML file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from hardware.camera import CameraSettings
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


class KioskSettings(Settings):
    """What ``kiosk run --settings FILE`` reads."""

    state: Path
    """The folder of the store."""
    gate: str = Field(min_length=1, max_length=40)
    """The name of this door, as delegates read it."""
    camera: CameraSettings
    signal: SignalSettings = SilentSettings()
    panel: PanelSettings = PanelSettings()
    language: Literal["vi", "en", "fa"] = "vi"
    time_zone: str = "Asia/Ho_Chi_Minh"
    fpir: float = Field(default=0.01, gt=0, le=0.2)
    """The share of strangers that may be taken for somebody: it gives the threshold."""
    centre: str | None = None
    """The destination that the agent sends to, as its settings name it; none: stand-alone."""
