"""The exposure follows the face where the camera can, and nobody minds where it cannot."""

from __future__ import annotations

from threading import Event

import numpy as np
import pytest

from domain.image import Box, Frame
from kiosk.station import capture as capture_module
from kiosk.station.capture import Capture
from kiosk.station.slot import LatestSlot
from tests.fakes.camera import ScriptedCamera

FACE = Box(0.4, 0.2, 0.2, 0.4)
PIXELS = np.zeros((4, 4, 3), np.uint8)
LOST = "The scripted camera was unplugged."


class Metering(ScriptedCamera):
    def __init__(self) -> None:
        super().__init__([PIXELS])
        self.met: list[Box | None] = []

    def meter(self, face: Box | None) -> None:
        self.met.append(face)


def test_a_camera_that_meters_is_told_where_the_face_is() -> None:
    camera = Metering()
    frames: LatestSlot[Frame] = LatestSlot()
    capture = Capture(lambda: camera, frames)
    capture.meter(FACE)
    capture.run(Event())
    capture.meter(FACE)
    capture.meter(None)
    assert camera.met == [FACE, None]


def test_a_camera_that_does_not_meter_is_left_alone() -> None:
    frames: LatestSlot[Frame] = LatestSlot()
    capture = Capture(lambda: ScriptedCamera([]), frames)
    capture.run(Event())
    capture.meter(FACE)
    assert not capture.camera_ok


def test_a_camera_that_is_lost_is_said_and_leaves_no_old_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(capture_module, "REOPEN_AFTER_S", 0.0)
    frames: LatestSlot[Frame] = LatestSlot()
    seen: list[tuple[bool, str | None, bool]] = []
    pulled = [ScriptedCamera(pictures, lost_at_end=True) for pictures in ([PIXELS], [])]
    cameras = iter([*pulled, ScriptedCamera([PIXELS])])

    def reopened() -> ScriptedCamera:
        seen.append((capture.camera_ok, capture.trouble, frames.latest() is None))
        return next(cameras)

    capture = Capture(reopened, frames)
    capture.run(Event())
    assert seen == [(False, None, True), (False, LOST, True), (False, LOST, True)]
    assert (capture.camera_ok, capture.trouble) == (True, None)
