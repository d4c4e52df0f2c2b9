"""A signed update in one file: what it is, the publisher's signature over that, the package.

    entrance-update-1
    {"version": …, "architecture": …, "python": …, "sha256": …, "size": …, "says": …}
    the Ed25519 signature over the first two lines, in hexadecimal
    the Debian package, byte for byte

Root reads such a file from strangers' hands: three bounded lines leave less to go wrong than an
archive does. Whoever holds the file knows one publisher, by the key that was put there.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import Field, ValidationError

from domain.errors import ImportRefused, StoreDamaged
from runtime.envelope import check_signature
from runtime.settings import Settings

PUBLISHER = Path("/etc/entrance/publisher.pub")
SUFFIX = ".update"
MOST_BYTES = 1 << 30
"""A package is 250 MB for arm64 and 350 MB for amd64."""
VERSION = r"^[0-9]{1,8}([.][0-9]{1,8}){1,7}$"
"""Numbers and dots, so that all who compare two agree: ours, and dpkg's."""
ARCHITECTURE = r"^[a-z0-9]{2,16}$"
PYTHON = r"^3\.[0-9]{1,2}$"
SHA256 = r"^[0-9a-f]{64}$"
_MAGIC = b"entrance-update-1\n"
_LINE_MOST = 8 * 1024
_KEY_BYTES = 32
_CHUNK = 1 << 20
_DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}


@dataclass(frozen=True, slots=True, order=True)
class Board:
    """What a package must have been built for."""

    architecture: str
    """Debian's name for it."""
    python: str
    """Like ``3.13``: the distribution's, since the package brings none of its own."""

    def __str__(self) -> str:
        return f"{self.architecture}, Python {self.python}"


def this_board() -> Board:
    """The machine and the Python that run this."""
    machine = platform.machine()
    return Board(_DEBIAN.get(machine, machine), f"{sys.version_info[0]}.{sys.version_info[1]}")


class Manifest(Settings):
    """What the package is."""

    version: str = Field(pattern=VERSION)
    architecture: str = Field(pattern=ARCHITECTURE)
    python: str = Field(pattern=PYTHON)
    sha256: str = Field(pattern=SHA256)
    size: int = Field(gt=0, le=MOST_BYTES)
    says: str = Field(default="", max_length=400)
    """What is new, in the publisher's words."""

    @property
    def board(self) -> Board:
        return Board(self.architecture, self.python)


def order_of(version: str) -> tuple[int, ...]:
    """A key that sorts versions; the newest is the greatest."""
    return tuple(map(int, re.findall("[0-9]+", version)))


def is_newer(version: str, than: str) -> bool:
    """Whether ``version`` comes after ``than``."""
    return order_of(version) > order_of(than)


def name_of(version: str, board: Board) -> str:
    """What such a file is called where programs keep it."""
    return f"entrance-kiosk_{version}_{board.architecture}_py{board.python}{SUFFIX}"


def write_release(
    deb: Path, about: tuple[str, Board], key: bytes, out: Path, says: str = ""
) -> Manifest:
    """Sign ``deb`` with the publisher's 32-byte private key; ``about`` is version and board.

    Raises:
        ImportRefused: the version, the board or the words are none that an update may have.
        OSError: a file cannot be read or written.
    """
    version, board = about
    with deb.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    try:
        manifest = Manifest(
            version=version,
            architecture=board.architecture,
            python=board.python,
            sha256=digest,
            size=deb.stat().st_size,
            says=says,
        )
    except ValidationError as error:
        raise ImportRefused(f"{deb} cannot be an update: {_places(error)}.") from error
    signed = _MAGIC + manifest.model_dump_json(exclude_defaults=True).encode() + b"\n"
    signature = Ed25519PrivateKey.from_private_bytes(key).sign(signed)
    with deb.open("rb") as package, out.open("wb") as file:
        file.write(signed + signature.hex().encode() + b"\n")
        for chunk in _chunks(package):
            file.write(chunk)
    return manifest


