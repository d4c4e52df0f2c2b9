"""Who may work at the centre, and what they decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sync.server.database.engine import Transaction


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in."""

    name: str
    role: str
    password: str = field(repr=False)
    """A PHC string."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a named person decided about a finding."""

    subject: str
    decision: str
    decided_by: str
    reason: str
    decided_ms: int


def find_account(tx: Transaction, name: str) -> Account | None:
    """The account of this name."""
    rows = tx.run("SELECT name, role, password FROM staff WHERE name = :name", name=name)
    return Account(*rows[0]) if rows else None


def count_accounts(tx: Transaction) -> int:
    """How many accounts there are."""
    ((count,),) = tx.run("SELECT count(*) FROM staff")
    return int(count)


def save_account(tx: Transaction, account: Account) -> None:
    """Add an account, or give it another role and password."""
    tx.run(
        "INSERT INTO staff (name, role, password) VALUES (:name, :role, :password)"
        " ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password",
        name=account.name,
        role=account.role,
        password=account.password,
    )


def add_ruling(tx: Transaction, ruling: Ruling) -> bool:
    """Keep a ruling; False when somebody decided before."""
    rows = tx.run(
        "INSERT INTO ruling (subject, decision, decided_by, reason, decided_ms)"
        " VALUES (:subject, :decision, :decided_by, :reason, :decided_ms)"
        " ON CONFLICT DO NOTHING RETURNING subject",
        subject=ruling.subject,
        decision=ruling.decision,
        decided_by=ruling.decided_by,
        reason=ruling.reason,
        decided_ms=ruling.decided_ms,
    )
    return bool(rows)


def all_rulings(tx: Transaction) -> dict[str, Ruling]:
    """Every ruling by its subject."""
    rows = tx.run("SELECT subject, decision, decided_by, reason, decided_ms FROM ruling")
    return {row[0]: Ruling(*row) for row in rows}


def waiting_until(tx: Transaction, who: Sequence[str]) -> int:
    """Until when the longest-barred of these may not try to sign in, milliseconds; 0: now."""
    most = 0
    for one in who:
        rows = tx.run("SELECT until_ms FROM sign_in_try WHERE who = :who", who=one)
        most = max(most, *(row[0] for row in rows), 0)
    return most


def count_failure(tx: Transaction, who: str) -> int:
    """One more wrong try in a row; how many there are now."""
    rows = tx.run(
        "INSERT INTO sign_in_try (who, failures, until_ms) VALUES (:who, 1, 0)"
        " ON CONFLICT (who) DO UPDATE SET failures = sign_in_try.failures + 1"
        " RETURNING failures",
        who=who,
    )
    return int(rows[0][0])


def bar_until(tx: Transaction, who: str, until_ms: int) -> None:
    """Nobody may try again before."""
    tx.run("UPDATE sign_in_try SET until_ms = :until WHERE who = :who", until=until_ms, who=who)


def forget_failures(tx: Transaction, who: Sequence[str]) -> None:
    """The right password was given."""
    for one in who:
        tx.run("DELETE FROM sign_in_try WHERE who = :who", who=one)
