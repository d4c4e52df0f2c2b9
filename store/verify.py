"""Read a whole ledger without writing and say everything that is wrong with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.attendance import GalleryUpdate
from domain.chain import first_link, head_message, next_link
from domain.errors import StoreDamaged
from domain.ids import LogId
from domain.moment import Moment
from domain.ports import KeyProvider
from runtime.envelope import check_signature
from store.connection import Store, open_reader
from store.logs import Head, Log, head_of, link_at, logs_of, read_event, rows_of
from store.segments import Segments

_TRIGGERS = frozenset(
    {
        "ledger_is_not_edited",
        "ledger_is_not_shortened",
        "ledger_has_no_gaps",
        "cursors_only_advance",
        "manifest_only_advances",
        "manifest_is_not_dropped",
        "witnessed_only_advances",
    }
)


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that does not hold; ``seq`` is 0 where no row is meant."""

    log: LogId | None
    seq: int
    what: str

    def __str__(self) -> str:
        place = f"log {self.log}, row {self.seq}: " if self.log else ""
        return f"{place}{self.what}"


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """What was found: the end of each log and every damage."""

    device: str
    heads: tuple[Head, ...]
    damages: tuple[Damage, ...]

    @property
    def rows(self) -> int:
        return sum(head.seq for head in self.heads)


def verify_ledger(path: Path, keys: KeyProvider, witnesses: tuple[Head, ...] = ()) -> LedgerReport:
    """Check pages, triggers, chain, seals, times, cursors, signatures and witnessed heads.

    Nothing is written. Works while a kiosk runs and after one died.

    Raises:
        StoreUnavailable: there is no store or its disk cannot be read.
        StoreDamaged: the file is no readable database at all.
        KeyUnavailable: the key is not the one of this store.
    """
    store = open_reader(path, keys)
    try:
        with store.reading():
            damages = tuple(_damages(store, witnesses))
            heads = tuple(head_of(store, log) for log in logs_of(store))
    finally:
        store.close()
    return LedgerReport(store.device, heads, damages)


def sound(report: LedgerReport) -> LedgerReport:
    """The report, if nothing is wrong.

    Raises:
        StoreDamaged: something is; names the first.
    """
    if report.damages:
        more = len(report.damages) - 1
        raise StoreDamaged(f"{report.damages[0]}" + (f" (and {more} more)" if more else ""))
    return report


def _damages(store: Store, witnesses: tuple[Head, ...]) -> Iterator[Damage]:
    yield from _structure(store)
    newest_gallery = 0
    for log in logs_of(store):
        for damage in _log_damages(store, log):
            if isinstance(damage, int):
                newest_gallery = max(newest_gallery, damage)
            else:
                yield damage
        yield from _promises(store, log)
    row = store.db.execute("SELECT version FROM manifest").fetchone()
    if (row[0] if row else 0) < newest_gallery:
        what = f"the gallery is older than version {newest_gallery} that the ledger saw"
        yield Damage(None, 0, what)
    for piece in Segments(store).altered():
        yield Damage(None, 0, f"the stored piece {piece} is not what its hash says")
    yield from _witnessed(store, witnesses)


def _structure(store: Store) -> Iterator[Damage]:
    try:
        answers = [row[0] for row in store.db.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        answers = [str(error)]
    for answer in answers:
        if answer != "ok":
            yield Damage(None, 0, f"damaged pages: {answer}")
    found = {r[0] for r in store.db.execute("SELECT name FROM sqlite_master WHERE type='trigger'")}
    for name in sorted(_TRIGGERS - found):
        yield Damage(None, 0, f"the protection {name} was taken away")


def _log_damages(store: Store, log: Log) -> Iterator[Damage | int]:
    """Damages of one log's rows, and the gallery versions that its rows tell of."""
    link, expected, before = first_link(store.device, log.id), 1, None
    for row in rows_of(store, log):
        if row.seq != expected:
            if not (log.set_aside and _held_elsewhere(store, log, row.seq - 1)):
                yield Damage(log.id, expected, f"rows {expected} to {row.seq - 1} are missing")
        elif next_link(link, row.seq, row.sealed) != row.link:
            yield Damage(log.id, row.seq, "the chain does not hold here")
        link, expected = row.link, row.seq + 1
        try:
            _, event = read_event(store, log.id, row)
        except StoreDamaged as error:
            yield Damage(log.id, row.seq, str(error))
            continue
        if _runs_backwards(before, event.at):
            yield Damage(log.id, row.seq, "time runs backwards here")
        before = event.at
        if isinstance(event, GalleryUpdate):
            yield event.version


def _held_elsewhere(store: Store, log: Log, seq: int) -> bool:
    """Whether some destination acknowledged all rows up to ``seq``."""
    query = "SELECT max(seq) FROM cursors WHERE log = ?"
    found = store.db.execute(query, (log.number,)).fetchone()[0]
    return found is not None and found >= seq


def _runs_backwards(before: Moment | None, at: Moment) -> bool:
    return (
        before is not None and before.boot == at.boot and at.since_boot_ms < before.since_boot_ms
    )


def _promises(store: Store, log: Log) -> Iterator[Damage]:
    """What was said about this log earlier must still be true."""
    cursors = store.db.execute(
        "SELECT destination, seq, h FROM cursors WHERE log = ?", (log.number,)
    )
    for destination, seq, h in cursors.fetchall():
        link = link_at(store, log, seq)
        if link != h and not (link is None and log.set_aside):
            what = f"{destination} holds this row, but it is not here as it was sent"
            yield Damage(log.id, seq, what)
    heads = store.db.execute("SELECT seq, h, signature FROM heads WHERE log = ?", (log.number,))
    rows = heads.fetchall()
    public = store.keyring.signer().public_key().public_bytes_raw() if rows else b""
    for seq, h, signature in rows:
        if link_at(store, log, seq) != h:
            yield Damage(log.id, seq, "a signed head names this row, but it is not here")
            continue
        try:
            check_signature(public, head_message(store.device, log.id, seq, h), signature)
        except StoreDamaged as error:
            yield Damage(log.id, seq, str(error))


def _witnessed(store: Store, witnesses: tuple[Head, ...]) -> Iterator[Damage]:
    known = {log.id: log for log in logs_of(store)}
    for head in witnesses:
        log = known.get(head.log)
        if log is None:
            yield Damage(head.log, head.seq, "a witness saw this log, but it is not here")
        elif link_at(store, log, head.seq) != head.link:
            yield Damage(head.log, head.seq, "a witness saw another row here")
