"""Sealed issues of roster and gallery: the newest of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.server.database.engine import Row, Transaction


@dataclass(frozen=True, slots=True)
class Kept:
    """One edition as it lies in the database."""

    kind: str
    version: int
    digest: str
    centre_key: bytes = field(repr=False)
    """The key of the body, sealed to the centre itself."""


def add_edition(tx: Transaction, kept: Kept, body: bytes, made: tuple[int, str]) -> None:
    """Keep an edition; ``made`` is when, in milliseconds, and by whom."""
    tx.run(
        "INSERT INTO edition (kind, version, digest, body, centre_key, made_ms, made_by)"
        " VALUES (:kind, :version, :digest, :body, :centre_key, :now_ms, :who)",
        kind=kept.kind,
        version=kept.version,
        digest=kept.digest,
        body=body,
        centre_key=kept.centre_key,
        now_ms=made[0],
        who=made[1],
    )


def drop_before(tx: Transaction, kind: str, version: int) -> None:
    """Forget the editions of a kind that came before this one."""
    tx.run(
        "DELETE FROM edition WHERE kind = :kind AND version < :version", kind=kind, version=version
    )


def newest_version(tx: Transaction, kind: str) -> int:
    """The number of the newest edition; 0 before there is one."""
    ((version,),) = tx.run(
        "SELECT coalesce(max(version), 0) FROM edition WHERE kind = :kind", kind=kind
    )
    return int(version)


def newest_editions(tx: Transaction) -> list[Kept]:
    """The newest edition of each kind."""
    rows = tx.run(
        "SELECT kind, version, digest, centre_key FROM edition e WHERE version ="
        " (SELECT max(version) FROM edition o WHERE o.kind = e.kind) ORDER BY kind"
    )
    return [_kept(row) for row in rows]


def find_edition(tx: Transaction, kind: str, version: int) -> Kept | None:
    """One edition."""
    rows = tx.run(
        "SELECT kind, version, digest, centre_key FROM edition"
        " WHERE kind = :kind AND version = :version",
        kind=kind,
        version=version,
    )
    return _kept(rows[0]) if rows else None


def read_body(tx: Transaction, kind: str, version: int) -> bytes:
    """The sealed bytes of an edition that is there."""
    ((body,),) = tx.run(
        "SELECT body FROM edition WHERE kind = :kind AND version = :version",
        kind=kind,
        version=version,
    )
    return bytes(body)


def body_size(tx: Transaction, kind: str, version: int) -> int:
    """How long the sealed body of an edition that is there is, in bytes."""
    ((size,),) = tx.run(
        "SELECT length(body) FROM edition WHERE kind = :kind AND version = :version",
        kind=kind,
        version=version,
    )
    return int(size)


def read_piece(tx: Transaction, kept: Kept, start: int, count: int) -> bytes:
    """A part of a body, without reading all of it."""
    ((piece,),) = tx.run(
        "SELECT substr(body, :first, :count) FROM edition"
        " WHERE kind = :kind AND version = :version",
        first=start + 1,
        count=count,
        kind=kept.kind,
        version=kept.version,
    )
    return bytes(piece)


def _kept(row: Row) -> Kept:
    kind, version, digest, centre_key = row
    return Kept(kind, version, digest, bytes(centre_key))
