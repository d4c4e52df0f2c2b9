"""Rows that gates sent, as they were sealed, and how far each log is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from domain.ids import DeviceId, EventId, LogId
from sync.server.database.engine import Transaction

_KEEP = (
    "INSERT INTO {table} (device, log, seq, link, sealed, received_ms)"
    " VALUES (:device, :log, :seq, :link, :sealed, :now_ms)"
)


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One sealed row at its place in a log, with the link that fixes it."""

    seq: int
    link: bytes
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """How far a log is held."""

    seq: int
    link: bytes


def hold(tx: Transaction, device: str, log: str, first_link: bytes, sealed_key: bytes) -> Held:
    """How far this log is held, locked until the transaction ends; a new log is held to 0."""
    tx.run(
        "INSERT INTO log (device, log, seq, link, signature, sealed_key)"
        " VALUES (:device, :log, 0, :link, :nothing, :sealed_key) ON CONFLICT DO NOTHING",
        device=device,
        log=log,
        link=first_link,
        nothing=b"",
        sealed_key=sealed_key,
    )
    tx.lock(f"{device}/{log}")
    ((seq, link),) = tx.run(
        "SELECT seq, link FROM log WHERE device = :device AND log = :log", device=device, log=log
    )
    return Held(seq, bytes(link))


def links_of(tx: Transaction, device: str, log: str, first: int, last: int) -> dict[int, bytes]:
    """The links of the held rows ``first`` to ``last``, both included, by place."""
    rows = tx.run(
        "SELECT seq, link FROM event WHERE device = :device AND log = :log"
        " AND seq BETWEEN :first AND :last",
        device=device,
        log=log,
        first=first,
        last=last,
    )
    return {seq: bytes(link) for seq, link in rows}


def append(tx: Transaction, device: str, log: str, rows: Iterable[KeptRow], now_ms: int) -> None:
    """Add rows behind those that are held."""
    tx.run_many(_KEEP.format(table="event"), _values(device, log, rows, now_ms))


def advance(tx: Transaction, device: str, log: str, held: Held, signature: bytes) -> None:
    """Say that a log is now held so far."""
    tx.run(
        "UPDATE log SET seq = :seq, link = :link, signature = :signature"
        " WHERE device = :device AND log = :log",
        seq=held.seq,
        link=held.link,
        signature=signature,
        device=device,
        log=log,
    )


def keep_apart(
    tx: Transaction, device: str, log: str, rows: Iterable[KeptRow], now_ms: int
) -> None:
    """Keep rows that contradict the held ones; the same rows again change nothing."""
    tx.run_many(
        _KEEP.format(table="forked") + " ON CONFLICT DO NOTHING",
        _values(device, log, rows, now_ms),
    )


def is_kept_apart(tx: Transaction, device: str, log: str, seq: int, link: bytes) -> bool:
    """Whether this very row was kept apart before."""
    rows = tx.run(
        "SELECT 1 FROM forked"
        " WHERE device = :device AND log = :log AND seq = :seq AND link = :link",
        device=device,
        log=log,
        seq=seq,
        link=link,
    )
    return bool(rows)


def sealed_events(tx: Transaction) -> Iterator[tuple[EventId, bytes, bytes]]:
    """All events as they came, each with the sealed key of its log."""
    rows = tx.run(
        "SELECT e.device, e.log, e.seq, e.sealed, l.sealed_key"
        " FROM event e JOIN log l ON l.device = e.device AND l.log = e.log ORDER BY e.place"
    )
    for device, log, seq, sealed, sealed_key in rows:
        yield EventId(DeviceId(device), LogId(log), seq), bytes(sealed), bytes(sealed_key)


def _values(
    device: str, log: str, rows: Iterable[KeptRow], now_ms: int
) -> Iterator[dict[str, object]]:
    for row in rows:
        yield {
            "device": device,
            "log": log,
            "seq": row.seq,
            "link": row.link,
            "sealed": row.sealed,
            "now_ms": now_ms,
        }
