"""The part of picamera2 that is used, over drawn pictures: buffers are lent and written again."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import cv2
import numpy as np

from domain.image import Pixels


class Request:
    """One completed capture; its arrays are the driver's memory until it is released."""

    def __init__(self, camera: Picamera2) -> None:
        self._camera = camera
        self.released = False

    def make_array(self, stream: str) -> np.ndarray[Any, np.dtype[np.uint8]]:
        assert not self.released
        return self._camera.buffers[stream]

    def release(self) -> None:
        self.released = True
        self._camera.held -= 1


class Picamera2:
    """One camera is plugged in; ``unplug`` takes it away while running."""

    plugged = 1
    focuses = False
    """Whether its lens can focus, as a Camera Module 3's can."""
    opened: Picamera2 | None = None

    def __init__(self, number: int = 0) -> None:
        if number >= Picamera2.plugged:
            raise IndexError("list index out of range")
        Picamera2.opened = self
        self.buffers: dict[str, np.ndarray[Any, np.dtype[np.uint8]]] = {}
        self.controls: dict[str, float] = {}
        self.held = self.taken = 0
        self.running = False
        self.light = 60

    def create_video_configuration(self, **streams: Any) -> dict[str, Any]:
        return streams

    def configure(self, configuration: dict[str, Any]) -> None:
        self.size = configuration["main"]["size"]
        self.small = configuration["lores"]["size"]
        self.buffers["main"] = np.zeros((self.size[1], self.size[0], 3), np.uint8)

    def start(self) -> None:
        self.running = True

    def capture_request(self, wait: float) -> Request:
        assert wait
        if not self.running or Picamera2.plugged == 0:
            raise TimeoutError
        assert self.held == 0, "the driver has no buffer left: a request was not released"
        self.held += 1
        self.taken += 1
        self.buffers["main"][:] = (self.light + self.taken) % 256
        small: Pixels = np.full((self.small[1], self.small[0], 3), self.light, np.uint8)
        self.buffers["lores"] = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2YUV_I420), np.uint8)
        return Request(self)

    @property
    def camera_controls(self) -> dict[str, tuple[float, float, float]]:
        """What libcamera advertises: least, most and default."""
        lens = {"AfMode": (0.0, 2.0, 0.0)} if Picamera2.focuses else {}
        return {"ExposureValue": (-8.0, 8.0, 0.0), **lens}

    def set_controls(self, controls: dict[str, float]) -> None:
        for name in controls:
            if name not in self.camera_controls:
                raise RuntimeError(f"Control {name} is not advertised by libcamera")
        self.controls.update(controls)

    def stop(self) -> None:
        self.running = False

    def close(self) -> None:
        assert not self.running


def module() -> ModuleType:
    """What ``import picamera2`` gives on a Raspberry Pi, with one camera plugged in."""
    Picamera2.plugged, Picamera2.focuses, Picamera2.opened = 1, False, None
    found = ModuleType("picamera2")
    found.__dict__["Picamera2"] = Picamera2
    return found
