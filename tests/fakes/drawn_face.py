"""Faces that nobody has: drawn and lit by their relief, so that landmarkers find them.

No photograph is needed to see whether a pipeline tells a turning head from a turned picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.image import Pixels, Points
from hardware.camera.relief import Features, depth, turned

SIDE_PX = 640
EYES_PX = 110.0
"""Distance of the eyes in the drawing."""
_MIDDLE = np.array([SIDE_PX / 2, SIDE_PX * 0.42])
_LANDMARKS = np.array([[-0.5, 0.0], [0.5, 0.0], [0.0, 0.68], [-0.4, 1.15], [0.4, 1.15]])


@dataclass(frozen=True, slots=True)
class DrawnFace:
    """Colours and light of one drawing."""

    skin: tuple[float, float, float]
    hair: tuple[float, float, float]
    light: tuple[float, float]

    def picture(self) -> Pixels:
        """The drawing straight from the front, BGR, shape (640, 640, 3)."""
        rows, columns = np.mgrid[0:SIDE_PX, 0:SIDE_PX].astype(np.float64)
        x, y = (columns - _MIDDLE[0]) / EYES_PX, (rows - _MIDDLE[1]) / EYES_PX
        canvas = np.full((SIDE_PX, SIDE_PX, 3), 150.0)
        _blend(canvas, (178, 130, 96), _oval(x, y, 0, 3.6, 2.3, 1.5))
        _blend(canvas, self.skin, _oval(x, y, 0, 1.9, 0.62, 0.9) * 0.92)
        _blend(canvas, self.hair, _oval(x, y, 0, 0.05, 1.32, 1.75))
        shade = self._shading(x, y)
        face = _oval(x, y, 0, 0.42, 1.12, 1.48)
        _blend(canvas, np.array(self.skin) * shade[..., np.newaxis], face)
        for sign in (-1, 1):
            self._eye(canvas, x, y, 0.5 * sign)
            _blend(canvas, np.array(self.skin) * 0.72, _oval(x, y, 0.22 * sign, 0.74, 0.05, 0.09))
            _blend(canvas, (40, 50, 84), _oval(x, y, 0.1 * sign, 0.83, 0.07, 0.04))
        _blend(canvas, np.array(self.skin) * 0.7, _oval(x, y, 0, 0.87, 0.2, 0.03))
        _blend(canvas, (92, 92, 176), _oval(x, y, 0, 1.12, 0.40, 0.06))
        _blend(canvas, (108, 108, 196), _oval(x, y, 0, 1.2, 0.34, 0.08))
        _blend(canvas, (50, 46, 96), _oval(x, y, 0, 1.15, 0.41, 0.018))
        blurred = cv2.GaussianBlur(canvas, (0, 0), 1.6)
        return np.asarray(np.clip(blurred, 0, 255), dtype=np.uint8)

    def _shading(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
        relief = cv2.GaussianBlur(depth(x, y), (0, 0), 4)
        down, across = np.gradient(relief, 1 / EYES_PX)
        side, top = self.light
        lit = 1.0 - 0.28 * (side * across - top * down) - 0.1 * np.hypot(across, down)
        return np.asarray(np.clip(lit, 0.45, 1.25), dtype=np.float64)

    def _eye(
        self,
        canvas: NDArray[np.float64],
        x: NDArray[np.float64],
        y: NDArray[np.float64],
        at: float,
    ) -> None:
        _blend(canvas, np.array(self.hair) * 0.8, _oval(x, y, at, -0.33, 0.27, 0.05))
        _blend(canvas, np.array(self.skin) * 0.62, _oval(x, y, at, -0.02, 0.27, 0.16) * 0.7)
        _blend(canvas, (232, 236, 240), _oval(x, y, at, 0.0, 0.19, 0.085))
        _blend(canvas, (40, 52, 70), _oval(x, y, at, 0.0, 0.085, 0.085))
        _blend(canvas, (12, 12, 12), _oval(x, y, at, 0.0, 0.04, 0.04))
        _blend(canvas, (30, 34, 46), _oval(x, y, at, -0.085, 0.21, 0.022))


def drawn_face(rng: np.random.Generator) -> DrawnFace:
    """Another drawing."""
    tone = rng.uniform(0.75, 1.0)
    skin = np.array([138, 166, 206]) * tone + rng.normal(0, 4, 3)
    hair = np.array([30, 30, 36]) + rng.uniform(0, 30)
    return DrawnFace(
        tuple(skin.tolist()),
        tuple(hair.tolist()),
        (float(rng.uniform(-0.2, 0.2)), float(rng.uniform(0.1, 0.6))),
    )


def as_head(picture: Pixels, turn_deg: float) -> Pixels:
    """The drawing turned as a head."""
    features = Features(landmarks())
    return turned(picture, np.ones(picture.shape[:2], np.float32), features, turn_deg)[0]


def as_picture(picture: Pixels, turn_deg: float, axis_deg: float = 0.0) -> Pixels:
    """The drawing turned as the flat thing that it is, about an axis leaning from upright."""
    turn, lean = np.radians(turn_deg), np.radians(axis_deg)
    spin = np.array([[np.cos(lean), -np.sin(lean)], [np.sin(lean), np.cos(lean)]])
    away = np.sin(turn) / (8 * EYES_PX)
    flat = np.eye(3)
    flat[:2, :2] = spin @ np.diag([np.cos(turn), 1]) @ spin.T
    flat[2, :2] = away * spin[:, 0]
    to_origin, back = np.eye(3), np.eye(3)
    to_origin[:2, 2], back[:2, 2] = -_MIDDLE, _MIDDLE
    moved = cv2.warpPerspective(
        picture, back @ flat @ to_origin, (SIDE_PX, SIDE_PX), borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(moved, dtype=np.uint8)


def photographed(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """What a small camera makes of it: smaller, softer and with noise."""
    small = cv2.resize(picture, (480, 480), interpolation=cv2.INTER_AREA)
    noisy = cv2.GaussianBlur(small, (0, 0), 0.6) + rng.normal(0, 3, small.shape)
    return np.asarray(np.clip(noisy, 0, 255), dtype=np.uint8)


def landmarks() -> Points:
    """Where the drawing's five features are."""
    return np.asarray(_LANDMARKS * EYES_PX + _MIDDLE)


def _oval(
    x: NDArray[np.float64], y: NDArray[np.float64], at_x: float, at_y: float, a: float, b: float
) -> NDArray[np.float64]:
    """Opaque inside an ellipse, soft at its edge."""
    inside = 1 - np.hypot((x - at_x) / a, (y - at_y) / b)
    return np.asarray(np.clip(inside * min(a, b) * EYES_PX / 2 + 0.5, 0, 1), dtype=np.float64)


def _blend(
    canvas: NDArray[np.float64],
    colour: tuple[float, float, float] | NDArray[np.float64],
    opacity: NDArray[np.float64],
) -> None:
    share = opacity[..., np.newaxis]
    canvas[:] = canvas * (1 - share) + np.asarray(colour) * share
