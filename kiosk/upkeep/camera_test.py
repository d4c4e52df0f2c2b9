"""What the camera sees, in numbers: rate, light, sharpness and whether a face is found."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import cv2
import numpy as np

from domain.findings import Finding, Wording, attention, bad, exit_code, good, told
from domain.image import Frame
from domain.ports import Camera, FaceDetector
from hardware.camera import open_camera
from hardware.clock import SystemClock
from kiosk.config import KioskSettings
from kiosk.upkeep.doctor import SETTINGS
from runtime.console import say
from runtime.settings import load_settings
from vision.detector import YuNetDetector

PICTURES, LIGHT = Wording("pictures", "pictures"), Wording("light", "light")
FACE = Wording("face", "face")
FEW = Wording("pictures.few", "{0} pictures")
CABLE = Wording("pictures.cable", "Check the camera's cable.")
RATE = Wording("pictures.rate", "{0} a second")
PORT = Wording("pictures.port", "Use another USB port, or more light.")
LIT = Wording("light.said", "{0} of 255, sharpness {1}")
LAMP = Wording("light.remedy", "Add a lamp, or turn the camera from the window.")
NO_FACE = Wording("face.none", "none found")
STAND = Wording("face.stand", "Stand where delegates stand, and repeat.")
WIDTH = Wording("face.width", "{0} px wide")
NEARER = Wording("face.nearer", "Move the camera nearer.")

FRAMES = 30
LEAST_RATE_HZ = 8.0
"""Evidence needs several frames of a person who walks; below this the queue waits."""
LEAST_LIGHT, MOST_LIGHT = 50.0, 205.0
"""Mean brightness, 0..255, outside which faces lose their contrast."""
LEAST_FACE_PX = 90
"""Narrower faces lose recognition (docs/recognition.md)."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was measured over some frames."""

    frames: int
    rate_hz: float
    light: float
    sharpness: float
    """Variance of the Laplacian of the last frame: for comparing one aim with another."""
    face_px: float | None
    """Width of the largest face of the last frame."""


def measure(camera: Camera, detector: FaceDetector, frames: int = FRAMES) -> Sight:
    """Look at so many frames.

    Raises:
        CameraLost: the camera goes away meanwhile.
    """
    return measured(islice(camera.frames(), frames), detector)


def measured(frames: Iterable[Frame], detector: FaceDetector) -> Sight:
    """Look at these frames, whoever they come from.

    Raises:
        CameraLost: the camera goes away meanwhile.
    """
    seen = list(frames)
    if not seen:
        return Sight(0, 0.0, 0.0, 0.0, None)
    return sight_of(seen[-1], len(seen), seen[-1].taken_at_s - seen[0].taken_at_s, detector)


def sight_of(last: Frame, frames: int, took_s: float, detector: FaceDetector) -> Sight:
    """The numbers of so many frames that took so long, of which this was the last."""
    grey = cv2.cvtColor(last.pixels, cv2.COLOR_BGR2GRAY)
    faces = detector.detect(last.pixels)
    return Sight(
        frames=frames,
        rate_hz=(frames - 1) / took_s if took_s > 0 else 0.0,
        light=float(np.mean(grey)),
        sharpness=float(cv2.Laplacian(grey, cv2.CV_64F).var()),
        face_px=faces[0].box.width if faces else None,
    )


def judge(sight: Sight) -> list[Finding]:
    """The measurements as findings."""
    if sight.frames < 2:
        return [bad(PICTURES(), FEW(sight.frames), CABLE())]
    rate = RATE(f"{sight.rate_hz:.1f}")
    light = LIT(round(sight.light), round(sight.sharpness))
    bright = LEAST_LIGHT <= sight.light <= MOST_LIGHT
    width = sight.face_px
    return [
        good(PICTURES(), rate)
        if sight.rate_hz >= LEAST_RATE_HZ
        else attention(PICTURES(), rate, PORT()),
        good(LIGHT(), light) if bright else attention(LIGHT(), light, LAMP()),
        _face(width),
    ]


def _face(width_px: float | None) -> Finding:
    if width_px is None:
        return attention(FACE(), NO_FACE(), STAND())
    if width_px < LEAST_FACE_PX:
        return attention(FACE(), WIDTH(round(width_px)), NEARER())
    return good(FACE(), WIDTH(round(width_px)))


def main(argv: Sequence[str]) -> int:
    """``kiosk camera-test``: exit codes as of ``kiosk doctor``."""
    parser = argparse.ArgumentParser(prog="kiosk camera-test", description=__doc__)
    parser.add_argument("--settings", type=Path, default=SETTINGS, metavar="FILE")
    asked = parser.parse_args(argv)
    settings = load_settings(asked.settings, KioskSettings)
    with closing(open_camera(settings.camera, SystemClock())) as camera:
        findings = judge(measure(camera, YuNetDetector()))
    for finding in findings:
        say(told(finding))
    return exit_code(findings)
