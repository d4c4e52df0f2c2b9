"""The key-encryption key once a slot has given it up: it wraps the store's data keys."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from domain.errors import KeyUnavailable, StoreDamaged
from runtime.sealing import KEY_BYTES, open_sealed, seal


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A :class:`domain.ports.KeyProvider` over 32 bytes held in memory."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise KeyUnavailable(f"The key has {len(self.secret)} bytes instead of {KEY_BYTES}.")

    @property
    def key_id(self) -> str:
        return hashlib.sha256(b"entrance-key-id|" + self.secret).hexdigest()[:8]

    def wrap(self, key: bytes, place: str) -> bytes:
        return seal(self.secret, bytes.fromhex(self.key_id), key, f"wrap|{place}")

    def unwrap(self, wrapped: bytes, place: str) -> bytes:
        try:
            return open_sealed(self.secret, wrapped, f"wrap|{place}")
        except StoreDamaged as error:
            message = f"The key {self.key_id} does not open {place}: give the slot of this store."
            raise KeyUnavailable(message) from error
