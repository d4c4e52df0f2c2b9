"""The centre's tables, as ordered steps; each step and its record are one transaction."""

from __future__ import annotations

from domain.errors import StoreDamaged
from sync.server.database.engine import Engine, Transaction

_GATES = (
    """CREATE TABLE device (
        device TEXT PRIMARY KEY,
        gate TEXT NOT NULL,
        public_key {blob} NOT NULL,
        receiving_key {blob},
        enrolled_ms BIGINT NOT NULL,
        heard_ms BIGINT,
        revoked_ms BIGINT,
        pulse TEXT,
        pulsed_ms BIGINT
    )""",
    """CREATE TABLE anchor (
        device TEXT NOT NULL,
        boot TEXT NOT NULL,
        offset_ms BIGINT NOT NULL,
        PRIMARY KEY (device, boot)
    )""",
    """CREATE TABLE pairing (
        pairing TEXT PRIMARY KEY,
        token_hash {blob} NOT NULL,
        gate TEXT NOT NULL,
        made_ms BIGINT NOT NULL,
        made_by TEXT NOT NULL,
        device TEXT,
        public_key {blob},
        receiving_key {blob},
        code TEXT,
        approved_by TEXT
    )""",
)

_LEDGERS = (
    """CREATE TABLE log (
        device TEXT NOT NULL REFERENCES device (device),
        log TEXT NOT NULL,
        seq BIGINT NOT NULL,
        link {blob} NOT NULL,
        signature {blob} NOT NULL,
        sealed_key {blob} NOT NULL,
        trusted_seq BIGINT,
        PRIMARY KEY (device, log)
    )""",
    """CREATE TABLE event (
        place {serial},
        stamp {commit_stamp},
        device TEXT NOT NULL,
        log TEXT NOT NULL,
        seq BIGINT NOT NULL,
        link {blob} NOT NULL,
        sealed {blob} NOT NULL,
        received_ms BIGINT NOT NULL,
        quarantined INTEGER NOT NULL DEFAULT 0,
        UNIQUE (device, log, seq)
    )""",
    "CREATE INDEX event_feed ON event (stamp, place)",
    """CREATE TABLE forked (
        device TEXT NOT NULL,
        log TEXT NOT NULL,
        seq BIGINT NOT NULL,
        link {blob} NOT NULL,
        sealed {blob} NOT NULL,
        received_ms BIGINT NOT NULL,
        PRIMARY KEY (device, log, seq, link)
    )""",
)

_OFFICE = (
    """CREATE TABLE edition (
        kind TEXT NOT NULL,
        version BIGINT NOT NULL,
        digest TEXT NOT NULL,
        body {blob} NOT NULL,
        centre_key {blob} NOT NULL,
        made_ms BIGINT NOT NULL,
        made_by TEXT NOT NULL,
        PRIMARY KEY (kind, version)
    )""",
    "CREATE TABLE staff (name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL)",
    """CREATE TABLE ruling (
        subject TEXT PRIMARY KEY,
        decision TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        decided_ms BIGINT NOT NULL
    )""",
    """CREATE TABLE audit (
        seq BIGINT PRIMARY KEY,
        at_ms BIGINT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        subject TEXT NOT NULL,
        link {blob} NOT NULL
    )""",
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

_CARRIED = ("ALTER TABLE pairing ADD COLUMN carried INTEGER NOT NULL DEFAULT 0",)

_TRIES = (
    """CREATE TABLE sign_in_try (
        who TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        until_ms BIGINT NOT NULL
    )""",
)

_LOST = (
    """CREATE TABLE lost (
        device TEXT NOT NULL,
        log TEXT NOT NULL,
        first BIGINT NOT NULL,
        last BIGINT NOT NULL,
        link {blob} NOT NULL,
        told_ms BIGINT NOT NULL,
        PRIMARY KEY (device, log, first)
    )""",
)

_RELEASES = (
    """CREATE TABLE release (
        digest TEXT PRIMARY KEY,
        version TEXT NOT NULL,
        architecture TEXT NOT NULL,
        python TEXT NOT NULL,
        size BIGINT NOT NULL,
        says TEXT NOT NULL,
        put_ms BIGINT NOT NULL,
        put_by TEXT NOT NULL,
        withdrawn_ms BIGINT
    )""",
)

STEPS: tuple[tuple[str, ...], ...] = (
    (*_GATES, *_LEDGERS, *_OFFICE),
    _CARRIED,
    _TRIES,
    _LOST,
    _RELEASES,
)
"""One tuple of statements a step. A step that was released is never edited."""


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest step.

    Raises:
        StoreDamaged: the database was written by newer software.
    """
    with engine.write() as tx:
        tx.lock("schema")
        tx.run("CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)")
        done = _done(tx)
        if done > len(STEPS):
            raise StoreDamaged(
                f"The centre's database is at step {done}, this software knows {len(STEPS)}: "
                "install the newer software again."
            )
        for step, statements in enumerate(STEPS[done:], start=done + 1):
            for statement in statements:
                tx.run(statement.format_map(engine.dialect))
            tx.run("INSERT INTO schema_step (step) VALUES (:step)", step=step)


def _done(tx: Transaction) -> int:
    ((step,),) = tx.run("SELECT coalesce(max(step), 0) FROM schema_step")
    return int(step)
