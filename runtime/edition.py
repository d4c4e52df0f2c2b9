"""Galleries on their way: from an enrolment station to the centre, and from there to every gate.

Both are files of one magic line, one JSON line and a sealed body. The station's is signed by its
device and sealed to the centre; the centre's is signed by the centre, and its body's key is
sealed to the one gate. Nothing of a body is opened before the signature over its digest holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from domain.errors import ImportRefused, KeyUnavailable, StoreDamaged
from runtime.envelope import check_signature, open_with, seal_to
from runtime.sealing import open_sealed

EXPORT, EDITION = b"entrance-gallery-1\n", b"entrance-edition-1\n"
EXPORT_SUFFIX, EDITION_SUFFIX = ".gallery", ".edition"
HEADER_MOST = 4096


def edition_place(kind: str, version: int) -> str:
    """What an edition's key and body are bound to."""
    return f"edition|{kind}|{version}"


def edition_message(kind: str, version: int, digest: str) -> bytes:
    """What the centre signs to say: this is the roster, or the gallery, of that number."""
    return f"entrance-edition-1|{kind}|{version}|{digest}".encode()


@dataclass(frozen=True, slots=True)
class SealedEdition:
    """One edition of the gallery as it lies in a gate's inbox."""

    version: int
    sealed_key: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    body: bytes = field(repr=False)

    def to_bytes(self) -> bytes:
        """The file."""
        header = {
            "version": self.version,
            "sealed_key": self.sealed_key.hex(),
            "signature": self.signature.hex(),
        }
        return EDITION + json.dumps(header).encode() + b"\n" + self.body


def read_edition(raw: bytes) -> SealedEdition:
    """An edition from a file, not opened and not believed yet.

    Raises:
        ImportRefused: it is no such file.
    """
    header, body = _split(raw, EDITION)
    try:
        return SealedEdition(
            int(header["version"]),
            bytes.fromhex(header["sealed_key"]),
            bytes.fromhex(header["signature"]),
            body,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ImportRefused("This file is no edition of a centre.") from error


def open_edition(
    edition: SealedEdition, signer: bytes, open_key: Callable[[bytes, str], bytes]
) -> bytes:
    """What the edition says, once the centre's signature holds.

    Raises:
        ImportRefused: another signed it, it was altered, or it is sealed to another gate.
    """
    digest = hashlib.sha256(edition.body).hexdigest()
    place = edition_place("gallery", edition.version)
    try:
        message = edition_message("gallery", edition.version, digest)
        check_signature(signer, message, edition.signature)
        return open_sealed(open_key(edition.sealed_key, place), edition.body, place)
    except (StoreDamaged, KeyUnavailable) as error:
        raise ImportRefused(
            f"Edition {edition.version} of the gallery was altered, or is not of this kiosk's "
            "centre. Let the agent fetch it again."
        ) from error


def seal_export(text: bytes, device: str, centre: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """A gallery for the centre alone, with the station's word that it made it."""
    body = seal_to(centre, text, _export_place(device))
    header = {"device": device, "signature": sign(_export_message(device, body)).hex()}
    return EXPORT + json.dumps(header).encode() + b"\n" + body


def open_export(
    raw: bytes, key_of: Callable[[str], bytes | None], private: bytes
) -> tuple[str, bytes]:
    """The station's device and its gallery; ``key_of`` gives the public key of a trusted device.

    Raises:
        ImportRefused: no such file, of a station that is not trusted, altered, or for another.
    """
    header, body = _split(raw, EXPORT)
    try:
        device, signature = str(header["device"]), bytes.fromhex(header["signature"])
    except (KeyError, TypeError, ValueError) as error:
        raise ImportRefused("This file is no gallery of an enrolment station.") from error
    public = key_of(device)
    if public is None:
        raise ImportRefused(f"The centre does not trust the station {device}: pair it first.")
    try:
        check_signature(public, _export_message(device, body), signature)
        return device, open_with(private, body, _export_place(device))
    except (StoreDamaged, KeyUnavailable) as error:
        raise ImportRefused(
            f"The gallery of {device} was altered or is meant for another centre."
        ) from error


def _split(raw: bytes, magic: bytes) -> tuple[dict[str, Any], bytes]:
    end = raw.find(b"\n", len(magic), len(magic) + HEADER_MOST)
    try:
        if not raw.startswith(magic) or end < 0:
            raise ImportRefused("This is no file of a gallery: export it at the station.")
        header = json.loads(raw[len(magic) : end])
    except ValueError as error:
        raise ImportRefused("The file of the gallery is damaged.") from error
    if not isinstance(header, dict):
        raise ImportRefused("The file of the gallery is damaged.")
    return header, raw[end + 1 :]


def _export_place(device: str) -> str:
    return f"gallery-export|{device}"


def _export_message(device: str, body: bytes) -> bytes:
    return f"entrance-gallery-1|{device}|{hashlib.sha256(body).hexdigest()}".encode()
