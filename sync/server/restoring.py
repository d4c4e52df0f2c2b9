"""Taking a backup back: checked to the last row before it stands in for what was there."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from domain.chain import first_link, next_link
from domain.errors import StoreDamaged, StoreUnavailable
from domain.ids import DeviceId, LogId
from sync.server.database.audit import read_deeds
from sync.server.database.engine import Engine
from sync.server.database.logs import links_behind_gaps
from sync.server.database.schema import migrate
from sync.server.database.sqlite import SqliteEngine
from sync.server.upkeep import new_era

_PAGE = 2000


@dataclass(frozen=True, slots=True)
class Books:
    """What was followed from its first row to its last."""

    logs: int
    rows: int
    deeds: int


def check_books(engine: Engine) -> Books:
    """Follow the chain of every log and of the audit; no key is needed for it.

    Raises:
        StoreDamaged: a row or a deed was altered or taken out.
        StoreUnavailable: the database cannot be read.
    """
    with engine.read() as tx:
        deeds, rows = len(read_deeds(tx)), 0
        heads = tx.run("SELECT device, log, seq, link FROM log ORDER BY device, log")
        for device, log, seq, link in heads:
            reached = first_link(DeviceId(device), LogId(log))
            at, stated = 0, links_behind_gaps(tx, device, log)
            while page := tx.run(
                "SELECT seq, link, sealed FROM event WHERE device = :device AND log = :log"
                " AND seq > :at ORDER BY seq LIMIT :page",
                device=device,
                log=log,
                at=at,
                page=_PAGE,
            ):
                for number, shown, sealed in page:
                    follows = next_link(reached, number, bytes(sealed)), at + 1
                    behind = stated.get(number) if number > at + 1 else None
                    reached, at = (behind, number) if behind is not None else follows
                    if number != at or bytes(shown) != reached:
                        raise StoreDamaged(f"Row {at} of log {log} of {device} does not hold.")
            if (at, reached) != (seq, bytes(link)):
                raise StoreDamaged(f"Log {log} of {device} does not end where it should.")
            rows += at
    return Books(len(heads), rows, deeds)


def restore(copy: Path, database: Path) -> tuple[Books, Path | None]:
    """Put a checked copy in the place of the embedded database, named anew.

    What was there is kept beside it; where that is, is given back, None if nothing was there.

    Raises:
        StoreDamaged: the copy does not hold; nothing was changed.
        StoreUnavailable: the centre still runs, or the copy or the folder cannot be used.
    """
    working = database.with_name(database.name + ".restoring")
    try:
        if not copy.is_file():
            raise StoreUnavailable(f"There is no backup {copy}.")
        shutil.copyfile(copy, working)
        books = _made_ready(working)
        aside = _set_aside(database) if database.exists() else None
        with working.open("rb") as file:
            os.fsync(file.fileno())
        working.replace(database)
    except OSError as error:
        raise StoreUnavailable(f"{copy} cannot be restored: {error.strerror}.") from error
    finally:
        working.unlink(missing_ok=True)
    return books, aside


def _made_ready(working: Path) -> Books:
    with closing(sqlite3.connect(working)) as raw:
        try:
            (answer,) = raw.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError as error:
            raise StoreDamaged(f"The backup is no database of a centre: {error}.") from error
    if answer != "ok":
        raise StoreDamaged(f"The backup does not hold: {answer}.")
    engine = SqliteEngine(working)
    try:
        migrate(engine)
        books = check_books(engine)
        new_era(engine)
    finally:
        engine.close()
    _one_file(working)
    return books


def _set_aside(database: Path) -> Path:
    """Keep what is there under another name, once nobody uses it; the first name stays too."""
    _one_file(database)
    taken = (database.with_name(f"{database.name}.before-{number}") for number in range(1, 1000))
    aside = next(path for path in taken if not path.exists())
    for ending in ("-wal", "-shm"):  # of a damaged one: they must not meet the copy
        left = database.with_name(database.name + ending)
        if left.exists():
            left.rename(aside.with_name(aside.name + ending))
    os.link(database, aside)
    return aside


def _one_file(database: Path) -> None:
    """Bring the journal into the file and end it: SQLite refuses while anybody else is there."""
    try:
        with closing(sqlite3.connect(database, timeout=1)) as raw:
            raw.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(f"{database} is in use: stop the centre first.") from error
    except sqlite3.DatabaseError:
        # What is to be replaced may be damaged: it is kept as it is.
        return
