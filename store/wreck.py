"""Read what can still be read of a damaged database, by SQL where it answers, else byte by byte.

Every sealed row proves by its own seal that it is whole and where it belongs, so it may be taken
from anywhere: from a sound page of a broken tree, or from the journal.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.chain import LINK_BYTES, row_place
from domain.errors import StoreDamaged
from domain.ids import DeviceId, LogId
from runtime.sealing import open_sealed
from store.keyring import DataKey
from store.logs import Row

_SEAL_BYTES = 34  # header, nonce and tag around the padded text
_BLOCK = 256
_MOST_BLOCKS = 3  # a longer row does not lie in one piece on its page
_SEQ_WIDTHS = (1, 2, 3, 4, 6)  # bytes that SQLite's record format gives an integer


@dataclass(frozen=True, slots=True)
class Wreck:
    """A damaged database that was set aside, and its journal."""

    path: Path

    def values(self, query: str, *given: str) -> list[tuple[Any, ...]]:
        """The answer, or as much of it as came before the damage."""
        with self._opened() as conn:
            return list(_until_damage(conn, query, given))

    def rows(self, device: DeviceId, log: LogId, key: DataKey) -> dict[int, Row]:
        """Every row of the log whose seal holds, by its number."""
        found = {row.seq: row for row in self._carved(device, log, key)}
        for row in self._answered(log, max(found, default=0)):
            if row.seq not in found and opens(key, row, row_place(device, log, row.seq)):
                found[row.seq] = row
        return found

    def _answered(self, log: LogId, last: int) -> Iterator[Row]:
        """Rows that SQL still gives: a scan first, then each number, since each may have luck."""
        query = (
            "SELECT seq, h, sealed FROM ledger "
            "WHERE log = (SELECT number FROM logs WHERE log = ?) AND seq {} ORDER BY seq"
        )
        with self._opened() as conn:
            for row in _until_damage(conn, query.format("> ?"), (log, 0)):
                yield Row(*row)
            for seq in range(1, last + 1):
                for row in _until_damage(conn, query.format("= ?"), (log, seq)):
                    yield Row(*row)

    def _opened(self) -> closing[sqlite3.Connection]:
        """Read-only, so that the journal is not folded into the file that is to be kept."""
        uri = f"{self.path.resolve().as_uri()}?mode=ro"
        return closing(sqlite3.connect(uri, uri=True, isolation_level=None))

    def _carved(self, device: DeviceId, log: LogId, key: DataKey) -> Iterator[Row]:
        begin = re.compile(re.escape(b"\x01\x01" + key.id))
        for path in (self.path, self.path.with_name(self.path.name + "-wal")):
            raw = path.read_bytes() if path.exists() else b""
            for place in begin.finditer(raw):
                row = _carve(raw, place.start(), device, log, key)
                if row is not None:
                    yield row


def _until_damage(
    conn: sqlite3.Connection, query: str, given: tuple[str | int, ...]
) -> Iterator[tuple[Any, ...]]:
    try:
        yield from conn.execute(query, given)
    except sqlite3.DatabaseError:
        return


def _carve(raw: bytes, at: int, device: DeviceId, log: LogId, key: DataKey) -> Row | None:
    """The row whose seal begins at ``at``: its link stands before it, its number before that."""
    before = at - LINK_BYTES
    if before < max(_SEQ_WIDTHS):
        return None
    numbers = {1, *(int.from_bytes(raw[before - w : before], "big") for w in _SEQ_WIDTHS)}
    for blocks in range(1, _MOST_BLOCKS + 1):
        sealed = raw[at : at + _SEAL_BYTES + blocks * _BLOCK]
        for seq in numbers:
            row = Row(seq, raw[before:at], sealed)
            if opens(key, row, row_place(device, log, seq)):
                return row
    return None


def opens(key: DataKey, row: Row, place: str) -> bool:
    """Whether this is a row of ours, whole and in its place."""
    try:
        open_sealed(key.secret, row.sealed, place)
    except StoreDamaged:
        return False
    return True
