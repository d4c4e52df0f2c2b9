"""The engine for many workers: PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from domain.errors import StoreUnavailable
from sync.server.database.engine import Row, Transaction

_NAMED = re.compile(r"(?<![:\w]):([a-z_]+)")
_CONNECTIONS = 8
# A transaction that somebody left open would hold the feed back for all.
_OPTIONS = (
    "-c idle_in_transaction_session_timeout=10000 -c lock_timeout=15000 -c synchronous_commit=on"
)


@lru_cache(maxsize=256)
def _in_percent_style(sql: str) -> str:
    return _NAMED.sub(r"%(\1)s", sql)


class _PostgresTransaction:
    # A row becomes visible only when its transaction ends, which is not the order of the
    # numbers they were given: the feed reads what lies behind every transaction that still runs.
    settled = "stamp < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"

    def __init__(self, connection: psycopg.Connection[Row]) -> None:
        self._connection = connection

    def run(self, sql: str, **values: object) -> list[Row]:
        cursor = self._connection.execute(_in_percent_style(sql).encode(), values)
        return cursor.fetchall() if cursor.description else []

    def run_many(self, sql: str, values: Iterable[Mapping[str, object]]) -> None:
        with self._connection.cursor() as cursor:
            cursor.executemany(_in_percent_style(sql).encode(), values)

    def lock(self, name: str) -> None:
        self.run("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))", name=name)


class PostgresEngine:
    """An :class:`~sync.server.database.engine.Engine` over one PostgreSQL database."""

    dialect: Mapping[str, str] = {
        "blob": "BYTEA",
        "serial": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "commit_stamp": "BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)",
    }

    def __init__(self, address: str) -> None:
        self._pool = ConnectionPool(
            address,
            min_size=1,
            max_size=_CONNECTIONS,
            timeout=15,
            kwargs={"options": _OPTIONS},
            check=ConnectionPool.check_connection,
            open=True,
        )

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        with _translated(), self._pool.connection() as connection, connection.transaction():
            yield _PostgresTransaction(connection)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with _translated(), self._pool.connection() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield _PostgresTransaction(connection)

    def close(self) -> None:
        self._pool.close()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (psycopg.OperationalError, PoolTimeout) as error:
        # Its text may hold the address with the password: the journal gets the kind alone.
        raise StoreUnavailable(
            f"The centre's PostgreSQL database failed: {type(error).__name__}."
        ) from error
