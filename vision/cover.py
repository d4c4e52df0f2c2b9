"""Dark glasses and masks: what can often be compared all the same, and nobody wears on a card."""

from __future__ import annotations

import cv2
import numpy as np

from domain.image import DetectedFace, Pixels
from vision.quality import INNER, Grey, upright

DARK_EYES = 0.45
"""Grey of the brighter parts around an eye over that of the cheeks, under which glasses are dark.

Measured on 470 ordinary photographs and on the same with drawn covers: docs/enrolment.md.
"""
NO_LIPS = 0.3
"""Steps of grey across the mouth over the inner face's contrast, under which no lips are seen."""
# Places on the upright crop of 112 pixels, rows and columns.
_EYES = (slice(44, 60), slice(26, 50)), (slice(44, 60), slice(62, 86))
_CHEEKS = (slice(62, 76), slice(24, 42)), (slice(62, 76), slice(70, 88))
_MOUTH = slice(82, 106), slice(36, 76)
_BRIGHTER = 75
"""Percentile: skin and the white of an eye are there, unless a glass is before them."""


def covered(pixels: Pixels, face: DetectedFace) -> bool:
    """Whether eyes or mouth are hidden behind dark glasses or a mask."""
    grey = upright(pixels, face)
    return _eyes_over_cheeks(grey) < DARK_EYES or _lips(grey) < NO_LIPS


def _eyes_over_cheeks(grey: Grey) -> float:
    """How bright the brighter eye's surroundings are against the cheeks; about 0.9 bare."""
    cheeks = np.median(np.concatenate([grey[place].ravel() for place in _CHEEKS]))
    eyes = max(float(np.percentile(grey[place], _BRIGHTER)) for place in _EYES)
    return eyes / max(float(cheeks), 1.0)


def _lips(grey: Grey) -> float:
    """How much the grey changes from row to row across the mouth; about 1 bare.

    Against the inner face alone: a window behind somebody is no reason to ask for their mask.
    """
    mouth = cv2.GaussianBlur(grey[_MOUTH], (0, 0), 1.2)
    steps = float(np.abs(np.diff(mouth, axis=0)).mean())
    return 10 * steps / max(float(grey[INNER].std()), 1.0)
