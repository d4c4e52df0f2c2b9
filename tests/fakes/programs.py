"""Programs that cameras are reached through, each as far as its words and its output go."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_HEAD = f"#!{sys.executable}\nimport re, sys\n"
_PICTURES = """
number = 0
while number < LAST:
    number += 1
    sys.stdout.buffer.write(bytes([16 + number % 200]) * size + bytes([128]) * (size // 2))
"""
RPICAM_VID = """
words = dict(zip(sys.argv, sys.argv[1:]))
assert words["--codec"] == "yuv420" and words["--output"] == "-" and words["--timeout"] == "0"
size = int(words["--width"]) * int(words["--height"])
"""
GST_LAUNCH = """
line = " ".join(sys.argv[1:])
assert "nvarguscamerasrc sensor-id=0 !" in line and line.endswith("fdsink fd=1 sync=false")
caps = re.search(r"format=I420,width=(\\d+),height=(\\d+)", line)
size = int(caps[1]) * int(caps[2])
"""


def install(
    name: str, checks: str, folder: Path, monkeypatch: pytest.MonkeyPatch, last: float = 1e9
) -> None:
    """From now on this program is the only one on the path; it ends after so many pictures."""
    program = folder / name
    program.write_text(_HEAD + checks + _PICTURES.replace("LAST", str(last)))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
