"""The system's clocks: wall time, time since boot, and whether the first can be believed."""

from __future__ import annotations

import ctypes
import time
from pathlib import Path
from typing import ClassVar

from domain.moment import Moment

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_STA_UNSYNC = 0x0040  # adjtimex(2): nothing has disciplined the clock yet.

_TIMESYNC = Path("run/systemd/timesync/synchronized")
"""Made by systemd-timesyncd once it has the time: adjtimex is closed to a hardened unit."""

_CLOCKS = "sys/class/rtc/rtc*"
"""In each, ``hctosys`` is ``1`` at the clock that the kernel took the time from at boot."""
_APART_MS = 60_000
"""So far a crystal of 50 ppm drifts in two weeks. A board without battery is further off: its
clock begins in 1970, and systemd moves the time on to when it was last running."""

PLAUSIBLE_MS = 1_767_225_600_000
"""2026-01-01: a clock before this has lost its battery, whatever it says."""


class _Timex(ctypes.Structure):
    """``struct timex`` as far as it is read here, with room for the rest."""

    _fields_: ClassVar = [
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_char * 256),
    ]


class SystemClock:
    """The :class:`domain.ports.Clock` of a Linux machine."""

    def __init__(self) -> None:
        self._boot = _BOOT_ID.read_text(encoding="ascii").strip()
        self._libc = ctypes.CDLL(None, use_errno=True)

    def now(self) -> Moment:
        wall_ms = time.time_ns() // 1_000_000
        return Moment(
            wall_ms=wall_ms,
            boot=self._boot,
            since_boot_ms=time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000,
            trusted=self._disciplined() or told_by_files(Path("/"), wall_ms),
        )

    def monotonic_s(self) -> float:
        return time.monotonic()

    def _disciplined(self) -> bool:
        """Whether NTP or PTP steers the clock; a kernel that does not say is not believed."""
        timex = _Timex()
        answer = self._libc.adjtimex(ctypes.byref(timex))
        return answer >= 0 and not timex.status & _STA_UNSYNC


def told_by_files(root: Path, wall_ms: int) -> bool:
    """Whether systemd or a battery-backed clock vouches for the wall time."""
    if wall_ms < PLAUSIBLE_MS:
        return False
    if (root / _TIMESYNC).exists():
        return True
    return any(_vouches(clock, wall_ms) for clock in root.glob(_CLOCKS))


def _vouches(clock: Path, wall_ms: int) -> bool:
    """Whether the time at boot came from this clock, which still says the same."""
    try:
        if (clock / "hctosys").read_text(encoding="ascii").strip() != "1":
            return False
        since_epoch_s = int((clock / "since_epoch").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return False
    return abs(since_epoch_s * 1000 - wall_ms) < _APART_MS
