"""A portrait gives a template, or the one reason why not."""

import cv2
import numpy as np
import pytest

from domain.evidence import Hint
from domain.image import Box, DetectedFace, Pixels, Points
from tests.fakes.vision import PaintedFaces, PlantedEmbedder, backdrop, paint
from vision.align import SFACE_POINTS, cut, roll_deg, similarity
from vision.degrade import DEGRADATIONS, SMALL_PX
from vision.enrolment import Enrollable, FailureReason, FailureToEnrol, assess, main_face
from vision.quality import likely_reason, measure, shortcoming, turned

HERE = Box(240, 150, 150, 190)
FRONTAL: Points = np.array([[0.3, 0.35], [0.7, 0.35], [0.5, 0.55], [0.35, 0.75], [0.65, 0.75]])
ASIDE = FRONTAL.copy()
ASIDE[2, 0] += 0.15


def judged(pixels: Pixels) -> Enrollable | FailureToEnrol:
    return assess(pixels, PaintedFaces(), PlantedEmbedder())


def reason(pixels: Pixels) -> FailureReason:
    outcome = judged(pixels)
    assert isinstance(outcome, FailureToEnrol)
    return outcome.reason


def test_a_good_portrait_can_be_enrolled() -> None:
    outcome = judged(paint(backdrop(), 7, HERE))
    assert isinstance(outcome, Enrollable)
    assert outcome.embedding.norm == pytest.approx(12, rel=0.01)
    assert outcome.quality.width_px == 150
    assert outcome.face.box == HERE


def test_an_empty_picture_has_no_face() -> None:
    assert reason(backdrop()) == FailureReason.NO_FACE


def test_two_people_are_one_too_many() -> None:
    pixels = paint(paint(backdrop(), 7, HERE), 8, Box(20, 150, 140, 180))
    assert reason(pixels) == FailureReason.SEVERAL_FACES


def test_somebody_far_behind_does_not_matter() -> None:
    pixels = paint(paint(backdrop(), 7, HERE), 8, Box(20, 150, 40, 50))
    assert isinstance(judged(pixels), Enrollable)


def test_a_tiny_face_is_too_small() -> None:
    assert reason(paint(backdrop(), 7, Box(300, 200, 20, 26))) == FailureReason.TOO_SMALL


def test_a_face_that_fills_the_picture_is_too_large() -> None:
    assert reason(paint(backdrop(), 7, Box(10, 0, 620, 480))) == FailureReason.TOO_LARGE


def test_a_vector_too_short_fails_with_the_likeliest_reason() -> None:
    outcome = judged(paint(backdrop(), 7, HERE, clarity=100))
    assert isinstance(outcome, FailureToEnrol)
    assert outcome.reason is FailureReason.DARK


def graded(pixels: Pixels, marks: Points = FRONTAL, score: float = 0.9) -> Hint | None:
    """The shortcoming of a 200-pixel face in ``pixels``."""
    face = DetectedFace(Box(100, 100, 200, 200), marks * 200 + 100, score)
    return shortcoming(measure(pixels, face), pixels.shape[1])


def textured(mean: float, swing: float) -> Pixels:
    rng = np.random.default_rng(0)
    coarse = cv2.resize(rng.normal(0, 1, (40, 40)), (400, 400), interpolation=cv2.INTER_CUBIC)
    grey = np.clip(mean + swing * coarse, 0, 255).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)


def ramp() -> Pixels:
    """Contrast without an edge, as motion leaves it."""
    grey = np.linspace(20, 230, 400).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(grey[None, :, None], (400, 400, 3)))


@pytest.mark.parametrize(
    ("pixels", "hint"),
    [
        (textured(120, 40), None),
        (textured(3, 2), "more_light"),
        (textured(254, 4), "less_light"),
        (textured(120, 0), "more_light"),
        (ramp(), "hold_still"),
    ],
    ids=["good", "dark", "bright", "flat", "blurred"],
)
def test_light_and_focus_are_judged(pixels: Pixels, hint: str | None) -> None:
    assert graded(pixels) == hint


