"""Both engines of the centre for one test body; PostgreSQL where a server is installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.server.database.engine import Engine
from sync.server.database.postgres import PostgresEngine
from sync.server.database.sqlite import SqliteEngine
from tests.fakes.postgres import new_database, running_postgres, server_binary

SQLITE, POSTGRES = "SQLite", "PostgreSQL"


@contextmanager
def engine_of(kind: str, folder: Path, address: str | None) -> Iterator[Engine]:
    """A fresh engine of this kind."""
    if kind == SQLITE:
        engine: Engine = SqliteEngine(folder / "centre.db")
    else:
        engine = PostgresEngine(new_database(str(address), f"t{abs(hash(folder)):x}"))
    try:
        yield engine
    finally:
        engine.close()


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str | None]:
    """A PostgreSQL server for the whole run, or None where there is none."""
    if server_binary() is None:
        yield None
        return
    with running_postgres() as address:
        yield address


@pytest.fixture(params=[SQLITE, POSTGRES])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """The centre's database on each engine in turn."""
    address = None
    if request.param == POSTGRES:
        address = request.getfixturevalue("postgres_address")
        if address is None:
            pytest.skip("no PostgreSQL server is installed")
    with engine_of(request.param, tmp_path, address) as made:
        yield made
