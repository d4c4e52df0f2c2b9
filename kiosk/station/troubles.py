"""What is wrong with the box, told by its readings: pure, every limit with its source."""

from __future__ import annotations

from domain.errors import (
    CameraLost,
    DiskFull,
    KeyUnavailable,
    KnownError,
    ModelRefused,
    SettingsRefused,
    SignalLost,
)
from domain.moment import Moment
from hardware.health import Disk, Health
from kiosk.station.happenings import Fault, Trouble
from runtime.revoked import KioskRevoked

HOT_C = 80.0
"""A Raspberry Pi 5 begins to slow down at 80 °C and is at its limit at 85 (its data sheet)."""
DISK_LOW_SHARE = 0.2
"""A day of 450 check-ins and an update still fit into a fifth of the smallest card."""
DISK_FULL_BYTES = 16 * 1024 * 1024
"""SQLite needs room for its journal beside each row; below this the next commit may fail."""
CARD_WORN_PERCENT = 80
"""JEDEC's own warning level: 80 % of the reserved blocks used."""
EARLIEST_MS = 1_790_000_000_000
"""September 2026. This program is younger, so an earlier clock was never set."""


def troubles_of(health: Health | None, now: Moment) -> tuple[Trouble, ...]:
    """What the status line says in words, the most urgent first. None of it shuts the door."""
    found = {
        Trouble.CLOCK_UNSET: now.wall_ms < EARLIEST_MS,
        Trouble.HOT: False,
        Trouble.UNDER_VOLTAGE: False,
        Trouble.THROTTLED: False,
        Trouble.DISK_LOW: False,
        Trouble.CARD_WORN: False,
    }
    if health is not None:
        power, disk = health.power, health.disk
        found |= {
            Trouble.HOT: (health.temperature_c or 0) >= HOT_C,
            Trouble.UNDER_VOLTAGE: power is not None and power.under_voltage,
            Trouble.THROTTLED: power is not None and power.throttled,
            Trouble.DISK_LOW: disk is not None and disk.free_share < DISK_LOW_SHARE,
            Trouble.CARD_WORN: (health.card_used_percent or 0) >= CARD_WORN_PERCENT,
        }
    return tuple(trouble for trouble, there in found.items() if there)


def is_full(disk: Disk | None) -> bool:
    """Whether the next event may not fit: then the door must not open."""
    return disk is not None and (disk.free_bytes < DISK_FULL_BYTES or not disk.writable)


def fault_of(error: KnownError) -> Fault:
    """The page for what kept the kiosk from starting."""
    match error:
        case KioskRevoked():
            return Fault.REVOKED
        case KeyUnavailable():
            return Fault.KEY_UNAVAILABLE
        case CameraLost():
            return Fault.CAMERA_LOST
        case SettingsRefused():
            return Fault.SETTINGS_REFUSED
        case ModelRefused():
            return Fault.MODEL_REFUSED
        case SignalLost():
            return Fault.SIGNAL_LOST
        case DiskFull():
            return Fault.DISK_FULL
        case _:
            return Fault.STORE_UNAVAILABLE
