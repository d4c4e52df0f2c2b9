"""Badge tokens as text: signed by the event's key, and opened only if that signature holds.

Base45 (RFC 9285) keeps to the characters that QR packs at 5.5 bits and that any badge scanner
can type.
"""

from __future__ import annotations

import base45
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.attendance import RefusalReason
from domain.badge import BadgeRefused, Token, body_of, message_of, unpack
from domain.badge import event_name as name_of
from domain.errors import StoreDamaged
from runtime.envelope import check_signature

LONGEST = 138
"""Characters of a token with a key; longer text is no badge and is not looked at further."""


def sign_token(private: Ed25519PrivateKey, token: Token) -> str:
    """The text of a badge: 114 characters, with a key 138."""
    body = body_of(token)
    message = message_of(private.public_key().public_bytes_raw(), body)
    text: bytes = base45.b45encode(body + private.sign(message))
    return text.decode("ascii")


def open_token(text: str, public: bytes) -> Token | BadgeRefused:
    """The token in ``text`` if the event with this public key signed it; total over all text."""
    if len(text) > LONGEST:
        return BadgeRefused(RefusalReason.BADGE_UNKNOWN)
    try:
        raw = base45.b45decode(text)
    except ValueError:
        return BadgeRefused(RefusalReason.BADGE_UNKNOWN)
    signed = unpack(raw)
    if isinstance(signed, BadgeRefused):
        return signed
    if signed.token.event != name_of(public):
        return BadgeRefused(RefusalReason.BADGE_OTHER_EVENT)
    try:
        check_signature(public, message_of(public, signed.body), signed.signature)
    except StoreDamaged:
        return BadgeRefused(RefusalReason.BADGE_FORGED)
    return signed.token
