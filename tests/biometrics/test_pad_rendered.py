"""The rendered gate: drawn heads that turn, and the same drawings turned as pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import cv2
import numpy as np
import pytest

from domain.challenge import ChallengeRules, Glimpse, measured, shows_turn
from domain.image import Frame, Pixels
from tests.fakes.drawn_face import as_head, as_picture, drawn_face, photographed
from vision.detector import YuNetDetector
from vision.pad.landmarks import DlibLandmarks, glimpse_of

RULES = ChallengeRules()
FACES, FRAMES = 5, 3


class Studio:
    """Takes drawings with a small camera and measures them by both landmarkers."""

    def __init__(self) -> None:
        self._detector, self._second = YuNetDetector(), DlibLandmarks()
        self._rng = np.random.default_rng(6)

    def takes(self, picture: Pixels, count: int) -> list[Glimpse]:
        return [self._take(picture, number) for number in range(count)]

    def _take(self, picture: Pixels, number: int) -> Glimpse:
        pixels = photographed(picture, self._rng)
        (face, *_) = self._detector.detect(pixels)
        face = self._detector.refine(pixels, face) or face
        return glimpse_of(Frame(pixels, number / 15, number), face, 1, self._second)


@cache
def studio() -> Studio:
    return Studio()


@cache
def posed(seed: int) -> tuple[Pixels, tuple[Glimpse, ...]]:
    """A drawing, and its looks straight ahead."""
    picture = drawn_face(np.random.default_rng(seed)).picture()
    return picture, tuple(studio().takes(picture, FRAMES))


def shown(seed: int, turn: Callable[[Pixels], Pixels]) -> tuple[bool, bool]:
    """Whether the drawing, so turned, passes for a turn to the picture's right, and its left."""
    picture, frontal = posed(seed)
    seen = measured(frontal, studio().takes(turn(picture), FRAMES))
    return shows_turn(*seen, 1, RULES), shows_turn(*seen, -1, RULES)


def test_drawn_heads_that_turn_by_25_degrees_pass_to_their_side_alone() -> None:
    passed = 0
    for seed in range(FACES):
        for turn_deg in (-25.0, 25.0):
            right, left = shown(seed, partial(as_head, turn_deg=turn_deg))
            passed += right if turn_deg > 0 else left
            assert not (left if turn_deg > 0 else right)
    assert passed >= 0.85 * 2 * FACES


@pytest.mark.parametrize(
    ("turn_deg", "axis_deg"), [(0, 0), (20, 0), (-35, 0), (50, 0), (35, 45), (-50, -45)]
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
