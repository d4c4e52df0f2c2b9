"""The pin of a private authority, and the text of a pairing code that carries it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pydantic import Field

from domain.errors import ImportRefused
from domain.pairing import CODE_PREFIX
from sync.wire.access import Token
from sync.wire.fields import Name, Request


def pin_of(authority_pem: bytes) -> str:
    """SHA-256 of the authority's public key (its SubjectPublicKeyInfo), hex.

    Raises:
        ImportRefused: this is no certificate.
    """
    try:
        certificate = x509.load_pem_x509_certificate(authority_pem)
    except ValueError as error:
        raise ImportRefused("What should be the centre's authority is no certificate.") from error
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(key).hexdigest()


@dataclass(frozen=True, slots=True)
class PairingCode:
    """What the centre's screen says to a kiosk's camera, or to whoever types it."""

    url: str
    pin: str
    """Of the authority; empty for a development centre without TLS."""
    centre: str
    """The centre's fingerprint: whoever answers with other keys is another."""
    pairing: str
    token: str = field(repr=False)

    def text(self) -> str:
        """The text of the QR code."""
        fields = {
            "u": self.url,
            "p": self.pin,
            "k": self.centre,
            "n": self.pairing,
            "t": self.token,
        }
        return CODE_PREFIX + urlencode(fields)


_HOST = "[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*"


class _Fields(Request):
    """What stands in a code. Anybody may hold one before the camera."""

    u: Annotated[str, Field(pattern=rf"^https?://({_HOST}|\[[0-9A-Fa-f:.]+\])(:[0-9]{{1,5}})?/?$")]
    p: str
    k: str
    n: Name
    t: Token


def read_code(text: str) -> PairingCode:
    """Read the text of a QR code.

    Raises:
        ImportRefused: it is not a pairing code.
    """
    if not text.strip().startswith(CODE_PREFIX):
        raise ImportRefused("This is not a pairing code of a centre.")
    found = parse_qs(text.strip().removeprefix(CODE_PREFIX), keep_blank_values=True)
    try:
        code = _Fields.model_validate({name: values[0] for name, values in found.items()})
        (urlsplit(code.u).hostname or "").encode("idna")  # as sockets will
    except ValueError as error:
        raise ImportRefused("This pairing code is not complete.") from error
    return PairingCode(code.u, code.p, code.k, code.n, code.t)
