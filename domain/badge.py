"""The badge: what its token says, and by which rules a badge is taken or refused.

A token names its delegate by a tag that only holders of the event's tag key can make or read, so
a lost badge tells a finder nothing. 76 bytes fill the alphanumeric capacity of a version-4 QR
symbol to the last character; a token that carries a key has 92.

    body = magic(1) version and kind(1) event(2) tag(7) issue(1) [key(16)]
    token = body signature(64)
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.attendance import RefusalReason
from domain.delegates import Delegate
from domain.ids import DelegateId

TAG_BYTES, KEY_BYTES, SIGNATURE_BYTES = 7, 16, 64
MOST_ISSUES = 255
"""A delegate who loses more badges than this is let in by the desk."""
_MAGIC, _VERSION = 0xEB, 1
_PLAIN, _WITH_KEY = 0, 1
_BODY = struct.Struct(f">BB2s{TAG_BYTES}sB")
_LENGTHS = {_PLAIN: _BODY.size, _WITH_KEY: _BODY.size + KEY_BYTES}


class EntryMode(StrEnum):
    """What the organiser asks of a badge."""

    EITHER = "either"
    """Face or badge, whichever the delegate prefers."""
    BADGE_THEN_FACE = "badge_then_face"
    """The badge says who, the face is compared with that one template."""
    WITHOUT_CONSENT = "without_consent"
    """A badge alone is for those who withheld consent to face comparison."""
    KEY_IN_BADGE = "key_in_badge"
    """As badge then face, and the template opens only with the key in the badge."""


class Step(StrEnum):
    """What follows a good badge."""

    ADMIT = "admit"
    VERIFY = "verify"
    FACE_LANE = "face_lane"


@dataclass(frozen=True, slots=True)
class Token:
    """What a badge says, once its signature was checked."""

    event: bytes
    """2 bytes of the event's name: they tell another event's badge from a forged one."""
    tag: bytes
    issue: int
    """1 for the first badge of a delegate, one more for each that replaces it."""
    key: bytes | None = field(default=None, repr=False)
    """Opens the delegate's template; only the badge carries it."""


@dataclass(frozen=True, slots=True)
class SignedToken:
    """A token that looks like one; nobody has checked the signature yet."""

    token: Token
    body: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Issued:
    """The newest badge of a delegate that is known here, and whether it was withdrawn."""

    issue: int
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class BadgeTaken:
    """A good badge of a delegate; ``score`` where the face was verified too."""

    delegate: DelegateId
    issue: int
    score: float | None = None


@dataclass(frozen=True, slots=True)
class BadgeRefused:
    """A code that admits nobody; the delegate is known where the signature holds."""

    reason: RefusalReason
    delegate: DelegateId | None = None
    score: float | None = None


def event_name(public: bytes) -> bytes:
    """The 2 bytes by which tokens name the event whose public key this is."""
    return hashlib.sha256(b"entrance-badge-event-1|" + public).digest()[:2]


def tag_of(tag_key: bytes, delegate: DelegateId) -> bytes:
    """The tag of a delegate, 7 bytes: two of 450 share one in 3 of 10**12 events."""
    return hmac.digest(tag_key, b"entrance-badge-tag-1|" + delegate.encode(), "sha256")[:TAG_BYTES]


def body_of(token: Token) -> bytes:
    """The bytes of a token that are signed."""
    kind = _PLAIN if token.key is None else _WITH_KEY
    head = _BODY.pack(_MAGIC, _VERSION << 4 | kind, token.event, token.tag, token.issue)
    return head + (token.key or b"")


def message_of(public: bytes, body: bytes) -> bytes:
    """What the event signs: the body under the name and the whole key of the event."""
    return b"entrance-badge-1|" + public + body


def unpack(raw: bytes) -> SignedToken | BadgeRefused:
    """Take bytes apart; total over all bytes.

    Magic and version come first, because a later version may have another length.
    """
    if len(raw) < 2 or raw[0] != _MAGIC:
        return BadgeRefused(RefusalReason.BADGE_UNKNOWN)
    version, kind = raw[1] >> 4, raw[1] & 0x0F
    if version != _VERSION or kind not in _LENGTHS:
        return BadgeRefused(RefusalReason.BADGE_TOO_NEW)
    end = _LENGTHS[kind]
    if len(raw) != end + SIGNATURE_BYTES:
        return BadgeRefused(RefusalReason.BADGE_DAMAGED)
    _, _, event, tag, issue = _BODY.unpack_from(raw)
    key = raw[_BODY.size : end] if kind == _WITH_KEY else None
    return SignedToken(Token(event, tag, issue, key), raw[:end], raw[end:])


@dataclass(frozen=True, slots=True, eq=False)
class BadgeList:
    """Who has which badge: made from the roster and what this gate knows of issued badges."""

    delegates: Mapping[bytes, DelegateId] = field(repr=False)
    """Delegates by their tags."""
    issued: Mapping[DelegateId, Issued] = field(repr=False)

    def holder(self, token: Token) -> BadgeTaken | BadgeRefused:
        """Whose badge this is, if it still counts.

        An issue newer than any known here was made at another gate: the event signed it, so it
        counts. An older one was replaced.
        """
        delegate = self.delegates.get(token.tag)
        if delegate is None:
            return BadgeRefused(RefusalReason.NOT_ON_ROSTER)
        known = self.issued.get(delegate)
        if known is not None and token.issue < known.issue:
            return BadgeRefused(RefusalReason.BADGE_REPLACED, delegate)
        if known is not None and token.issue == known.issue and known.withdrawn:
            return BadgeRefused(RefusalReason.BADGE_WITHDRAWN, delegate)
        return BadgeTaken(delegate, token.issue)


def badge_list(
    tag_key: bytes, people: Iterable[DelegateId], issued: Mapping[DelegateId, Issued]
) -> BadgeList:
    """The list for one roster."""
    return BadgeList({tag_of(tag_key, code): code for code in people}, dict(issued))


def next_step(delegate: Delegate, mode: EntryMode) -> Step:
    """What follows a good badge of this delegate.

    Without consent there is no template, so no mode asks such a delegate for a face.
    """
    if not delegate.consent or mode is EntryMode.EITHER:
        return Step.ADMIT
    return Step.FACE_LANE if mode is EntryMode.WITHOUT_CONSENT else Step.VERIFY


def face_admits(mode: EntryMode) -> bool:
    """Whether a face alone opens the door."""
    return mode in (EntryMode.EITHER, EntryMode.WITHOUT_CONSENT)
