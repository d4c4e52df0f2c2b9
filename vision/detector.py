"""Faces and their landmarks, by YuNet: found on a small frame, then measured on a large crop.

The second look is the largest single gain of the whole pipeline: at 200 pixels of face width
YuNet's landmarks are right, at 40 they cost two thirds of the recognition (docs/recognition.md).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.image import Box, DetectedFace, Pixels
from vision.align import Transform, cut, roll_deg
from vision.models import YUNET, locate
from vision.yunet import YuNet

REFINED_WIDTH_PX = 200
"""Face width at which the landmarks are found again; 160 and 256 px were measured worse."""
_CONTEXT = 1.6
"""Side of the refined crop in face sizes."""
_STEADY_WIDER, _STEADY_CONTEXT = 1.14, 1.25
"""The settled face is measured once more, a little smaller and on less around it, and the two
measures are averaged: their errors are partly independent (docs/recognition.md)."""
_ROLL_SETTLED_DEG = 8.0
_BOX_SETTLED = 0.9
"""Overlap of a look with the box it was aimed by: a face found on a small frame is aimed at twice,
which halves what the first look still misses; one followed from the frame before, mostly once."""
_LOOKS = 3
_SAME_FACE = 0.5
_OVERRELAXED = 1.5
"""YuNet reports half of a large roll: 30 degrees look like 16. Overshoot, then look again."""


@dataclass(frozen=True, slots=True)
class DetectorSettings:
    """Where the detector looks, and how sure it must be."""

    coarse_px: int = 320
    """Longest side of the frame it searches; a face may then be as small as 20 px of it."""
    finer_px: int | None = None
    """When nothing is found, the longest side of a second, dearer search."""
    least_score: float = 0.6
    weak_score: float = 0.25
    """When no face is sure, the best above this is looked at again; a tilted head may score 0.3
    on the small frame and 0.9 on the upright crop."""
    refined_score: float = 0.3
    """For the second look, which knows already that there is a face."""


PORTRAITS = DetectorSettings(finer_px=1280)
"""For photographs, where the person may be small and half a second does not matter."""


class YuNetDetector:
    """A :class:`domain.ports.FaceDetector`. One thread at a time."""

    def __init__(
        self, folder: Path | None = None, settings: DetectorSettings | None = None
    ) -> None:
        """Load the weights from ``folder`` or from the installed package.

        Raises:
            ModelRefused: the weights are missing or are others.
        """
        self._settings = settings or DetectorSettings()
        self._net = YuNet(locate(YUNET, folder))

    def detect(self, pixels: Pixels) -> Sequence[DetectedFace]:
        faces = self._search(pixels, self._settings.coarse_px)
        if not faces and self._settings.finer_px is not None:
            faces = self._search(pixels, self._settings.finer_px)
        return faces

    def _search(self, pixels: Pixels, longest_px: int) -> Sequence[DetectedFace]:
        height, width = pixels.shape[:2]
        scale = min(1.0, longest_px / max(height, width))
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
        rows = self._net.rows(np.asarray(small, dtype=np.uint8), self._settings.weak_score)
        stretch = np.array([width / size[0], height / size[1]])
        found = [_face(row, stretch) for row in rows]
        sure = [face for face in found if face.score >= self._settings.least_score]
        if found and not sure:
            again = self.refine(pixels, max(found, key=lambda face: face.score))
            if again is not None and again.score >= self._settings.least_score:
                return [again]
        return sorted(sure, key=lambda face: -face.box.area)

    def refine(self, pixels: Pixels, face: DetectedFace) -> DetectedFace | None:
        angle, box = roll_deg(face.landmarks), face.box
        found: DetectedFace | None = None
        for _ in range(_LOOKS):
            again = self._look(pixels, box, angle)
            if again is None:
                break
            change = (roll_deg(again.landmarks) - angle + 180) % 360 - 180
            settled = abs(change) <= _ROLL_SETTLED_DEG and again.box.overlap(box) >= _BOX_SETTLED
            found, box = again, again.box
            if settled:
                break
            angle += _OVERRELAXED * change if abs(change) > _ROLL_SETTLED_DEG else change
        return None if found is None else self._steadied(pixels, found)

    def _steadied(self, pixels: Pixels, face: DetectedFace) -> DetectedFace:
        """The face with its landmarks averaged with those of one look at another scale."""
        wider = face.box.widened(_STEADY_WIDER)
        again = self._look(pixels, wider, roll_deg(face.landmarks), _STEADY_CONTEXT)
        if again is None or again.box.overlap(face.box) < _SAME_FACE:
            return face
        return replace(face, landmarks=(face.landmarks + again.landmarks) / 2)

    def _look(
        self, pixels: Pixels, box: Box, angle_deg: float, context: float = _CONTEXT
    ) -> DetectedFace | None:
        """The face again on an upright crop in which ``box`` is 200 pixels wide."""
        scale = REFINED_WIDTH_PX / max(box.width, 1.0)
        across = max(REFINED_WIDTH_PX, scale * box.height)
        side = round(context * across / 32) * 32
        side = min(max(side, 256), 640)
        forth = _turned(box.centre, angle_deg, scale, side)
        rows = self._net.rows(cut(pixels, forth, side), self._settings.refined_score)
        if not len(rows):
            return None
        row = min(rows, key=lambda row: _off_centre(row, side))
        return _mapped_back(row, forth, box)


def _face(row: NDArray[np.float32], stretch: NDArray[np.float64]) -> DetectedFace:
    x, y = row[:2] * stretch
    width, height = row[2:4] * stretch
    marks = row[4:14].reshape(5, 2).astype(np.float64) * stretch
    return DetectedFace(
        Box(float(x), float(y), float(width), float(height)), marks, float(row[14])
    )


def _turned(centre: tuple[float, float], angle_deg: float, scale: float, side: int) -> Transform:
    turn = np.asarray(cv2.getRotationMatrix2D(centre, angle_deg, scale), dtype=np.float64)
    turn[:, 2] += side / 2 - np.array(centre)
    return turn


def _off_centre(row: NDArray[np.float32], side: int) -> float:
    """Distance from the crop's centre, forgiven in part to a sure detection."""
    away = math.hypot(row[0] + row[2] / 2 - side / 2, row[1] + row[3] / 2 - side / 2)
    return away - 0.3 * REFINED_WIDTH_PX * float(row[14])


def _mapped_back(row: NDArray[np.float32], forth: Transform, coarse: Box) -> DetectedFace:
    back = np.asarray(cv2.invertAffineTransform(forth), dtype=np.float64)
    marks = row[4:14].reshape(5, 2) @ back[:, :2].T + back[:, 2]
    centre = (row[:2] + row[2:4] / 2) @ back[:, :2].T + back[:, 2]
    shrink = math.hypot(back[0, 0], back[1, 0])
    width, height = float(row[2]) * shrink, float(row[3]) * shrink
    # A crop that drifted onto a neighbour is no second look at this face.
    box = Box(float(centre[0]) - width / 2, float(centre[1]) - height / 2, width, height)
    return DetectedFace(box if box.overlap(coarse) > 0 else coarse, marks, float(row[14]))
