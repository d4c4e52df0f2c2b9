"""What every camera that never ends by itself promises, the replay among them.

Each real adapter works over a fake of its library or its program; GStreamer itself where it is.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from threading import Thread
from time import sleep
from typing import cast

import cv2
import numpy as np
import pytest

from domain.errors import CameraLost
from domain.ports import Camera
from hardware.camera import CameraSettings, open_camera
from hardware.camera.jetson import JetsonSettings, pipeline
from hardware.camera.pi import PiSettings
from hardware.camera.pipe import PipeCamera
from hardware.camera.replay import ReplaySettings
from hardware.camera.rpicam import RpicamSettings
from hardware.camera.usb import UsbSettings
from hardware.clock import SystemClock
from tests.fakes import picamera2
from tests.fakes.programs import GST_LAUNCH, RPICAM_VID, install
from tests.fakes.v4l2 import FakeBus, FakeDevice

PORT = Path("/dev/v4l/by-path/platform-usb-0:1:1.0-video-index0")


class Rig:
    """A camera, and a hand on its plug where it has one."""

    def __init__(self, camera: Camera, unplug: Callable[[], None] | None = None) -> None:
        self.camera = camera
        self.unplug = unplug


def opened(settings: CameraSettings) -> Camera:
    return open_camera(settings, SystemClock())


def over(camera: Camera) -> Rig:
    return Rig(camera, cast("PipeCamera", camera)._child.terminate)


def replay(folder: Path, _: pytest.MonkeyPatch) -> Rig:
    cv2.imwrite(str(folder / "somebody.png"), np.full((120, 160, 3), 90, np.uint8))
    script = folder / "scene.toml"
    script.write_text('[[visits]]\npeople = [{ portrait = "somebody.png" }]\nstay_s = 600.0\n')
    settings = ReplaySettings(
        material=script, portraits=folder, rate_hz=3.0, paced=False, width_px=160, height_px=120
    )
    return Rig(opened(settings))


def usb(_: Path, monkeypatch: pytest.MonkeyPatch) -> Rig:
    device = FakeDevice()
    FakeBus(monkeypatch).at[str(PORT)] = device

    def unplug() -> None:
        device.plugged = False

    return Rig(opened(UsbSettings(name="usb", device=PORT)), unplug)


def pi(_: Path, monkeypatch: pytest.MonkeyPatch) -> Rig:
    monkeypatch.setitem(sys.modules, "picamera2", picamera2.module())

    def unplug() -> None:
        picamera2.Picamera2.plugged = 0

    return Rig(opened(PiSettings(name="picamera2")), unplug)


def rpicam(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Rig:
    install("rpicam-vid", RPICAM_VID, folder, monkeypatch)
    return over(opened(RpicamSettings(name="rpicam", width_px=320, height_px=240)))


def jetson(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Rig:
    install("gst-launch-1.0", GST_LAUNCH, folder, monkeypatch)
    return over(opened(JetsonSettings(name="jetson", width_px=320, height_px=240)))


def gstreamer(_: Path, __: pytest.MonkeyPatch) -> Rig:
    """The Jetson's pipeline in GStreamer itself, with its test picture for the capture element."""
    if shutil.which("gst-launch-1.0") is None:
        pytest.skip("gst-launch-1.0 is not installed: apt install gstreamer1.0-tools")
    settings = JetsonSettings(name="jetson", width_px=320, height_px=240)
    source = ("videotestsrc", "is-live=true", "!", "videoconvert")
    return over(PipeCamera(pipeline(source, settings), SystemClock()))


@pytest.fixture(
    params=[replay, usb, pi, rpicam, jetson, gstreamer], ids=lambda opener: opener.__name__
)
def rig(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Rig]:
    made: Rig = request.param(tmp_path, monkeypatch)
    yield made
    made.camera.close()


def test_frames_are_numbered_from_zero_and_their_times_grow(rig: Rig) -> None:
    frames = list(islice(rig.camera.frames(), 5))
    assert [frame.number for frame in frames] == [0, 1, 2, 3, 4]
    times = [frame.taken_at_s for frame in frames]
    assert times == sorted(set(times))


def test_a_frame_owns_its_pixels(rig: Rig) -> None:
    stream = rig.camera.frames()
    first = next(stream)
    before = first.pixels.copy()
    for frame in islice(stream, 4):
        frame.pixels[:] = 0
    assert np.array_equal(first.pixels, before)
    assert first.pixels.shape == (first.height_px, first.width_px, 3)


def test_closing_from_another_thread_ends_the_frames(rig: Rig) -> None:
    stream = rig.camera.frames()
    next(stream)

    def close_soon() -> None:
        sleep(0.05)
        rig.camera.close()

    closer = Thread(target=close_soon)
    closer.start()
    left = list(islice(stream, 100_000))
    closer.join()
    assert len(left) < 100_000


def test_a_camera_may_be_closed_twice_and_then_gives_nothing(rig: Rig) -> None:
    rig.camera.close()
    rig.camera.close()
    assert list(rig.camera.frames()) == []


def test_a_camera_that_is_unplugged_says_what_to_check(rig: Rig) -> None:
    if rig.unplug is None:
        pytest.skip("a replay has no plug")
    stream = rig.camera.frames()
    next(stream)
    rig.unplug()
    with pytest.raises(CameraLost, match="cable"):
        list(islice(stream, 100_000))
