"""A roster and photographs from the centre in one file: signed first, then sealed to this kiosk.

    bundle = magic  signer's key (32)  signature (64)  sealed
    sealed = HPKE of: length (4)  index  files one after another
    index  = {"name", "number", "files": [{"path", "bytes", "sha256"}]}

The signature is over everything sealed, so nothing of an unsigned bundle is ever opened. The
number of a bundle only grows: an older one, put in again, is refused.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from domain.errors import ImportRefused, KeyUnavailable, StoreDamaged
from enroll.entries import RefusedItem
from enroll.intake import Inventory, Item, Kind, digest, judge_file
from enroll.limits import DEFAULT, Limits
from enroll.reasons import Cause, reason
from enroll.refusals import Refused, Why
from runtime.envelope import check_signature, open_with, seal_to
from store.connection import Store

MAGIC = b"entrance-bundle-1\n"
_PLACE = "enrolment-bundle"
_LENGTH = struct.Struct(">I")
_KEY, _SIGNATURE = 32, 64
_PURPOSE = "bundle"


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a bundle."""

    name: str
    number: int
    files: Mapping[str, bytes] = field(repr=False)


class BundleSource:
    """A verified and opened bundle as a source of an import."""

    def __init__(self, contents: Contents, signer: bytes, limits: Limits) -> None:
        self._contents = contents
        self._limits = limits
        self.number = contents.number
        self.signer = signer
        """Public key of whoever signed it."""

    @property
    def name(self) -> str:
        return self._contents.name

    @property
    def medium(self) -> str:
        return ""

    def inventory(self) -> Inventory:
        items: list[Item] = []
        refused: list[RefusedItem] = []
        for path, content in sorted(self._contents.files.items()):
            judged = judge_file(PurePosixPath(path), len(content), self._limits)
            if isinstance(judged, Item) and judged.kind is Kind.BUNDLE:
                judged = RefusedItem(judged.path, reason(Cause.ARCHIVE))
            if isinstance(judged, Item):
                items.append(judged)
            else:
                refused.append(judged)
        return Inventory(tuple(items), tuple(refused))

    def read(self, item: Item) -> bytes:
        return self._contents.files[item.path.as_posix()]


def bundle_key(store: Store) -> X25519PrivateKey:
    """This kiosk's own key for bundles, made at first use; its public half goes to the centre."""
    with store.writing():
        return X25519PrivateKey.from_private_bytes(store.keyring.key(_PURPOSE).secret)


def pack(contents: Contents, receiver: bytes, signer: Ed25519PrivateKey) -> bytes:
    """Seal to the kiosk whose public bundle key is ``receiver``, and sign.

    Raises:
        KeyUnavailable: ``receiver`` is no X25519 public key.
    """
    files = sorted(contents.files.items())
    index = json.dumps(
        {
            "name": contents.name,
            "number": contents.number,
            "files": [
                {"path": path, "bytes": len(content), "sha256": digest(content)}
                for path, content in files
            ],
        }
    ).encode()
    body = b"".join((_LENGTH.pack(len(index)), index, *(content for _, content in files)))
    sealed = seal_to(receiver, body, _PLACE)
    public = signer.public_key().public_bytes_raw()
    return MAGIC + public + signer.sign(MAGIC + sealed) + sealed


def unpack(
    raw: bytes, signer: bytes, key: X25519PrivateKey, *, after: int = 0, limits: Limits = DEFAULT
) -> BundleSource:
    """Check the signature of the one signer that is trusted, then open.

    Raises:
        ImportRefused: not signed by that key, not sealed to this kiosk, damaged, or not newer
            than bundle number ``after``.
    """
    head = len(MAGIC) + _KEY + _SIGNATURE
    if not raw.startswith(MAGIC) or len(raw) <= head or len(raw) > limits.total_bytes:
        raise _damaged("This is no enrolment bundle: ask the centre for a new one.")
    public, signature = raw[len(MAGIC) : len(MAGIC) + _KEY], raw[len(MAGIC) + _KEY : head]
    if public != signer:
        raise Refused(
            Why.BUNDLE_FOREIGN,
            "The bundle is signed by somebody else than the centre of this kiosk.",
        )
    try:
        check_signature(signer, MAGIC + raw[head:], signature)
        body = open_with(key.private_bytes_raw(), raw[head:], _PLACE)
    except StoreDamaged as error:
        raise _damaged("The bundle's signature does not hold: it was altered.") from error
    except KeyUnavailable as error:
        raise Refused(Why.BUNDLE_FOREIGN, "The bundle is sealed to another kiosk.") from error
    contents = _contents(body)
    if contents.number <= after:
        raise Refused(
            Why.BUNDLE_OLD,
            f"Bundle {contents.number} is not newer than bundle {after}, which this kiosk has.",
        )
    return BundleSource(contents, signer, limits)


def _damaged(said: str) -> ImportRefused:
    return Refused(Why.BUNDLE_DAMAGED, said)


def _contents(body: bytes) -> Contents:
    """The files of an opened bundle; each is the one that the index names."""
    try:
        (length,) = _LENGTH.unpack_from(body)
        index: dict[str, Any] = json.loads(body[_LENGTH.size : _LENGTH.size + length])
        at = _LENGTH.size + length
        files = {}
        for entry in index["files"]:
            content = body[at : at + entry["bytes"]]
            at += entry["bytes"]
            path = PurePosixPath(entry["path"])
            if digest(content) != entry["sha256"] or path.is_absolute() or ".." in path.parts:
                raise _damaged(f"{path} in the bundle is not what its index says.")
            files[path.as_posix()] = content
        return Contents(str(index["name"]), int(index["number"]), files)
    except (KeyError, TypeError, ValueError, struct.error) as error:
        raise _damaged("The bundle's index cannot be read: ask for a new one.") from error
