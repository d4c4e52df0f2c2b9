"""Every released schema, with people and an evening in it, opens in this program."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from domain.attendance import CheckIn
from domain.chain import first_link, next_link, row_place
from domain.codec import encode
from domain.errors import StoreUnavailable
from domain.headcount import attendance
from domain.ids import DeviceId, LogId
from hardware.keys.held import HeldKey
from runtime.sealing import new_key, seal
from store import schema
from store.connection import open_reader, open_store
from store.ledger import Ledger
from store.outgoing import Outgoing
from store.verify import verify_ledger
from tests.component.store.builders import check_in
from tests.fakes.clock import FakeClock

_DEVICE, _LOG = DeviceId("kiosk-old"), LogId("c" * 32)
_ROWS = 12


def _released(path: Path, keys: HeldKey, version: int) -> None:
    """A database as the program of that schema left it, written by SQL of its own."""
    path.parent.mkdir(exist_ok=True)
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    for step in schema.MIGRATIONS[:version]:
        for statement in schema.statements(step):
            conn.execute(statement)
    conn.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {version}")
    conn.execute("INSERT INTO identity VALUES ('device', ?)", (_DEVICE,))
    for purpose in (f"ledger|{_LOG}", "device", "facts"):
        key_id, secret = purpose.encode()[:4], new_key()
        wrapped = keys.wrap(secret, f"key|{_DEVICE}|{purpose}|{key_id.hex()}")
        conn.execute(
            "INSERT INTO keys (id, purpose, wrapped) VALUES (?, ?, ?)", (key_id, purpose, wrapped)
        )
        if purpose.startswith("ledger"):
            _fill(conn, key_id, secret)
    conn.close()


def _fill(conn: sqlite3.Connection, key_id: bytes, secret: bytes) -> None:
    clock, link = FakeClock(), first_link(_DEVICE, _LOG)
    conn.execute("INSERT INTO logs (log) VALUES (?)", (_LOG,))
    for seq in range(1, _ROWS + 1):
        clock.advance(1)
        text = encode(check_in(seq, clock.now()))
        sealed = seal(secret, key_id, text, row_place(_DEVICE, _LOG, seq))
        link = next_link(link, seq, sealed)
        conn.execute("INSERT INTO ledger VALUES (1, ?, ?, ?)", (seq, link, sealed))
        if seq == _ROWS // 2:
            conn.execute("INSERT INTO cursors VALUES (1, 'centre', ?, ?)", (seq, link))


def _tables(path: Path) -> set[tuple[str, str]]:
    conn = sqlite3.connect(path)
    found = set(conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    conn.close()
    return found


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_a_released_schema_opens_with_everything_in_it(
    path: Path, keys: HeldKey, clock: FakeClock, version: int
) -> None:
    _released(path, keys, version)
    store = open_store(path, keys)
    came = [event.delegate for _, event in Ledger(store).events() if isinstance(event, CheckIn)]
    assert came == [f"CM-{seq:04}" for seq in range(1, _ROWS + 1)]
    assert Outgoing(store).acknowledged(_LOG, "centre") == _ROWS // 2
    clock.advance(3600)
    Ledger(store).append(check_in(77, clock.now()))
    store.close()
    assert verify_ledger(path, keys).damages == ()


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_a_migrated_database_has_the_tables_of_a_new_one(
    path: Path, keys: HeldKey, tmp_path: Path, version: int
) -> None:
    _released(path, keys, version)
    open_store(path, keys).close()
    fresh = tmp_path / "fresh.db"
    open_store(fresh, keys, create=True).close()
    assert _tables(path) == _tables(fresh)


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_a_step_that_fails_half_way_leaves_the_schema_before_it(
    path: Path, keys: HeldKey, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    _released(path, keys, version)
    before = _tables(path)
    broken = f"{schema.MIGRATIONS[version]}\nCREATE TABLE ledger (twice);"
    steps = (*schema.MIGRATIONS[:version], broken)
    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    monkeypatch.setattr(schema, "VERSION", len(steps))
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        open_store(path, keys)
    assert _tables(path) == before
    conn = sqlite3.connect(path)
    assert schema.version_of(conn) == version
    conn.close()


def test_a_reader_does_not_migrate(path: Path, keys: HeldKey) -> None:
    _released(path, keys, schema.VERSION - 1)
    with pytest.raises(StoreUnavailable, match="older schema"):
        open_reader(path, keys)


def test_opening_twice_migrates_once(path: Path, keys: HeldKey) -> None:
    _released(path, keys, 1)
    first = open_store(path, keys)
    second = open_store(path, keys)
    assert (
        len(attendance(dict(Ledger(second).events())))
        == len(attendance(dict(Ledger(first).events())))
        == _ROWS
    )
    first.close()
    second.close()
