"""The replay camera: the same seed shows the same people, at the pace of a real entrance."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import cv2
import numpy as np
import pytest

from domain.errors import CameraLost, SettingsRefused
from domain.moment import Moment
from hardware.camera import open_camera
from hardware.camera.replay import Folder, ReplayCamera, ReplaySettings, open_material

SCENE = """
[[visits]]
approach_s = 0.0
stay_s = 1.0
leave_s = 0.0

[[visits]]
people = [{ portrait = "somebody.png", nearest_px = 60, tilt_deg = 20.0, turn_deg = 30.0 }]
approach_s = 1.0
stay_s = 1.0
leave_s = 1.0

[[visits]]
people = [
    { portrait = "somebody.png", nearest_px = 60 },
    { portrait = "somebody.png", nearest_px = 40 },
]
"""


class SlowClock:
    """Time passes only when a test says so."""

    def __init__(self) -> None:
        self.time_s = 100.0

    def now(self) -> Moment:
        return Moment(0, "boot", int(self.time_s * 1000), trusted=False)

    def monotonic_s(self) -> float:
        return self.time_s

    def pass_by(self, seconds: float) -> None:
        self.time_s += seconds


@pytest.fixture
def script(tmp_path: Path) -> Path:
    portrait = np.full((200, 160, 3), (40, 80, 220), dtype=np.uint8)
    cv2.imwrite(str(tmp_path / "somebody.png"), portrait)
    path = tmp_path / "scene.toml"
    path.write_text(SCENE, encoding="utf-8")
    return path


def settings(material: Path, seed: int = 1) -> ReplaySettings:
    return ReplaySettings(
        material=material,
        portraits=material.parent,
        seed=seed,
        rate_hz=10,
        paced=False,
        width_px=320,
        height_px=240,
    )


def redness(picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> int:
    red = picture[:, :, 2].astype(int) - picture[:, :, 0]
    return int((red > 80).sum())


def test_the_same_seed_shows_the_same_pictures_and_another_seed_others(script: Path) -> None:
    def shown(seed: int) -> list[bytes]:
        camera = open_camera(settings(script, seed), SlowClock())
        return [frame.pixels.tobytes() for frame in camera.frames()]

    assert shown(5) == shown(5)
    assert shown(5) != shown(6)


def test_somebody_who_walks_up_grows_and_who_leaves_shrinks(script: Path) -> None:
    sizes = [
        redness(frame.pixels) for frame in open_camera(settings(script), SlowClock()).frames()
    ]
    nobody, coming, standing, going = sizes[:10], sizes[10:20], sizes[20:30], sizes[30:40]
    assert max(nobody) == 0
    assert coming[0] < coming[5] < min(standing)
    assert going[9] < going[5] < min(standing)


def test_two_people_stand_in_two_halves_of_the_picture(script: Path) -> None:
    frames = list(open_camera(settings(script), SlowClock()).frames())
    together = frames[40 + 25].pixels
    assert redness(together[:, :160]) > 500
    assert redness(together[:, 160:]) > 300


def test_who_is_late_misses_frames_and_sees_the_gap(script: Path) -> None:
    clock = SlowClock()
    camera = ReplayCamera(
        open_material(settings(script)),
        clock=clock,
        rate_hz=10,
        closed=Event(),
        pause=clock.pass_by,
    )
    stream = camera.frames()
    numbers = [next(stream).number, next(stream).number]
    clock.pass_by(0.55)
    numbers.append(next(stream).number)
    assert numbers == [0, 1, 6]


def test_a_paced_camera_waits_out_the_rest_of_each_interval(script: Path) -> None:
    clock = SlowClock()
    waited: list[float] = []

    def pause(seconds: float) -> None:
        waited.append(round(seconds, 3))
        clock.pass_by(seconds)

    camera = ReplayCamera(
        open_material(settings(script)), clock=clock, rate_hz=10, closed=Event(), pause=pause
    )
    for frame in camera.frames():
        clock.pass_by(0.02)
        if frame.number == 3:
            camera.close()
    assert waited == [0.08, 0.08, 0.08, 0.08]


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CameraLost, match="holds no pictures"):
        Folder(tmp_path)


def test_a_picture_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"not a picture")
    with pytest.raises(CameraLost, match=r"broken\.png"):
        Folder(tmp_path).picture(0)


def test_material_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CameraLost, match="nothing to replay"):
        open_material(settings(tmp_path / "absent"))


def test_a_scene_that_names_an_unknown_thing_is_refused(script: Path) -> None:
    script.write_text("[[visits]]\nvisitors = 3\n", encoding="utf-8")
    with pytest.raises(SettingsRefused, match="visitors"):
        open_material(settings(script))


def test_a_scene_whose_portrait_is_missing_is_refused(script: Path) -> None:
    (script.parent / "somebody.png").unlink()
    with pytest.raises(CameraLost, match=r"somebody\.png"):
        open_material(settings(script))
