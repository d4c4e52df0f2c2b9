"""When things really happened: events placed by time anchors, without changing one of them.

Seconds since boot are right within a boot. One anchor, a trusted clock or somebody who told the
time, places every event of its boot. A boot without an anchor lies between its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.attendance import AttendanceEvent, TimeAnchor
from domain.moment import Moment

DRIFT = 100e-6
"""Quartz without temperature compensation stays within 100 parts in a million."""

TRUSTED_ERROR_MS = 60_000
"""A believed system clock may run from a battery, which drifts by seconds a week."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An event happened between two instants, milliseconds since 1970; None is unknown."""

    earliest_ms: int | None
    latest_ms: int | None

    @property
    def known(self) -> bool:
        return self.earliest_ms is not None and self.latest_ms is not None


@dataclass(frozen=True, slots=True)
class _Anchor:
    since_boot_ms: int
    true_ms: int
    error_ms: int

    def place(self, since_boot_ms: int) -> tuple[int, int]:
        """When that was, and by how much this may be wrong; both in milliseconds."""
        apart = since_boot_ms - self.since_boot_ms
        return self.true_ms + apart, self.error_ms + round(abs(apart) * DRIFT)


def place(events: Sequence[AttendanceEvent]) -> tuple[Placed, ...]:
    """Place events that are in the ledger's order; the intervals never run backwards."""
    anchors: dict[str, list[_Anchor]] = {}
    for event in events:
        anchor = _anchor_of(event)
        if anchor is not None:
            anchors.setdefault(event.at.boot, []).append(anchor)
    own = [_by_anchors(event.at, anchors.get(event.at.boot, ())) for event in events]
    return tuple(_between_neighbours(events, own))


def _anchor_of(event: AttendanceEvent) -> _Anchor | None:
    if isinstance(event, TimeAnchor):
        return _Anchor(event.at.since_boot_ms, event.true_ms, event.error_ms)
    if event.at.trusted:
        return _Anchor(event.at.since_boot_ms, event.at.wall_ms, TRUSTED_ERROR_MS)
    return None


def _by_anchors(at: Moment, anchors: Iterable[_Anchor]) -> Placed:
    """The narrowest interval that an anchor of the same boot gives."""
    places = [anchor.place(at.since_boot_ms) for anchor in anchors]
    if not places:
        return Placed(None, None)
    true_ms, error_ms = min(places, key=lambda place: place[1])
    return Placed(true_ms - error_ms, true_ms + error_ms)


def _between_neighbours(
    events: Sequence[AttendanceEvent], own: Sequence[Placed]
) -> Iterable[Placed]:
    """Nothing is earlier than what stands before it, nor later than what stands behind it."""
    earliest: list[int | None] = []
    floor: int | None = None
    for placed in own:
        floor = _higher(floor, placed.earliest_ms)
        earliest.append(floor)
    latest: list[int | None] = []
    ceiling: int | None = None
    before: Moment | None = None
    for event, placed in zip(reversed(events), reversed(own), strict=True):
        if ceiling is not None and before is not None and before.boot != event.at.boot:
            ceiling -= before.since_boot_ms  # the later boot began that much earlier
        ceiling = _lower(ceiling, placed.latest_ms)
        latest.append(ceiling)
        before = event.at
    for low, high in zip(earliest, reversed(latest), strict=True):
        yield Placed(low, high if low is None or high is None else max(low, high))


def _higher(first: int | None, second: int | None) -> int | None:
    known = [value for value in (first, second) if value is not None]
    return max(known, default=None)


def _lower(first: int | None, second: int | None) -> int | None:
    known = [value for value in (first, second) if value is not None]
    return min(known, default=None)
