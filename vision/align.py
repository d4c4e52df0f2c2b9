"""Upright crops: where the five landmarks must lie, and the transform that puts them there."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.image import Pixels, Points

SFACE_SIDE_PX = 112
SFACE_POINTS: Points = np.array(
    [
        [38.2946, 51.6963],
        [73.5318, 51.5014],
        [56.0252, 71.7366],
        [41.5493, 92.3655],
        [70.7299, 92.2041],
    ]
)
"""Targets of the five landmarks in 112x112 pixels (the ArcFace template, Deng et al. 2019)."""

Transform = NDArray[np.float64]
"""Shape (2, 3), maps source pixels to target pixels."""


def similarity(source: Points, target: Points) -> Transform:
    """Rotation, scale and shift that bring ``source`` nearest to ``target`` (Umeyama 1991).

    Both have shape (n, 2) with n >= 2 and points that do not all coincide.
    """
    source_mean, target_mean = source.mean(axis=0), target.mean(axis=0)
    a, b = source - source_mean, target - target_mean
    u, stretch, vt = np.linalg.svd(b.T @ a)
    signs = np.array([1.0, np.sign(np.linalg.det(u @ vt)) or 1.0])
    rotation = (u * signs) @ vt
    scale = float((stretch * signs).sum() / max(float((a**2).sum()), 1e-12))
    shift = target_mean - scale * rotation @ source_mean
    return np.hstack([scale * rotation, shift[:, None]])


def roll_deg(landmarks: Points) -> float:
    """How far the eye line is turned from level, clockwise on the screen, -180..180."""
    across, down = landmarks[1] - landmarks[0]
    return math.degrees(math.atan2(down, across))


def cut(pixels: Pixels, transform: Transform, side_px: int) -> Pixels:
    """The square that ``transform`` maps onto ``side_px``; what lies outside is black.

    Strong shrinking is preceded by a blur, so that fine texture does not turn into noise.
    """
    scale = math.hypot(transform[0, 0], transform[1, 0])
    if scale < 0.5:
        pixels, transform = _smoothed(pixels, transform, side_px, 0.4 / scale)
    crop = cv2.warpAffine(pixels, transform, (side_px, side_px), flags=cv2.INTER_LINEAR)
    return np.asarray(crop, dtype=np.uint8)


def _smoothed(
    pixels: Pixels, transform: Transform, side_px: int, sigma_px: float
) -> tuple[Pixels, Transform]:
    """Blur only what the crop will show: a portrait may be twenty times as large."""
    back = cv2.invertAffineTransform(transform)
    corners = np.array([[0, 0, 1], [side_px, 0, 1], [0, side_px, 1], [side_px, side_px, 1]])
    seen = corners @ np.asarray(back).T
    height, width = pixels.shape[:2]
    left, top = np.clip(seen.min(axis=0) - 3 * sigma_px, 0, [width - 1, height - 1]).astype(int)
    right, bottom = np.clip(seen.max(axis=0) + 3 * sigma_px, 1, [width, height]).astype(int)
    part = pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
    moved = transform.copy()
    moved[:, 2] += transform[:, :2] @ np.array([left, top], dtype=np.float64)
    return np.asarray(cv2.GaussianBlur(part, (0, 0), sigma_px), dtype=np.uint8), moved
