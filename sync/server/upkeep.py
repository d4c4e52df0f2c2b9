"""What whoever runs the centre types beside it: accounts, backup, and a restored backup's name."""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from domain.errors import KnownError, StoreDamaged, StoreUnavailable
from runtime.files import write_once
from sync.server.centre import Centre
from sync.server.database.engine import Engine
from sync.server.database.facts import put_fact
from sync.server.database.people import count_accounts
from sync.server.staff import StaffRole, appoint


class NoBackup(KnownError):
    """Use pg_dump for PostgreSQL; docs/centre.md says how, and how to verify it."""


def first_account(centre: Centre, path: Path) -> bool:
    """Make the account ``admin`` where there is none, its password in a file; whether it did."""
    with centre.engine.read() as tx:
        if count_accounts(tx):
            return False
    password = secrets.token_urlsafe(16)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(password + "\n")
    appoint(centre, "admin", StaffRole.ADMIN, password, "first start")
    return True


def new_era(engine: Engine) -> None:
    """Name a restored database anew, so that every gate reads its feed from the beginning.

    Commit stamps of another server mean nothing here: all rows that are here count as settled.
    """
    with engine.write() as tx:
        tx.run("UPDATE event SET stamp = 0")
        put_fact(tx, "era", secrets.token_hex(8))


def backup(database: Path, target: Path) -> int:
    """Copy the embedded database while it is used, then open and check the copy; its events.

    Raises:
        StoreUnavailable: the copy cannot be written, or there is a file already.
        StoreDamaged: the copy does not hold.
    """
    try:
        write_once(target, "")  # SQLite fills it; whoever else uses the machine reads nothing
    except OSError as error:
        raise StoreUnavailable(f"{target} cannot be made: {error.strerror}.") from error
    try:
        with closing(sqlite3.connect(database)) as source:
            source.execute("VACUUM INTO ?", (str(target),))
        with closing(sqlite3.connect(target)) as copy:
            (answer,) = copy.execute("PRAGMA integrity_check").fetchone()
            (events,) = copy.execute("SELECT count(*) FROM event").fetchone()
    except sqlite3.DatabaseError as error:
        target.unlink()
        raise StoreUnavailable(f"The backup {target} failed: {error}.") from error
    if answer != "ok":
        raise StoreDamaged(f"The backup {target} does not hold: {answer}.")
    return int(events)
