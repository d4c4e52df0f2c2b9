"""A folder of pictures, a video or a scene script as a camera: demos, tests, bug reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Literal, Protocol

import cv2
import numpy as np
from pydantic import Field

from domain.errors import CameraLost
from domain.image import Frame, Pixels
from domain.ports import Clock
from hardware.camera.held import read_badge
from hardware.camera.scene import load_scene
from hardware.camera.stage import Stage
from runtime.paths import portraits_folder
from runtime.settings import Settings

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp"})

Pause = Callable[[float], object]
"""Waits for so many seconds, or until the camera is closed."""


class ReplaySettings(Settings):
    """What to replay and how fast."""

    name: Literal["replay"] = "replay"
    material: Path
    """A folder of pictures, a video file, or a scene script ending in ``.toml``."""
    portraits: Path | None = None
    """Where a scene's portraits are; the folder of the sample portraits when not given."""
    badge: Path | None = None
    """A picture of the badge that people of a scene hold up; none: they have none."""
    rate_hz: float = Field(default=15.0, gt=0, le=120)
    seed: int = 1
    paced: bool = True
    """Real time, leaving out frames that come too late; otherwise as fast as they are taken."""
    width_px: int = Field(default=1280, ge=160, le=3840)
    height_px: int = Field(default=720, ge=120, le=2160)


class Material(Protocol):
    """Pictures by number; they are asked for in growing order, not always each."""

    def picture(self, number: int) -> Pixels | None:
        """A fresh array for picture ``number``, or None after the last."""
        ...


class ReplayCamera:
    """A :class:`domain.ports.Camera` over recorded or composed material.

    The same material gives the same frames. Paced, it behaves as a camera does: who is late
    misses frames and sees the gap in their numbers.
    """

    def __init__(
        self,
        material: Material,
        *,
        clock: Clock,
        rate_hz: float,
        closed: Event,
        pause: Pause | None,
    ) -> None:
        self._material = material
        self._clock = clock
        self._rate_hz = rate_hz
        self._closed = closed
        self._pause = pause

    def frames(self) -> Iterator[Frame]:
        """Frames until the material ends or the camera is closed.

        Raises:
            CameraLost: a picture cannot be read.
        """
        started_s = self._clock.monotonic_s()
        number = 0
        while not self._closed.is_set():
            picture = self._material.picture(number)
            if picture is None:
                return
            yield Frame(picture, started_s + number / self._rate_hz, number)
            number = self._next(number, started_s)

    def _next(self, number: int, started_s: float) -> int:
        if self._pause is None:
            return number + 1
        elapsed_s = self._clock.monotonic_s() - started_s
        early_s = (number + 1) / self._rate_hz - elapsed_s
        if early_s > 0:
            self._pause(early_s)
            return number + 1
        return max(number + 1, int(elapsed_s * self._rate_hz))

    def close(self) -> None:
        """End :meth:`frames` at the next picture; wakes a pause."""
        self._closed.set()


class Folder:
    """Every picture of a folder in the order of their names."""

    def __init__(self, folder: Path) -> None:
        self._files = sorted(p for p in folder.iterdir() if p.suffix.lower() in _PICTURES)
        if not self._files:
            raise CameraLost(f"The replay folder {folder} holds no pictures.")

    def picture(self, number: int) -> Pixels | None:
        if number >= len(self._files):
            return None
        picture = cv2.imread(str(self._files[number]), cv2.IMREAD_COLOR)
        if picture is None:
            raise CameraLost(f"The replay picture {self._files[number]} cannot be read.")
        return np.asarray(picture, dtype=np.uint8)


class Video:
    """The frames of a video file."""

    def __init__(self, path: Path) -> None:
        self._capture = cv2.VideoCapture(str(path))
        self._next = 0
        if not self._capture.isOpened():
            raise CameraLost(f"The replay video {path} cannot be read.")

    def picture(self, number: int) -> Pixels | None:
        while self._next < number:
            self._capture.grab()
            self._next += 1
        there, picture = self._capture.read()
        self._next += 1
        return np.array(picture, dtype=np.uint8) if there else None


class Scene:
    """People walking up to the entrance, composed from portraits."""

    def __init__(self, stage: Stage, rate_hz: float) -> None:
        self._stage = stage
        self._rate_hz = rate_hz

    def picture(self, number: int) -> Pixels | None:
        return self._stage.picture(number / self._rate_hz)


def open_material(settings: ReplaySettings) -> Material:
    """What the settings name, opened.

    Raises:
        CameraLost: there is nothing to replay at that place.
    """
    path = settings.material
    if path.is_dir():
        return Folder(path)
    if not path.is_file():
        raise CameraLost(f"There is nothing to replay at {path}: correct `material`.")
    if path.suffix != ".toml":
        return Video(path)
    stage = Stage(
        load_scene(path),
        settings.portraits or portraits_folder(),
        size_px=(settings.width_px, settings.height_px),
        rng=np.random.default_rng(settings.seed),
        badge=None if settings.badge is None else read_badge(settings.badge),
    )
    return Scene(stage, settings.rate_hz)
