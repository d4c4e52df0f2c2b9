"""People of a scene hold badges up as the door's camera would see them."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.errors import CameraLost
from domain.image import Pixels
from hardware.camera.held import read_badge
from hardware.camera.scene import Person, SceneScript, Visit
from hardware.camera.stage import Stage
from tests.fakes.held_badge import symbol
from vision.badge import QrReader

TEXT = "EB" * 57


@pytest.fixture
def badge(tmp_path: Path) -> Path:
    modules = np.pad(symbol(TEXT), 4)
    picture = np.where(np.kron(modules, np.ones((16, 16), np.uint8)) > 0, 0, 255)
    path = tmp_path / "badge.png"
    cv2.imwrite(str(path), picture.astype(np.uint8))
    return path


def stage(folder: Path, badge: Pixels | None) -> Stage:
    cv2.imwrite(str(folder / "somebody.png"), np.full((400, 300, 3), 120, np.uint8))
    person = Person(portrait="somebody.png", tilt_deg=9.0, badge_after_s=1.0)
    visit = Visit(people=(person,), approach_s=0.5, stay_s=2.0, leave_s=0.5)
    script = SceneScript(visits=(visit,))
    size, rng = (1280, 720), np.random.default_rng(2)
    return Stage(script, folder, size_px=size, rng=rng, badge=badge)


def read_at(shown: Stage, time_s: float) -> str | None:
    picture = shown.picture(time_s)
    assert picture is not None
    return QrReader().read(picture)


def test_a_badge_is_up_in_its_time_and_can_be_read(tmp_path: Path, badge: Path) -> None:
    shown = stage(tmp_path, read_badge(badge))
    assert [read_at(shown, time_s) for time_s in (0.8, 1.2, 2.2, 2.8)] == [None, TEXT, TEXT, None]


def test_without_a_picture_nobody_holds_a_badge(tmp_path: Path) -> None:
    assert read_at(stage(tmp_path, None), 1.5) is None


def test_a_badge_that_is_no_picture_is_named(tmp_path: Path) -> None:
    with pytest.raises(CameraLost, match="badge"):
        read_badge(tmp_path / "badge.png")
