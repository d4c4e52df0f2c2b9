"""A Raspberry Pi CSI camera through ``rpicam-vid``, where picamera2 and NumPy 2 do not agree.

Raspberry Pi OS Bookworm builds picamera2's helpers for NumPy 1, and OpenCV's wheels need 2.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from domain.ports import Clock
from hardware.camera.pipe import Layout, PipeCamera, Stream
from runtime.settings import Settings


class RpicamSettings(Settings):
    """Which CSI camera, and how it looks."""

    name: Literal["rpicam"]
    sensor: int = Field(default=0, ge=0, le=3)
    width_px: int = Field(default=1280, ge=320, le=2304, multiple_of=64)
    """In steps of 64: ``rpicam-vid`` pads the rows of other widths."""
    height_px: int = Field(default=720, ge=240, le=1296, multiple_of=2)
    rate_hz: int = Field(default=30, ge=5, le=60)


def stream_of(settings: RpicamSettings) -> Stream:
    """The command that writes I420 pictures without end, metered on the middle of the frame."""
    command = (
        *("rpicam-vid", "--nopreview", "--timeout", "0", "--flush", "--codec", "yuv420"),
        *("--camera", str(settings.sensor), "--framerate", str(settings.rate_hz)),
        *("--width", str(settings.width_px), "--height", str(settings.height_px)),
        *("--metering", "centre", "--output", "-"),
    )
    return Stream(command, settings.width_px, settings.height_px, Layout.I420)


def open_rpicam(settings: RpicamSettings, clock: Clock) -> PipeCamera:
    """The camera.

    Raises:
        CameraLost: ``rpicam-vid`` is not installed.
    """
    return PipeCamera(stream_of(settings), clock)
