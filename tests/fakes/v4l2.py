"""A USB camera as OpenCV gives it: one buffer written again and again, until it is unplugged."""

from __future__ import annotations

import numpy as np

from domain.image import Pixels


class FakeDevice:
    """Stands in for :class:`cv2.VideoCapture` over V4L2."""

    def __init__(self, *, plugged: bool = True, size: tuple[int, int] = (160, 120)) -> None:
        self.plugged = plugged
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
        self._buffer[:] = self.taken % 200
        return True, self._buffer

    def release(self) -> None:
        self.released = True
