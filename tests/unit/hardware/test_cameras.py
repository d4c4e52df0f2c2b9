"""Each camera adapter, at the boundary of its library."""

from __future__ import annotations

import sys
from contextlib import closing
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest

from domain.errors import CameraLost
from domain.image import Box, Pixels
from domain.ports import MetersOnFace
from hardware.camera import open_camera
from hardware.camera.jetson import JetsonSettings, pipeline, source_of
from hardware.camera.metering import LIMIT_EV, TARGET, face_brightness, next_exposure_ev
from hardware.camera.pi import PiCamera, PiSettings
from hardware.camera.pipe import Layout, PipeCamera, Stream
from hardware.camera.rpicam import RpicamSettings, stream_of
from hardware.camera.usb import UsbCamera, UsbSettings, plugged_in, ports
from hardware.clock import SystemClock
from tests.fakes import picamera2
from tests.fakes.programs import RPICAM_VID, install
from tests.fakes.v4l2 import FakeBus, FakeDevice

CLOCK = SystemClock()
PORT = Path("/dev/v4l/by-path/platform-usb-0:1:1.0-video-index0")
MIDDLE = Box(0.25, 0.25, 0.5, 0.5)


def usb(**more: int) -> UsbSettings:
    return UsbSettings(name="usb", device=PORT, **more)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "picamera2", picamera2.module())


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> FakeBus:
    return FakeBus(monkeypatch)


def test_a_usb_camera_is_asked_for_motion_jpeg_and_focuses_by_itself(bus: FakeBus) -> None:
    device = bus.at[str(PORT)] = FakeDevice()
    UsbCamera(usb(), CLOCK)
    assert device.wanted[cv2.CAP_PROP_FOURCC] == cv2.VideoWriter.fourcc(*"MJPG")
    assert device.wanted[cv2.CAP_PROP_AUTOFOCUS] == 1
    assert device.wanted[cv2.CAP_PROP_BUFFERSIZE] == 1


def test_a_fixed_focus_switches_the_cameras_own_off(bus: FakeBus) -> None:
    device = bus.at[str(PORT)] = FakeDevice()
    UsbCamera(usb(focus=30), CLOCK)
    assert (device.wanted[cv2.CAP_PROP_AUTOFOCUS], device.wanted[cv2.CAP_PROP_FOCUS]) == (0, 30)


def test_a_usb_camera_named_by_its_number_is_refused(bus: FakeBus) -> None:
    bus.at["/dev/video0"] = FakeDevice()
    with pytest.raises(CameraLost, match="Name its port"):
        open_camera(UsbSettings(name="usb", device=Path("/dev/video0")), CLOCK)


def test_a_usb_camera_that_is_not_plugged_in_is_lost() -> None:
    with pytest.raises(CameraLost, match="plugged in"):
        open_camera(usb(), CLOCK)


def test_two_identical_cameras_are_told_apart_by_their_ports(bus: FakeBus) -> None:
    """Same make, same names, no serial number: only the port differs."""
    left, right = FakeDevice(light=20), FakeDevice(light=120)
    second = Path(str(PORT).replace("usb-0:1", "usb-0:2"))
    bus.at |= {str(PORT): left, str(second): right}
    with closing(open_camera(UsbSettings(name="usb", device=second), CLOCK)) as camera:
        (frame,) = islice(camera.frames(), 1)
    assert frame.pixels.mean() > 100
    assert left.taken == 0


def test_a_usb_camera_that_is_put_back_is_found_again(bus: FakeBus) -> None:
    bus.at[str(PORT)] = FakeDevice()
    with closing(open_camera(usb(), CLOCK)) as camera:
        stream = camera.frames()
        next(stream)
        bus.at.pop(str(PORT)).plugged = False
        with pytest.raises(CameraLost, match="cable"):
            next(stream)
    with pytest.raises(CameraLost, match="No camera"):
        open_camera(usb(), CLOCK)
    bus.at[str(PORT)] = FakeDevice(light=120)
    with closing(open_camera(usb(), CLOCK)) as camera:
        assert next(camera.frames()).pixels.mean() > 100


def test_cameras_that_could_be_named_are_listed_once_each(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"video{number}").touch()
        for bus_name in ("usb", "usbv2"):
            link = tmp_path / f"pci-0000:00-{bus_name}-0:{number}:1.0-video-index0"
            link.symlink_to(tmp_path / f"video{number}")
            link.with_name(link.name.replace("index0", "index1")).touch()
    named = [path.name for path in ports(tmp_path)]
    assert named == [f"pci-0000:00-usb-0:{number}:1.0-video-index0" for number in (1, 2)]
    assert plugged_in(tmp_path).count("index0") == 2
    assert "index1" not in plugged_in(tmp_path)


