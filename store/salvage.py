"""A damaged database is set aside, never deleted; the door goes on with what is whole of it.

The new one is made beside it and takes its place when all is in it, so that a cut in between
only means to begin again.

Rows are taken one by one, since each authenticates itself; from the wreck, and from a mirror for
what the wreck has lost. They keep their log and number, so that a destination that holds some of
them already sees no second copy. New events go to a new log.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from domain.attendance import GalleryUpdate, LogSetAside
from domain.chain import first_link, next_link, row_place
from domain.errors import KeyUnavailable, StoreDamaged, StoreUnavailable
from domain.ids import DeviceId, LogId
from domain.moment import Moment
from domain.ports import KeyProvider
from runtime.files import rename
from runtime.paths import KEY_COPIES
from store.connection import Store, open_store
from store.copies import KeyCopies, KeyCopy
from store.exchange import read_exchange
from store.keyring import DataKey, ledger_purpose
from store.ledger import Ledger
from store.logs import Row, head_of, logs_of, new_log
from store.mirror import mirror_file
from store.segments import Segments
from store.wreck import Wreck, opens

_UNFINISHED, _FINISHED = ".salvaging", ".salvaged"
_PARTS = ("-wal", "-shm", "")
"""The database goes last: until then the next name for it stays the same."""


@dataclass(frozen=True, slots=True)
class SalvagedLog:
    """How much of one log is there again, and which of its rows are not."""

    log: LogId
    rows: int
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What was done: where the wreck lies now, and what could be taken from it."""

    aside: Path
    logs: tuple[SalvagedLog, ...]
    gallery: bool
    """Whether people and templates could be read; if not, enrol again from the list."""


def salvage(
    path: Path, keys: KeyProvider, at: Moment, mirror: Path | None = None
) -> SalvageReport:
    """Build a new database from what is whole and set the old one aside; nobody may have it open.

    Raises:
        KeyUnavailable: no key of the store can be found or opened: its rows stay where they are.
        StoreUnavailable: the disk cannot be written; the database is as it was.
    """
    end_salvage(path)
    copies = _key_copies(path, mirror)
    if not copies:
        raise KeyUnavailable(
            f"No wrapped key is left in {path} or beside it. Name the mirror with --mirror."
        )
    device = copies[0].device
    secrets = _ledger_keys(keys, copies)
    made = path.with_name(path.name + _UNFINISHED)
    for ending in _PARTS:
        made.with_name(made.name + ending).unlink(missing_ok=True)
    wreck = Wreck(path)
    store = open_store(made, keys, create=True, device=device)
    try:
        _take_over_keys(store, copies)
        logs = tuple(
            _take_over_log(store, log, _rows(wreck, device, log, key, mirror), wreck)
            for log, key in secrets.items()
        )
        gallery = _take_over_people(store, wreck)
        with store.writing():
            _begin_new_log(store, at)
        store.flush_journal()
    finally:
        store.close()
    rename(made, path.with_name(path.name + _FINISHED))
    return SalvageReport(end_salvage(path), logs, gallery)


def end_salvage(path: Path) -> Path:
    """Where a new database was finished, let it take the place of the old one; where that lies.

    May be cut at any point and called again.

    Raises:
        StoreUnavailable: the disk cannot be written.
    """
    numbers = (path.with_name(f"{path.name}.damaged-{number}") for number in count(1))
    aside = next(one for one in numbers if not one.exists())
    made = path.with_name(path.name + _FINISHED)
    try:
        for ending in _PARTS if made.exists() else ():
            old = path.with_name(path.name + ending)
            if old.exists():
                rename(old, aside.with_name(aside.name + ending))
        if made.exists():
            rename(made, path)
    except OSError as error:
        raise StoreUnavailable(f"{path} cannot be replaced: {error.strerror}.") from error
    return aside


def _key_copies(path: Path, mirror: Path | None) -> list[KeyCopy]:
    """All wrapped keys that can be found, in the order they were made."""
    found = list(KeyCopies(path.with_name(KEY_COPIES)).read())
    if mirror is not None:
        found += KeyCopies(mirror / KEY_COPIES).read()
    wreck = Wreck(path)
    names = (
        wreck.values("SELECT value FROM identity WHERE name = 'device'") if path.exists() else []
    )
    for (device,) in names:
        query = "SELECT id, purpose, wrapped FROM keys ORDER BY number"
        for key_id, purpose, wrapped in wreck.values(query):
            found.append(KeyCopy(DeviceId(device), key_id, purpose, wrapped))
    return list({copy.id: copy for copy in found}.values())


