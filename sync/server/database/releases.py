"""Which updates lie at the centre: facts about files, who brought them and whether they stand."""

from __future__ import annotations

from dataclasses import dataclass

from runtime.release import Board
from sync.server.database.engine import Transaction


@dataclass(frozen=True, slots=True)
class KeptRelease:
    """One update; its file is named by its digest."""

    digest: str
    version: str
    board: Board
    size: int
    """Of the whole file, in bytes."""
    says: str
    put_ms: int
    put_by: str
    withdrawn_ms: int | None = None


def keep_release(tx: Transaction, release: KeptRelease) -> None:
    """Know an update from now on; one that was withdrawn stands again."""
    tx.run("DELETE FROM release WHERE digest = :digest", digest=release.digest)
    tx.run(
        "INSERT INTO release (digest, version, architecture, python, size, says, put_ms, put_by)"
        " VALUES (:digest, :version, :architecture, :python, :size, :says, :put_ms, :put_by)",
        digest=release.digest,
        version=release.version,
        architecture=release.board.architecture,
        python=release.board.python,
        size=release.size,
        says=release.says,
        put_ms=release.put_ms,
        put_by=release.put_by,
    )


def all_releases(tx: Transaction) -> list[KeptRelease]:
    """All that ever lay here, withdrawn ones too; what was put last comes first."""
    rows = tx.run(
        "SELECT digest, version, architecture, python, size, says, put_ms, put_by, withdrawn_ms"
        " FROM release ORDER BY put_ms DESC, digest"
    )
    return [
        KeptRelease(digest, version, Board(architecture, python), *rest)
        for digest, version, architecture, python, *rest in rows
    ]


def withdraw_release(tx: Transaction, digest: str, now_ms: int) -> None:
    """No gate is told of it any more."""
    tx.run(
        "UPDATE release SET withdrawn_ms = :now_ms"
        " WHERE digest = :digest AND withdrawn_ms IS NULL",
        now_ms=now_ms,
        digest=digest,
    )
