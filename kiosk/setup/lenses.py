"""The cameras that this box could use, and a look through one of them in numbers."""

from __future__ import annotations

import importlib.util
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing

from domain.errors import CameraLost
from domain.findings import Result
from domain.image import Frame
from domain.ports import Camera, FaceDetector
from hardware.board import Board, Family
from hardware.camera import CameraSettings
from hardware.camera.jetson import JetsonSettings
from hardware.camera.pi import PiSettings
from hardware.camera.replay import ReplaySettings
from hardware.camera.rpicam import RpicamSettings
from hardware.camera.usb import PORTS, UsbSettings, ports
from kiosk.station.slot import LatestSlot
from kiosk.ui.setup_talk import Lens, NotDone, Seen, SetupHappening, SetupTrouble
from kiosk.upkeep.camera_test import judge, sight_of
from runtime.journal import journal

LOOK_EVERY_S = 1.0
REOPEN_AFTER_S = 2.0


def lenses_of(board: Board, before: CameraSettings) -> Mapping[str, tuple[Lens, CameraSettings]]:
    """What is plugged in, by code; a camera that the settings already name by hand is first."""
    found = {lens.code: (lens, settings) for lens, settings in _lenses(board)}
    if isinstance(before, ReplaySettings):
        return {"replay": (Lens("replay", "Replay"), before), **found}
    return found


def _lenses(board: Board) -> Iterator[tuple[Lens, CameraSettings]]:
    if board.family is Family.RASPBERRY_PI:
        if importlib.util.find_spec("picamera2") is not None:
            yield Lens("picamera2", "Raspberry Pi CSI"), PiSettings(name="picamera2")
        elif shutil.which("rpicam-vid") is not None:
            yield Lens("rpicam", "Raspberry Pi CSI"), RpicamSettings(name="rpicam")
    if board.family is Family.JETSON and shutil.which("gst-launch-1.0") is not None:
        yield Lens("jetson", "Jetson CSI"), JetsonSettings(name="jetson")
    for number, port in enumerate(ports(PORTS), 1):
        lens = Lens(f"usb-{number}", f"USB {number}", port.name.split("-usb-")[-1][:24])
        yield lens, UsbSettings(name="usb", device=port)


class Look:
    """A :class:`kiosk.station.worker.Work`: fills the slot and says each second what is seen."""

    def __init__(
        self,
        open_camera: Callable[[], Camera],
        slot: LatestSlot[Frame],
        detector: FaceDetector,
        post: Callable[[SetupHappening], None],
    ) -> None:
        self._open_camera = open_camera
        self._slot = slot
        self._detector = detector
        self._post = post

    def run(self, stopping: threading.Event) -> None:
        """Look until told to stop; a camera that is lost is opened again."""
        while not stopping.is_set():
            try:
                self._look(stopping)
            except CameraLost as lost:
                journal().warning("camera.lost", why=str(lost))
                self._post(NotDone(SetupTrouble.CAMERA))
            self._slot.clear()
            stopping.wait(REOPEN_AFTER_S)

    def _look(self, stopping: threading.Event) -> None:
        with closing(self._open_camera()) as camera:
            first, count = None, 0
            for frame in camera.frames():
                if stopping.is_set():
                    return
                self._slot.put(frame)
                first, count = first or frame, count + 1
                took_s = frame.taken_at_s - first.taken_at_s
                if took_s >= LOOK_EVERY_S:
                    self._post(self._seen(frame, count, took_s))
                    first, count = None, 0

    def _seen(self, frame: Frame, count: int, took_s: float) -> Seen:
        sight = sight_of(frame, count, took_s, self._detector)
        well = {finding.name: finding.result is Result.GOOD for finding in judge(sight)}
        return Seen(
            rate_hz=sight.rate_hz,
            light=sight.light,
            sharpness=sight.sharpness,
            face_px=sight.face_px,
            rate_good=well["pictures"],
            light_good=well["light"],
            face_good=well["face"],
        )
