"""Photographs of printed photographs show the printer's dots: a regular grid that skin has not."""

from __future__ import annotations

import cv2
import numpy as np

from domain.image import Box, Pixels

PEAK = 1000.0
"""Strongest regular pattern over the ring's median power, from which a face counts as printed.

Measured on ordinary photographs, on the same enlarged, and with a drawn halftone:
docs/enrolment.md.
"""
_SIDE_PX = 128
_LEAST_FACE_PX = 96
_LEAST_SIDE_PX = 32
"""Half of what the smallest face that is judged has: two thirds of 96 pixels."""
_PATCH = 0.7
"""The inner part of the face: hair and collars have patterns of their own."""
_RING = (0.22, 0.48)
"""Periods between two and four and a half pixels: what a screen leaves and a face has not."""
_UPRIGHT = 0.1
"""Patterns nearly upright or level are left out: whoever enlarges a small picture, or saves it as
JPEG, leaves squares of pixels; the black screen of a printer stands at 45 degrees."""


def regularity(pixels: Pixels, face: Box) -> float:
    """The strongest regular pattern on a face, as a multiple of the usual power around it.

    0 for a face of which too little is in the picture.
    """
    x, y = face.centre
    half = _PATCH * min(face.width, face.height) / 2
    top, left = max(0, int(y - half)), max(0, int(x - half))
    patch = pixels[top : max(0, int(y + half)), left : max(0, int(x + half))]
    side = min(_SIDE_PX, *patch.shape[:2])
    if side < _LEAST_SIDE_PX:
        return 0.0
    grey = cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY).astype(np.float32)
    middle_y, middle_x = grey.shape[0] // 2, grey.shape[1] // 2
    square = grey[
        middle_y - side // 2 : middle_y + side // 2, middle_x - side // 2 : middle_x + side // 2
    ]
    window = np.hanning(square.shape[0])
    power = np.abs(np.fft.fft2((square - square.mean()) * np.outer(window, window))) ** 2
    frequency = np.abs(np.fft.fftfreq(square.shape[0]))
    down, across = frequency[:, np.newaxis], frequency[np.newaxis, :]
    radius = np.hypot(down, across)
    slanted = (down > _UPRIGHT) & (across > _UPRIGHT)
    ring = power[slanted & (radius > _RING[0]) & (radius < _RING[1])]
    return float(ring.max() / max(np.median(ring), 1e-6))


def halftone(pixels: Pixels, face: Box) -> bool:
    """Whether the face was photographed or scanned from a print.

    A face smaller than 96 pixels shows no dots either way and is not accused.
    """
    return min(face.width, face.height) >= _LEAST_FACE_PX and regularity(pixels, face) > PEAK
