"""Who came in at other gates, as the centre or a peer told it, and how far that was read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from store.connection import Store
from store.faults import in_words

_PURPOSE = "neighbours"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One admission at another gate. ``annulled`` says that it does not stand any more."""

    name: EventId
    delegate: DelegateId
    session: SessionId
    gate: str
    at_ms: int
    annulled: bool = False


class Neighbours:
    """Other gates' admissions. What is told twice is kept once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def cursor(self, source: str) -> str:
        """How far the feed of ``source`` was read; empty is its beginning."""
        with in_words(self._store.path):
            query = "SELECT cursor FROM feeds WHERE source = ?"
            row = self._store.db.execute(query, (source,)).fetchone()
        return str(row[0]) if row else ""

    def apply(self, source: str, neighbours: Iterable[Neighbour], cursor: str) -> None:
        """Keep what a page of the feed told, and the cursor behind it, in one transaction.

        Raises:
            StoreUnavailable: the disk cannot be written; neither was kept.
        """
        with self._store.writing():
            for neighbour in neighbours:
                if neighbour.name.device != self._store.device:
                    self._keep(neighbour)
            self._store.db.execute(
                "INSERT INTO feeds (source, cursor) VALUES (?, ?)"
                " ON CONFLICT (source) DO UPDATE SET cursor = excluded.cursor",
                (source, cursor),
            )

    def told_after(self, number: int) -> tuple[int, list[Neighbour]]:
        """What was told since ``number`` (0 is everything), and the number to ask with next.

        Raises:
            StoreDamaged: a row was altered.
        """
        query = (
            "SELECT number, device, log, seq, sealed FROM neighbours"
            " WHERE number > ? ORDER BY number"
        )
        with in_words(self._store.path):
            rows = self._store.db.execute(query, (number,)).fetchall()
        told = [
            self._read(EventId(DeviceId(device), LogId(log), seq), sealed)
            for _, device, log, seq, sealed in rows
        ]
        return (rows[-1][0] if rows else number), told

    def _keep(self, neighbour: Neighbour) -> None:
        name, known = neighbour.name, self._known(neighbour.name)
        # Annulments are final: an older page heard again must not bring a person back. What the
        # centre tells of an admission that a peer told before changes nothing but a removal.
        if known is not None and (known.annulled or not neighbour.annulled):
            return
        text = json.dumps(
            {
                "delegate": neighbour.delegate,
                "session": neighbour.session,
                "gate": neighbour.gate,
                "at_ms": neighbour.at_ms,
                "annulled": neighbour.annulled,
            }
        ).encode()
        sealed = self._store.keyring.seal(_PURPOSE, text, _place(name))
        self._store.db.execute(
            "INSERT INTO neighbours (device, log, seq, number, sealed) VALUES"
            " (?, ?, ?, (SELECT coalesce(max(number), 0) + 1 FROM neighbours), ?)"
            " ON CONFLICT (device, log, seq) DO UPDATE SET"
            " number = excluded.number, sealed = excluded.sealed",
            (name.device, name.log, name.seq, sealed),
        )

    def _known(self, name: EventId) -> Neighbour | None:
        row = self._store.db.execute(
            "SELECT sealed FROM neighbours WHERE device = ? AND log = ? AND seq = ?",
            (name.device, name.log, name.seq),
        ).fetchone()
        return self._read(name, row[0]) if row else None

    def _read(self, name: EventId, sealed: bytes) -> Neighbour:
        fields = json.loads(self._store.keyring.open(sealed, _place(name)))
        return Neighbour(
            name,
            DelegateId(fields["delegate"]),
            SessionId(fields["session"]),
            fields["gate"],
            fields["at_ms"],
            fields["annulled"],
        )


def _place(name: EventId) -> str:
    return f"neighbour|{name}"
