"""What an entrance does to a face: named, repeatable ways to spoil a photograph.

Each takes upright BGR pixels, the box of the main face and a seeded generator, and returns new
pixels. They stand in for what cannot be photographed here; docs/recognition.md says how far.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.image import DetectedFace, Pixels

Degradation = Callable[[Pixels, DetectedFace, np.random.Generator], Pixels]

LIGHT = 0.25
BLUR_OF_FACE = 0.08
SMALL_PX = 60
TILT_DEG = 30.0
BACKLIGHT = 0.3


def low_light(pixels: Pixels, _: DetectedFace, rng: np.random.Generator) -> Pixels:
    """A quarter of the light, and the noise of a sensor that makes up for it (2 grey levels)."""
    dim = pixels.astype(np.float32) * LIGHT
    return _bytes(dim + rng.normal(0, 2.0, pixels.shape))


def blur(pixels: Pixels, face: DetectedFace, rng: np.random.Generator) -> Pixels:
    """Motion by 8 % of the face's width, in a drawn direction."""
    length = max(BLUR_OF_FACE * face.box.width, 1.0)
    side = 2 * math.ceil(length / 2) + 1
    fine = 8  # drawn eight times larger, for lengths are not whole pixels
    kernel = np.zeros((side * fine, side * fine), np.float32)
    angle = float(rng.uniform(0, math.pi))
    middle = side * fine / 2
    reach = np.array([math.cos(angle), math.sin(angle)]) * length * fine / 2
    first, last = (middle - reach).round().astype(int), (middle + reach).round().astype(int)
    cv2.line(kernel, tuple(first.tolist()), tuple(last.tolist()), 1.0, fine)
    kernel = np.asarray(cv2.resize(kernel, (side, side), interpolation=cv2.INTER_AREA))
    return _bytes(cv2.filter2D(pixels, -1, kernel / kernel.sum()))


def small(pixels: Pixels, face: DetectedFace, _: np.random.Generator) -> Pixels:
    """The face 60 pixels wide; smaller ones stay as they are."""
    scale = SMALL_PX / face.box.width
    if scale >= 1:
        return pixels
    return _bytes(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def mask(pixels: Pixels, face: DetectedFace, _: np.random.Generator) -> Pixels:
    """A light blue surgical mask from the bridge of the nose to the chin."""
    right_eye, left_eye, nose, right_mouth, left_mouth = face.landmarks
    across = left_eye - right_eye
    down = (right_mouth + left_mouth) / 2 - (right_eye + left_eye) / 2
    top = nose - 0.25 * down
    outline = np.array(
        [
            top - 0.2 * across,
            top + 0.2 * across,
            nose + 0.95 * across,
            nose + 0.75 * across + 0.7 * down,
            nose + 0.3 * across + 1.25 * down,
            nose - 0.3 * across + 1.25 * down,
            nose - 0.75 * across + 0.7 * down,
            nose - 0.95 * across,
        ]
    )
    covered = pixels.copy()
    cv2.fillPoly(covered, [outline.round().astype(np.int32)], (205, 190, 160), cv2.LINE_AA)
    return covered


def tilt(pixels: Pixels, face: DetectedFace, rng: np.random.Generator) -> Pixels:
    """The head 30 degrees to one side, in a frame large enough to hold all of it."""
    angle = TILT_DEG if rng.random() < 0.5 else -TILT_DEG
    height, width = pixels.shape[:2]
    turn = np.asarray(cv2.getRotationMatrix2D(face.box.centre, angle, 1.0), dtype=np.float64)
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]]) @ turn.T
    low, high = corners.min(axis=0), corners.max(axis=0)
    turn[:, 2] -= low
    size = tuple(np.ceil(high - low).astype(int).tolist())
    return _bytes(cv2.warpAffine(pixels, turn, size, borderMode=cv2.BORDER_REPLICATE))


def backlight(pixels: Pixels, face: DetectedFace, rng: np.random.Generator) -> Pixels:
    """A window behind the person: the face at three tenths of its light, the rest white."""
    height, width = pixels.shape[:2]
    x, y = face.box.centre
    across = (np.arange(width) - x) / (0.75 * face.box.width)
    down = (np.arange(height) - y) / (0.8 * face.box.height)
    away = np.sqrt(across[None, :] ** 2 + down[:, None] ** 2)
    outside = 1 / (1 + np.exp(-12 * (away - 1)))[:, :, None]
    dim = pixels.astype(np.float32) * BACKLIGHT + rng.normal(0, 2.0, pixels.shape)
    return _bytes(dim * (1 - outside) + 250 * outside)


DEGRADATIONS: Mapping[str, Degradation] = {
    "low-light": low_light,
    "blur": blur,
    "small": small,
    "mask": mask,
    "tilt": tilt,
    "backlight": backlight,
}


def _bytes(values: NDArray[Any]) -> Pixels:
    return np.asarray(np.clip(np.rint(values), 0, 255), dtype=np.uint8)
