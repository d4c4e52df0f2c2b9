"""What two gates on one switch say to each other; docs/sync.md says when and how.

Over TLS 1.3, whose certificate means nothing by itself: each side signs with its device key that
it speaks over just this connection, so that nobody can stand between or play it again.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from sync.wire.feed import Revocations
from sync.wire.fields import Answer, Key, Link, Millis, Name, Seq, Signature

NEWS = 500
"""Most admissions in one answer."""
LOGS = 16
"""Most logs of one gate that are spoken of; a gate has one, and one more each time it was put
back to an older copy."""
HELLO_MOST_BYTES = 1_024
"""What is read of somebody who has not shown yet who it is."""
FRAME_MOST_BYTES = 256 * 1024

Text = Annotated[str, Field(max_length=200)]
Place = Annotated[str, Field(max_length=120, pattern=r"^[0-9a-z.]*$")]
"""Opaque to whoever hands it back; empty is the beginning."""
Port = Annotated[int, Field(ge=1, le=65_535)]


class Hello(Answer):
    """The calling gate, before anything is believed."""

    version: Literal[1] = 1
    device: Name
    nonce: Key
    """32 random bytes."""


class Greeting(Answer):
    """The called gate shows who it is."""

    device: Name
    nonce: Key
    signature: Signature
    """Over :func:`greeting_message`."""
    revocations: Revocations | None = None
    """For whoever is on it, instead of a conversation; the centre signed it."""


class Knock(Answer):
    """The calling gate shows who it is."""

    signature: Signature
    """Over :func:`knock_message`."""
    port: Port
    """Where the calling gate listens itself."""


class LogHead(Answer):
    """The furthest signed head of one log; the signature is of the log's own device."""

    log: Name
    seq: Seq
    link: Link
    signature: Signature


class Echo(Answer):
    """What the asked gate has where somebody has seen a head of it before."""

    log: Name
    seq: Seq
    link: Link | None
    """None: there is no such row."""


class Ask(Answer):
    """The calling gate wants to know what is new, and says what it has seen."""

    cursor: Place
    heads: Annotated[tuple[LogHead, ...], Field(max_length=LOGS, strict=False)]
    """Of the calling gate."""
    seen: Annotated[tuple[LogHead, ...], Field(max_length=LOGS, strict=False)]
    """Of the called gate, as the calling one has witnessed them."""
    revocations: Revocations | None = None


class News(Answer):
    """One admission at the answering gate. No names."""

    log: Name
    seq: Seq
    delegate: Text
    session: Text
    at_ms: Millis
    """By the answering gate's wall clock, which may be wrong."""
    age_ms: Millis | None
    """How long ago, by a clock that only counts; None where it was before a restart."""
    annulled: bool


class Word(Answer):
    """The called gate's answer. Keep ``news`` and ``next`` in one transaction."""

    gate: Annotated[str, Field(max_length=80)]
    heads: Annotated[tuple[LogHead, ...], Field(max_length=LOGS, strict=False)]
    seen: Annotated[tuple[LogHead, ...], Field(max_length=LOGS, strict=False)]
    echo: Annotated[tuple[Echo, ...], Field(max_length=LOGS, strict=False)]
    news: Annotated[tuple[News, ...], Field(max_length=NEWS, strict=False)]
    next: Place
    more: bool
    revocations: Revocations | None = None


class Announcement(Answer):
    """Said aloud on the switch now and then: who listens where. It grants nothing."""

    version: Literal[1] = 1
    device: Name
    port: Port
    signature: Signature
    """Over :func:`announcement_message`."""


def greeting_message(hello: Hello, device: str, nonce: bytes, certificate: bytes) -> bytes:
    """What the called gate signs; ``certificate`` is SHA-256 of the one it shows, 32 bytes."""
    return _message("greeting", (device, hello.device), (hello.nonce, nonce, certificate))


def knock_message(hello: Hello, greeting: Greeting, certificate: bytes) -> bytes:
    """What the calling gate signs, for this one connection."""
    names = hello.device, greeting.device
    return _message("knock", names, (hello.nonce, greeting.nonce, certificate))


def announcement_message(device: str, port: int) -> bytes:
    """What a gate signs of where it listens."""
    return f"entrance-announcement-1|{device}|{port}".encode()


def _message(word: str, names: tuple[str, str], parts: tuple[bytes, bytes, bytes]) -> bytes:
    said = "|".join((*names, *(part.hex() for part in parts)))
    return f"entrance-peer-{word}-1|{said}".encode()
