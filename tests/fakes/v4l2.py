"""USB cameras as OpenCV gives them: one buffer written again and again, until it is unplugged."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from domain.image import Pixels


class FakeDevice:
    """Stands in for :class:`cv2.VideoCapture` over V4L2."""

    def __init__(self, *, light: int = 0, size: tuple[int, int] = (160, 120)) -> None:
        self.plugged = True
        self.light = light
        self.released = False
        self.wanted: dict[int, float] = {}
        self.taken = 0
        self._buffer: Pixels = np.zeros((size[1], size[0], 3), np.uint8)

    def isOpened(self) -> bool:  # noqa: N802  # OpenCV's name
        return self.plugged and not self.released

    def set(self, property_id: int, value: float, /) -> bool:
        self.wanted[property_id] = value
        return True

    def read(self) -> tuple[bool, Pixels | None]:
        if not self.isOpened():
            return False, None
        self.taken += 1
        self._buffer[:] = (self.light + self.taken) % 200
        return True, self._buffer

    def release(self) -> None:
        self.released = True


class FakeBus:
    """Stands in for V4L2: which camera is plugged in at which path."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at: dict[str, FakeDevice] = {}
        monkeypatch.setattr(cv2, "VideoCapture", self._open)

    def _open(self, path: str, api: int) -> FakeDevice:
        assert api == cv2.CAP_V4L2
        nothing = FakeDevice()
        nothing.plugged = False
        device = self.at.get(path, nothing)
        device.released = False
        return device
