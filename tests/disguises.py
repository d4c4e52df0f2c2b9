"""Faces turned, covered, glared at and looked over the shoulder: drawn onto given portraits."""

from __future__ import annotations

import cv2
import numpy as np

from domain.image import DetectedFace, Pixels, Points
from vision.detector import PORTRAITS, YuNetDetector


def face_of(pixels: Pixels) -> DetectedFace:
    """The one face of a portrait, with its landmarks as they are judged."""
    detector = YuNetDetector(settings=PORTRAITS)
    face = detector.detect(pixels)[0]
    return detector.refine(pixels, face) or face


def dark_glasses(pixels: Pixels) -> Pixels:
    drawn, (left, right, *_), span = _canvas(pixels)
    for eye in (left, right):
        size = (int(0.42 * span), int(0.3 * span))
        cv2.ellipse(drawn, (int(eye[0]), int(eye[1])), size, 0, 0, 360, (15, 15, 15), -1)
    ends = [(int(eye[0]), int(eye[1])) for eye in (left, right)]
    cv2.line(drawn, ends[0], ends[1], (15, 15, 15), int(0.08 * span))
    return _soft(drawn)


def mask(pixels: Pixels) -> Pixels:
    drawn, (_, _, nose, left, right), span = _canvas(pixels)
    middle = (left + right) / 2
    centre = (int((nose[0] + middle[0]) / 2), int((nose[1] + middle[1]) / 2 + 0.15 * span))
    size = (int(0.95 * span), int(0.72 * span))
    cv2.ellipse(drawn, centre, size, 0, 0, 360, (225, 200, 170), -1)
    return _soft(drawn)


def glare(pixels: Pixels) -> Pixels:
    """So bright that hardly anything is left."""
    return np.asarray(np.clip(pixels * 0.03 + 247, 0, 255), dtype=np.uint8)


def turned(pixels: Pixels, degrees: float = -55.0) -> Pixels:
    """The head as a rough relief with a nose, turned and drawn anew."""
    face = face_of(pixels)
    left, right, nose = face.landmarks[:3]
    span = float(np.hypot(*(right - left)))
    middle = (left + right) / 2
    down, across = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]].astype(np.float32)
    angle = np.deg2rad(degrees)
    from_x = middle[0] + (across - middle[0]) / np.cos(angle)
    for _ in range(25):  # where each drawn pixel comes from, by steps that shrink
        round_ = 1 - ((from_x - middle[0]) / (1.5 * span)) ** 2
        round_ = round_ - ((down - middle[1] - 0.5 * span) / (2.2 * span)) ** 2
        relief = 1.2 * span * (np.sqrt(np.clip(round_, 0, 1)) - 1)
        off = ((from_x - nose[0]) / (0.28 * span)) ** 2 + ((down - nose[1]) / (0.35 * span)) ** 2
        relief = relief + 0.8 * span * np.exp(-off)
        to_x = middle[0] + (from_x - middle[0]) * np.cos(angle) + relief * np.sin(angle)
        from_x = from_x + 0.6 * (across - to_x)
    drawn = cv2.remap(
        pixels,
        from_x.astype(np.float32),
        down,
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(drawn, dtype=np.uint8)


def with_somebody_behind(pixels: Pixels, other: Pixels, share: float = 0.3) -> Pixels:
    """The portrait beside a wall, and far back on it a second face."""
    face, behind = face_of(pixels).box, face_of(other).box
    scale = share * face.width / behind.width
    small = cv2.resize(other, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    wall = np.full((pixels.shape[0], small.shape[1] + 20, 3), 170, dtype=np.uint8)
    wall[10 : 10 + small.shape[0], 10 : 10 + small.shape[1]] = small
    return np.asarray(np.hstack([pixels, wall]), dtype=np.uint8)


def _canvas(pixels: Pixels) -> tuple[Pixels, Points, float]:
    landmarks = face_of(pixels).landmarks
    return pixels.copy(), landmarks, float(np.hypot(*(landmarks[1] - landmarks[0])))


def _soft(drawn: Pixels) -> Pixels:
    return np.asarray(cv2.GaussianBlur(drawn, (0, 0), 0.7), dtype=np.uint8)
