"""The camera thread: frames into the slot, reopened whenever the camera is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing

from domain.errors import CameraLost
from domain.image import Box, Frame
from domain.ports import Camera, MetersOnFace
from kiosk.station.slot import LatestSlot
from kiosk.station.worker import nobody_asks
from runtime.journal import journal

REOPEN_AFTER_S = 1.0


class Capture:
    """Keeps the slot filled with the newest frame.

    ``camera_ok`` is what the status line shows; it is true only while frames arrive. ``on_turn``
    is called for each frame and each try to open the camera: the watchdog feeds on it, so that a
    driver that neither delivers nor fails is noticed.
    """

    def __init__(self, open_camera: Callable[[], Camera], slot: LatestSlot[Frame]) -> None:
        self._open_camera = open_camera
        self._slot = slot
        self.camera_ok = False
        self.trouble: str | None = None
        self.on_turn: Callable[[], None] = nobody_asks
        self._camera: Camera | None = None

    def run(self, stopping: threading.Event) -> None:
        """Capture until told to stop or until a replayed scene has ended."""
        while not stopping.is_set():
            self.on_turn()
            try:
                if self._capture(stopping):
                    break
            except CameraLost as lost:
                self._lost(str(lost))
                stopping.wait(REOPEN_AFTER_S)
        self._slot.close()

    def meter(self, face: Box | None) -> None:
        """Have the exposure follow this part of the frame, where the camera can; in shares."""
        camera: object = self._camera
        if isinstance(camera, MetersOnFace):
            camera.meter(face)

    def _capture(self, stopping: threading.Event) -> bool:
        """Whether the material ended by itself."""
        with closing(self._open_camera()) as camera:
            self._camera = camera
            for frame in camera.frames():
                if stopping.is_set():
                    return True
                self.camera_ok, self.trouble = True, None
                self._slot.put(frame)
                self.on_turn()
        return True

    def _lost(self, trouble: str) -> None:
        if self.trouble is None:
            journal().warning("camera.lost")
        self.camera_ok, self.trouble = False, trouble
        self._slot.clear()
