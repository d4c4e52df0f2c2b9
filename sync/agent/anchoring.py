"""The centre's clock told to the ledger: once a boot, then once an hour, never faster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.attendance import TimeAnchor
from domain.errors import StoreUnavailable
from domain.moment import Moment
from runtime.journal import journal

EVERY_MS = 3_600_000
"""A quartz drifts by a third of a second in an hour: an anchor an hour is enough."""
SLOWEST_MS = 10_000
"""A round trip longer than this says too little of when the centre looked at its clock."""


@dataclass(slots=True)
class Anchoring:
    """Writes what the centre's clock said; earlier and later events are placed by it."""

    append: Callable[[TimeAnchor], object]
    source: str
    _last: Moment | None = None

    def heard(self, asked: Moment, answered: Moment, centre_ms: int) -> None:
        """The centre looked at its clock between asking and answer."""
        trip_ms = answered.since_boot_ms - asked.since_boot_ms
        if trip_ms > SLOWEST_MS or not self._due(answered):
            return
        half_ms = (trip_ms + 1) // 2
        anchor = TimeAnchor(answered, centre_ms + half_ms, half_ms, self.source)
        try:
            self.append(anchor)
        except StoreUnavailable:
            journal().error("anchor.not_recorded")
            return
        self._last = answered

    def _due(self, now: Moment) -> bool:
        last = self._last
        if last is None or last.boot != now.boot:
            return True
        return now.since_boot_ms - last.since_boot_ms >= EVERY_MS
