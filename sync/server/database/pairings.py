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
    carried: int = 0
    """Whether its answer came as a file, so that one goes back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answered a code: device, its signing and receiving keys, and the digits to compare."""

    device: str
    keys: tuple[bytes, bytes]
    digits: str
    carried: bool


_SELECT = (
    "SELECT pairing, token_hash, gate, made_ms, made_by, device, public_key, receiving_key,"
    " code, approved_by, carried FROM pairing"
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


def waiting_pairings(tx: Transaction, since_ms: int) -> list[Pairing]:
    """Pairings that a gate answered and nobody approved yet."""
    rows = tx.run(
        _SELECT + " WHERE device IS NOT NULL AND approved_by IS NULL AND made_ms > :since_ms"
        " ORDER BY made_ms",
        since_ms=since_ms,
    )
    return [Pairing(*row) for row in rows]


def carried_answers(tx: Transaction, since_ms: int) -> list[Pairing]:
    """Approved pairings whose answer goes back as a file, the newest first."""
    rows = tx.run(
        _SELECT + " WHERE carried = 1 AND approved_by IS NOT NULL AND made_ms > :since_ms"
        " ORDER BY made_ms DESC",
        since_ms=since_ms,
    )
    return [Pairing(*row) for row in rows]


def answer_pairing(tx: Transaction, pairing: str, answer: Answer) -> None:
    """Note which gate answered."""
    tx.run(
        "UPDATE pairing SET device = :device, public_key = :public_key,"
        " receiving_key = :receiving_key, code = :code, carried = :carried"
        " WHERE pairing = :pairing",
        device=answer.device,
        public_key=answer.keys[0],
        receiving_key=answer.keys[1],
        code=answer.digits,
        carried=int(answer.carried),
        pairing=pairing,
    )


def approve_pairing(tx: Transaction, pairing: str, who: str) -> None:
    """Note who compared the digits."""
    tx.run(
        "UPDATE pairing SET approved_by = :who WHERE pairing = :pairing", who=who, pairing=pairing
    )