def read_release(file: Path, publisher: bytes) -> Manifest:
    """What an update says of itself, its signature checked and its length; not its package.

    Raises:
        ImportRefused: not an update, cut short, or another publisher's.
    """
    with _opened(file) as update:
        return _whole(update, file, publisher)


def read_header(file: Path, publisher: bytes) -> Manifest:
    """What the beginning of an update says, its signature checked; the rest may be to come.

    Raises:
        ImportRefused: not an update, or another publisher's.
    """
    with _opened(file) as update:
        return _manifest(update, publisher)


def check_release(file: Path, publisher: bytes) -> Manifest:
    """:func:`read_release`, and the package followed to its last byte.

    Raises:
        ImportRefused: not an update, another publisher's, or altered.
    """
    with _opened(file) as update:
        manifest = _whole(update, file, publisher)
        digest = hashlib.sha256()
        for chunk in _chunks(update):
            digest.update(chunk)
        if digest.hexdigest() != manifest.sha256:
            raise _altered(file)
        return manifest


def open_release(file: Path, publisher: bytes, target: Path) -> Manifest:
    """Check everything and leave the package at ``target``; nothing is left there otherwise.

    What is checked is what was copied: the file may be exchanged meanwhile.

    Raises:
        ImportRefused: not an update, another publisher's, altered, or there is no room.
    """
    digest = hashlib.sha256()
    with _opened(file) as update:
        manifest = _manifest(update, publisher)
        try:
            with target.open("wb") as copy:
                for chunk in _chunks(update, manifest.size):
                    copy.write(chunk)
                    digest.update(chunk)
        except OSError as error:
            target.unlink(missing_ok=True)
            raise ImportRefused(f"{target} cannot be written: {error.strerror}.") from error
    if digest.hexdigest() != manifest.sha256:
        target.unlink()
        raise _altered(file)
    return manifest


def key_of(path: Path) -> bytes:
    """32 bytes from a file of 64 hex digits.

    Raises:
        ImportRefused: it holds none.
    """
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise ImportRefused(f"{path} holds no key: 64 hex digits are expected.") from error
    if len(key) != _KEY_BYTES:
        raise ImportRefused(f"{path} holds no key: 64 hex digits are expected.")
    return key


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    """A plain file to read: who owns the folder may have put a link, a pipe or a device there."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as opened:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ImportRefused(f"{file} is not an update: it is no plain file.")
            yield opened
    except OSError as error:
        raise ImportRefused(f"{file} is not an update: {error.strerror}.") from error


def _manifest(update: BinaryIO, publisher: bytes) -> Manifest:
    magic, text, signature = (update.readline(_LINE_MOST) for _ in range(3))
    if magic != _MAGIC:
        raise ImportRefused("This is not an update. Fetch the .update file from the publisher.")
    try:
        check_signature(publisher, magic + text, bytes.fromhex(signature.decode("ascii")))
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        raise ImportRefused(
            f"The update says of itself what it may not ({_places(error)}). Fetch another."
        ) from error
    except (StoreDamaged, ValueError) as error:
        raise ImportRefused(
            "The update is not signed by this kiosk's publisher. Do not install it."
        ) from error


def _whole(update: BinaryIO, file: Path, publisher: bytes) -> Manifest:
    manifest = _manifest(update, publisher)
    if update.tell() + manifest.size != os.fstat(update.fileno()).st_size:
        raise ImportRefused(f"{file.name} is not whole. Fetch the update again.")
    return manifest


def _chunks(file: BinaryIO, most: int = MOST_BYTES) -> Iterator[bytes]:
    left = most
    while chunk := file.read(min(_CHUNK, left)):
        left -= len(chunk)
        yield chunk


def _altered(file: Path) -> ImportRefused:
    return ImportRefused(f"The package in {file.name} was altered. Fetch the update again.")


def _places(error: ValidationError) -> str:
    return ", ".join(".".join(map(str, one["loc"])) or "all of it" for one in error.errors())
