"""Seal and open one value, bound to the place where it belongs.

AES-256-GCM with random 96-bit nonces (NIST SP 800-38D); a key serves far fewer than 2**32
messages. Plain text is padded to whole blocks of 256 bytes, so that lengths tell nothing. The
centre opens what a kiosk sealed, so this lies below both.

    sealed = version(1) algorithm(1) key id(4) nonce(12) AEAD(padded text)
"""

from __future__ import annotations

import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.errors import StoreDamaged

KEY_BYTES = 32
_BLOCK = 256
_NONCE_BYTES = 12
_HEADER = struct.Struct(">BB4s")
_VERSION, _AES_256_GCM = 1, 1


def new_key() -> bytes:
    """32 bytes from the operating system."""
    return os.urandom(KEY_BYTES)


def seal(key: bytes, key_id: bytes, text: bytes, place: str) -> bytes:
    """Encrypt ``text`` so that it opens only with ``key`` and at ``place``; key_id is 4 bytes."""
    header = _HEADER.pack(_VERSION, _AES_256_GCM, key_id)
    nonce = os.urandom(_NONCE_BYTES)
    return header + nonce + AESGCM(key).encrypt(nonce, _pad(text), header + place.encode())


def open_sealed(key: bytes, sealed: bytes, place: str) -> bytes:
    """Decrypt what :func:`seal` made.

    Raises:
        StoreDamaged: altered, moved from another place, of another key, or of unknown format.
    """
    body = _HEADER.size + _NONCE_BYTES
    if len(sealed) < body or sealed[:2] != bytes((_VERSION, _AES_256_GCM)):
        raise StoreDamaged(f"The seal at {place} has an unknown format. Keep the file.")
    header, nonce = sealed[: _HEADER.size], sealed[_HEADER.size : body]
    try:
        padded = AESGCM(key).decrypt(nonce, sealed[body:], header + place.encode())
    except InvalidTag as error:
        message = (
            f"The seal at {place} is broken: altered, moved or of another key. Keep the file."
        )
        raise StoreDamaged(message) from error
    return _unpad(padded)


def key_id_of(sealed: bytes) -> bytes:
    """The 4 bytes that name the key of a sealed value."""
    return sealed[2:6]


def _pad(text: bytes) -> bytes:
    framed = len(text).to_bytes(4, "big") + text
    return framed + b"\0" * (-len(framed) % _BLOCK)


def _unpad(padded: bytes) -> bytes:
    return padded[4 : 4 + int.from_bytes(padded[:4], "big")]
