"""Files that a person carries: the same batches up, and the same answers down, signed.

A lost stick tells nobody anything: rows and editions are sealed, admissions carry no names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from domain.errors import ImportRefused
from runtime.carrying import take_in
from sync.wire.feed import Cursor, FeedPage
from sync.wire.fields import Answer, Name, Request, Seq, Signature
from sync.wire.messages import Acknowledged, Batch
from sync.wire.proofs import check_signature

FILE_MOST_BYTES = 256 * 1024 * 1024


class Waybill(Request):
    """The first line of a file that goes up: whose it is, and what the kiosk has already."""

    version: Literal[1] = 1
    device: Name
    cursor: Cursor
    roster_version: Seq
    gallery_version: Seq


class Receipt(Answer):
    """How far the centre holds one log."""

    log: str
    acknowledged: Acknowledged


class Parcel(Answer):
    """The body of an edition."""

    kind: str
    version: Seq
    body: str
    """Base64."""


class Return(Answer):
    """What goes back to one kiosk."""

    device: str
    receipts: tuple[Receipt, ...] = Field(strict=False)
    pages: tuple[FeedPage, ...] = Field(strict=False)
    parcels: tuple[Parcel, ...] = Field(strict=False)


def read_upward(path: Path) -> tuple[Waybill, Iterator[Batch]]:
    """A file that came from a kiosk: its waybill, and its batches one by one.

    Raises:
        ImportRefused: it is no such file, is too large, or a line is damaged.
    """
    lines = _lines(path)
    try:
        waybill = Waybill.model_validate_json(next(lines, b""))
    except ValidationError as error:
        raise ImportRefused(f"{path.name} does not come from a kiosk.") from error
    return waybill, _batches(path, lines)


def _batches(path: Path, lines: Iterator[bytes]) -> Iterator[Batch]:
    for number, line in enumerate(lines, start=2):
        try:
            yield Batch.model_validate_json(line)
        except ValidationError as error:
            raise ImportRefused(f"Line {number} of {path.name} is damaged.") from error


def return_message(body: bytes) -> bytes:
    """What the centre signs of a file that goes back."""
    return b"entrance-return-1|" + hashlib.sha256(body).hexdigest().encode()


def write_return(answer: Return, signature: bytes) -> bytes:
    """The file: the signature on its first line, then the answer."""
    return signature.hex().encode() + b"\n" + answer.model_dump_json().encode()


def read_return(path: Path, centre_key: bytes) -> Return:
    """A file that came back, once the pinned centre's signature was checked.

    Raises:
        ImportRefused: it is no such file.
        NotAuthentic: another centre made it, or it was altered.
    """
    first, _, body = take_in(path, FILE_MOST_BYTES).partition(b"\n")
    try:
        signature: Signature = bytes.fromhex(first.decode("ascii"))
    except ValueError as error:
        raise ImportRefused(f"{path.name} does not come from a centre.") from error
    check_signature(centre_key, signature, return_message(body), f"the file {path.name}")
    try:
        return Return.model_validate_json(body)
    except ValidationError as error:
        raise ImportRefused(f"{path.name} is of newer software: update this kiosk.") from error


def _lines(path: Path) -> Iterator[bytes]:
    try:
        if path.stat().st_size > FILE_MOST_BYTES:
            raise ImportRefused(f"{path.name} is larger than any honest file.")
        with path.open("rb") as file:
            yield from (line for line in file if line.strip())
    except OSError as error:
        raise ImportRefused(f"{path} cannot be read: {error.strerror}.") from error
