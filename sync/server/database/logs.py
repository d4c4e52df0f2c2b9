"""Rows that gates sent, as they were sealed, and how far each log is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from domain.ids import DeviceId, EventId, LogId
from sync.server.database.engine import Transaction
from sync.wire.messages import Batch

_KEEP = (
    "INSERT INTO event (device, log, seq, link, sealed, received_ms, quarantined)"
    " VALUES (:device, :log, :seq, :link, :sealed, :now_ms, :quarantined)"
)
_BEHIND = (
    "SELECT e.stamp, e.place, e.device, e.log, e.seq, e.sealed, l.sealed_key, e.received_ms,"
    " e.quarantined FROM event e JOIN log l ON l.device = e.device AND l.log = e.log"
    " WHERE (e.stamp, e.place) > (:stamp, :place) AND "
)
_KEEP_APART = (
    "INSERT INTO forked (device, log, seq, link, sealed, received_ms)"
    " VALUES (:device, :log, :seq, :link, :sealed, :now_ms) ON CONFLICT DO NOTHING"
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
    trusted_seq: int | None = None
    """Where trust ended when the device was revoked; None while it is trusted."""


def hold(tx: Transaction, batch: Batch, first_link: bytes, *, revoked: bool) -> Held:
    """How far this log is held, locked until the transaction ends; a new log is held to 0."""
    tx.run(
        "INSERT INTO log (device, log, seq, link, signature, sealed_key, trusted_seq)"
        " VALUES (:device, :log, 0, :link, :nothing, :sealed_key, :trusted)"
        " ON CONFLICT DO NOTHING",
        device=batch.device,
        log=batch.log,
        link=first_link,
        nothing=b"",
        sealed_key=batch.opening.sealed_key,
        trusted=0 if revoked else None,
    )
    tx.lock(f"{batch.device}/{batch.log}")
    ((seq, link, trusted_seq),) = tx.run(
        "SELECT seq, link, trusted_seq FROM log WHERE device = :device AND log = :log",
        device=batch.device,
        log=batch.log,
    )
    return Held(seq, bytes(link), trusted_seq)


def find_log(tx: Transaction, device: str, log: str) -> tuple[Held, bytes] | None:
    """How far a log is held, and its sealed key."""
    rows = tx.run(
        "SELECT seq, link, sealed_key FROM log WHERE device = :device AND log = :log",
        device=device,
        log=log,
    )
    return (Held(rows[0][0], bytes(rows[0][1])), bytes(rows[0][2])) if rows else None


def open_log(tx: Transaction, device: str, log: str, first_link: bytes, sealed_key: bytes) -> None:
    """Begin a log of the centre's own."""
    tx.run(
        "INSERT INTO log (device, log, seq, link, signature, sealed_key)"
        " VALUES (:device, :log, 0, :link, :nothing, :sealed_key)",
        device=device,
        log=log,
        link=first_link,
        nothing=b"",
        sealed_key=sealed_key,
    )


def append_own(tx: Transaction, device: str, log: str, row: KeptRow, now_ms: int) -> None:
    """Add one row of the centre's own."""
    tx.run(
        _KEEP,
        device=device,
        log=log,
        seq=row.seq,
        link=row.link,
        sealed=row.sealed,
        now_ms=now_ms,
        quarantined=0,
    )


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


def append(
    tx: Transaction, batch: Batch, rows: Iterable[KeptRow], held: Held, now_ms: int
) -> None:
    """Add rows behind those that are held; beyond where trust ended they are quarantined."""
    trusted = held.trusted_seq
    tx.run_many(
        _KEEP,
        (
            values | {"quarantined": int(trusted is not None and row.seq > trusted)}
            for row, values in _values(batch, rows, now_ms)
        ),
    )


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


def keep_apart(tx: Transaction, batch: Batch, rows: Iterable[KeptRow], now_ms: int) -> None:
    """Keep rows that contradict the held ones; the same rows again change nothing."""
    tx.run_many(_KEEP_APART, (values for _, values in _values(batch, rows, now_ms)))


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


