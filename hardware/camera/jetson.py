"""The CSI camera of a Jetson, through GStreamer's own command: no bindings to build."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from domain.ports import Clock
from hardware.camera.pipe import Layout, PipeCamera, Stream
from runtime.settings import Settings


class JetsonSettings(Settings):
    """Which CSI camera, and how it looks."""

    name: Literal["jetson"]
    sensor: int = Field(default=0, ge=0, le=7)
    width_px: int = Field(default=1280, ge=320, le=3840, multiple_of=8)
    """In steps of 8: GStreamer pads the rows of other widths."""
    height_px: int = Field(default=720, ge=240, le=2160, multiple_of=2)
    rate_hz: int = Field(default=30, ge=5, le=60)


def source_of(settings: JetsonSettings) -> tuple[str, ...]:
    """NVIDIA's capture element, and the copy out of its memory into everybody's."""
    return (
        "nvarguscamerasrc",
        f"sensor-id={settings.sensor}",
        "!",
        f"video/x-raw(memory:NVMM),framerate={settings.rate_hz}/1",
        "!",
        "nvvidconv",
    )


def pipeline(source: tuple[str, ...], settings: JetsonSettings) -> Stream:
    """From ``source`` to I420 on standard output, the newest picture only."""
    caps = f"video/x-raw,format=I420,width={settings.width_px},height={settings.height_px}"
    command = (
        *("gst-launch-1.0", "-q", *source, "!", caps, "!"),
        # Who reads too slowly gets the newest picture and misses some, as with every camera.
        *("queue", "leaky=downstream", "max-size-buffers=1", "!", "fdsink", "fd=1", "sync=false"),
    )
    return Stream(command, settings.width_px, settings.height_px, Layout.I420)


def open_jetson(settings: JetsonSettings, clock: Clock) -> PipeCamera:
    """The camera.

    Raises:
        CameraLost: GStreamer is not installed.
    """
    return PipeCamera(pipeline(source_of(settings), settings), clock)
