"""Is this face fit to be compared, and if not, what would help?"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Quality
from domain.evidence import Hint
from domain.image import DetectedFace, Pixels, Points
from vision.align import SFACE_POINTS, SFACE_SIDE_PX, cut, similarity

LEAST_WIDTH_PX = 36.0
"""Narrower faces lose a fifth of the recognitions and more (40 px: FNIR 20 %, 30 px: 35 %)."""
MOST_OF_FRAME = 0.9
"""A face wider than this share of the frame has its chin or brow cut off."""
DARK, BRIGHT = 10.0, 247.0
"""Mean grey of the inner face beyond which the landmarks are guesses."""
FLAT = 3.0
"""Standard deviation of grey under which there is nothing to see: fog, paper, a black frame."""
BLURRED = 0.3
"""Sharpness under which even the eyes are smears; clean faces measure 0.5 to 1.7, motion blur of
8 % of the face 0.3 to 1.0. The vector's norm judges the rest better than any edge filter."""
TURNED = 0.55
"""How far the nose stands off the middle of the eyes, in eye distances: about 45 degrees."""
DOUBTFUL = 0.4
"""Detector's score on the second look under which a face is covered or is none."""

INNER = slice(20, 100), slice(20, 92)
"""The face without hair, ears and what is behind it, on the upright crop."""
Grey = NDArray[np.float32]


def measure(pixels: Pixels, face: DetectedFace) -> Quality:
    """The components of fitness, measured on the upright 112-pixel crop."""
    grey = upright(pixels, face)[INNER]
    contrast = float(grey.std())
    smooth = cv2.GaussianBlur(grey, (0, 0), 1.0)
    edges = float(np.abs(cv2.Laplacian(smooth, cv2.CV_32F)).mean())
    return Quality(
        width_px=face.box.width,
        sharpness=10 * edges / max(contrast, 1.0),
        brightness=float(grey.mean()),
        contrast=contrast,
        turned=turned(face.landmarks),
        detection=face.score,
    )


def upright(pixels: Pixels, face: DetectedFace) -> Grey:
    """The face upright in 112x112 pixels of grey, 0..255, its landmarks where SFace wants them."""
    crop = cut(pixels, similarity(face.landmarks, SFACE_POINTS), SFACE_SIDE_PX)
    return cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY).astype(np.float32)


def turned(landmarks: Points) -> float:
    """The nose's distance from the eyes' middle along the eye line, in eye distances; >= 0."""
    eyes = landmarks[1] - landmarks[0]
    span = float(np.hypot(*eyes))
    if span < 1e-6:
        return float("inf")
    from_middle = landmarks[2] - (landmarks[0] + landmarks[1]) / 2
    return abs(float(from_middle @ eyes)) / span**2


def shortcoming(quality: Quality, frame_width_px: int) -> Hint | None:
    """The first thing that keeps this face from being compared; None when it is fit."""
    checks = (
        (quality.width_px < LEAST_WIDTH_PX, Hint.COME_CLOSER),
        (quality.width_px > MOST_OF_FRAME * frame_width_px, Hint.STEP_BACK),
        (quality.brightness < DARK, Hint.MORE_LIGHT),
        (quality.brightness > BRIGHT, Hint.LESS_LIGHT),
        (quality.turned > TURNED, Hint.FACE_CAMERA),
        (quality.contrast < FLAT, Hint.MORE_LIGHT),
        (quality.detection < DOUBTFUL, Hint.UNCOVER_FACE),
        (quality.sharpness < BLURRED, Hint.HOLD_STILL),
    )
    return next((hint for failed, hint in checks if failed), None)


def likely_reason(quality: Quality) -> Hint:
    """What most likely spoilt a face whose vector came out too short to be compared."""
    if quality.brightness < 60:
        return Hint.MORE_LIGHT
    if quality.brightness > 200:
        return Hint.LESS_LIGHT
    if quality.turned > TURNED / 2:
        return Hint.FACE_CAMERA
    if quality.width_px < 2 * LEAST_WIDTH_PX:
        return Hint.COME_CLOSER
    return Hint.HOLD_STILL
