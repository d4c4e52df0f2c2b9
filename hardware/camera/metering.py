"""Exposure that serves the face and not the window behind it. Pure."""

from __future__ import annotations

import math

import numpy as np

from domain.image import Box, Pixels

TARGET = 110.0
"""Mean brightness of a well-exposed face in 8-bit video, 0..255: skin of every tone keeps both
ends; the middle of what vision.quality accepts."""
LIMIT_EV = 2.0
"""Further than two stops a sensor only adds noise or blur."""
_SETTLED_EV = 0.2
_DAMPING = 0.3
"""A share of the error each time, because the sensor answers some frames later."""


def next_exposure_ev(pixels: Pixels, face: Box | None, now_ev: float) -> float:
    """The exposure compensation in stops to ask for after this frame.

    ``face`` is in shares of the frame, 0..1 across and down; without one the compensation goes
    back to none.
    """
    if face is None:
        return 0.0
    brightness = face_brightness(pixels, face)
    if brightness is None:
        return now_ev
    error_ev = math.log2(TARGET / max(brightness, 1.0))
    if abs(error_ev) < _SETTLED_EV:
        return now_ev
    return max(-LIMIT_EV, min(LIMIT_EV, now_ev + _DAMPING * error_ev))


def face_brightness(pixels: Pixels, face: Box) -> float | None:
    """Mean of the middle of the face, 0..255; None when it lies outside the frame."""
    height, width = pixels.shape[:2]
    left, right = (face.x + face.width * share for share in (0.2, 0.8))
    top, bottom = (face.y + face.height * share for share in (0.2, 0.8))
    rows = slice(max(0, int(top * height)), max(0, int(bottom * height)))
    columns = slice(max(0, int(left * width)), max(0, int(right * width)))
    part = pixels[rows, columns]
    return float(np.mean(part)) if part.size else None
