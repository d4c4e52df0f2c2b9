"""Pixels, where in them a face is, and when they were taken."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Shape (height, width, 3), BGR, 0..255."""

Points = NDArray[np.float64]
"""Shape (n, 2), pixels, x then y, origin at the top left."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of the entrance. It owns its pixels: no driver will overwrite them."""

    pixels: Pixels = field(repr=False)
    taken_at_s: float
    """Seconds on the device's monotonic clock."""
    number: int
    """Counts from 0 for each opening of the camera; a gap means dropped frames."""
    small: Pixels | None = field(default=None, repr=False)
    """The same picture made smaller by the camera itself, to search for faces."""

    @property
    def width_px(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        return int(self.pixels.shape[0])


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in pixels; it may reach beyond the frame."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def area(self) -> float:
        return self.width * self.height

    def widened(self, factor: float) -> Box:
        """About the same centre, ``factor`` times as wide and high."""
        (x, y), width, height = self.centre, self.width * factor, self.height * factor
        return Box(x - width / 2, y - height / 2, width, height)

    def overlap(self, other: Box) -> float:
        """Intersection over union, 0..1."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        shared = max(across, 0.0) * max(down, 0.0)
        union = self.area + other.area - shared
        return min(shared / union, 1.0) if union > 0 else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class DetectedFace:
    """A face found in a frame.

    ``landmarks`` has shape (5, 2): the subject's right eye, left eye, nose tip, right and
    left mouth corner, in frame pixels. ``score`` is the detector's, 0..1.
    """

    box: Box
    landmarks: Points = field(repr=False)
    score: float

    def enlarged(self, factor: float) -> DetectedFace:
        """The same face in a picture ``factor`` times as large."""
        box = self.box
        larger = Box(box.x * factor, box.y * factor, box.width * factor, box.height * factor)
        return DetectedFace(larger, self.landmarks * factor, self.score)
