"""How the box is: heat, power, disk and card, read from the kernel's own files.

What a board does not tell is None, never a good guess.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SYSTEM = Path("/sys")

_UNDER_VOLTAGE, _CAPPED, _THROTTLED, _SOFT_LIMIT = 0, 1, 2, 3
_SINCE_BOOT = 16  # the same four bits, sticky
"""Bits of the Raspberry Pi firmware's ``get_throttled`` word (its documentation of vcgencmd)."""

_WEAR_STEP_PERCENT = 10
"""JEDEC JESD84-B51 section 7.4.43: DEVICE_LIFE_TIME_EST counts used life in steps of 10 %."""


@dataclass(frozen=True, slots=True)
class Power:
    """What the firmware says about supply and throttling."""

    under_voltage: bool
    under_voltage_since_boot: bool
    throttled: bool
    throttled_since_boot: bool


@dataclass(frozen=True, slots=True)
class Disk:
    """The file system that holds the store."""

    free_bytes: int
    total_bytes: int
    writable: bool

    @property
    def free_share(self) -> float:
        return self.free_bytes / self.total_bytes if self.total_bytes else 0.0


@dataclass(frozen=True, slots=True)
class Health:
    """One look at the box."""

    temperature_c: float | None
    """The hottest zone."""
    power: Power | None
    disk: Disk | None
    """None when the folder of the store is not there."""
    card_used_percent: int | None
    """How much of the flash's life is used, upper bound; only eMMC and some cards tell."""


def read_health(state: Path, system: Path = SYSTEM) -> Health:
    """Look once at everything; files that are missing or unreadable give None."""
    return Health(
        temperature_c=_temperature_c(system),
        power=_power(system),
        disk=_disk(state),
        card_used_percent=_card_used_percent(system),
    )


def _text(path: Path) -> str | None:
    """A kernel file's text; a sensor that is asleep answers with an error."""
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None


def _temperature_c(system: Path) -> float | None:
    zones = (system / "class/thermal").glob("thermal_zone*/temp")
    texts = [text for zone in zones if (text := _text(zone)) is not None]
    found = [int(text) / 1000 for text in texts if text.lstrip("-").isdigit()]
    return max(found, default=None)


def _power(system: Path) -> Power | None:
    """From the Raspberry Pi's firmware, or from a Jetson's counters."""
    # Under soc or soc@107c000000, by the board; not deeper, where thousands of devices hang.
    for place in sorted((system / "devices/platform").glob("*/*firmware*/get_throttled")):
        text = _text(place)
        if text is not None:
            word = int(text, 16)
            return Power(
                under_voltage=_bit(word, _UNDER_VOLTAGE),
                under_voltage_since_boot=_bit(word, _UNDER_VOLTAGE + _SINCE_BOOT),
                throttled=_any_bit(word, 0),
                throttled_since_boot=_any_bit(word, _SINCE_BOOT),
            )
    return _power_events(system)


def _power_events(system: Path) -> Power | None:
    """A Jetson counts since boot how often its supply made it slow down.

    NVIDIA's developer guide for Jetson Linux 36, *Over-Current Event Status*.
    """
    counters = (system / "class/hwmon").glob("hwmon*/oc*_event_cnt")
    texts = [text for counter in counters if (text := _text(counter)) is not None]
    if not texts:
        return None
    return Power(False, False, False, any(text.isdigit() and int(text) for text in texts))


def _bit(word: int, number: int) -> bool:
    return bool(word >> number & 1)


def _any_bit(word: int, first: int) -> bool:
    return any(_bit(word, first + bit) for bit in (_CAPPED, _THROTTLED, _SOFT_LIMIT))


def _disk(state: Path) -> Disk | None:
    try:
        found = os.statvfs(state)
    except OSError:
        return None
    return Disk(
        free_bytes=found.f_bavail * found.f_frsize,
        total_bytes=found.f_blocks * found.f_frsize,
        writable=not found.f_flag & os.ST_RDONLY,
    )


def _card_used_percent(system: Path) -> int | None:
    used = []
    for place in (system / "block").glob("mmcblk*/device/life_time"):
        steps = [int(word, 16) for word in (_text(place) or "").split()]
        used += [step * _WEAR_STEP_PERCENT for step in steps if step]  # 0 is "not defined"
    return max(used, default=None)
