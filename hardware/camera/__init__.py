"""Cameras, each opened by its one explicit name."""

from __future__ import annotations

from threading import Event
from typing import Annotated, assert_never

from pydantic import Field

from domain.ports import Camera, Clock
from hardware.camera.jetson import JetsonSettings, open_jetson
from hardware.camera.pi import PiCamera, PiSettings
from hardware.camera.replay import ReplayCamera, ReplaySettings, open_material
from hardware.camera.rpicam import RpicamSettings, open_rpicam
from hardware.camera.usb import UsbCamera, UsbSettings

CameraSettings = Annotated[
    ReplaySettings | UsbSettings | PiSettings | RpicamSettings | JetsonSettings,
    Field(discriminator="name"),
]
"""The settings of any camera; ``name`` says which."""


def open_camera(settings: CameraSettings, clock: Clock) -> Camera:
    """The camera that the settings name; there is no other to fall back to.

    Raises:
        CameraLost: it is not there, or its material cannot be read.
    """
    match settings:
        case ReplaySettings():
            return _replay(settings, clock)
        case UsbSettings():
            return UsbCamera(settings, clock)
        case PiSettings():
            return PiCamera(settings, clock)
        case RpicamSettings():
            return open_rpicam(settings, clock)
        case JetsonSettings():
            return open_jetson(settings, clock)
        case _:
            assert_never(settings)


def _replay(settings: ReplaySettings, clock: Clock) -> Camera:
    closed = Event()
    return ReplayCamera(
        open_material(settings),
        clock=clock,
        rate_hz=settings.rate_hz,
        closed=closed,
        pause=closed.wait if settings.paced else None,
    )
