"""How a gate shows who it is, and how it becomes known."""

from __future__ import annotations

import hashlib
import hmac
from typing import Annotated, Literal

from pydantic import Field

from sync.wire.fields import Answer, Key, Name, Request, Signature

Text = Annotated[str, Field(min_length=1, max_length=200)]
Token = Annotated[str, Field(min_length=16, max_length=64)]


class ChallengeRequest(Request):
    """A device wants to speak."""

    version: Literal[1] = 1
    device: Name


class Challenge(Answer):
    """Sign this to show that you are you."""

    nonce: str


class Proof(Request):
    """The device's signature over :func:`challenge_message`."""

    version: Literal[1] = 1
    device: Name
    nonce: Text
    signature: Signature


class Bearer(Answer):
    """Shown with each request from now on, for a short time by the centre's clock."""

    bearer: str
    lasts_s: int


def challenge_message(device: str, nonce: str, centre_key: bytes) -> bytes:
    """What a device signs to speak to this centre and to no other."""
    return f"entrance-challenge-1|{device}|{nonce}|{centre_key.hex()}".encode()


class PairingRequest(Request):
    """A kiosk answers the code that the centre showed."""

    version: Literal[1] = 1
    pairing: Name
    token: Token
    device: Name
    public_key: Key
    receiving_key: Key
    signature: Signature
    """The device's, over :func:`pairing_message`: it holds the key that it names."""


class PairingState(Answer):
    """What became of a pairing. Both sides show the code made of the same facts."""

    approved: bool
    gate: str
    signing_key: Key
    opening_key: Key


def pairing_message(pairing: str, device: str, public_key: bytes, receiving_key: bytes) -> bytes:
    """What a device signs when it answers a pairing code."""
    keys = hashlib.sha256(public_key + receiving_key).hexdigest()
    return f"entrance-pairing-1|{pairing}|{device}|{keys}".encode()


def pairing_secret(token: str) -> bytes:
    """What both sides keep of the token of a pairing code, 32 bytes."""
    return hashlib.sha256(token.encode()).digest()


def print_of(signing_key: bytes, opening_key: bytes) -> str:
    """The fingerprint of a centre, 32 hex digits: its code carries it, so no other can answer."""
    return hashlib.sha256(signing_key + opening_key).hexdigest()[:32]


def comparison_code(secret: bytes, centre_print: str, keys: tuple[bytes, bytes], who: str) -> str:
    """Six digits that both screens show, of the centre's and the kiosk's keys.

    Made under the secret of the pairing, which nobody knows who did not see the code: whoever
    exchanges keys on the way cannot try keys until the digits fit.
    """
    parts = (centre_print.encode(), *keys, who.encode())
    digest = hmac.digest(secret, b"".join(hashlib.sha256(p).digest() for p in parts), "sha256")
    return f"{int.from_bytes(digest[:8], 'big') % 1_000_000:06d}"
