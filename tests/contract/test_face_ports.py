"""One promise for every detector and embedder: the real ones and the painted ones.

The real ones are shown a public-domain portrait, when the sample portraits were fetched; the
painted ones a painted face.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from domain.errors import ModelRefused
from domain.image import Box, DetectedFace, Pixels
from domain.ports import FaceDetector, FaceEmbedder
from runtime.paths import portraits_folder
from tests.fakes.vision import PaintedFaces, PlantedEmbedder, backdrop, paint
from vision.detector import YuNetDetector
from vision.embedder import DlibEmbedder, SFaceEmbedder
from vision.photographs import read_photograph


@dataclass(frozen=True)
class Scene:
    """A detector with an embedder, and two pictures each of two people."""

    detector: FaceDetector
    embedder: FaceEmbedder
    first: tuple[Pixels, Pixels]
    second: Pixels
    empty: Pixels


def portrait(name: str) -> Pixels:
    pixels = read_photograph(portraits_folder() / name)
    if pixels is None:
        pytest.skip(f"the sample portrait {name} is not in the cache: kiosk enroll portraits")
    return pixels


def real(embedder: Callable[[], FaceEmbedder]) -> Scene:
    first = portrait("obama-1.jpg"), portrait("obama-2.jpg")
    empty = np.full((300, 400, 3), 120, dtype=np.uint8)
    return Scene(YuNetDetector(), embedder(), first, portrait("macron-1.jpg"), empty)


def painted() -> Scene:
    box, other = Box(200, 120, 150, 190), Box(260, 140, 140, 180)
    first = paint(backdrop(), 7, box), paint(backdrop(), 7, other)
    return Scene(PaintedFaces(), PlantedEmbedder(), first, paint(backdrop(), 42, box), backdrop())


@pytest.fixture(params=["sface", "dlib", "painted"])
def scene(request: pytest.FixtureRequest) -> Scene:
    kinds: dict[str, Callable[[], Scene]] = {
        "sface": lambda: real(SFaceEmbedder),
        "dlib": lambda: real(DlibEmbedder),
        "painted": painted,
    }
    return kinds[request.param]()


def vector_of(scene: Scene, pixels: Pixels) -> np.ndarray:
    found = scene.detector.detect(pixels)[0]
    face = scene.detector.refine(pixels, found)
    assert face is not None
    vector = scene.embedder.embed(pixels, face).vector
    return np.asarray(vector / np.linalg.norm(vector))


def test_an_empty_picture_has_no_face(scene: Scene) -> None:
    assert list(scene.detector.detect(scene.empty)) == []


def test_a_face_is_found_with_its_landmarks_inside(scene: Scene) -> None:
    pixels = scene.first[0]
    face = scene.detector.detect(pixels)[0]
    assert face.landmarks.shape == (5, 2)
    assert 0 < face.score <= 1
    x, y = face.landmarks.mean(axis=0)
    assert face.box.x < x < face.box.x + face.box.width
    assert face.box.y < y < face.box.y + face.box.height


def test_faces_come_largest_first(scene: Scene) -> None:
    areas = [face.box.area for face in scene.detector.detect(scene.first[0])]
    assert areas == sorted(areas, reverse=True)


def test_a_second_look_finds_the_same_face(scene: Scene) -> None:
    pixels = scene.first[0]
    face = scene.detector.detect(pixels)[0]
    again = scene.detector.refine(pixels, face)
    assert again is not None
    assert again.box.overlap(face.box) > 0.5
    eyes = np.linalg.norm(face.landmarks[1] - face.landmarks[0])
    assert np.abs(again.landmarks - face.landmarks).max() < 0.3 * eyes


def test_a_second_look_where_nobody_is_finds_nobody(scene: Scene) -> None:
    face = scene.detector.detect(scene.first[0])[0]
    assert scene.detector.refine(scene.empty, face) is None


def test_an_embedding_carries_its_model_and_is_the_same_each_time(scene: Scene) -> None:
    pixels = scene.first[0]
    face = scene.detector.detect(pixels)[0]
    one, two = (scene.embedder.embed(pixels, face) for _ in range(2))
    assert one.model == scene.embedder.model
    assert one.vector.dtype == np.float32
    assert one.norm > 0
    np.testing.assert_array_equal(one.vector, two.vector)


def test_one_person_twice_scores_above_two_people(scene: Scene) -> None:
    first, again = (vector_of(scene, pixels) for pixels in scene.first)
    other = vector_of(scene, scene.second)
    assert first @ again > first @ other + 0.03


def test_pixels_are_left_as_they_were(scene: Scene) -> None:
    pixels = scene.first[0].copy()
    vector_of(scene, pixels)
    np.testing.assert_array_equal(pixels, scene.first[0])


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((1, 1, 3), dtype=np.uint8),
        np.zeros((480, 640, 3), dtype=np.uint8),
        np.full((480, 640, 3), 255, dtype=np.uint8),
        np.zeros((3, 2000, 3), dtype=np.uint8),
        np.random.default_rng(0).integers(0, 255, (240, 320, 3), dtype=np.uint8),
    ],
    ids=["one pixel", "black", "white", "a line", "noise"],
)
def test_a_picture_of_nothing_is_no_error(pixels: Pixels) -> None:
    detector = YuNetDetector()
    assert list(detector.detect(pixels)) == []
    nowhere = DetectedFace(Box(0, 0, 50, 60), np.ones((5, 2)), 0.5)
    assert detector.refine(pixels, nowhere) is None


@pytest.mark.parametrize("engine", [YuNetDetector, SFaceEmbedder, DlibEmbedder])
def test_an_engine_without_its_weights_says_which_file_and_what_to_do(
    engine: Callable[..., object], tmp_path: object
) -> None:
    with pytest.raises(ModelRefused, match=r"cannot be read.*Install"):
        engine(tmp_path)
