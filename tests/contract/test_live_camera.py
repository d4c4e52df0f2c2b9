"""What every camera that never ends by itself promises: each adapter over a fake library."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from threading import Thread
from time import sleep

import numpy as np
import pytest

from domain.errors import CameraLost
from domain.ports import Camera
from hardware.camera.jetson import JetsonSettings, pipeline
from hardware.camera.pi import PiCamera, PiSettings
from hardware.camera.pipe import Layout, PipeCamera, Stream
from hardware.camera.usb import UsbCamera, UsbSettings
from hardware.clock import SystemClock
from tests.fakes import picamera2
from tests.fakes.v4l2 import FakeDevice

PORT = Path("/dev/v4l/by-path/platform-usb-0:1:1.0-video-index0")
WRITER = (
    "import sys\n"
    "size, number = int(sys.argv[1]), 0\n"
    "while True:\n"
    "    number += 1\n"
    "    sys.stdout.buffer.write(bytes([number % 200]) * size)\n"
)


class Rig:
    """A camera and a hand on its plug."""

    def __init__(self, camera: Camera, unplug: Callable[[], None]) -> None:
        self.camera = camera
        self.unplug = unplug


def usb(_: pytest.MonkeyPatch) -> Rig:
    device = FakeDevice()

    def unplug() -> None:
        device.plugged = False

    camera = UsbCamera(UsbSettings(name="usb", device=PORT), SystemClock(), lambda _: device)
    return Rig(camera, unplug)


def pi(monkeypatch: pytest.MonkeyPatch) -> Rig:
    monkeypatch.setitem(sys.modules, "picamera2", picamera2.module())

    def unplug() -> None:
        picamera2.Picamera2.plugged = 0

    return Rig(PiCamera(PiSettings(name="picamera2"), SystemClock()), unplug)


def over(stream: Stream) -> Rig:
    camera = PipeCamera(stream, SystemClock())
    return Rig(camera, camera._child.terminate)


def pipe(_: pytest.MonkeyPatch) -> Rig:
    command = (sys.executable, "-c", WRITER, str(160 * 120 * 3 // 2))
    return over(Stream(command, 160, 120, Layout.I420))


def jetson(_: pytest.MonkeyPatch) -> Rig:
    if shutil.which("gst-launch-1.0") is None:
        pytest.skip("gst-launch-1.0 is not installed: apt install gstreamer1.0-tools")
    settings = JetsonSettings(name="jetson", width_px=320, height_px=240)
    return over(pipeline(("videotestsrc", "is-live=true", "!", "videoconvert"), settings))


@pytest.fixture(params=[usb, pi, pipe, jetson], ids=lambda opener: opener.__name__)
def rig(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rig]:
    opened: Rig = request.param(monkeypatch)
    yield opened
    opened.camera.close()


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
    stream = rig.camera.frames()
    next(stream)
    rig.unplug()
    with pytest.raises(CameraLost, match="cable"):
        list(islice(stream, 100_000))
