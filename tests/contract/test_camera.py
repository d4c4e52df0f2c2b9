"""What every camera promises, run against the replay camera's materials and the fake alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import cv2
import numpy as np
import pytest

from domain.image import Pixels
from domain.ports import Camera
from hardware.camera import open_camera
from hardware.camera.replay import ReplaySettings
from hardware.clock import SystemClock
from tests.fakes.camera import ScriptedCamera

LENGTH = 6
Opener = Callable[[Path], Camera]


def pictures() -> list[Pixels]:
    rng = np.random.default_rng(3)
    return [rng.integers(0, 255, (120, 160, 3), dtype=np.uint8) for _ in range(LENGTH)]


def replay(material: Path) -> Camera:
    settings = ReplaySettings(
        material=material,
        portraits=material.parent,
        rate_hz=3.0,
        paced=False,
        width_px=160,
        height_px=120,
    )
    return open_camera(settings, SystemClock())


def folder(place: Path) -> Camera:
    for number, picture in enumerate(pictures()):
        cv2.imwrite(str(place / f"{number}.png"), picture)
    return replay(place)


def video(place: Path) -> Camera:
    path = place / "walk.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 15, (160, 120))
    for picture in pictures():
        writer.write(picture)
    writer.release()
    return replay(path)


def scene(place: Path) -> Camera:
    cv2.imwrite(str(place / "somebody.png"), pictures()[0])
    script = place / "scene.toml"
    script.write_text(
        '[[visits]]\npeople = [{ portrait = "somebody.png" }]\n'
        "approach_s = 0.5\nstay_s = 1.0\nleave_s = 0.5\n",
        encoding="utf-8",
    )
    return replay(script)


def fake(_: Path) -> Camera:
    return ScriptedCamera(pictures())


@pytest.fixture(params=[folder, video, scene, fake], ids=lambda opener: opener.__name__)
def camera(request: pytest.FixtureRequest, tmp_path: Path) -> Camera:
    opener: Opener = request.param
    return opener(tmp_path)


def test_a_camera_yields_each_picture_of_its_material_and_ends(camera: Camera) -> None:
    assert len(list(camera.frames())) == LENGTH


def test_frames_are_numbered_from_zero_and_their_times_grow(camera: Camera) -> None:
    frames = list(camera.frames())
    assert [frame.number for frame in frames] == list(range(LENGTH))
    times = [frame.taken_at_s for frame in frames]
    assert times == sorted(set(times))


def test_a_frame_owns_its_pixels(camera: Camera) -> None:
    stream = camera.frames()
    first = next(stream)
    before = first.pixels.copy()
    for frame in stream:
        frame.pixels[:] = 0
    assert np.array_equal(first.pixels, before)
    assert first.pixels.dtype == np.uint8
    assert first.pixels.shape == (120, 160, 3)


def test_closing_from_another_thread_ends_the_frames(camera: Camera) -> None:
    stream = camera.frames()
    next(stream)
    closer = Thread(target=camera.close)
    closer.start()
    closer.join()
    assert list(stream) == []


def test_a_camera_may_be_closed_twice(camera: Camera) -> None:
    camera.close()
    camera.close()
    assert list(camera.frames()) == []
