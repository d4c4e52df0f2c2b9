"""Small facts that the processes tell each other: when the last sync was, what went wrong.

Names of facts lie in the clear, values are sealed. Of delegates they hold codes at most.
"""

from __future__ import annotations

import json

from store.connection import Store
from store.faults import in_words
from store.keyring import FACTS

GALLERY_IN_USE, GALLERY_REFUSED = "gallery.edition", "gallery.edition_refused"
"""The number of the edition that this gate compares with, and why a newer one is not it."""

Fact = str | int | float | bool | None


class Facts:
    """Named plain values; the last one put is the one got."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, name: str, value: Fact) -> None:
        """Remember ``value``.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        with self._store.writing():
            text = json.dumps(value).encode()
            sealed = self._store.keyring.seal(FACTS, text, self._place(name))
            self._store.db.execute("REPLACE INTO facts VALUES (?, ?)", (name, sealed))

    def get(self, name: str) -> Fact:
        """The value last put, or None.

        Raises:
            StoreDamaged: the value was altered.
        """
        with in_words(self._store.path):
            query = "SELECT sealed FROM facts WHERE name = ?"
            row = self._store.db.execute(query, (name,)).fetchone()
        if row is None:
            return None
        value: Fact = json.loads(self._store.keyring.open(row[0], self._place(name)))
        return value

    def _place(self, name: str) -> str:
        return f"fact|{self._store.device}|{name}"
