"""Bench section of memory: what each part adds to a fresh process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable

from domain.errors import ModelRefused
from runtime.bench import Material, Row

_PARTS = {
    "python with numpy and OpenCV": "import cv2, numpy",
    "detector": "from vision.detector import YuNetDetector; kept = YuNetDetector()",
    "first engine": "from vision.embedder import SFaceEmbedder; kept = SFaceEmbedder()",
    "second engine": "from vision.embedder import DlibEmbedder; kept = DlibEmbedder()",
    "tutorial library": "import face_recognition",
}
_ASK = """
import sys
with open('/proc/self/status') as status:
    sys.stdout.write(next(line.split()[1] for line in status if 'VmHWM' in line))
"""


def memory_rows(_: Material) -> Iterable[Row]:
    """Peak resident memory of a process that loads one part and does nothing with it."""
    for name, code in _PARTS.items():
        done = subprocess.run(
            [sys.executable, "-c", f"{code}\n{_ASK}"], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            yield Row("memory", name, int(done.stdout) / 1024, "MiB")
        elif name != "tutorial library":
            raise ModelRefused(f"{name} could not be loaded: {done.stderr.strip()[-200:]}")
