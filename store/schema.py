"""The tables, as ordered steps from one released schema to the next.

Clear columns hold places, sequence numbers and hashes; everything else is sealed.
"""

from __future__ import annotations

import sqlite3

from domain.errors import StoreDamaged, StoreUnavailable

APPLICATION_ID = 0x454E5452  # "ENTR", so that file(1) and we know the file

_FIRST = """
CREATE TABLE identity (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE keys (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, purpose TEXT NOT NULL,
    wrapped BLOB NOT NULL
) STRICT;
CREATE INDEX keys_of_purpose ON keys (purpose, number);

CREATE TABLE logs (number INTEGER PRIMARY KEY, log TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE ledger (
    log INTEGER NOT NULL REFERENCES logs (number), seq INTEGER NOT NULL,
    h BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_is_not_edited BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_not_shortened BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_has_no_gaps BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger WHERE log = NEW.log)
BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps'); END;

CREATE TABLE cursors (
    log INTEGER NOT NULL REFERENCES logs (number), destination TEXT NOT NULL,
    seq INTEGER NOT NULL, h BLOB NOT NULL, PRIMARY KEY (log, destination)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cursors_only_advance BEFORE UPDATE ON cursors
WHEN NEW.seq < OLD.seq
BEGIN SELECT RAISE(ABORT, 'a cursor never goes back'); END;

CREATE TABLE heads (
    log INTEGER NOT NULL REFERENCES logs (number), seq INTEGER NOT NULL,
    h BLOB NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE segments (
    kind TEXT NOT NULL, number INTEGER NOT NULL, version INTEGER NOT NULL,
    h BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (kind, number)
) STRICT;
CREATE TABLE manifest (
    one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL, sealed BLOB NOT NULL
) STRICT;
CREATE TRIGGER manifest_only_advances BEFORE UPDATE ON manifest
WHEN NEW.version <= OLD.version
BEGIN SELECT RAISE(ABORT, 'the gallery version never decreases'); END;
CREATE TRIGGER manifest_is_not_dropped BEFORE DELETE ON manifest
BEGIN SELECT RAISE(ABORT, 'the gallery version never decreases'); END;

CREATE TABLE facts (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
"""

# A log that was set aside may have lost rows in between; what is left of it is kept all the same.
_SET_ASIDE = """
ALTER TABLE logs ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER ledger_has_no_gaps;
CREATE TRIGGER ledger_has_no_gaps BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger WHERE log = NEW.log)
    AND NOT (
        (SELECT set_aside FROM logs WHERE number = NEW.log)
        AND NEW.seq > (SELECT coalesce(max(seq), 0) FROM ledger WHERE log = NEW.log)
    )
BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps'); END;

CREATE TABLE witnessed (
    device TEXT NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL,
    h BLOB NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (device, log)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER witnessed_only_advances BEFORE UPDATE ON witnessed
WHEN NEW.seq < OLD.seq OR (NEW.seq = OLD.seq AND NEW.h <> OLD.h)
BEGIN SELECT RAISE(ABORT, 'a witnessed head never goes back'); END;
"""

# What other gates said of who came, and how far their feed was read: one transaction for both.
_NEIGHBOURS = """
CREATE TABLE neighbours (
    device TEXT NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL,
    number INTEGER NOT NULL UNIQUE, sealed BLOB NOT NULL, PRIMARY KEY (device, log, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE feeds (source TEXT PRIMARY KEY, cursor TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

# Pictures that a policy keeps, each with its end.
_FRAMES = """
CREATE TABLE frames (
    log TEXT NOT NULL, seq INTEGER NOT NULL, kept_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SET_ASIDE, _NEIGHBOURS, _FRAMES)
"""Step *n* leads from schema *n* to schema *n + 1*. A released step is never edited."""

VERSION = len(MIGRATIONS)


def version_of(conn: sqlite3.Connection) -> int:
    """The schema of an open database; 0 is an empty one."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def check_readable(conn: sqlite3.Connection) -> None:
    """Stop before touching a database that is not ours, or newer than this program.

    Raises:
        StoreUnavailable: a newer program wrote it.
        StoreDamaged: it was written by another program altogether.
    """
    version = version_of(conn)
    owner = int(conn.execute("PRAGMA application_id").fetchone()[0])
    if owner != APPLICATION_ID and not (owner == 0 and version == 0):
        raise StoreDamaged("The database belongs to another program. Name the right folder.")
    if version > VERSION:
        raise StoreUnavailable(
            f"The database has schema {version}, this program knows up to {VERSION}. "
            "Install the newer program."
        )


def migrate(conn: sqlite3.Connection) -> None:
    """Bring the database to this program's schema; each step is one transaction with its record.

    Raises:
        StoreUnavailable: see :func:`check_readable`.
    """
    check_readable(conn)
    while version_of(conn) < VERSION:
        conn.execute("BEGIN IMMEDIATE")
        try:
            _step(conn)
        except BaseException:
            conn.execute("ROLLBACK")
            raise
        conn.execute("COMMIT")


def _step(conn: sqlite3.Connection) -> None:
    version = version_of(conn)  # again: another process may have been quicker
    if version >= VERSION:
        return
    for statement in statements(MIGRATIONS[version]):
        conn.execute(statement)
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {version + 1}")


def statements(script: str) -> list[str]:
    """The script's statements one by one: ``executescript`` would commit between them."""
    found, part = [], ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part)
            part = ""
    return found
