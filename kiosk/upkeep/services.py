"""The services around an update: stopped, started and watched, with a page meanwhile."""

from __future__ import annotations

import subprocess
import time

from kiosk.station.happenings import Fault
from kiosk.upkeep.doctor import RUNNING

HEALTHY_S = 240.0
"""A Raspberry Pi starts the kiosk in under a minute; an interrupted start is tried five times."""
_DOOR, _PAGE = "entrance-kiosk.service", "entrance-updating.service"


def stop() -> None:
    """The door makes way for the page, which is drawn when this returns."""
    _systemctl("stop", _DOOR, "entrance-sync.service")
    _systemctl("start", _PAGE)
    _systemctl("reset-failed", _DOOR)  # what went wrong before is not this version's


def start() -> None:
    """Begin to open the door; the page stays until it is known what came of that."""
    _systemctl("--no-block", "start", "entrance.target", _DOOR)


def becomes_healthy(version: str) -> bool:
    """Whether that version looks at frames and draws within its time."""
    try:
        return _works(version)
    finally:
        _systemctl("stop", _PAGE)


def _works(version: str) -> bool:
    until = time.monotonic() + HEALTHY_S
    while time.monotonic() < until:
        if RUNNING.exists() and RUNNING.read_text().strip().endswith(f" {version}"):
            return True
        if _systemctl("is-failed", "--quiet", _DOOR):
            return False  # systemd has given it up: no need to wait longer
        if Fault.KEY_UNAVAILABLE in _status(_DOOR):
            _systemctl("stop", _PAGE)  # whoever stands there must read that the stick is missing
        time.sleep(1)
    return False


def _status(unit: str) -> str:
    """What the unit says of itself."""
    command = ["systemctl", "show", "--property=StatusText", "--value", unit]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()


def _systemctl(*words: str) -> bool:
    command = ["systemctl", *words]
    return subprocess.run(command, check=False).returncode == 0
