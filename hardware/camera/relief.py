"""A portrait as a head: each pixel gets a depth, so that turning it moves nose and cheeks apart.

The depths are those of an ordinary face, fitted to where eyes, nose and mouth are in the
portrait. What the portrait does not show, the far cheek and ear, is stretched, which is seen
from about 35 degrees on. Lengths are in eye distances, about 63 mm.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.image import Pixels, Points

Plane = NDArray[np.float64]

HEAD_RADIUS = 1.25
"""Half a head's width, of which the face is the front."""
NOSE_AT = 0.68
MOUTH_AT = 1.15
"""How far below the eyes nose tip and mouth are in the face that the depths were drawn for."""
NOSE_PROFILE = (
    (-0.15, 0.0, 0.35, 0.68, 0.78, 0.90),
    (0.0, 0.08, 0.24, 0.45, 0.36, 0.0),
)
"""Height of the nose's ridge over the cheeks, from bridge to base: 28 mm at the tip."""
NOSE_WIDTH = ((-0.1, 0.0, 0.5, 0.72, 0.9), (0.10, 0.10, 0.16, 0.22, 0.26))
EYE_DEPTH, LIP_HEIGHT = 0.08, 0.08
DEEPEST = 1.0
"""Hair, ears and wall lie no deeper than this: they are not what is looked at."""
_GRID = 96
"""Depths are computed on so many rows and columns and interpolated between."""
_ROUNDS = 10
"""Enough for the fixed point at 45 degrees; each round halves the error."""
_AWAY = 8.0
"""Distance of the camera: half a metre."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Where a face's features are in a picture, in its pixels: what fits the depths to it."""

    landmarks: Points = field(repr=False)
    """Shape (5, 2), as :class:`domain.image.DetectedFace` has them."""

    @property
    def eye_distance(self) -> float:
        return float(np.hypot(*(self.landmarks[1] - self.landmarks[0])))

    @property
    def middle(self) -> Points:
        return np.asarray(self.landmarks[:2].mean(axis=0))

    @property
    def axes(self) -> Points:
        """Along the eyes and down the face, as rows of unit length."""
        across = (self.landmarks[1] - self.landmarks[0]) / self.eye_distance
        return np.array([across, [-across[1], across[0]]])

    def scaled(self, by: float) -> Features:
        return Features(self.landmarks * by)


def depth(across: Plane, down: Plane) -> Plane:
    """How far towards the camera the ordinary face is at these places, measured from the eyes."""
    within = np.minimum(np.abs(across), HEAD_RADIUS)
    head = np.sqrt(HEAD_RADIUS**2 - within**2) - HEAD_RADIUS
    ridge = np.interp(down, *NOSE_PROFILE)
    nose = ridge * np.exp(-0.5 * (across / np.interp(down, *NOSE_WIDTH)) ** 2)
    from_eye = ((np.abs(across) - 0.5) / 0.22) ** 2 + (down / 0.15) ** 2
    lips = (across / 0.35) ** 2 + ((down - MOUTH_AT) / 0.14) ** 2
    relief = nose - EYE_DEPTH * np.exp(-0.5 * from_eye) + LIP_HEIGHT * np.exp(-0.5 * lips)
    return np.asarray(np.maximum(head + relief, -DEEPEST), dtype=np.float64)


def turned(
    pixels: Pixels, opacity: NDArray[np.float32], features: Features, turn_deg: float
) -> tuple[Pixels, NDArray[np.float32]]:
    """The portrait and its opacity, shape (height, width), as its head looks when turned.

    Positive turns towards the picture's right.
    """
    height, width = opacity.shape
    rows, columns = np.meshgrid(
        np.linspace(0, height - 1, _GRID), np.linspace(0, width - 1, _GRID), indexing="ij"
    )
    places = np.stack([columns, rows], axis=-1) - features.middle
    seen = places @ features.axes.T / features.eye_distance
    across, down = _unturned(seen[..., 0], seen[..., 1], features, math.radians(turn_deg))
    source = np.stack([across, down], axis=-1) @ features.axes * features.eye_distance
    found = cv2.resize((source + features.middle).astype(np.float32), (width, height))
    where, none = np.asarray(found, dtype=np.float32), np.zeros(0, dtype=np.float32)
    head = cv2.remap(pixels, where, none, cv2.INTER_LINEAR)
    outline = cv2.remap(opacity, where, none, cv2.INTER_LINEAR)
    return np.asarray(head, dtype=np.uint8), np.asarray(outline, dtype=np.float32)


def _unturned(
    seen_x: Plane, seen_y: Plane, features: Features, turn: float
) -> tuple[Plane, Plane]:
    """The place on the untouched portrait of which the turned head shows this: a fixed point."""
    marks = (features.landmarks - features.middle) @ features.axes.T / features.eye_distance
    nose_x, nose_y = marks[2]
    mouth_y = float(marks[3:, 1].mean())
    fitted = (-2.0, 0.0, float(nose_y), mouth_y, mouth_y + 2.0)
    ordinary = (-2.0, 0.0, NOSE_AT, MOUTH_AT, MOUTH_AT + 2.0)
    sideways = ((0.0, float(nose_y), mouth_y), (0.0, float(nose_x), 0.0))
    x, y = seen_x / math.cos(turn), seen_y
    for _ in range(_ROUNDS):
        out = depth(x - np.interp(y, *sideways), np.interp(y, fitted, ordinary)) + DEEPEST
        # The head turns about an axis behind the eyes; what comes nearer is seen larger.
        nearer = out * math.cos(turn) - DEEPEST - x * math.sin(turn)
        shrunk = (_AWAY - nearer) / _AWAY
        x = (seen_x * shrunk - out * math.sin(turn)) / math.cos(turn)
        y = seen_y * shrunk
    return x, y