@pytest.mark.usefixtures("library")
def test_the_csi_camera_gives_a_large_and_a_small_picture_of_one_exposure() -> None:
    camera = PiCamera(PiSettings(name="picamera2"), CLOCK)
    (frame,) = islice(camera.frames(), 1)
    assert frame.pixels.shape == (720, 1280, 3)
    assert frame.small is not None
    assert frame.small.shape == (360, 640, 3)
    camera.close()


@pytest.mark.usefixtures("library")
def test_the_csi_camera_exposes_for_a_face_against_the_light() -> None:
    camera = PiCamera(PiSettings(name="picamera2"), CLOCK)
    assert isinstance(camera, MetersOnFace)
    driver = picamera2.Picamera2.opened
    assert driver is not None
    camera.meter(MIDDLE)
    list(islice(camera.frames(), 10))
    assert driver.controls["ExposureValue"] > 0.5
    camera.meter(None)
    list(islice(camera.frames(), 1))
    assert driver.controls["ExposureValue"] == 0
    camera.close()


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("focuses", [True, False])
def test_a_csi_camera_that_can_focus_is_told_to_and_another_is_not(*, focuses: bool) -> None:
    picamera2.Picamera2.focuses = focuses
    camera = PiCamera(PiSettings(name="picamera2"), CLOCK)
    driver = picamera2.Picamera2.opened
    assert driver is not None
    assert driver.controls.get("AfMode") == (2 if focuses else None)
    camera.close()


def test_without_picamera2_the_operator_is_told_what_to_install() -> None:
    with pytest.raises(CameraLost, match="apt install python3-picamera2"):
        open_camera(PiSettings(name="picamera2"), CLOCK)


@pytest.mark.usefixtures("library")
def test_a_csi_camera_that_is_not_there_is_named() -> None:
    with pytest.raises(CameraLost, match="no CSI camera 1"):
        open_camera(PiSettings(name="picamera2", sensor=1), CLOCK)


def test_the_jetson_pipeline_captures_with_argus_and_drops_what_is_late() -> None:
    settings = JetsonSettings(name="jetson", sensor=1)
    command = " ".join(pipeline(source_of(settings), settings).command)
    assert "nvarguscamerasrc sensor-id=1" in command
    assert "leaky=downstream" in command


def test_rpicam_writes_planes_of_exactly_the_size_that_is_read() -> None:
    stream = stream_of(RpicamSettings(name="rpicam"))
    assert stream.picture_bytes == 1280 * 720 * 3 // 2
    assert "yuv420" in stream.command


def test_planes_become_the_colours_they_were_made_of() -> None:
    drawn: Pixels = np.zeros((120, 160, 3), np.uint8)
    drawn[:, :80] = (200, 40, 40)
    drawn[:, 80:] = (40, 40, 200)
    planes = cv2.cvtColor(drawn, cv2.COLOR_BGR2YUV_I420)
    stream = Stream(("true",), 160, 120, Layout.I420)
    back = stream.picture(bytearray(planes.tobytes())).astype(int)
    assert np.abs(back - drawn).mean() < 4


def test_a_program_that_is_not_installed_is_named() -> None:
    with pytest.raises(CameraLost, match="no-such-program does not start"):
        PipeCamera(Stream(("no-such-program",), 160, 120, Layout.BGR), CLOCK)


def test_a_program_that_ends_is_quoted() -> None:
    words = "import sys; sys.exit('no cameras available')"
    camera = PipeCamera(Stream((sys.executable, "-c", words), 160, 120, Layout.BGR), CLOCK)
    with pytest.raises(CameraLost, match="no cameras available"):
        list(camera.frames())
    camera.close()


@pytest.mark.parametrize("light", [20, 60, 200, 250])
def test_metering_brings_a_face_towards_the_target_and_stays_within_two_stops(light: int) -> None:
    ev = 0.0
    for _ in range(100):
        seen = min(light * 2**ev, 255)
        ev = next_exposure_ev(np.full((100, 100, 3), seen, np.uint8), MIDDLE, ev)
    assert abs(ev) <= LIMIT_EV
    assert abs(light * 2**ev - TARGET) < abs(light - TARGET)


def test_a_face_outside_the_frame_changes_nothing() -> None:
    picture: Pixels = np.full((100, 100, 3), 20, np.uint8)
    outside = Box(1.2, 1.2, 0.2, 0.2)
    assert face_brightness(picture, outside) is None
    assert next_exposure_ev(picture, outside, 0.7) == 0.7


def test_rpicam_frames_come_from_the_program_and_its_end_is_a_lost_camera(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = RPICAM_VID + 'assert words["--camera"] == "1"\n'
    install("rpicam-vid", second, tmp_path, monkeypatch, last=3)
    settings = RpicamSettings(name="rpicam", sensor=1, width_px=640, height_px=360)
    seen = []
    with closing(open_camera(settings, CLOCK)) as camera, pytest.raises(CameraLost):  # noqa: PT012
        for frame in camera.frames():
            assert frame.pixels.shape == (360, 640, 3)
            seen.append(float(frame.pixels.mean()))
    assert seen == sorted(seen)
    assert seen
