"""Single values of the centre's database."""

from __future__ import annotations

from sync.server.database.engine import Transaction


def get_fact(tx: Transaction, name: str) -> str | None:
    """The value last put."""
    rows = tx.run("SELECT value FROM fact WHERE name = :name", name=name)
    return str(rows[0][0]) if rows else None


def put_fact(tx: Transaction, name: str, value: str) -> None:
    """Remember a value."""
    tx.run(
        "INSERT INTO fact (name, value) VALUES (:name, :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name=name,
        value=value,
    )
