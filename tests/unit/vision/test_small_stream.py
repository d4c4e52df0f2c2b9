"""Faces are sought in the camera's own small picture and told in pixels of the large one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from domain.image import Box, DetectedFace, Frame, Pixels
from vision.subject import search


class SeesTheMiddle:
    """Finds one face in the middle half of whatever it is shown."""

    def __init__(self) -> None:
        self.searched: list[int] = []

    def detect(self, pixels: Pixels) -> Sequence[DetectedFace]:
        height, width = pixels.shape[:2]
        self.searched.append(width)
        landmarks = np.full((5, 2), (width / 2, height / 2))
        return [DetectedFace(Box(width / 4, height / 4, width / 2, height / 2), landmarks, 0.9)]

    def refine(self, _: Pixels, face: DetectedFace) -> DetectedFace:
        return face


def picture(width: int, height: int) -> Pixels:
    return np.zeros((height, width, 3), np.uint8)


def test_the_small_picture_is_searched_and_the_face_is_that_of_the_large_one() -> None:
    detector = SeesTheMiddle()
    (there,) = search(detector, Frame(picture(1280, 720), 0.0, 0))
    (here,) = search(detector, Frame(picture(1280, 720), 0.0, 1, picture(640, 360)))
    assert detector.searched == [1280, 640]
    assert here.box == there.box
    assert np.array_equal(here.landmarks, there.landmarks)
