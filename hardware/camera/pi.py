"""A Raspberry Pi CSI camera through picamera2: a large stream to recognise, a small to search."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from threading import Event, Lock
from typing import Any, Literal

import cv2
import numpy as np
from pydantic import Field

from domain.errors import CameraLost
from domain.image import Box, Frame, Pixels
from domain.ports import Clock
from hardware.camera.metering import next_exposure_ev
from runtime.settings import Settings

NO_PICTURE_S = 5.0
_CONTINUOUS = 2
"""``libcamera.controls.AfModeEnum.Continuous``; a lens that can focus begins at manual."""
_SMALL_PX = 640
"""Width of the stream that is searched for faces; the image processor makes it for nothing."""


class PiSettings(Settings):
    """Which CSI camera, and how it looks."""

    name: Literal["picamera2"]
    sensor: int = Field(default=0, ge=0, le=3)
    width_px: int = Field(default=1280, ge=640, le=2304)
    height_px: int = Field(default=720, ge=360, le=1296)
    rate_hz: int = Field(default=30, ge=5, le=60)


class PiCamera:
    """A :class:`domain.ports.Camera` that copies out of the driver's buffers at once.

    It is a :class:`domain.ports.MetersOnFace`: libcamera meters on fixed zones, so the exposure
    compensation follows the face.
    """

    def __init__(self, settings: PiSettings, clock: Clock) -> None:
        """Open and start it.

        Raises:
            CameraLost: picamera2 is not installed, or there is no such camera.
        """
        self._clock = clock
        self._settings = settings
        self._closed = Event()
        self._using = Lock()
        self._face: Box | None = None
        self._ev = 0.0
        self._camera = _started(settings)

    def frames(self) -> Iterator[Frame]:
        """Frames until closed.

        Raises:
            CameraLost: the camera delivers nothing any more.
        """
        number = 0
        while True:
            with self._using:
                if self._closed.is_set():
                    return
                pixels, small = self._take()
                self._expose(pixels)
            yield Frame(pixels, self._clock.monotonic_s(), number, small)
            number += 1

    def meter(self, face: Box | None) -> None:
        self._face = face

    def close(self) -> None:
        with self._using:
            if not self._closed.is_set():
                self._closed.set()
                self._camera.stop()
                self._camera.close()

    def _take(self) -> tuple[Pixels, Pixels]:
        """The large picture and the small one of the same exposure, both ours."""
        try:
            request = self._camera.capture_request(wait=NO_PICTURE_S)
        except (TimeoutError, RuntimeError) as error:
            raise CameraLost(
                f"CSI camera {self._settings.sensor} gives no picture: check its ribbon cable."
            ) from error
        try:
            pixels = np.array(request.make_array("main"), dtype=np.uint8)
            planes = np.asarray(request.make_array("lores"), dtype=np.uint8)
            return pixels, np.asarray(cv2.cvtColor(planes, cv2.COLOR_YUV2BGR_I420), dtype=np.uint8)
        finally:
            request.release()

    def _expose(self, pixels: Pixels) -> None:
        wanted = next_exposure_ev(pixels, self._face, self._ev)
        if wanted != self._ev:
            self._ev = wanted
            self._camera.set_controls({"ExposureValue": wanted})


def _started(settings: PiSettings) -> Any:
    """picamera2 has no types; it is used in this module only."""
    try:
        library = importlib.import_module("picamera2")
        camera = library.Picamera2(settings.sensor)
    except ImportError as error:
        raise CameraLost(
            "picamera2 is not to be had: apt install python3-picamera2, or on Bookworm set the "
            'camera\'s name = "rpicam".'
        ) from error
    except (IndexError, RuntimeError) as error:
        raise CameraLost(
            f"There is no CSI camera {settings.sensor}, or another program holds it: check the "
            "ribbon cable with rpicam-hello --list-cameras."
        ) from error
    small = (_SMALL_PX, round(_SMALL_PX * settings.height_px / settings.width_px / 2) * 2)
    camera.configure(
        camera.create_video_configuration(
            # picamera2 names formats by significance: its RGB888 lies as B, G, R in memory.
            main={"size": (settings.width_px, settings.height_px), "format": "RGB888"},
            lores={"size": small, "format": "YUV420"},
            controls={"FrameRate": settings.rate_hz},
        )
    )
    # libcamera refuses controls that a sensor has not: few modules can focus.
    if "AfMode" in camera.camera_controls:
        camera.set_controls({"AfMode": _CONTINUOUS})
    camera.start()
    return camera
