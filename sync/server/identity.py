"""The centre's two keys: one signs what it says, one opens what gates seal for it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from domain.errors import KeyUnavailable
from runtime import envelope
from sync.wire.messages import CentreIdentity


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the centre is."""

    signing: Ed25519PrivateKey = field(repr=False)
    opening: X25519PrivateKey = field(repr=False)

    def public(self) -> CentreIdentity:
        return CentreIdentity(
            signing_key=self.signing.public_key().public_bytes_raw(),
            opening_key=self.opening.public_key().public_bytes_raw(),
        )

    def open_for_me(self, sealed: bytes, place: str) -> bytes:
        """What a kiosk sealed to the centre.

        Raises:
            KeyUnavailable: it was sealed for another centre, for another place, or altered.
        """
        return envelope.open_with(self.opening.private_bytes_raw(), sealed, place)


def load_identity(folder: Path, passphrase: bytes | None) -> Identity:
    """Read the keys from ``folder``; the first time, make them.

    ``passphrase`` encrypts the files; only a development centre does without.

    Raises:
        KeyUnavailable: a file is damaged or of another passphrase.
    """
    signing = _load(folder / "signing.pem", passphrase)
    opening = _load(folder / "opening.pem", passphrase)
    if signing is None:
        signing = Ed25519PrivateKey.generate()
        _keep(folder / "signing.pem", signing, passphrase)
    if opening is None:
        opening = X25519PrivateKey.generate()
        _keep(folder / "opening.pem", opening, passphrase)
    if not isinstance(signing, Ed25519PrivateKey) or not isinstance(opening, X25519PrivateKey):
        raise KeyUnavailable(f"The keys in {folder} are of another kind: restore the backup.")
    return Identity(signing, opening)


def _load(path: Path, passphrase: bytes | None) -> object | None:
    if not path.exists():
        return None
    try:
        return load_pem_private_key(path.read_bytes(), passphrase)
    except (ValueError, TypeError) as error:
        raise KeyUnavailable(
            f"The key file {path} does not open: give the passphrase that it was made with."
        ) from error


def _keep(path: Path, key: Ed25519PrivateKey | X25519PrivateKey, passphrase: bytes | None) -> None:
    lock: KeySerializationEncryption = (
        NoEncryption() if passphrase is None else BestAvailableEncryption(passphrase)
    )
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
