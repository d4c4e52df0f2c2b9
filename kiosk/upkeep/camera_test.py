"""What the camera sees, in numbers: rate, light, sharpness and whether a face is found."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import cv2
import numpy as np

from domain.findings import Finding, attention, bad, exit_code, good, told
from domain.image import Frame
from domain.ports import Camera, FaceDetector
from hardware.camera import open_camera
from hardware.clock import SystemClock
from kiosk.config import KioskSettings
from kiosk.upkeep.doctor import SETTINGS
from runtime.console import say
from runtime.settings import load_settings
from vision.detector import YuNetDetector

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
    seen: list[Frame] = list(islice(camera.frames(), frames))
    if not seen:
        return Sight(0, 0.0, 0.0, 0.0, None)
    took_s = seen[-1].taken_at_s - seen[0].taken_at_s
    grey = cv2.cvtColor(seen[-1].pixels, cv2.COLOR_BGR2GRAY)
    faces = detector.detect(seen[-1].pixels)
    return Sight(
        frames=len(seen),
        rate_hz=(len(seen) - 1) / took_s if took_s > 0 else 0.0,
        light=float(np.mean(grey)),
        sharpness=float(cv2.Laplacian(grey, cv2.CV_64F).var()),
        face_px=faces[0].box.width if faces else None,
    )


def judge(sight: Sight) -> list[Finding]:
    """The measurements as findings."""
    if sight.frames < 2:
        return [bad("pictures", f"{sight.frames} pictures", "Check the camera's cable.")]
    rate = f"{sight.rate_hz:.1f} a second"
    light = f"{sight.light:.0f} of 255, sharpness {sight.sharpness:.0f}"
    bright = LEAST_LIGHT <= sight.light <= MOST_LIGHT
    width = sight.face_px
    return [
        good("pictures", rate)
        if sight.rate_hz >= LEAST_RATE_HZ
        else attention("pictures", rate, "Use another USB port, or more light."),
        good("light", light)
        if bright
        else attention("light", light, "Add a lamp, or turn the camera from the window."),
        _face(width),
    ]


def _face(width_px: float | None) -> Finding:
    if width_px is None:
        return attention("face", "none found", "Stand where delegates stand, and repeat.")
    if width_px < LEAST_FACE_PX:
        return attention("face", f"{width_px:.0f} px wide", "Move the camera nearer.")
    return good("face", f"{width_px:.0f} px wide")


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
