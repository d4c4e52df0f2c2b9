"""Version 1 of the wire: batches of sealed rows up, acknowledgements down.

A row is acknowledged only by its hash link: a kiosk moves its cursor when the centre's link at
that place is its own. Status codes acknowledge nothing.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from sync.wire.feed import Sent
from sync.wire.fields import (
    Answer,
    Key,
    Link,
    Millis,
    Name,
    Request,
    Sealed,
    SealedKey,
    Seq,
    Signature,
)

BATCH_ROWS = 500
"""Most rows in one batch."""
BODY_MOST_BYTES = 1_048_576
"""Largest body the centre reads: 500 check-ins are 300 kB in base64."""


class Head(Request):
    """A device's word that its log is this long and ends so."""

    seq: Seq
    link: Link
    signature: Signature


class LogOpening(Request):
    """A log's data key for the centre alone, and the device's word that it belongs to the log."""

    sealed_key: SealedKey
    signature: Signature


class Missing(Request):
    """Rows before this batch are lost: the card was damaged, and this is behind the damage."""

    after: Seq
    """The last row before the gap; the first one behind it is the batch's."""
    link: Link
    """Of the batch's first row, which cannot be worked out without the lost ones."""
    signature: Signature
    """The device's, over :func:`domain.chain.gap_message`."""


class Batch(Request):
    """Consecutive rows of one log, as they lie on the kiosk's disk."""

    version: Literal[1] = 1
    device: Name
    log: Name
    opening: LogOpening
    first_seq: Annotated[Seq, Field(ge=1)]
    before: Link
    """The kiosk's own link of the row before ``first_seq``; counts for nothing behind a gap."""
    missing: Missing | None = None
    sent: Sent
    rows: Annotated[tuple[Sealed, ...], Field(min_length=1, max_length=BATCH_ROWS, strict=False)]
    """Not strict: JSON knows arrays, not tuples."""
    head: Head
    """Signed at the batch's last row."""


class Acknowledged(Answer):
    """What the centre holds of this log, for good: the batch's last row and all before it."""

    seq: Seq
    link: Link
    held_seq: Seq
    """The last row that the centre holds; more than the kiosk has tells of an old card."""
    gap: bool = False
    """The batch began too late and was not kept: send again from ``seq`` + 1."""
    forked: bool = False
    """The log contradicts one received before; these rows are kept apart for a person to judge."""
    centre_ms: Millis
    signature: Signature
    """The centre's, over :func:`sync.wire.proofs.ack_message`."""


class Registration(Request):
    """A device asks to be known, showing the enrolment token that the centre made."""

    version: Literal[1] = 1
    device: Name
    gate: Annotated[str, Field(min_length=1, max_length=80)]
    public_key: Key
    receiving_key: Key
    token: Annotated[str, Field(min_length=16, max_length=128)]


class CentreIdentity(Answer):
    """Who the centre is: pinned by the kiosk from then on."""

    signing_key: Key
    opening_key: Key


class Problem(Answer):
    """Why a request was refused: a word for programs and a sentence for people."""

    problem: str
    sentence: str
