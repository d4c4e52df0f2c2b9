"""The rendered gate: drawn heads that turn, and the same drawings turned as pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import cv2
import numpy as np
import pytest

from domain.image import DetectedFace, Frame, Pixels
from domain.turn import ChallengeRules, Glimpse, measured, shows_turn
from tests.fakes.drawn_face import as_head, as_picture, drawn_face, photographed
from vision.detector import YuNetDetector
from vision.pad.landmarks import DlibLandmarks, glimpse_of
from vision.pad.relief import FrontalPicture, frontal_picture

RULES = ChallengeRules()
FACES, FRAMES = 5, 3
TURNING = 8
"""Drawings that turn as heads."""


class Studio:
    """Takes drawings with a small camera and measures them by both landmarkers."""

    def __init__(self) -> None:
        self._detector, self._second = YuNetDetector(), DlibLandmarks()
        self._rng = np.random.default_rng(6)

    def takes(self, picture: Pixels, ahead: FrontalPicture | None = None) -> list[Glimpse]:
        """Looks at the picture; ``ahead`` is what they are compared with."""
        looks = []
        for number, (pixels, face) in enumerate(self.films(picture)):
            lift = ahead.lift(pixels, face) if ahead else None
            frame = Frame(pixels, number / 15, number)
            looks.append(glimpse_of(frame, face, 1, self._second, lift))
        return looks

    def films(self, picture: Pixels) -> list[tuple[Pixels, DetectedFace]]:
        return [self._film(picture) for _ in range(FRAMES)]

    def _film(self, picture: Pixels) -> tuple[Pixels, DetectedFace]:
        pixels = photographed(picture, self._rng)
        (face, *_) = self._detector.detect(pixels)
        return pixels, self._detector.refine(pixels, face) or face


@cache
def studio() -> Studio:
    return Studio()


@cache
def posed(seed: int) -> tuple[Pixels, tuple[Glimpse, ...], FrontalPicture]:
    """A drawing, and its looks straight ahead."""
    picture = drawn_face(np.random.default_rng(seed)).picture()
    looks = tuple(studio().takes(picture))
    return picture, looks, frontal_picture(studio().films(picture))


def shown(seed: int, turn: Callable[[Pixels], Pixels]) -> tuple[bool, bool]:
    """Whether the drawing, so turned, passes for a turn to the picture's right, and its left."""
    picture, frontal, ahead = posed(seed)
    seen = measured(frontal, studio().takes(turn(picture), ahead))
    return shows_turn(seen, 1, RULES), shows_turn(seen, -1, RULES)


@pytest.mark.parametrize("angle", [20.0, 25.0])
def test_drawn_heads_that_turn_pass_to_their_side_alone(angle: float) -> None:
    passed = 0
    for seed in range(TURNING):
        for turn_deg in (-angle, angle):
            right, left = shown(seed, partial(as_head, turn_deg=turn_deg))
            passed += right if turn_deg > 0 else left
            assert not (left if turn_deg > 0 else right)
    assert passed >= 0.85 * 2 * TURNING


@pytest.mark.parametrize(
    ("turn_deg", "axis_deg"),
    [(0, 0), (20, 0), (-35, 0), (50, 0), (35, 45), (-50, -45), (60, 25), (-60, -65), (55, 90)],
)
def test_no_drawing_turned_as_a_picture_passes(turn_deg: float, axis_deg: float) -> None:
    for seed in range(FACES):
        assert shown(seed, lambda p: as_picture(p, turn_deg, axis_deg)) == (False, False)


@pytest.mark.parametrize(("scale", "roll_deg"), [(0.7, 0), (1.2, 15), (0.9, -30)])
def test_no_drawing_moved_scaled_and_tilted_passes(scale: float, roll_deg: float) -> None:
    def moved(picture: Pixels) -> Pixels:
        side = picture.shape[0]
        turn = cv2.getRotationMatrix2D((side / 2, side / 2), roll_deg, scale)
        return np.asarray(cv2.warpAffine(picture, turn, (side, side)), dtype=np.uint8)

    for seed in range(FACES):
        assert shown(seed, moved) == (False, False)
