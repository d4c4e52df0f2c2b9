"""Challenges, bearers and staff sessions: signed by the centre, so that no worker keeps them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from domain.errors import KnownError
from sync.server.identity import Identity

CHALLENGE_S = 60
BEARER_S = 900
STAFF_S = 8 * 3600
_MAC_BYTES = 32


class Unauthenticated(KnownError):
    """Show who you are: by a challenge for a gate, at the login page for a person."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Texts that only this centre can have made, each for one purpose and a short time."""

    secret: bytes = field(repr=False)

    def issue(self, purpose: str, subject: str, lasts_s: int, now_ms: int) -> str:
        """A token that names ``subject``; unguessable and different each time."""
        body = f"{purpose}|{subject}|{now_ms + lasts_s * 1000}|{secrets.token_hex(8)}".encode()
        return base64.urlsafe_b64encode(self._mac(body) + body).decode("ascii").rstrip("=")

    def subject_of(self, token: str, purpose: str, now_ms: int) -> str:
        """Whom the token names.

        Raises:
            Unauthenticated: not ours, altered, for something else, or too old.
        """
        try:
            raw = base64.urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
            mac, body = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
            if not hmac.compare_digest(mac, self._mac(body)):
                raise Unauthenticated("The token was not made by this centre.")
            found, subject, ends_ms, _ = body.decode().split("|")
        except (binascii.Error, ValueError) as error:
            raise Unauthenticated("The token was not made by this centre.") from error
        if found != purpose or int(ends_ms) < now_ms:
            raise Unauthenticated("The token is too old or for another purpose.")
        return subject

    def _mac(self, body: bytes) -> bytes:
        return hmac.digest(self.secret, body, hashlib.sha256)


def tokens_of(identity: Identity) -> Tokens:
    """The tokens of a centre; every worker with its keys agrees on them."""
    secret = hashlib.sha256(b"entrance-tokens-1" + identity.signing.private_bytes_raw())
    return Tokens(secret.digest())
