"""Stands in for ``rpicam-vid`` in the booted appliance: a replayed scene, until it is unplugged.

Copied into the appliance, it is run there by the Python of the package; the kiosk's own camera
adapter starts it and reads its pictures as it would those of a Raspberry Pi.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from threading import Event

import cv2

from hardware.camera.replay import ReplayCamera, ReplaySettings, open_material
from hardware.clock import SystemClock

SCENE = Path("/srv/entrance/scene.toml")
PORTRAITS = Path("/srv/entrance/portraits")
UNPLUGGED = Path("/srv/entrance/unplugged")
NO_CAMERA = 255


def main() -> int:
    """Write I420 pictures to standard output without end."""
    parser = argparse.ArgumentParser()
    for name in ("width", "height", "framerate"):
        parser.add_argument(f"--{name}", type=int, required=True)
    asked, _ = parser.parse_known_args()
    settings = ReplaySettings(
        material=SCENE,
        portraits=PORTRAITS,
        rate_hz=asked.framerate,
        width_px=asked.width,
        height_px=asked.height,
    )
    clock, closed = SystemClock(), Event()
    while True:
        camera = ReplayCamera(
            open_material(settings),
            clock=clock,
            rate_hz=settings.rate_hz,
            closed=closed,
            pause=closed.wait,
        )
        for frame in camera.frames():
            if UNPLUGGED.exists():
                sys.stderr.write("ERROR: *** no cameras available ***\n")
                return NO_CAMERA
            picture = cv2.cvtColor(frame.pixels, cv2.COLOR_BGR2YUV_I420)
            sys.stdout.buffer.write(picture.tobytes())


if __name__ == "__main__":
    sys.exit(main())
