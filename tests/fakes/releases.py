"""Updates signed by a publisher of our own: real files, packages of any bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from runtime.release import Board, name_of, write_release

KEY = bytes(range(32))
PUBLISHER = Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw()
PI = Board("arm64", "3.13")
"""Raspberry Pi OS, Trixie."""
OLDER_PI = Board("arm64", "3.11")


@dataclass(frozen=True, slots=True)
class Works:
    """Where the publisher makes updates, and where its public key is written down."""

    folder: Path

    @property
    def public(self) -> Path:
        file = self.folder / "publisher.pub"
        file.write_text(PUBLISHER.hex() + "\n", encoding="ascii")
        return file

    def make(
        self, version: str, board: Board = PI, package: bytes = b"a package", key: bytes = KEY
    ) -> Path:
        """A signed update of this package."""
        deb = self.folder / "package.deb"
        deb.write_bytes(package)
        out = self.folder / name_of(version, board)
        write_release(deb, (version, board), key, out, f"Bản {version}.")
        return out


def opened(file: Path) -> io.BytesIO:
    """Its bytes, as an upload brings them."""
    return io.BytesIO(file.read_bytes())


def bytes_that_differ(size: int) -> bytes:
    """So many bytes in which each piece is another one."""
    return b"".join(_numbered(size))[:size]


def _numbered(size: int) -> Iterable[bytes]:
    return (f"{number:015d}\n".encode() for number in range(-(-size // 16)))
