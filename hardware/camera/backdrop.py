"""What a scene is drawn on and through: the wall behind people and the sensor's grain."""

from __future__ import annotations

import cv2
import numpy as np

from domain.image import Pixels

GRAIN = 3.0
"""Standard deviation of the sensor noise, in grey levels."""


def background(kind: str, size_px: tuple[int, int], rng: np.random.Generator) -> Pixels:
    """The wall behind everybody: plain, or with soft blotches and the edges of a door."""
    width, height = size_px
    shade = np.linspace(188, 142, height, dtype=np.float32)[:, np.newaxis, np.newaxis]
    wall = np.broadcast_to(shade * np.array([0.94, 0.98, 1.0]), (height, width, 3)).copy()
    if kind == "textured":
        blotches = rng.normal(0, 7, (9, 16, 1)).astype(np.float32)
        smooth = cv2.resize(blotches, (width, height), interpolation=cv2.INTER_CUBIC)
        wall += smooth[:, :, np.newaxis]
        for edge in (0.12, 0.88):
            column = int(edge * width)
            wall[:, column : column + max(2, width // 160)] *= 0.72
    return np.asarray(np.clip(wall, 0, 255), dtype=np.uint8)


def grain(size_px: tuple[int, int], rng: np.random.Generator) -> Pixels:
    """Sensor noise, raised by four of its deviations so that it can be added and taken off."""
    width, height = size_px
    noise = rng.normal(4 * GRAIN, GRAIN, (height, width, 3))
    return np.asarray(np.clip(noise, 0, 8 * GRAIN), dtype=np.uint8)
