"""A text with a device's signature under it, as one JSON file."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.errors import StoreDamaged
from runtime.envelope import check_signature


@dataclass(frozen=True, slots=True)
class Signed:
    """What was said, and whose key said it."""

    text: str
    public: bytes
    signature: bytes

    def to_json(self) -> str:
        """As it is filed."""
        fields = {"public": self.public.hex(), "signature": self.signature.hex()}
        return json.dumps({"text": self.text, **fields}, indent=1, ensure_ascii=False) + "\n"


def sign(signer: Ed25519PrivateKey, text: str) -> Signed:
    """Put the signature under the text."""
    public = signer.public_key().public_bytes_raw()
    return Signed(text, public, signer.sign(text.encode()))


def read_signed(raw: str, what: str) -> Signed:
    """A filed text, once its signature is known to be good; ``what`` names it in a complaint.

    Raises:
        StoreDamaged: it is none, or altered.
    """
    try:
        fields = json.loads(raw)
        public, signature = bytes.fromhex(fields["public"]), bytes.fromhex(fields["signature"])
        check_signature(public, fields["text"].encode(), signature)
        return Signed(fields["text"], public, signature)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreDamaged(f"This file is no {what}.") from error
