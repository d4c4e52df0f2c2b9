"""Pictures of refused faces that a policy keeps: sealed one by one, each with its end."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.ids import EventId
from domain.moment import Moment
from store.connection import Store
from store.faults import in_words

FRAMES = "frames"
"""The purpose of their key; :mod:`store.erase` destroys it with all others."""
MOST = 500
"""Beyond so many the oldest goes: a disk is no archive of faces."""
HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class SealedFrame:
    """One opened picture."""

    picture: bytes = field(repr=False)
    until_ms: int


class Frames:
    """Keeps one encoded picture a refusal, named by the refusal's place in the ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, event: EventId, picture: bytes, at: Moment, hours: int) -> int:
        """Keep a picture (JPEG) for so many hours; until when, in milliseconds by the wall clock.

        Raises:
            StoreUnavailable: the disk is full, read-only or failing; nothing was kept.
        """
        until_ms = at.wall_ms + hours * HOUR_MS
        with self._store.writing():
            sealed = self._store.keyring.seal(FRAMES, picture, self._place(event, until_ms))
            row = (event.log, event.seq, at.wall_ms, until_ms, sealed)
            self._store.db.execute("REPLACE INTO frames VALUES (?, ?, ?, ?, ?)", row)
            self._store.db.execute(
                "DELETE FROM frames WHERE (log, seq) NOT IN"
                " (SELECT log, seq FROM frames ORDER BY kept_ms DESC, seq DESC LIMIT ?)",
                (MOST,),
            )
        return until_ms

    def find(self, event: EventId, now: Moment) -> SealedFrame | None:
        """The picture kept of this refusal; None when there is none, or its time is over.

        Raises:
            StoreDamaged: it was altered, or its end was moved.
        """
        with in_words(self._store.path):
            row = self._store.db.execute(
                "SELECT until_ms, sealed FROM frames WHERE log = ? AND seq = ?",
                (event.log, event.seq),
            ).fetchone()
        if row is None or now.wall_ms >= row[0]:
            return None
        return SealedFrame(self._store.keyring.open(row[1], self._place(event, row[0])), row[0])

    def expire(self, now: Moment) -> int:
        """Drop every picture whose time is over; returns how many."""
        return self._drop("until_ms <= ?", now.wall_ms)

    def clear(self) -> int:
        """Drop all of them; returns how many there were."""
        return self._drop("until_ms > ?", -1)

    def count(self) -> int:
        """How many are kept."""
        with in_words(self._store.path):
            return int(self._store.db.execute("SELECT count(*) FROM frames").fetchone()[0])

    def _drop(self, which: str, ms: int) -> int:
        if not self.count():
            return 0
        with self._store.writing():
            query = f"DELETE FROM frames WHERE {which}"  # noqa: S608  (own words)
            gone = int(self._store.db.execute(query, (ms,)).rowcount)
        if gone:
            self._store.flush_journal()
        return gone

    def _place(self, event: EventId, until_ms: int) -> str:
        return f"frame|{self._store.device}|{event.log}|{event.seq}|{until_ms}"
