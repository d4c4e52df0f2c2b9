"""What people did at the centre, each row fixing all rows before it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from domain.errors import StoreDamaged
from sync.server.database.engine import Transaction

_START = hashlib.sha256(b"entrance-centre-audit-1").digest()


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody did something to something. No names of delegates: codes and numbers only."""

    seq: int
    at_ms: int
    who: str
    what: str
    subject: str


def write_deed(tx: Transaction, at_ms: int, who: str, what: str, subject: str) -> None:
    """Add a deed in the transaction that carries it out."""
    tx.lock("audit")
    rows = tx.run("SELECT seq, link FROM audit ORDER BY seq DESC LIMIT 1")
    last, before = (rows[0][0], bytes(rows[0][1])) if rows else (0, _START)
    deed = Deed(last + 1, at_ms, who, what, subject)
    tx.run(
        "INSERT INTO audit (seq, at_ms, who, what, subject, link)"
        " VALUES (:seq, :at_ms, :who, :what, :subject, :link)",
        seq=deed.seq,
        at_ms=at_ms,
        who=who,
        what=what,
        subject=subject,
        link=_link(before, deed),
    )


def read_deeds(tx: Transaction) -> list[Deed]:
    """All deeds, oldest first, once their chain was followed.

    Raises:
        StoreDamaged: a deed was altered or taken out.
    """
    before, deeds = _START, []
    rows = tx.run("SELECT seq, at_ms, who, what, subject, link FROM audit ORDER BY seq")
    for number, (seq, at_ms, who, what, subject, link) in enumerate(rows, start=1):
        deed = Deed(seq, at_ms, who, what, subject)
        before = _link(before, deed)
        if seq != number or bytes(link) != before:
            raise StoreDamaged(f"Row {number} of the centre's audit was altered or taken out.")
        deeds.append(deed)
    return deeds


def _link(before: bytes, deed: Deed) -> bytes:
    text = "|".join((str(deed.seq), str(deed.at_ms), deed.who, deed.what, deed.subject))
    return hashlib.sha256(before + text.encode()).digest()
