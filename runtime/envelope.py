"""Seal to somebody's public key, and check a device's signature: what two parties agree on.

HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM; Ed25519 (RFC 8032) for signatures.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from domain.errors import KeyUnavailable, StoreDamaged

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def new_pair() -> tuple[bytes, bytes]:
    """A private X25519 key and its public key, 32 bytes each."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def seal_to(public: bytes, text: bytes, place: str) -> bytes:
    """Seal ``text`` so that only the holder of the private key opens it, and only as ``place``.

    Raises:
        KeyUnavailable: ``public`` is not a usable X25519 key.
    """
    try:
        return _SUITE.encrypt(text, X25519PublicKey.from_public_bytes(public), place.encode())
    except ValueError as error:
        raise KeyUnavailable(f"The public key for {place} is not an X25519 key.") from error


def open_with(private: bytes, sealed: bytes, place: str) -> bytes:
    """Open what :func:`seal_to` sealed.

    Raises:
        KeyUnavailable: another key, another place, or altered on the way.
    """
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), place.encode())
    except (InvalidTag, ValueError) as error:
        message = f"{place} does not open with this private key: it was sealed for another."
        raise KeyUnavailable(message) from error


def check_signature(public: bytes, message: bytes, signature: bytes) -> bytes:
    """The message, once its signature is known to be good.

    Raises:
        StoreDamaged: the signature is not that key's over that message.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise StoreDamaged("A signature does not hold; keep what carried it.") from error
    return message