def test_a_face_turned_away_is_asked_to_turn_back() -> None:
    marks = FRONTAL.copy()
    marks[2, 0] += 0.3
    assert graded(textured(120, 40), marks) == "face_camera"


def test_a_doubtful_face_is_asked_to_uncover() -> None:
    assert graded(textured(120, 40), score=0.35) == "uncover_face"


def test_landmarks_on_one_point_are_no_error() -> None:
    assert turned(np.zeros((5, 2))) == float("inf")


@pytest.mark.parametrize(
    ("brightness", "marks", "width", "hint"),
    [
        (30, FRONTAL, 200, "more_light"),
        (230, FRONTAL, 200, "less_light"),
        (120, ASIDE, 200, "face_camera"),
        (120, FRONTAL, 50, "come_closer"),
        (120, FRONTAL, 200, "hold_still"),
    ],
)
def test_a_short_vector_is_explained_by_what_is_worst(
    brightness: float, marks: Points, width: float, hint: str
) -> None:
    face = DetectedFace(Box(100, 100, width, width), marks * width + 100, 0.9)
    assert likely_reason(measure(textured(brightness, 10), face)) == hint


def test_the_main_face_is_large_and_central() -> None:
    large, small = Box(220, 140, 200, 240), Box(280, 200, 40, 50)
    faces = [DetectedFace(box, FRONTAL, 0.9) for box in (large, small)]
    assert main_face(faces, backdrop()).box == large
    aside = [DetectedFace(box, FRONTAL, 0.9) for box in (Box(0, 0, 150, 150), HERE)]
    assert main_face(aside, backdrop()).box == HERE


@pytest.mark.parametrize("angle", [-60.0, 0.0, 25.0, 120.0])
def test_alignment_undoes_rotation_scale_and_shift(angle: float) -> None:
    turn = np.radians(angle)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    source = 2.5 * SFACE_POINTS @ rotation.T + [300, 80]
    transform = similarity(source, SFACE_POINTS)
    mapped = source @ transform[:, :2].T + transform[:, 2]
    np.testing.assert_allclose(mapped, SFACE_POINTS, atol=1e-6)


def test_a_level_eye_line_has_no_roll() -> None:
    assert roll_deg(FRONTAL) == 0.0


def test_a_cut_of_a_huge_picture_equals_the_cut_of_the_shrunk_one() -> None:
    huge = cv2.resize(textured(120, 40), (3200, 3200), interpolation=cv2.INTER_CUBIC)
    face = FRONTAL * 1600 + 800
    large = cut(np.asarray(huge, np.uint8), similarity(face, SFACE_POINTS), 112)
    small = cut(textured(120, 40), similarity(face / 8, SFACE_POINTS), 112)
    assert np.abs(large.astype(int) - small.astype(int)).mean() < 4


def test_a_cut_outside_the_picture_is_black() -> None:
    far = SFACE_POINTS * 0.05 + 5000
    assert not cut(backdrop(), similarity(far * 40, SFACE_POINTS), 112).any()


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_a_degradation_is_repeatable_and_spares_its_source(name: str) -> None:
    pixels = paint(backdrop(), 7, HERE)
    before = pixels.copy()
    face = PaintedFaces().detect(pixels)[0]
    one, two = (DEGRADATIONS[name](pixels, face, np.random.default_rng(5)) for _ in range(2))
    np.testing.assert_array_equal(one, two)
    np.testing.assert_array_equal(pixels, before)
    assert one.dtype == np.uint8
    assert one.shape != pixels.shape or not np.array_equal(one, pixels)


def test_a_face_is_made_small_but_never_larger() -> None:
    pixels = paint(backdrop(), 7, HERE)
    face = PaintedFaces().detect(pixels)[0]
    shrunk = DEGRADATIONS["small"](pixels, face, np.random.default_rng(0))
    assert shrunk.shape[1] == round(640 * SMALL_PX / 150)
    tiny = DetectedFace(Box(0, 0, 30, 40), FRONTAL, 0.9)
    assert DEGRADATIONS["small"](pixels, tiny, np.random.default_rng(0)) is pixels
