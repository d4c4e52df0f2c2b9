"""This gate's own admissions as other gates are told them: a page at a time, in ledger order."""

from __future__ import annotations

from dataclasses import dataclass

from domain.attendance import AttendanceEvent, CheckIn, Correction, Override
from domain.ids import EventId, LogId
from store.connection import Store
from store.logs import Log, Row, find_log, link_at, logs_of, read_event, rows_of

ROWS = 500
"""Rows looked at for one page; few of them admit anybody."""


@dataclass(frozen=True, slots=True)
class Told:
    """An admission at this gate, or that one does not stand any more."""

    name: EventId
    admission: CheckIn | Override
    annulled: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What lies behind a cursor, and the cursor behind that."""

    told: tuple[Told, ...]
    next: str
    more: bool


class Telling:
    """Reads the ledger for peers. A cursor names log, row and link; others hand it back as is."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def after(self, cursor: str) -> Page:
        """The admissions behind ``cursor``; one that is not of this ledger is the beginning.

        Raises:
            StoreDamaged: a row was altered.
        """
        with self._store.reading():
            log, seq = self._place(cursor)
            logs = [known for known in logs_of(self._store) if known.number >= log]
            told: list[Told] = []
            reached, left = cursor, ROWS
            for known in logs:
                start = seq if known.number == log else 0
                for row in rows_of(self._store, known, start, left):
                    told += self._told(known, row)
                    reached, left = _cursor(known, row), left - 1
                if left <= 0:
                    return Page(tuple(told), reached, more=True)
            return Page(tuple(told), reached, more=False)

    def _place(self, cursor: str) -> tuple[int, int]:
        """Number of the log and of the row; (0, 0) where that row is not, or not so, here."""
        name, _, rest = cursor.partition(".")
        number, _, link = rest.partition(".")
        for log in logs_of(self._store):
            if log.id == name and number.isdecimal() and int(number) < 2**53:
                found = link_at(self._store, log, int(number))
                if found is not None and found.hex()[:16] == link:
                    return log.number, int(number)
        return 0, 0

    def _told(self, log: Log, row: Row) -> list[Told]:
        name, event = read_event(self._store, log.id, row)
        match event:
            case CheckIn() | Override():
                return [Told(name, event)]
            case Correction(annuls=annulled) if annulled.device == self._store.device:
                known = self._event(annulled)
                return [Told(annulled, known, annulled=True)] if known else []
            case _:
                return []

    def _event(self, name: EventId) -> CheckIn | Override | None:
        """The admission that was annulled; None where a salvage left it out."""
        if name.log not in {log.id for log in logs_of(self._store)}:
            return None
        rows = list(rows_of(self._store, find_log(self._store, LogId(name.log)), name.seq - 1, 1))
        if not rows or rows[0].seq != name.seq:
            return None
        event: AttendanceEvent = read_event(self._store, name.log, rows[0])[1]
        return event if isinstance(event, CheckIn | Override) else None


def _cursor(log: Log, row: Row) -> str:
    return f"{log.id}.{row.seq}.{row.link.hex()[:16]}"
