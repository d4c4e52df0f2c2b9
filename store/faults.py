"""What SQLite says, in an operator's words. Anything it says of our own SQL stays a bug."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import DiskFull, StoreDamaged, StoreUnavailable

_PRIMARY = 0xFF
_UNAVAILABLE = {
    sqlite3.SQLITE_READONLY: "{path} cannot be written: its disk is read-only or protected. "
    "Check the card; the door waits until then.",
    sqlite3.SQLITE_IOERR: "The disk of {path} fails to read or write. Replace the card; "
    "the mirror and the centre hold what was recorded.",
    sqlite3.SQLITE_BUSY: "{path} is held by another process for too long. End that process.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened. Check that its folder exists and may be "
    "written.",
    sqlite3.SQLITE_PERM: "{path} may not be used by this account. Correct its owner.",
}
_DAMAGED = {
    sqlite3.SQLITE_CORRUPT: "{path} has damaged pages. Keep the file; run kiosk ledger salvage.",
    sqlite3.SQLITE_NOTADB: "{path} is not a database. Keep the file; run kiosk ledger salvage.",
}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn the disk's trouble inside the block into a KnownError about ``path``.

    Raises:
        DiskFull: no room is left.
        StoreUnavailable: read-only, failing, locked or not to be opened.
        StoreDamaged: pages of the file are not as SQLite wrote them.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        if code == sqlite3.SQLITE_FULL:
            message = f"The disk of {path} is full. Free space; the door waits until then."
            raise DiskFull(message) from error
        if code in _UNAVAILABLE:
            raise StoreUnavailable(_UNAVAILABLE[code].format(path=path)) from error
        if code in _DAMAGED:
            raise StoreDamaged(_DAMAGED[code].format(path=path)) from error
        raise
