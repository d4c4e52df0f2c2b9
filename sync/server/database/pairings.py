"""Pairings: a code that was shown, the gate that answered it, and who approved."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.server.database.engine import Transaction


@dataclass(frozen=True, slots=True)
class Pairing:
    """One try to make a gate known."""

    id: str
    token_hash: bytes = field(repr=False)
    gate: str
    made_ms: int
    made_by: str
    device: str | None = None
    public_key: bytes | None = field(repr=False, default=None)
    receiving_key: bytes | None = field(repr=False, default=None)
    code: str | None = None
    """Six digits to compare with the kiosk's screen."""
    approved_by: str | None = None


_SELECT = (
    "SELECT pairing, token_hash, gate, made_ms, made_by, device, public_key, receiving_key,"
    " code, approved_by FROM pairing"
)


def add_pairing(tx: Transaction, pairing: Pairing) -> None:
    """Keep a code that is going to be shown; its token is kept as a hash only."""
    tx.run(
        "INSERT INTO pairing (pairing, token_hash, gate, made_ms, made_by)"
        " VALUES (:pairing, :token_hash, :gate, :made_ms, :made_by)",
        pairing=pairing.id,
        token_hash=pairing.token_hash,
        gate=pairing.gate,
        made_ms=pairing.made_ms,
        made_by=pairing.made_by,
    )


def find_pairing(tx: Transaction, pairing: str) -> Pairing | None:
    """The pairing of this number."""
    rows = tx.run(_SELECT + " WHERE pairing = :pairing", pairing=pairing)
    return Pairing(*rows[0]) if rows else None


def waiting_pairings(tx: Transaction) -> list[Pairing]:
    """Pairings that a gate answered and nobody approved yet."""
    rows = tx.run(_SELECT + " WHERE device IS NOT NULL AND approved_by IS NULL ORDER BY made_ms")
    return [Pairing(*row) for row in rows]


def answer_pairing(
    tx: Transaction, pairing: str, device: str, keys: tuple[bytes, bytes], code: str
) -> None:
    """Note which gate answered, with its signing and receiving keys."""
    tx.run(
        "UPDATE pairing SET device = :device, public_key = :public_key,"
        " receiving_key = :receiving_key, code = :code WHERE pairing = :pairing",
        device=device,
        public_key=keys[0],
        receiving_key=keys[1],
        code=code,
        pairing=pairing,
    )


def approve_pairing(tx: Transaction, pairing: str, who: str) -> None:
    """Note who compared the digits."""
    tx.run(
        "UPDATE pairing SET approved_by = :who WHERE pairing = :pairing", who=who, pairing=pairing
    )
