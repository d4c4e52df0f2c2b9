from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from domain.errors import DiskFull, KnownError, StoreDamaged, StoreUnavailable
from hardware.keys.held import HeldKey
from store import connection, schema
from store.connection import Store, open_reader, open_store
from store.ledger import Ledger
from store.space import lay_ballast, space
from store.verify import verify_ledger
from tests.component.store.builders import check_in
from tests.e2e.powerloss.disk import Step, remembering_disk
from tests.fakes.clock import FakeClock


def _raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_a_commit_waits_for_the_disk_in_every_connection(store: Store) -> None:
    for name, value in connection._PRAGMAS.items():
        assert store.db.execute(f"PRAGMA {name}").fetchone()[0] == value
    assert store.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert connection._PRAGMAS["synchronous"] == 2


def test_a_pragma_that_does_not_take_refuses_to_open(
    path: Path, keys: HeldKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection._PRAGMAS, "synchronous", 7)
    with pytest.raises(StoreUnavailable, match="synchronous"):
        open_store(path, keys, create=True)


def test_only_its_owner_reads_the_file(store: Store) -> None:
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_a_missing_store_is_not_made_by_accident(path: Path, keys: HeldKey) -> None:
    for opener in (open_store, open_reader):
        with pytest.raises(StoreUnavailable, match="no store"):
            opener(path, keys)
    assert not path.exists()


def test_a_newer_database_refuses_to_open(store: Store, keys: HeldKey) -> None:
    store.close()
    with _raw(store.path) as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    for opener in (open_store, open_reader):
        with pytest.raises(StoreUnavailable, match="newer program"):
            opener(store.path, keys)


def test_another_programs_database_is_not_touched(path: Path, keys: HeldKey) -> None:
    path.parent.mkdir()
    with _raw(path) as raw:
        raw.execute("PRAGMA application_id = 42")
        raw.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreDamaged, match="another program"):
        open_store(path, keys)
    with _raw(path) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_file_that_is_no_database_is_said_to_be_none(path: Path, keys: HeldKey) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all" * 300)
    with pytest.raises(StoreDamaged, match="not a database"):
        open_store(path, keys)


def test_a_reader_cannot_write(store: Store, keys: HeldKey, clock: FakeClock) -> None:
    reader = open_reader(store.path, keys)
    with pytest.raises(StoreUnavailable, match="cannot be written"):
        Ledger(reader).append(check_in(1, clock.now()))
    reader.close()


def test_a_reader_does_not_wait_for_a_writer(
    store: Store, keys: HeldKey, clock: FakeClock
) -> None:
    Ledger(store).append(check_in(1, clock.now()))
    with store.writing():
        store.db.execute("INSERT INTO facts VALUES ('half', x'00')")
        reader = open_reader(store.path, keys)
        assert len(list(Ledger(reader).events())) == 1
        assert reader.db.execute("SELECT count(*) FROM facts").fetchone()[0] == 0
        reader.close()


def test_a_failed_block_leaves_nothing(store: Store) -> None:
    def half() -> None:
        with store.writing():
            store.db.execute("INSERT INTO facts VALUES ('half', x'00')")
            store.db.execute("INSERT INTO facts VALUES ('half', x'00')")

    with pytest.raises(sqlite3.IntegrityError):
        half()
    assert store.db.execute("SELECT count(*) FROM facts").fetchone()[0] == 0


@pytest.mark.parametrize(
    ("code", "trouble", "words"),
    [
        (sqlite3.SQLITE_FULL, DiskFull, "full"),
        (sqlite3.SQLITE_IOERR_WRITE, StoreUnavailable, "Replace the card"),
        (sqlite3.SQLITE_READONLY, StoreUnavailable, "read-only"),
    ],
)
def test_a_disk_that_fails_is_told_in_words_and_nothing_is_half_written(
    path: Path, keys: HeldKey, clock: FakeClock, code: int, trouble: type[KnownError], words: str
) -> None:
    with remembering_disk() as disk:
        store = open_store(path, keys, create=True)
        ledger = Ledger(store)
        ledger.append(check_in(1, clock.now()))
        disk.fault = lambda step: code if step.kind == "write" else sqlite3.SQLITE_OK
        with pytest.raises(trouble, match=words):
            ledger.append(check_in(2, clock.now()))
        disk.fault = lambda _: sqlite3.SQLITE_OK
        ledger.append(check_in(3, clock.now()))
        assert [e.delegate for _, e in ledger.events() if hasattr(e, "delegate")] == [
            "CM-0001",
            "CM-0003",
        ]
        store.close()
    assert verify_ledger(path, keys).damages == ()


def test_on_a_full_disk_the_reserve_admits_the_next_delegates(
    path: Path, keys: HeldKey, clock: FakeClock
) -> None:
    state = path.parent
    with remembering_disk() as disk:
        store = open_store(path, keys, create=True)
        lay_ballast(state, 1 << 20)

        def full_while_the_reserve_is_there(step: Step) -> int:
            full = step.kind == "write" and space(state).ballast
            return sqlite3.SQLITE_FULL if full else sqlite3.SQLITE_OK

        disk.fault = full_while_the_reserve_is_there
        Ledger(store).append(check_in(1, clock.now()))
        assert space(state).low
        assert len(list(Ledger(store).events())) == 1
        store.close()


def test_a_corrupt_page_is_told_and_not_guessed_over(
    store: Store, keys: HeldKey, clock: FakeClock
) -> None:
    ledger = Ledger(store)
    for number in range(60):
        ledger.append(check_in(number, clock.now()))
    store.flush_journal()
    root = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ledger'").fetchone()
    store.close()
    with store.path.open("r+b") as file:
        file.seek((root[0] - 1) * 4096)
        file.write(b"\xff" * 4096)
    again = open_store(store.path, keys)
    with pytest.raises(StoreDamaged, match="salvage"):
        list(Ledger(again).events())
    again.close()


def test_a_lost_flush_of_the_reserve_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="reserve"):
        lay_ballast(tmp_path / "nowhere", 1 << 20)
    with pytest.raises(StoreUnavailable, match="cannot be read"):
        space(tmp_path / "nowhere")


def test_the_reserve_is_laid_once(tmp_path: Path) -> None:
    lay_ballast(tmp_path, 3 << 20)
    made = (tmp_path / "ballast").stat()
    lay_ballast(tmp_path, 3 << 20)
    assert (tmp_path / "ballast").stat().st_ino == made.st_ino
    assert made.st_size == 3 << 20