def _ledger_keys(keys: KeyProvider, copies: list[KeyCopy]) -> dict[LogId, DataKey]:
    prefix = ledger_purpose(LogId(""))
    return {
        LogId(copy.purpose.removeprefix(prefix)): DataKey(
            copy.id,
            keys.unwrap(copy.wrapped, f"key|{copy.device}|{copy.purpose}|{copy.id.hex()}"),
        )
        for copy in copies
        if copy.purpose.startswith(prefix)
    }


def _take_over_keys(store: Store, copies: list[KeyCopy]) -> None:
    with store.writing():
        for copy in copies:
            store.db.execute(
                "INSERT OR IGNORE INTO keys (id, purpose, wrapped) VALUES (?, ?, ?)",
                (copy.id, copy.purpose, copy.wrapped),
            )


def _rows(
    wreck: Wreck, device: DeviceId, log: LogId, key: DataKey, mirror: Path | None
) -> dict[int, Row]:
    rows = wreck.rows(device, log, key)
    if mirror is not None and mirror_file(mirror, device).exists():
        for seq, row in read_exchange(mirror_file(mirror, device)).rows.get(log, {}).items():
            if seq not in rows and opens(key, row, row_place(device, log, seq)):
                rows[seq] = row
    return rows


def _take_over_log(store: Store, log: LogId, rows: dict[int, Row], wreck: Wreck) -> SalvagedLog:
    with store.writing():
        cursor = store.db.execute("INSERT INTO logs (log, set_aside) VALUES (?, 1)", (log,))
        number = int(cursor.lastrowid or 0)
        kept = _chained(store.device, log, rows)
        store.db.conn.executemany(
            "INSERT INTO ledger VALUES (?, ?, ?, ?)",
            ((number, row.seq, row.link, row.sealed) for row in kept),
        )
        cursors = wreck.values(
            "SELECT destination, seq, h FROM cursors "
            "WHERE log = (SELECT number FROM logs WHERE log = ?)",
            log,
        )
        for destination, seq, h in cursors:
            store.db.execute(
                "INSERT INTO cursors VALUES (?, ?, ?, ?)", (number, destination, seq, h)
            )
    numbers = {row.seq for row in kept}
    missing = tuple(seq for seq in range(1, max(numbers, default=0)) if seq not in numbers)
    return SalvagedLog(log, len(kept), missing)


def _chained(device: DeviceId, log: LogId, rows: dict[int, Row]) -> list[Row]:
    """The rows in order; where the row before is there, the link is worked out again from it."""
    link, kept, last = first_link(device, log), list[Row](), 0
    for seq in sorted(rows):
        row = rows[seq]
        if seq == last + 1:
            row = Row(seq, next_link(link, seq, row.sealed), row.sealed)
        kept.append(row)
        link, last = row.link, seq
    return kept


def _take_over_people(store: Store, wreck: Wreck) -> bool:
    """Copy people and templates as they are sealed, if every piece of them is whole."""
    segments = Segments(store)
    try:
        with store.writing():
            for row in wreck.values("SELECT kind, number, version, h, sealed FROM segments"):
                store.db.execute("INSERT INTO segments VALUES (?, ?, ?, ?, ?)", row)
            for row in wreck.values("SELECT one, version, sealed FROM manifest"):
                store.db.execute("INSERT INTO manifest VALUES (?, ?, ?)", row)
            for kind in segments.kinds():
                for _ in segments.read(kind):
                    pass
    except StoreDamaged:
        return False
    return segments.version() > 0


def _begin_new_log(store: Store, at: Moment) -> None:
    ledger, segments = Ledger(store), Segments(store)
    updates = [e.version for _, e in ledger.events() if isinstance(e, GalleryUpdate)]
    if segments.version() < max(updates, default=0):
        store.db.execute("DELETE FROM segments")
        segments.restart(max(updates))
    old = logs_of(store)
    new_log(store)
    for log in old[-1:]:
        head = head_of(store, log)
        ledger.append_within(LogSetAside(at, log.id, head.seq, head.link.hex()))
