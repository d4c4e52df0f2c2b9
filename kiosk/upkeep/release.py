"""A signed update in one file: the package, what it is, and the publisher's signature over that.

    tar( manifest.json, manifest.sig, entrance-kiosk.deb )

The signature is Ed25519 over ``entrance-update|`` and the manifest's bytes; the manifest holds the
package's SHA-256. The kiosk knows one publisher: the key that was put there at installation.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import tarfile
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import Field, ValidationError

from domain.errors import ImportRefused, StoreDamaged
from runtime.envelope import check_signature
from runtime.settings import Settings

MANIFEST, SIGNATURE, PACKAGE = "manifest.json", "manifest.sig", "entrance-kiosk.deb"
MOST_BYTES = 2 << 30
_SMALL = 64 * 1024
_PLACE = b"entrance-update|"


class Manifest(Settings):
    """What the package is."""

    version: str = Field(pattern=r"^[0-9][0-9A-Za-z.+~-]{0,60}$")
    architecture: str = Field(pattern=r"^[a-z0-9]{2,16}$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    size: int = Field(gt=0, le=MOST_BYTES)
    says: str = Field(default="", max_length=400)
    """What is new, in the publisher's words; a version from before such words takes none."""


def write_release(
    deb: Path, about: tuple[str, str], key: bytes, out: Path, says: str = ""
) -> Manifest:
    """Sign ``deb`` with the publisher's 32-byte private key; ``about`` is version, architecture.

    Raises:
        OSError: a file cannot be read or written.
    """
    version, architecture = about
    with deb.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    manifest = Manifest(
        version=version,
        architecture=architecture,
        sha256=digest,
        size=deb.stat().st_size,
        says=says,
    )
    text = manifest.model_dump_json(exclude_defaults=True).encode()
    signature = Ed25519PrivateKey.from_private_bytes(key).sign(_PLACE + text)
    with tarfile.open(out, "w") as archive:
        for name, content in ((MANIFEST, text), (SIGNATURE, signature)):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        archive.add(deb, PACKAGE)
    return manifest


def read_release(file: Path, publisher: bytes) -> Manifest:
    """What an update says of itself, its signature checked; the package is not looked at.

    Raises:
        ImportRefused: not an update, or another publisher's.
    """
    try:
        with tarfile.open(file, "r:") as archive:
            return _manifest(_small(archive, MANIFEST), _small(archive, SIGNATURE), publisher)
    except (OSError, tarfile.TarError) as error:
        raise ImportRefused(f"{file} is not an update: {error}.") from error


def open_release(file: Path, publisher: bytes, target: Path) -> Manifest:
    """Check everything and leave the package at ``target``; nothing is left there otherwise.

    Raises:
        ImportRefused: not an update, another publisher's, altered, or too large.
    """
    try:
        with tarfile.open(file, "r:") as archive:
            manifest = _manifest(_small(archive, MANIFEST), _small(archive, SIGNATURE), publisher)
            with _member(archive, PACKAGE) as package, target.open("wb") as copy:
                shutil.copyfileobj(package, copy)
    except (OSError, tarfile.TarError) as error:
        raise ImportRefused(f"{file} is not an update: {error}.") from error
    with target.open("rb") as copied:
        digest = hashlib.file_digest(copied, "sha256").hexdigest()
    if digest != manifest.sha256:
        target.unlink()
        raise ImportRefused(f"The package in {file} was altered. Fetch the update again.")
    return manifest


def _manifest(text: bytes, signature: bytes, publisher: bytes) -> Manifest:
    try:
        check_signature(publisher, _PLACE + text, signature)
        return Manifest.model_validate_json(text)
    except StoreDamaged as error:
        raise ImportRefused(
            "The update is not signed by this kiosk's publisher. Do not install it."
        ) from error
    except ValidationError as error:
        raise ImportRefused("The update says of itself what it may not. Fetch another.") from error


def _member(archive: tarfile.TarFile, name: str) -> BinaryIO:
    """One regular file of the archive, by exact name: nothing is unpacked by path."""
    for member in archive:
        if member.name == name and member.isreg() and member.size <= MOST_BYTES:
            opened = archive.extractfile(member)
            if opened is not None:
                return opened  # type: ignore[return-value] # a reader of bytes
    raise ImportRefused(f"The update lacks {name}. Fetch it again.")


def _small(archive: tarfile.TarFile, name: str) -> bytes:
    with _member(archive, name) as file:
        return file.read(_SMALL)
