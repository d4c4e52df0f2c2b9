"""The embedded engine: one SQLite file, one writer, readers beside it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from domain.errors import StoreUnavailable
from sync.server.database.engine import Row, Transaction

# synchronous=FULL: an acknowledged row must survive a power cut, and NORMAL lost up to 19.
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=20000",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "secure_delete=ON",
)
_READERS = 4


class _SqliteTransaction:
    settled = "stamp = 0"  # One writer: rows become visible in the order of their numbers.

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, sql: str, **values: object) -> list[Row]:
        return self._connection.execute(sql, values).fetchall()

    def run_many(self, sql: str, values: Iterable[Mapping[str, object]]) -> None:
        self._connection.executemany(sql, values)

    def lock(self, name: str) -> None:
        """Nothing to do: there is one writer."""


class SqliteEngine:
    """An :class:`~sync.server.database.engine.Engine` over one file."""

    dialect: Mapping[str, str] = {
        "blob": "BLOB",
        "serial": "INTEGER PRIMARY KEY AUTOINCREMENT",
        "commit_stamp": "INTEGER NOT NULL DEFAULT 0",
    }

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = threading.Lock()
        self._writer = self._open()
        self._reading = threading.Semaphore(_READERS)
        self._idle = [self._open() for _ in range(_READERS)]

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        with self._writing, _translated(self._path), _transaction(self._writer, "IMMEDIATE"):
            yield _SqliteTransaction(self._writer)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with self._reading:
            connection = self._idle.pop()
            try:
                with _translated(self._path), _transaction(connection, "DEFERRED"):
                    yield _SqliteTransaction(connection)
            finally:
                self._idle.append(connection)

    def close(self) -> None:
        for connection in (*self._idle, self._writer):
            connection.close()

    def _open(self) -> sqlite3.Connection:
        with _translated(self._path):
            connection = sqlite3.connect(
                self._path, isolation_level=None, check_same_thread=False, timeout=20
            )
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            return connection


@contextmanager
def _transaction(connection: sqlite3.Connection, kind: str) -> Iterator[None]:
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"The centre's database {path} failed: {error}.") from error
