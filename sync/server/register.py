"""The register of all events, read once each in the order of commits and kept decoded.

Attendance, feed, desk and page are views of it. Each worker has its own; whichever order the
events came in, they agree, because :mod:`domain.headcount` does not depend on it.
"""

from __future__ import annotations

import bisect
import threading
from collections import defaultdict
from dataclasses import dataclass, field

from domain.attendance import (
    AttendanceEvent,
    BadgeIssued,
    BadgeWithdrawn,
    CheckIn,
    Correction,
    Override,
)
from domain.headcount import Admission, Presence, Seat, presence
from domain.ids import EventId
from sync.server.database.engine import Engine
from sync.server.database.logs import Received, received_after
from sync.server.reading import Reader, Unreadable

Cursor = tuple[int, int]
_PAGE = 2000


@dataclass(frozen=True, slots=True)
class Record:
    """One event as the centre received it."""

    cursor: Cursor
    name: EventId
    event: AttendanceEvent | Unreadable
    received_ms: int
    quarantined: bool


@dataclass(slots=True)
class Register:
    """Grows with the database; asks it only for what is new."""

    engine: Engine
    reader: Reader
    records: dict[EventId, Record] = field(default_factory=dict)
    present: dict[Seat, Presence] = field(default_factory=dict)
    annulled: frozenset[EventId] = frozenset()
    _feed: list[Record] = field(default_factory=list)
    _cursor: Cursor = (0, 0)
    _admissions: dict[Seat, dict[EventId, Admission]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def refresh(self) -> Cursor:
        """Take in what was committed since; returns the cursor of the newest event."""
        with self._lock:
            while True:
                with self.engine.read() as tx:
                    page = received_after(tx, self._cursor, _PAGE)
                self._take(page)
                if len(page) < _PAGE:
                    return self._cursor

    def feed_after(self, cursor: Cursor, limit: int) -> list[Record]:
        """Admissions, corrections, badges made or withdrawn behind ``cursor``, as committed."""
        with self._lock:
            start = bisect.bisect_right(self._feed, cursor, key=lambda record: record.cursor)
            return self._feed[start : start + limit]

    def admission(self, name: EventId) -> Admission | None:
        """The admission of this name, if it was received."""
        record = self.records.get(name)
        event = record.event if record else None
        return event if isinstance(event, CheckIn | Override) else None

    def snapshot(self) -> list[tuple[EventId, Record]]:
        """Every event received so far."""
        with self._lock:
            return list(self.records.items())

    def seats(self) -> list[Presence]:
        """Everyone who is in, by session and delegate."""
        with self._lock:
            return [self.present[seat] for seat in sorted(self.present)]

    def _take(self, page: list[Received]) -> None:
        dirty: set[Seat] = set()
        for row in page:
            event = self.reader.read(row.name, row.sealed, row.sealed_key)
            record = Record(row.cursor, row.name, event, row.received_ms, row.quarantined)
            self.records[row.name] = record
            self._cursor = row.cursor
            if not row.quarantined:
                dirty |= self._count(record)
        for seat in dirty:
            who = presence(seat, self._admissions[seat], self.annulled)
            if who is None:
                self.present.pop(seat, None)
            else:
                self.present[seat] = who

    def _count(self, record: Record) -> set[Seat]:
        """Note an event that counts; gives the seats that it changes."""
        match record.event:
            case CheckIn() | Override() as event:
                seat = (event.session, event.delegate)
                self._admissions[seat][record.name] = event
                self._feed.append(record)
                return {seat}
            case Correction(annuls=name):
                self.annulled |= {name}
                self._feed.append(record)
                known = self.admission(name)
                return {(known.session, known.delegate)} if known else set()
            case BadgeIssued() | BadgeWithdrawn():
                self._feed.append(record)
                return set()
            case _:
                return set()
