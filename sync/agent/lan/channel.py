"""A confidential connection between two gates that have shown each other who they are.

TLS keeps strangers out of what is said; its certificate is made anew by each process and vouches
for nothing. Each gate then signs both nonces and the certificate with its device key: whoever
stands between shows another certificate, and whoever plays it again meets another nonce.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from pydantic import ValidationError

from domain.errors import KnownError
from domain.ids import DeviceId
from sync.wire.feed import Revocations
from sync.wire.fields import Answer
from sync.wire.peers import (
    FRAME_MOST_BYTES,
    HELLO_MOST_BYTES,
    Greeting,
    Hello,
    Knock,
    greeting_message,
    knock_message,
)
from sync.wire.proofs import NotAuthentic, check_signature

A = TypeVar("A", bound=Answer)

# Nobody looks at them: a gate's clock may stand in 1970.
_FROM, _UNTIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2049, 12, 31, tzinfo=UTC)
_LENGTH_BYTES = 4
_NONCE_BYTES = 32


class PeerRefused(KnownError):
    """Whoever is there is no gate of this event, or does not speak as one."""


class Oneself(PeerRefused):
    """The same settings for all gates name this one too."""


class Pipe:
    """Messages over one connection, each with its length before it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def say(self, message: Answer) -> None:
        text = message.model_dump_json().encode()
        self._writer.write(len(text).to_bytes(_LENGTH_BYTES, "big") + text)
        await self._writer.drain()

    async def hear(self, kind: type[A], most_bytes: int = FRAME_MOST_BYTES) -> A:
        """The next message.

        Raises:
            PeerRefused: it is too long, or no such message.
            EOFError: the other side has ended.
        """
        head = await self._reader.readexactly(_LENGTH_BYTES)
        length = int.from_bytes(head, "big")
        if length > most_bytes:
            raise PeerRefused("A message is longer than any honest one.")
        try:
            return kind.model_validate_json(await self._reader.readexactly(length))
        except ValidationError as error:
            raise PeerRefused("A message is not one that gates exchange.") from error

    def certificate(self) -> bytes:
        """SHA-256 of what the called side showed, as the calling side saw it."""
        shown = self._writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        return hashlib.sha256(shown).digest()

    def close(self) -> None:
        self._writer.transport.abort()


@dataclass(frozen=True, slots=True)
class Me:
    """This gate as it shows itself."""

    device: DeviceId
    port: int
    sign: Callable[[bytes], bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Caller:
    """A gate that called and has shown who it is."""

    device: DeviceId
    port: int


async def greet(
    pipe: Pipe, me: Me, known: Mapping[DeviceId, bytes], shown: bytes, gone: Revocations | None
) -> Caller:
    """Answer whoever called; ``shown`` is SHA-256 of our own certificate.

    Who is ``gone`` is told so, and nothing else.

    Raises:
        Oneself: it is this very gate.
        PeerRefused: it is none of the gates whose keys are ``known``.
    """
    hello = await pipe.hear(Hello, HELLO_MOST_BYTES)
    caller = DeviceId(hello.device)
    if caller == me.device:
        raise Oneself("This gate called itself.")
    farewell = gone if gone is not None and caller in gone.devices else None
    if caller not in known and farewell is None:
        raise PeerRefused(f"{caller} is not a gate that this one knows.")
    nonce = os.urandom(_NONCE_BYTES)
    signature = me.sign(greeting_message(hello, me.device, nonce, shown))
    greeting = Greeting(device=me.device, nonce=nonce, signature=signature, revocations=farewell)
    await pipe.say(greeting)
    if farewell is not None:
        raise PeerRefused(f"{caller} is not trusted any more.")
    knock = await pipe.hear(Knock, HELLO_MOST_BYTES)
    _check(known[caller], knock.signature, knock_message(hello, greeting, shown), caller)
    return Caller(caller, knock.port)


async def call(
    pipe: Pipe,
    me: Me,
    known: Mapping[DeviceId, bytes],
    heed: Callable[[Revocations | None], None],
) -> DeviceId:
    """Show who we are to whoever answers, once it has shown that it is a known gate; its name.

    ``heed`` is told what a gate says that does not talk to us any more.

    Raises:
        PeerRefused: it is none of the gates whose keys are ``known``.
    """
    hello = Hello(device=me.device, nonce=os.urandom(_NONCE_BYTES))
    await pipe.say(hello)
    greeting = await pipe.hear(Greeting, HELLO_MOST_BYTES)
    answering, shown = DeviceId(greeting.device), pipe.certificate()
    if answering not in known:
        raise PeerRefused(f"{answering} is not a gate that this one knows.")
    message = greeting_message(hello, answering, greeting.nonce, shown)
    _check(known[answering], greeting.signature, message, answering)
    heed(greeting.revocations)
    signature = me.sign(knock_message(hello, greeting, shown))
    await pipe.say(Knock(signature=signature, port=me.port))
    return answering


def _check(key: bytes, signature: bytes, message: bytes, device: str) -> None:
    try:
        check_signature(key, signature, message, f"the gate {device}")
    except NotAuthentic as error:
        raise PeerRefused(str(error)) from error


def calling_context() -> ssl.SSLContext:
    """TLS 1.3 to whoever is there: who that is, is asked within."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def answering_context() -> tuple[ssl.SSLContext, bytes]:
    """TLS 1.3 with a key that never leaves this process, and SHA-256 of its certificate."""
    key = Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "entrance")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
        .sign(key, None)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.num_tickets = 0
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    # The ssl module reads keys from files only; this one is in memory.
    held = os.memfd_create("entrance-peer")
    try:
        os.write(held, text + made.public_bytes(Encoding.PEM))
        context.load_cert_chain(f"/proc/self/fd/{held}")
    finally:
        os.close(held)
    return context, hashlib.sha256(made.public_bytes(Encoding.DER)).digest()
