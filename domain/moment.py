"""When something happened, told by two clocks, because one of them lies.

A kiosk without a battery-backed clock starts in 1970 or in last month. Seconds since boot
are always right within one boot, so both are kept, and later anchors can place the event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant at one device."""

    wall_ms: int
    """Milliseconds since 1970-01-01 UTC by the system clock: a claim, not a fact."""
    boot: str
    """Which boot of the device this was."""
    since_boot_ms: int
    """Milliseconds since that boot, suspend included (CLOCK_BOOTTIME)."""
    trusted: bool
    """Whether the system clock was known to be right (NTP, RTC or an anchor)."""

    @property
    def utc(self) -> datetime:
        return datetime.fromtimestamp(self.wall_ms / 1000, UTC)
