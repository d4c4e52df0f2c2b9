"""Each face measured by two landmarkers that were trained apart: YuNet and dlib's five points.

Either alone imagines depth on a skewed picture now and then; hardly ever do both (docs/pad.md).
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Protocol

import cv2
import dlib
import numpy as np

from domain.image import DetectedFace, Frame, Pixels, Points
from domain.light import Lighting, judged
from domain.parallax import Marks
from domain.turn import Glimpse
from vision.align import SFACE_POINTS, SFACE_SIDE_PX, cut, similarity
from vision.models import DLIB_LANDMARKS, YUNET, locate

MODELS = (YUNET.sha256, DLIB_LANDMARKS.sha256)
"""What took part in a measurement, for the ledger."""
_CROP_PX = 300
"""Side of the crop on which dlib's predictor works: the face fills its middle half."""
_INNER = np.s_[36:104, 26:86]
"""The middle of the upright crop: brow to mouth, without hair and wall."""
_WHITE = 250
_CHECKED_EVERY = 7
"""Every so many rows and columns go into the picture's checksum; sensor noise is in each."""


class SecondLandmarker(Protocol):
    """Finds eye corners and the nose's base on a face that a detector has found."""

    def points(self, pixels: Pixels, face: DetectedFace) -> Points:
        """Shape (5, 2), frame pixels: left eye's corners, right eye's corners, nose base."""
        ...


class DlibLandmarks:
    """A :class:`SecondLandmarker`. One thread at a time."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load the weights from ``folder`` or from the installed package.

        Raises:
            ModelRefused: the weights are missing or are others.
        """
        self._predict = dlib.shape_predictor(str(locate(DLIB_LANDMARKS, folder)))

    def points(self, pixels: Pixels, face: DetectedFace) -> Points:
        forth = similarity(face.landmarks, _targets())
        rgb = np.ascontiguousarray(cut(pixels, forth, _CROP_PX)[:, :, ::-1])
        low, high = _CROP_PX // 4, 3 * _CROP_PX // 4
        shape = self._predict(rgb, dlib.rectangle(low, low, high, high))
        found = np.array([(point.x, point.y) for point in shape.parts()], dtype=np.float64)
        back = np.asarray(cv2.invertAffineTransform(forth), dtype=np.float64)
        return np.asarray(found @ back[:, :2].T + back[:, 2], dtype=np.float64)


def glimpse_of(
    frame: Frame,
    face: DetectedFace,
    presentation: int,
    second: SecondLandmarker,
    lift: float | None = None,
) -> Glimpse:
    """One frame of the person, measured twice; ``face`` has refined landmarks."""
    marks = face.landmarks
    mouth = marks[3:5]
    other = second.points(frame.pixels, face)
    return Glimpse(
        at_s=frame.taken_at_s,
        number=frame.number,
        presentation=presentation,
        picture=checksum(frame.pixels),
        width_px=face.box.width,
        light=judged(lighting_of(frame.pixels, face)),
        first=Marks(marks[:2], np.vstack([marks[:2], mouth]), marks[2:3]),
        # dlib's model has no mouth, and a plane needs one: the corners are the first's.
        second=Marks(
            np.vstack([other[2:4].mean(axis=0), other[:2].mean(axis=0)]),
            np.vstack([other[:4], mouth]),
            other[4:5],
        ),
        lift=lift,
    )


def lighting_of(pixels: Pixels, face: DetectedFace) -> Lighting:
    """How the face is lit, from brow to mouth and between the cheekbones."""
    crop = cut(pixels, similarity(face.landmarks, SFACE_POINTS), SFACE_SIDE_PX)
    inner = crop[_INNER]
    grey = cv2.cvtColor(np.ascontiguousarray(inner), cv2.COLOR_BGR2GRAY)
    white = float(np.mean(grey >= _WHITE))
    return Lighting(float(grey.mean()), float(grey.std()), white)


def checksum(pixels: Pixels) -> int:
    """A number that two pictures of a camera do not share."""
    return zlib.crc32(np.ascontiguousarray(pixels[::_CHECKED_EVERY, ::_CHECKED_EVERY]).tobytes())


def _targets() -> Points:
    """Where YuNet's landmarks lie in the crop, for the face to fill its middle half."""
    inside = (SFACE_POINTS - SFACE_SIDE_PX / 2) / SFACE_SIDE_PX
    return np.asarray(inside * _CROP_PX / 2 + _CROP_PX / 2 + np.array([0.0, -8.0]))
