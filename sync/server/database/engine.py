"""What the queries need of a database; SQLite and PostgreSQL each provide it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = tuple[Any, ...]


class Transaction(Protocol):
    """One transaction. Statements name their values ``:like_this``."""

    @property
    def settled(self) -> str:
        """The condition for rows before which no other row can still appear, in commit order."""
        ...

    def run(self, sql: str, **values: object) -> list[Row]:
        """Execute one statement; the rows it returns, none for a change."""
        ...

    def run_many(self, sql: str, values: Iterable[Mapping[str, object]]) -> None:
        """Execute one statement once for each set of values."""
        ...

    def lock(self, name: str) -> None:
        """Let nobody else hold this name until the transaction ends."""
        ...


class Engine(Protocol):
    """A database that keeps what it said it kept.

    Each call raises StoreUnavailable when the database cannot be reached or is full.
    """

    @property
    def dialect(self) -> Mapping[str, str]:
        """The words in which the engines' schemas differ."""
        ...

    def write(self) -> AbstractContextManager[Transaction]:
        """A transaction that is durable once the block has ended without an exception."""
        ...

    def read(self) -> AbstractContextManager[Transaction]:
        """A consistent view of what was committed."""
        ...

    def close(self) -> None: ...
