"""The composer's heads and photographs: what turns by depth, and what stays flat."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

import hardware.camera
from domain.image import Pixels
from hardware.camera.relief import HEAD_RADIUS, MOUTH_AT, NOSE_AT, depth
from hardware.camera.scene import Movement, Person, SceneScript, Visit, load_scene
from hardware.camera.stage import Stage
from tests.fakes.drawn_face import SIDE_PX, as_head, as_picture, drawn_face, landmarks

SIZE = (640, 480)


@pytest.fixture
def portrait(tmp_path: Path) -> Path:
    path = tmp_path / "drawn.png"
    cv2.imwrite(str(path), drawn_face(np.random.default_rng(1)).picture())
    return path


def script() -> SceneScript:
    marks = tuple((landmarks() / SIDE_PX).ravel().tolist())
    return SceneScript.model_validate(
        {
            "visits": (Visit(people=(Person(portrait="drawn.png"),), approach_s=0.0, stay_s=5.0),),
            "faces": {"drawn.png": (0.30, 0.22, 0.40, 0.50)},
            "marks": {"drawn.png": marks},
        }
    )


def stage(portrait: Path) -> Stage:
    return Stage(script(), portrait.parent, size_px=SIZE, rng=np.random.default_rng(2))


def spot(picture: Pixels) -> tuple[float, float]:
    """The middle of what is painted green."""
    rows, columns = np.nonzero((picture[..., 1] > 200) & (picture[..., 0] < 120))
    return float(columns.mean()), float(rows.mean())


def marked(at: int) -> Pixels:
    """The drawing with one landmark painted green."""
    picture = drawn_face(np.random.default_rng(1)).picture()
    x, y = landmarks()[at].round().astype(int).tolist()
    cv2.circle(picture, (x, y), 7, (0, 255, 0), -1)
    return picture


def test_the_nose_is_nearest_and_the_cheeks_fall_away() -> None:
    across = np.array([0.0, 0.0, 0.5, 1.0, -1.0, 9.0])
    down = np.array([NOSE_AT, MOUTH_AT, 0.0, 0.5, 0.5, 0.5])
    nose, mouth, eye, cheek, other, wall = depth(across, down).tolist()
    assert nose > mouth > eye > cheek
    assert cheek == pytest.approx(other)
    assert wall >= -HEAD_RADIUS


@pytest.mark.parametrize("turn_deg", [-25.0, 25.0])
def test_a_heads_nose_runs_ahead_of_its_eyes_and_a_pictures_does_not(turn_deg: float) -> None:
    def moved(at: int, turn: object) -> float:
        assert callable(turn)
        return spot(turn(marked(at), turn_deg))[0] - spot(marked(at))[0]

    ahead = {
        turn: moved(2, turn) - (moved(0, turn) + moved(1, turn)) / 2
        for turn in (as_head, as_picture)
    }
    assert np.sign(turn_deg) * ahead[as_head] > 0.12 * 110
    assert abs(ahead[as_picture]) < 0.05 * 110


def test_a_solid_person_is_drawn_otherwise_than_a_flat_one(portrait: Path) -> None:
    drawn = stage(portrait)
    flat = drawn.moment(1.0, Person(portrait="drawn.png", turn_deg=25))
    head = drawn.moment(1.0, Person(portrait="drawn.png", turn_deg=25, solid=True))
    assert flat.shape == head.shape == (480, 640, 3)
    assert np.abs(flat.astype(int) - head.astype(int)).mean() > 1


def test_moments_are_the_same_for_the_same_seed(portrait: Path) -> None:
    person = Person(portrait="drawn.png", turn_deg=10, solid=True)
    assert np.array_equal(stage(portrait).moment(1.0, person), stage(portrait).moment(1.0, person))


def test_movements_go_smoothly_from_one_to_the_next_and_stay_at_the_last() -> None:
    moves = (Movement(at_s=1.0), Movement(at_s=2.0, turn_deg=30, tilt_deg=10, size=1.5))
    person = Person(portrait="drawn.png", moves=moves)
    assert person.moved(0.0) == (0.0, 0.0, 1.0)
    assert person.moved(1.5) == pytest.approx((15.0, 5.0, 1.25))
    assert person.moved(9.0) == (30.0, 10.0, 1.5)
    assert Person(portrait="drawn.png").moved(5.0) == (0.0, 0.0, 1.0)


def test_the_scene_of_photographs_is_one() -> None:
    scenes = Path(hardware.camera.__file__).parent / "scenes"
    scene = load_scene(scenes / "photograph.toml")
    assert not any(person.solid for visit in scene.visits for person in visit.people)
    assert all(person.moves for visit in scene.visits for person in visit.people)
