"""Where the logs of this device lie, and how one row is read and written.

A log is append-only, has its own data key and its own chain. A device opens a new one when it
can no longer trust the old one; what the old one holds stays.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from domain.attendance import AttendanceEvent
from domain.chain import first_link, next_link, row_place
from domain.codec import decode, encode
from domain.errors import StoreDamaged
from domain.ids import EventId, LogId
from store.connection import Store
from store.keyring import ledger_purpose

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Log:
    """One log: its place in the file and its name everywhere else."""

    number: int
    id: LogId
    set_aside: bool = False
    """Whether it was damaged: rows may be missing from it, and none is added any more."""


@dataclass(frozen=True, slots=True)
class Row:
    """One sealed row with its link, 32 bytes."""

    seq: int
    link: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """How long a log is and what it ends with; row 0 stands for its name alone."""

    log: LogId
    seq: int
    link: bytes


def logs_of(store: Store) -> tuple[Log, ...]:
    """All logs of this store, oldest first; the last one is written to."""
    rows = store.db.execute("SELECT number, log, set_aside FROM logs ORDER BY number")
    return tuple(Log(number, LogId(name), bool(aside)) for number, name, aside in rows)


def find_log(store: Store, log: LogId) -> Log:
    """The log of this name.

    Raises:
        StoreDamaged: it is not here.
    """
    for known in logs_of(store):
        if known.id == log:
            return known
    raise StoreDamaged(f"The log {log} is not in {store.path}. Keep the file.")


def new_log(store: Store) -> Log:
    """Open another log, inside the caller's transaction."""
    log = LogId(secrets.token_hex(16))
    cursor = store.db.execute("INSERT INTO logs (log) VALUES (?)", (log,))
    store.keyring.key(ledger_purpose(log))
    return Log(int(cursor.lastrowid or 0), log)


def head_of(store: Store, log: Log) -> Head:
    """The log's end as it stands now."""
    query = "SELECT seq, h FROM ledger WHERE log = ? ORDER BY seq DESC LIMIT 1"
    row = store.db.execute(query, (log.number,)).fetchone()
    if row is None:
        return Head(log.id, 0, first_link(store.device, log.id))
    return Head(log.id, row[0], row[1])


def link_at(store: Store, log: Log, seq: int) -> bytes | None:
    """The link of row ``seq``, or None if there is no such row."""
    if seq == 0:
        return first_link(store.device, log.id)
    query = "SELECT h FROM ledger WHERE log = ? AND seq = ?"
    row = store.db.execute(query, (log.number, seq)).fetchone()
    return None if row is None else bytes(row[0])


def rows_of(store: Store, log: Log, after: int = 0, limit: int | None = None) -> Iterator[Row]:
    """The rows behind ``after``, in order, a page at a time so that no lock is held between."""
    query = "SELECT seq, h, sealed FROM ledger WHERE log = ? AND seq > ? ORDER BY seq LIMIT ?"
    left = limit
    while left is None or left > 0:
        size = _PAGE if left is None else min(_PAGE, left)
        page = store.db.execute(query, (log.number, after, size)).fetchall()
        for seq, link, sealed in page:
            yield Row(seq, link, sealed)
        if len(page) < size:
            return
        after = page[-1][0]
        left = None if left is None else left - len(page)


def rows_back(store: Store, log: Log) -> Iterator[Row]:
    """All rows, the last one first."""
    query = "SELECT seq, h, sealed FROM ledger WHERE log = ? AND seq < ? ORDER BY seq DESC LIMIT ?"
    before = head_of(store, log).seq + 1
    while page := store.db.execute(query, (log.number, before, _PAGE)).fetchall():
        for seq, link, sealed in page:
            yield Row(seq, link, sealed)
        before = page[-1][0]


def write_row(store: Store, head: Head, log: Log, event: AttendanceEvent) -> Head:
    """Seal and insert the next row, inside the caller's transaction."""
    seq = head.seq + 1
    place = row_place(store.device, log.id, seq)
    sealed = store.keyring.seal(ledger_purpose(log.id), encode(event), place)
    link = next_link(head.link, seq, sealed)
    store.db.execute("INSERT INTO ledger VALUES (?, ?, ?, ?)", (log.number, seq, link, sealed))
    return Head(log.id, seq, link)


def read_event(store: Store, log: LogId, row: Row) -> tuple[EventId, AttendanceEvent]:
    """Open one row.

    Raises:
        StoreDamaged: the seal is broken or what it holds is no event.
    """
    event_id = EventId(store.device, log, row.seq)
    text = store.keyring.open(row.sealed, row_place(store.device, log, row.seq))
    try:
        return event_id, decode(text)
    except ValueError as error:
        raise StoreDamaged(f"Row {row.seq} of log {log} holds no event. Keep the file.") from error
