"""The key-encryption key once a slot has given it up: it wraps the store's data keys."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from domain.errors import KeyUnavailable, StoreDamaged
from runtime.sealing import KEY_BYTES, key_id_of, open_sealed, seal


def id_of(secret: bytes) -> str:
    """Eight hex digits that name a key without telling it."""
    return hashlib.sha256(b"entrance-key-id|" + secret).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A :class:`domain.ports.KeyProvider` over 32 bytes held in memory.

    ``older`` keys only open: during a rotation some data keys are still wrapped by them.
    """

    secret: bytes = field(repr=False)
    older: tuple[bytes, ...] = field(repr=False, default=())

    def __post_init__(self) -> None:
        for secret in (self.secret, *self.older):
            if len(secret) != KEY_BYTES:
                raise KeyUnavailable(f"The key has {len(secret)} bytes instead of {KEY_BYTES}.")

    @property
    def key_id(self) -> str:
        return id_of(self.secret)

    def wrap(self, key: bytes, place: str) -> bytes:
        return seal(self.secret, bytes.fromhex(self.key_id), key, f"wrap|{place}")

    def unwrap(self, wrapped: bytes, place: str) -> bytes:
        known = {id_of(secret): secret for secret in (self.secret, *self.older)}
        secret = known.get(key_id_of(wrapped).hex(), self.secret)
        try:
            return open_sealed(secret, wrapped, f"wrap|{place}")
        except StoreDamaged as error:
            message = f"The key {self.key_id} does not open {place}: give the slot of this store."
            raise KeyUnavailable(message) from error
