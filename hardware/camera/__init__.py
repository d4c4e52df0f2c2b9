"""Cameras, each opened by its one explicit name."""

from __future__ import annotations

from threading import Event

from domain.ports import Camera, Clock
from hardware.camera.replay import ReplayCamera, ReplaySettings, open_material

CameraSettings = ReplaySettings
"""The settings of any camera; ``name`` says which."""


def open_camera(settings: CameraSettings, clock: Clock) -> Camera:
    """The camera that the settings name; there is no other to fall back to.

    Raises:
        CameraLost: it is not there, or its material cannot be read.
    """
    closed = Event()
    return ReplayCamera(
        open_material(settings),
        clock=clock,
        rate_hz=settings.rate_hz,
        closed=closed,
        pause=closed.wait if settings.paced else None,
    )
