"""The exposure follows the face where the camera can, and nobody minds where it cannot."""

from __future__ import annotations

from threading import Event

import numpy as np

from domain.image import Box, Frame
from kiosk.station.capture import Capture
from kiosk.station.slot import LatestSlot
from tests.fakes.camera import ScriptedCamera

FACE = Box(0.4, 0.2, 0.2, 0.4)


class Metering(ScriptedCamera):
    def __init__(self) -> None:
        super().__init__([np.zeros((4, 4, 3), np.uint8)])
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
