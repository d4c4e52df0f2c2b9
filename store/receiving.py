"""What others seal to this device alone: its X25519 key pair."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from runtime.envelope import open_with
from store.connection import Store

_PURPOSE = "receiving"


class Receiving:
    """Opens what the centre sealed for this device."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def public_key(self) -> bytes:
        """The device's X25519 public key, 32 bytes."""
        return X25519PrivateKey.from_private_bytes(self._secret()).public_key().public_bytes_raw()

    def open(self, sealed: bytes, place: str) -> bytes:
        """Open what was sealed to this device as ``place``.

        Raises:
            KeyUnavailable: it is meant for another device or place, or was altered.
        """
        return open_with(self._secret(), sealed, place)

    def _secret(self) -> bytes:
        with self._store.writing():
            return self._store.keyring.key(_PURPOSE).secret
