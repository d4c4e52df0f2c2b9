"""A USB camera through V4L2: motion JPEG, told apart by the port it is plugged into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Lock
from typing import Literal

import cv2
import numpy as np
from pydantic import Field

from domain.errors import CameraLost
from domain.image import Frame
from domain.ports import Clock
from runtime.settings import Settings

PORTS = Path("/dev/v4l/by-path")
NO_PICTURE_S = 5
"""A camera that is silent for so long is lost; OpenCV's own limit is ten seconds."""

# Read by OpenCV whenever it waits for a picture.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", str(NO_PICTURE_S))


class UsbSettings(Settings):
    """Which USB camera, and how it looks."""

    name: Literal["usb"]
    device: Path
    """Its place under /dev/v4l/by-path (which port) or /dev/v4l/by-id (which camera, if it has a
    serial number). Two cameras of one make differ by their port only; numbers such as video0
    change from boot to boot and are refused."""
    width_px: int = Field(default=1280, ge=320, le=3840)
    height_px: int = Field(default=720, ge=240, le=2160)
    rate_hz: int = Field(default=30, ge=5, le=60)
    focus: int | None = Field(default=None, ge=0, le=1023)
    """A fixed focus in the camera's own steps; without it the camera focuses by itself."""


class UsbCamera:
    """A :class:`domain.ports.Camera` over one V4L2 device."""

    def __init__(self, settings: UsbSettings, clock: Clock) -> None:
        """Open it and ask for motion JPEG: raw 720p at 30 Hz does not fit through USB 2.

        Raises:
            CameraLost: it is not plugged in, held by another program, or named by its number.
        """
        refuse_number(settings.device)
        self._clock = clock
        self._name = settings.device
        self._closed = Event()
        self._using = Lock()
        self._device = cv2.VideoCapture(str(settings.device), cv2.CAP_V4L2)
        if not self._device.isOpened():
            raise CameraLost(f"No camera at {settings.device}; plugged in: {plugged_in()}.")
        for wanted, value in _properties(settings):
            self._device.set(wanted, value)

    def frames(self) -> Iterator[Frame]:
        """Frames until closed.

        Raises:
            CameraLost: it was unplugged or fell silent.
        """
        number = 0
        while not self._closed.is_set():
            with self._using:
                if self._closed.is_set():
                    return
                there, pixels = self._device.read()
            taken_at_s = self._clock.monotonic_s()
            if not there:
                raise CameraLost(f"The camera at {self._name} gives no picture: check its cable.")
            # A copy, because OpenCV may decode the next picture into the same memory.
            yield Frame(np.array(pixels, dtype=np.uint8), taken_at_s, number)
            number += 1

    def close(self) -> None:
        self._closed.set()
        with self._using:
            self._device.release()


def refuse_number(device: Path) -> None:
    """Raises CameraLost for a name that another camera may have after the next boot."""
    if device.parent == Path("/dev"):
        raise CameraLost(
            f"{device} may be another camera after the next boot. Name its port: {plugged_in()}."
        )


def ports(folder: Path = PORTS) -> tuple[Path, ...]:
    """One path for each camera that is plugged in, by port."""
    # Index 0 is the picture; further nodes of one camera carry metadata. Newer udev names a
    # camera twice, by its port and by the version of its bus.
    cameras: dict[Path, Path] = {}
    for path in sorted(folder.glob("*usb*-video-index0")):
        cameras.setdefault(path.resolve(), path)
    return tuple(cameras.values())


def plugged_in(folder: Path = PORTS) -> str:
    """The cameras that could be named, in words."""
    return ", ".join(map(str, ports(folder))) or "none"


def _properties(settings: UsbSettings) -> list[tuple[int, float]]:
    focus: list[tuple[int, float]] = [(cv2.CAP_PROP_AUTOFOCUS, 1)]
    if settings.focus is not None:
        focus = [(cv2.CAP_PROP_AUTOFOCUS, 0), (cv2.CAP_PROP_FOCUS, settings.focus)]
    return [
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
        (cv2.CAP_PROP_FRAME_WIDTH, settings.width_px),
        (cv2.CAP_PROP_FRAME_HEIGHT, settings.height_px),
        (cv2.CAP_PROP_FPS, settings.rate_hz),
        (cv2.CAP_PROP_BUFFERSIZE, 1),  # the newest picture, not the oldest of four
        *focus,
    ]
