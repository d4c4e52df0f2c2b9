"""How far a nose stands out, by the picture itself: a plane is followed, no landmark trusted.

Landmarkers have learnt what faces look like and draw a skewed picture of one upright, nose and
all. Here the frontal picture is bent onto the turned one by whatever motion of a plane explains
eyes and mouth, and then the nose is sought: on a flat picture it lies where that motion puts it,
however the picture is held.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from domain.image import DetectedFace, Pixels, Points
from vision.align import Transform, cut, similarity

SIDE_PX = 192
_EYES_PX = 64.0
"""Distance of the eyes in the upright crop in which everything is measured."""
_TARGETS = np.array([[-0.5, 0.0], [0.5, 0.0], [0.0, 0.6], [-0.42, 1.1], [0.42, 1.1]])
_PLANE = (0, 1, 3, 4)
"""Eyes and mouth corners: where the search for the plane begins."""
_ROUNDS = (3, 8)
"""At least and at most; more than the least only while more and more points are followed: from a
landmarker that is far off, a plane is found late."""
_WINDOW = (21, 21)
_AGREE_PX = 2.0
"""A point that is followed there and back must come home so nearly."""
_OFF_PLANE_PX = 3.0
_LEAST_POINTS = 12
_LIKENESS = 0.5
"""Correlation of the nose with the one that was found, under which none was found."""
_NOSE = (0.22, 0.28, 0.16)
"""Half its width, how far up and how far down from the tip, in eye distances."""
_SOUGHT = (0.34, 0.10)
"""How far it is sought across and down; the nose of a head at 35 degrees moves by 0.2."""

Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class FrontalPicture:
    """A face straight ahead, to compare its turned looks with."""

    picture: Grey = field(repr=False)
    marks: Points = field(repr=False)
    """Shape (5, 2), in the picture."""

    @property
    def eyes_px(self) -> float:
        return float(np.hypot(*(self.marks[1] - self.marks[0])))

    def lift(self, pixels: Pixels, face: DetectedFace) -> float | None:
        """How far the nose ran ahead of the plane of eyes and mouth, in eye distances.

        Positive is to the picture's right; None when the picture cannot be followed.
        """
        now, marks = _upright(pixels, face)
        plane = self._follow(now, marks)
        return None if plane is None else self._nose(now, plane)

    def _follow(self, now: Grey, marks: Points) -> Transform | None:
        """The homography that takes eyes and mouth of the frontal picture to this one."""
        places = self._places()
        here = np.hstack([self.marks[list(_PLANE)], np.ones((len(_PLANE), 1))])
        begin = np.linalg.lstsq(here, marks[list(_PLANE)], rcond=None)[0]
        plane = np.vstack([begin.T, [0.0, 0.0, 1.0]])
        before = 0
        for turn in range(_ROUNDS[1]):
            bent = _bent(self.picture, plane)
            expected = _moved(places, plane)
            found, good = _followed(bent, now, expected)
            count = int(good.sum())
            if count < _LEAST_POINTS:
                return None
            if turn >= _ROUNDS[0] and count <= before:
                break
            before = count
            # The stubs promise a matrix; where points lie on a line the library gives None.
            better = cast(
                "Any", cv2.findHomography(places[good], found[good], cv2.RANSAC, _OFF_PLANE_PX)[0]
            )
            if better is None:
                return None
            plane = np.asarray(better, dtype=np.float64)
        return plane

    def _places(self) -> NDArray[np.float32]:
        """Where the plane is followed: brows, eyes and mouth."""
        middle, unit = self.marks[:2].mean(axis=0), self.eyes_px
        mouth = float((self.marks[3:, 1].mean() - middle[1]) / unit)
        eyes = np.meshgrid(np.arange(-0.8, 0.81, 0.16), np.arange(-0.35, 0.2, 0.14))
        lips = np.meshgrid(np.arange(-0.5, 0.51, 0.16), mouth + np.arange(-0.12, 0.25, 0.12))
        grid = [np.stack(each, axis=-1).reshape(-1, 2) for each in (eyes, lips)]
        return np.asarray(np.vstack(grid) * unit + middle, dtype=np.float32)

    def _nose(self, now: Grey, plane: Transform) -> float | None:
        """How far from where the plane puts it the nose is found."""
        unit, (half, up, low) = self.eyes_px, _NOSE
        x, y = _moved(self.marks[2:3].astype(np.float32), plane)[0].tolist()
        left, right = round(x - half * unit), round(x + half * unit)
        top, bottom = round(y - up * unit), round(y + low * unit)
        across, down = (int(reach * unit) for reach in _SOUGHT)
        within = left >= across and right + across < SIDE_PX
        if not (within and top >= down and bottom + down < SIDE_PX):
            return None
        nose = _bent(self.picture, plane)[top:bottom, left:right]
        around = now[top - down : bottom + down, left - across : right + across]
        likeness = cv2.matchTemplate(around, nose, cv2.TM_CCOEFF_NORMED)
        row, column = np.unravel_index(int(likeness.argmax()), likeness.shape)
        if not likeness[row, column] >= _LIKENESS:
            return None
        return float(column + _between(likeness[row], int(column)) - across) / unit


def frontal_picture(looks: Sequence[tuple[Pixels, DetectedFace]]) -> FrontalPicture:
    """The mean of some looks straight ahead: the sensor's noise is not in it.

    Raises:
        ValueError: no look at all.
    """
    if not looks:
        raise ValueError("a frontal picture needs at least one look")
    crops = [_cut(pixels, face) for pixels, face in looks]
    mean = np.mean([crop for crop, _ in crops], axis=0)
    marks = np.mean([marks for _, marks in crops], axis=0)
    return FrontalPicture(_evened(mean), marks)


def _upright(pixels: Pixels, face: DetectedFace) -> tuple[Grey, Points]:
    crop, marks = _cut(pixels, face)
    return _evened(crop), marks


def _cut(pixels: Pixels, face: DetectedFace) -> tuple[Grey, Points]:
    """The upright crop in grey, and the landmarks in it."""
    targets = _TARGETS * _EYES_PX + [SIDE_PX / 2, 0.36 * SIDE_PX]
    forth = similarity(face.landmarks, targets)
    grey = cv2.cvtColor(cut(pixels, forth, SIDE_PX), cv2.COLOR_BGR2GRAY)
    return np.asarray(grey, dtype=np.uint8), face.landmarks @ forth[:, :2].T + forth[:, 2]


def _evened(crop: NDArray[np.generic]) -> Grey:
    """The crop without what light does to it: each place against its surroundings."""
    soft = cv2.GaussianBlur(np.asarray(crop, dtype=np.float32), (0, 0), 1.0)
    detail = soft - cv2.GaussianBlur(soft, (0, 0), 10)
    spread = np.sqrt(cv2.GaussianBlur(detail * detail, (0, 0), 14)) + 4
    return np.asarray(np.clip(128 + 40 * detail / spread, 0, 255), dtype=np.uint8)


def _bent(picture: Grey, plane: Transform) -> Grey:
    bent = cv2.warpPerspective(picture, plane, (SIDE_PX, SIDE_PX), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(bent, dtype=np.uint8)


def _moved(points: NDArray[np.float32], plane: Transform) -> NDArray[np.float32]:
    return np.asarray(cv2.perspectiveTransform(points[np.newaxis], plane)[0], dtype=np.float32)


def _followed(
    before: Grey, now: Grey, points: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Where the points went, and which of them came home again."""
    none = np.zeros(0, dtype=np.float32)
    there, seen, _ = cv2.calcOpticalFlowPyrLK(
        before, now, points, none, winSize=_WINDOW, maxLevel=2
    )
    back, again, _ = cv2.calcOpticalFlowPyrLK(
        now, before, there, none, winSize=_WINDOW, maxLevel=2
    )
    inside = ((points > 8) & (points < SIDE_PX - 8)).all(axis=1)
    home = np.hypot(*(back - points).T) < _AGREE_PX
    good = inside & home & (seen.ravel() > 0) & (again.ravel() > 0)
    return np.asarray(there, dtype=np.float32), np.asarray(good, dtype=np.bool_)


def _between(row: NDArray[np.floating], best: int) -> float:
    """Where between pixels the maximum lies, by the parabola through its neighbours."""
    if not 0 < best < len(row) - 1:
        return 0.0
    before, here, after = (float(value) for value in row[best - 1 : best + 2])
    bend = before - 2 * here + after
    return 0.5 * (before - after) / bend if bend < -1e-6 else 0.0
