"""Editions of roster and gallery: uploaded once, numbered, sealed, the same bytes for all gates.

Each body has a key of its own, which every gate gets sealed to itself. Whoever carries or caches
a body learns nothing from it. When a gate is revoked, the newest editions are issued again under
new keys that it never gets.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Literal

from domain.errors import ImportRefused, KnownError
from runtime.edition import edition_message, edition_place, open_export
from runtime.envelope import seal_to
from runtime.sealing import new_key, open_sealed, seal
from sync.server.database.devices import Device, find_device
from sync.server.database.editions import (
    Kept,
    add_edition,
    body_size,
    drop_before,
    find_edition,
    newest_editions,
    newest_version,
    read_body,
    read_piece,
)
from sync.server.database.engine import Transaction
from sync.server.identity import Identity
from sync.wire.feed import Edition

Kind = Literal["roster", "gallery"]
KINDS: tuple[Kind, ...] = ("roster", "gallery")
_KEY_ID = b"edtn"


class NoSuchPiece(KnownError):
    """Ask for a piece that begins within the body, or for all of it."""


class UnknownEdition(KnownError):
    """Ask the feed which editions there are."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Who issues what, and when."""

    kind: Kind
    text: bytes = field(repr=False)
    who: str
    at_ms: int


def issue(tx: Transaction, identity: Identity, what: Issue) -> int:
    """Publish the next edition; gates take it at their next pull. Returns its number.

    The one before goes: who withdrew since must not lie in it any longer.
    """
    tx.lock(f"edition/{what.kind}")
    version = newest_version(tx, what.kind) + 1
    key = new_key()
    place = edition_place(what.kind, version)
    body = seal(key, _KEY_ID, what.text, place)
    mine = seal_to(identity.public().opening_key, key, place)
    digest = hashlib.sha256(body).hexdigest()
    add_edition(tx, Kept(what.kind, version, digest, mine), body, (what.at_ms, what.who))
    drop_before(tx, what.kind, version)
    return version


def read_newest(tx: Transaction, identity: Identity, kind: Kind) -> tuple[int, bytes] | None:
    """Number and text of the newest edition; None before there is one."""
    for kept in newest_editions(tx):
        if kept.kind == kind:
            return kept.version, _open(tx, identity, kept)
    return None


def editions_for(tx: Transaction, identity: Identity, device: Device) -> tuple[Edition, ...]:
    """The newest editions, with their keys sealed to one gate."""
    if device.receiving_key is None:
        return ()
    return tuple(_for_gate(identity, kept, device.receiving_key) for kept in newest_editions(tx))


def body_of(tx: Transaction, kind: Kind, version: int) -> bytes:
    """The sealed body of an edition.

    Raises:
        UnknownEdition: there is none of this number.
    """
    kept = find_edition(tx, kind, version)
    if kept is None:
        raise UnknownEdition(f"There is no edition {version} of the {kind}.")
    return read_body(tx, kept.kind, kept.version)


def piece_of(
    tx: Transaction, kind: str, version: int, span: tuple[int, int | None]
) -> tuple[bytes, int]:
    """Bytes ``span`` of a body, first and last included, and how long the whole is.

    Raises:
        UnknownEdition: there is none of this number.
        NoSuchPiece: it does not begin within the body.
    """
    kept = find_edition(tx, kind, version)
    if kept is None:
        raise UnknownEdition(f"There is no edition {version} of the {kind}.")
    size = body_size(tx, kind, version)
    first, last = span
    end = size - 1 if last is None else min(last, size - 1)
    if first > end:
        raise NoSuchPiece(f"Edition {version} of the {kind} has {size} bytes.")
    return read_piece(tx, kept, first, end - first + 1), size


def gallery_in(tx: Transaction, identity: Identity, raw: bytes) -> bytes:
    """The gallery that an enrolment station exported, to be issued.

    Raises:
        ImportRefused: no such file, of a station that is not trusted, altered, or empty.
    """

    def key_of(name: str) -> bytes | None:
        device = find_device(tx, name)
        return device.public_key if device and device.revoked_ms is None else None

    _, text = open_export(raw, key_of, identity.opening.private_bytes_raw())
    models = json.loads(text[: text.index(b"\n")]).get("models")
    if not models:
        raise ImportRefused("There is no template in this gallery: enrol people first.")
    return text


def issue_again(tx: Transaction, identity: Identity, who: str, at_ms: int) -> None:
    """Issue the newest editions under new keys: who is revoked now never opens them."""
    for kept in newest_editions(tx):
        kind: Kind = "roster" if kept.kind == "roster" else "gallery"
        issue(tx, identity, Issue(kind, _open(tx, identity, kept), who, at_ms))


def _open(tx: Transaction, identity: Identity, kept: Kept) -> bytes:
    place = edition_place(kept.kind, kept.version)
    key = identity.open_for_me(kept.centre_key, place)
    return open_sealed(key, read_body(tx, kept.kind, kept.version), place)


def _for_gate(identity: Identity, kept: Kept, receiving_key: bytes) -> Edition:
    place = edition_place(kept.kind, kept.version)
    key = identity.open_for_me(kept.centre_key, place)
    message = edition_message(kept.kind, kept.version, kept.digest)
    return Edition(
        kind="roster" if kept.kind == "roster" else "gallery",
        version=kept.version,
        digest=kept.digest,
        sealed_key=seal_to(receiving_key, key, place),
        signature=identity.signing.sign(message),
    )
