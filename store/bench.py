"""Bench section of the store: loading a gallery, writing a check-in, checking a ledger.

The baseline of each is plain SQLite without seals, on the same disk, in turns with it.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from domain.attendance import CheckIn, Method
from domain.biometrics import unit
from domain.ids import DelegateId, ModelId, ReferenceId, SessionId
from domain.moment import Moment
from domain.ports import KeyProvider
from runtime.bench import Material, Row, cpu_ms
from runtime.sealing import new_key, open_sealed, seal
from store.columns import Columns
from store.connection import open_store
from store.gallery import Gallery, store_columns
from store.ledger import Ledger
from store.verify import verify_ledger

_MODEL = ModelId("bench-256")
_WIDTH = 256
_PEOPLE = (450, 100_000)
_CHECK_INS = 200
_NOW = Moment(0, "bench", 0, trusted=True)


@dataclass(frozen=True, slots=True)
class _BenchKey:
    """A key for one measurement; nothing else is ever sealed with it."""

    secret: bytes

    @property
    def key_id(self) -> str:
        return "bench"

    def wrap(self, key: bytes, place: str) -> bytes:
        return seal(self.secret, b"bnch", key, place)

    def unwrap(self, wrapped: bytes, place: str) -> bytes:
        return open_sealed(self.secret, wrapped, place)


def store_rows(material: Material) -> Iterable[Row]:
    """CPU milliseconds of loading, wall milliseconds of durable writing."""
    keys = _BenchKey(new_key())
    with tempfile.TemporaryDirectory(prefix="entrance-bench-") as folder:
        for people in _PEOPLE:
            yield from _loading(Path(folder), keys, people, min(material.rounds, 7))
        yield from _writing(Path(folder), keys)


def _loading(folder: Path, keys: KeyProvider, people: int, rounds: int) -> Iterable[Row]:
    sealed, plain = folder / f"sealed-{people}.db", folder / f"plain-{people}.db"
    columns = _crowd(people)
    _fill_sealed(sealed, keys, columns)
    _fill_plain(plain, columns)
    names = {f"load {people} people": "sealed pieces", f"plain rows, {people} people": "plain"}
    first, second = names
    spent = cpu_ms(
        {first: lambda: _load_sealed(sealed, keys), second: lambda: _load_plain(plain)}, rounds
    )
    yield from _rows(spent, "CPU ms", second)


def _writing(folder: Path, keys: KeyProvider) -> Iterable[Row]:
    path = folder / "ledger.db"
    first, second = "check-in, durable", "plain insert, durable"
    with (
        closing(open_store(path, keys, create=True)) as store,
        closing(sqlite3.connect(folder / "plain.db", isolation_level=None)) as conn,
    ):
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, body BLOB)")
        ledger = Ledger(store)
        event = CheckIn(_NOW, DelegateId("CM-0001"), SessionId("S1"), Method.FACE, score=0.5)
        body = bytes(300)
        calls: dict[str, Callable[[], object]] = {
            first: lambda: ledger.append(event),
            second: lambda: conn.execute("INSERT INTO events (body) VALUES (?)", (body,)),
        }
        yield from _rows(_wall_ms(calls, _CHECK_INS), "ms", second)
    name = f"verify {_CHECK_INS} rows"
    spent = cpu_ms({name: lambda: verify_ledger(path, keys)}, 5)
    yield Row("store", name, spent[name], "CPU ms")


def _rows(spent: Mapping[str, float], unit_name: str, baseline: str) -> Iterable[Row]:
    for name, value in spent.items():
        if name == baseline:
            yield Row("store", name, value, unit_name)
        else:
            yield Row("store", name, value, unit_name, baseline, value / spent[baseline])


def _wall_ms(calls: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median wall milliseconds: a durable write waits for the disk, not for the processor."""
    spent: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            before = time.perf_counter()
            call()
            spent[name].append(1000 * (time.perf_counter() - before))
    return {name: median(times) for name, times in spent.items()}


def _crowd(people: int) -> Columns:
    vectors = np.random.default_rng(people).normal(size=(people, _WIDTH))
    return Columns(
        delegates=tuple(DelegateId(f"CM-{number:06}") for number in range(people)),
        references=tuple(ReferenceId(f"r{number}") for number in range(people)),
        samples=(1,) * people,
        vectors=unit(vectors),
    )


def _fill_sealed(path: Path, keys: KeyProvider, columns: Columns) -> None:
    with closing(open_store(path, keys, create=True)) as store:
        store_columns(store, _MODEL, columns, _NOW)
        store.flush_journal()


def _fill_plain(path: Path, columns: Columns) -> None:
    rows = zip(columns.delegates, (v.tobytes() for v in columns.vectors), strict=True)
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("CREATE TABLE people (delegate TEXT PRIMARY KEY, vector BLOB)")
        conn.executemany("INSERT INTO people VALUES (?, ?)", rows)


def _load_sealed(path: Path, keys: KeyProvider) -> Columns | None:
    with closing(open_store(path, keys)) as store:
        return Gallery(store).columns(_MODEL)[1]


def _load_plain(path: Path) -> NDArray[np.float32]:
    with closing(sqlite3.connect(path)) as conn:
        rows = conn.execute("SELECT delegate, vector FROM people").fetchall()
    return np.frombuffer(b"".join(vector for _, vector in rows), dtype="<f4").reshape(-1, _WIDTH)