def add_lost(tx: Transaction, batch: Batch, span: tuple[int, int], now_ms: int) -> None:
    """Note that a device lost these rows, by its signed word, and how the log goes on."""
    link = batch.missing.link if batch.missing else b""
    tx.run(
        "INSERT INTO lost (device, log, first, last, link, told_ms)"
        " VALUES (:device, :log, :first, :last, :link, :now_ms) ON CONFLICT DO NOTHING",
        device=batch.device,
        log=batch.log,
        first=span[0],
        last=span[1],
        link=link,
        now_ms=now_ms,
    )


def lost_rows(tx: Transaction) -> list[tuple[EventId, int]]:
    """First and last row of each gap that nothing filled since."""
    rows = tx.run(
        "SELECT device, log, first, last FROM lost l WHERE last - first + 1 >"
        " (SELECT count(*) FROM event e WHERE e.device = l.device AND e.log = l.log"
        " AND e.seq BETWEEN l.first AND l.last) ORDER BY device, log, first"
    )
    return [
        (EventId(DeviceId(device), LogId(log), first), last) for device, log, first, last in rows
    ]


def links_behind_gaps(tx: Transaction, device: str, log: str) -> dict[int, bytes]:
    """The links of the rows behind the gaps of a log, as its device stated them, by place."""
    rows = tx.run(
        "SELECT last, link FROM lost WHERE device = :device AND log = :log", device=device, log=log
    )
    return {last + 1: bytes(link) for last, link in rows}


@dataclass(frozen=True, slots=True)
class Received:
    """One row as it came, and where it stands in the order of commits."""

    cursor: tuple[int, int]
    name: EventId
    sealed: bytes = field(repr=False)
    sealed_key: bytes = field(repr=False)
    received_ms: int
    quarantined: bool


def received_after(tx: Transaction, cursor: tuple[int, int], limit: int) -> list[Received]:
    """Rows behind ``cursor`` in an order to which nothing is ever added in front."""
    rows = tx.run(
        _BEHIND + tx.settled + " ORDER BY e.stamp, e.place LIMIT :limit",
        stamp=cursor[0],
        place=cursor[1],
        limit=limit,
    )
    return [
        Received(
            (stamp, place),
            EventId(DeviceId(device), LogId(log), seq),
            bytes(sealed),
            bytes(sealed_key),
            received_ms,
            bool(quarantined),
        )
        for stamp, place, device, log, seq, sealed, sealed_key, received_ms, quarantined in rows
    ]


def last_cursor(tx: Transaction) -> tuple[int, int]:
    """The cursor of the newest row; (0, 0) when there is none."""
    rows = tx.run("SELECT stamp, place FROM event ORDER BY stamp DESC, place DESC LIMIT 1")
    return (rows[0][0], rows[0][1]) if rows else (0, 0)


@dataclass(frozen=True, slots=True)
class Forked:
    """A row that contradicts the held ones, kept apart."""

    name: EventId
    link: bytes
    sealed: bytes = field(repr=False)
    sealed_key: bytes = field(repr=False)


def forked_rows(tx: Transaction) -> list[Forked]:
    """Rows kept apart, by name and link."""
    rows = tx.run(
        "SELECT f.device, f.log, f.seq, f.link, f.sealed, l.sealed_key FROM forked f"
        " JOIN log l ON l.device = f.device AND l.log = f.log"
        " ORDER BY f.device, f.log, f.seq, f.link"
    )
    return [
        Forked(EventId(DeviceId(device), LogId(log), seq), bytes(link), bytes(sealed), bytes(key))
        for device, log, seq, link, sealed, key in rows
    ]


def _values(
    batch: Batch, rows: Iterable[KeptRow], now_ms: int
) -> Iterator[tuple[KeptRow, dict[str, object]]]:
    for row in rows:
        yield (
            row,
            {
                "device": batch.device,
                "log": batch.log,
                "seq": row.seq,
                "link": row.link,
                "sealed": row.sealed,
                "now_ms": now_ms,
            },
        )
