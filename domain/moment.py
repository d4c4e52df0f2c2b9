"""When something happened, told by two clocks, because one of them lies.

A kiosk without a battery-backed clock starts in 1970 or in last month. Seconds since boot
are always right within one boot, so both are kept, and later anchors can place the event.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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


JUMP_MS = 2_000
"""A wall clock that moved by less against the time since boot was steered, not set."""


def follow(previous: Moment | None, now: Moment) -> Moment:
    """The moment to write after ``previous``: within one boot time never runs backwards.

    Between boots, and where the wall clock was set back, only a trusted clock may go behind
    an untrusted one: that is a correction. Any other step back is a lie of the clock; the wall
    time stays where it was and is no longer trusted.
    """
    if previous is None:
        return now
    since_boot = now.since_boot_ms
    if now.boot == previous.boot:
        since_boot = max(since_boot, previous.since_boot_ms)
    corrected = now.trusted and not previous.trusted
    if now.wall_ms >= previous.wall_ms or corrected:
        return replace(now, since_boot_ms=since_boot)
    steered = now.boot == previous.boot and previous.wall_ms - now.wall_ms < JUMP_MS
    return replace(
        now,
        wall_ms=previous.wall_ms,
        since_boot_ms=since_boot,
        trusted=now.trusted and steered,
    )


def jump_ms(previous: Moment | None, now: Moment) -> int | None:
    """By how much the wall clock was set between two moments of one boot; None if it was not."""
    if previous is None or previous.boot != now.boot:
        return None
    drift = (now.wall_ms - previous.wall_ms) - (now.since_boot_ms - previous.since_boot_ms)
    return drift if abs(drift) >= JUMP_MS else None
