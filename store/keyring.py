"""The store's own keys, one line per purpose, each wrapped by the device's key."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, field

import sqlite_utils
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.errors import KeyUnavailable, StoreDamaged
from domain.ids import DeviceId, LogId
from domain.ports import KeyProvider
from runtime.sealing import key_id_of, new_key, open_sealed, seal
from store.copies import KeyCopies, KeyCopy

DEVICE = "device"
GALLERY = "gallery"
PEOPLE = "people"
FACTS = "facts"
BADGES = "badges"


def ledger_purpose(log: LogId) -> str:
    """Each log has its own key, so that one can be given away without the others."""
    return f"ledger|{log}"


@dataclass(frozen=True, slots=True)
class DataKey:
    """32 secret bytes and the 4 bytes that name them in a seal."""

    id: bytes
    secret: bytes = field(repr=False)


class Keyring:
    """Seals and opens with the key of a purpose; keys are made at first use.

    A key is unwrapped when it is first needed, so a process holds only the keys of its work.
    """

    def __init__(
        self, db: sqlite_utils.Database, provider: KeyProvider, device: DeviceId, copies: KeyCopies
    ) -> None:
        self._db = db
        self._provider = provider
        self._device = device
        self._copies = copies
        self._opened: dict[bytes, DataKey] = {}

    def seal(self, purpose: str, text: bytes, place: str) -> bytes:
        """Seal with the newest key of ``purpose``; call it inside a write transaction."""
        key = self.key(purpose)
        return seal(key.secret, key.id, text, place)

    def open(self, sealed: bytes, place: str) -> bytes:
        """Open with whichever of our keys sealed it.

        Raises:
            StoreDamaged: altered, moved, or sealed with a key that is not ours.
            KeyUnavailable: the device's key does not open that key.
        """
        key_id = key_id_of(sealed)
        key = self._opened.get(key_id) or self._find("id", key_id)
        if key is None:
            raise StoreDamaged(f"The seal at {place} names a key that this store does not have.")
        return open_sealed(key.secret, sealed, place)

    def opens(self, sealed: bytes) -> bool:
        """Whether the key that sealed it is still here and can be unwrapped."""
        try:
            return self._find("id", key_id_of(sealed)) is not None
        except KeyUnavailable:
            return False

    def key(self, purpose: str) -> DataKey:
        """The newest key of ``purpose``, made now if there is none.

        Raises:
            KeyUnavailable: the device's key does not open it.
        """
        return self._find("purpose", purpose) or self._make(purpose)

    def signer(self) -> Ed25519PrivateKey:
        """The device's signing key."""
        return Ed25519PrivateKey.from_private_bytes(self.key(DEVICE).secret)

    def rewrap(self, provider: KeyProvider) -> int:
        """Wrap every key anew, inside the caller's transaction; returns how many there are.

        Raises:
            KeyUnavailable: neither the old nor the new device key opens one of them.
        """
        rows = self._db.execute("SELECT number, id, purpose, wrapped FROM keys").fetchall()
        copies: list[KeyCopy] = []
        for number, key_id, purpose, wrapped in rows:
            place = self._place(purpose, key_id)
            again = provider.wrap(provider.unwrap(wrapped, place), place)
            self._db.execute("UPDATE keys SET wrapped = ? WHERE number = ?", (again, number))
            copies.append(KeyCopy(self._device, key_id, purpose, again))
        self._copies.replace(copies)
        self._provider = provider
        return len(rows)

    def forget_all_but(self, purposes: Collection[str]) -> int:
        """Delete the keys of all other purposes, here and in the copies; how many there were."""
        rows = self._db.execute("SELECT number, id, purpose, wrapped FROM keys").fetchall()
        kept = [row for row in rows if row[2] in purposes]
        for number, _, purpose, _ in rows:
            if purpose not in purposes:
                self._db.execute("DELETE FROM keys WHERE number = ?", (number,))
        if len(kept) == len(rows):
            return 0
        self._opened.clear()
        self._copies.destroy()
        self._copies.replace(
            KeyCopy(self._device, key_id, purpose, wrapped) for _, key_id, purpose, wrapped in kept
        )
        return len(rows) - len(kept)

    def forget_all(self) -> None:
        """Delete every key; what they sealed is noise from now on."""
        self._db.execute("DELETE FROM keys")
        self._opened.clear()

    def _find(self, column: str, value: bytes | str) -> DataKey | None:
        query = f"SELECT id, purpose, wrapped FROM keys WHERE {column} = ? ORDER BY number DESC"  # noqa: S608  (column is one of two literals)
        row = self._db.execute(query, (value,)).fetchone()
        if row is None:
            return None
        key_id, purpose, wrapped = row
        if key_id not in self._opened:
            secret = self._provider.unwrap(wrapped, self._place(purpose, key_id))
            self._opened[key_id] = DataKey(key_id, secret)
        return self._opened[key_id]

    def _make(self, purpose: str) -> DataKey:
        key = DataKey(os.urandom(4), new_key())
        wrapped = self._provider.wrap(key.secret, self._place(purpose, key.id))
        self._db.execute(
            "INSERT INTO keys (id, purpose, wrapped) VALUES (?, ?, ?)", (key.id, purpose, wrapped)
        )
        self._copies.add(KeyCopy(self._device, key.id, purpose, wrapped))
        # Not remembered yet: the transaction around it may be rolled back.
        return key

    def _place(self, purpose: str, key_id: bytes) -> str:
        return f"key|{self._device}|{purpose}|{key_id.hex()}"
