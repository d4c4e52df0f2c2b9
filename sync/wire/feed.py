"""What comes down to a gate: other gates' admissions and badges, editions, revocations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from domain.badge import MOST_ISSUES
from domain.fetching import FetchStage
from runtime.release import ARCHITECTURE, MOST_BYTES, PYTHON, SHA256, VERSION, Board
from sync.wire.fields import Answer, Key, Millis, Name, Request, SealedKey, Seq, Signature

PAGE = 1000
"""Most events on one page."""

Cursor = Annotated[str, Field(max_length=120, pattern=r"^[0-9a-z.]*$")]
"""Opaque to the kiosk: it only hands back what it was given; empty is the beginning."""


class Arrival(Answer):
    """Somebody was admitted at some gate, or such an admission was annulled. No names."""

    device: str
    log: str
    seq: Seq
    delegate: str
    session: str
    at_ms: Millis
    annulled: bool = False
    """This admission does not stand any more."""


class BadgeNews(Answer):
    """A badge was made, or made void, at some gate. A higher issue voids all lower ones."""

    delegate: str
    issue: Annotated[int, Field(ge=1, le=MOST_ISSUES)]
    withdrawn: bool


class Edition(Answer):
    """A numbered issue of the roster or of the gallery, sealed for the gates."""

    kind: Literal["roster", "gallery"]
    version: Seq
    digest: str
    """SHA-256 of the sealed body, hex."""
    sealed_key: SealedKey
    """The key of the body, for the asking gate alone."""
    signature: Signature
    """The centre's, over :func:`sync.wire.proofs.edition_message`."""


class Revocations(Answer):
    """Devices that nobody trusts any more; the version only grows."""

    version: Seq
    devices: tuple[str, ...] = Field(strict=False)
    signature: Signature


class KnownGate(Answer):
    """A gate that others may talk to on the same switch, by its Ed25519 key."""

    device: Name
    public_key: Key


class Circle(Answer):
    """All gates that the centre trusts now."""

    gates: tuple[KnownGate, ...] = Field(strict=False, max_length=1000)
    signature: Signature
    """The centre's, over :func:`sync.wire.proofs.circle_message`."""


class Release(Answer):
    """The newest update for gates of one board. Its publisher signed it, not the centre."""

    version: Annotated[str, Field(pattern=VERSION)]
    architecture: Annotated[str, Field(pattern=ARCHITECTURE)]
    python: Annotated[str, Field(pattern=PYTHON)]
    size: Annotated[int, Field(gt=0, le=2 * MOST_BYTES)]
    """Of the whole file, in bytes."""
    digest: Annotated[str, Field(pattern=SHA256)]
    """SHA-256 of the whole file, hex: its name at the centre."""

    @property
    def board(self) -> Board:
        return Board(self.architecture, self.python)


class FeedPage(Answer):
    """A piece of the feed. Apply it and ``next`` in one transaction."""

    next: Cursor
    more: bool
    """Ask again at once."""
    arrivals: tuple[Arrival, ...] = Field(strict=False)
    badges: tuple[BadgeNews, ...] = Field(strict=False)
    gates: dict[str, str]
    """What people call each device."""
    editions: tuple[Edition, ...] = Field(strict=False)
    revocations: Revocations
    circle: Circle | None = None
    """Without it nothing changes: an older centre names nobody."""
    releases: tuple[Release, ...] | None = Field(default=None, strict=False, max_length=100)
    """One for each board; without it nothing changes."""


class Sent(Request):
    """The device's clocks when it sent this: they place what happened in the same boot."""

    wall_ms: Millis
    boot: Name
    since_boot_ms: Annotated[Millis, Field(ge=0)]
    trusted: bool


class UpdateWord(Request):
    """What a gate is, and how far it has the newest update for it."""

    architecture: Annotated[str, Field(pattern=ARCHITECTURE)]
    python: Annotated[str, Field(pattern=PYTHON)]
    stage: FetchStage = Field(strict=False)
    version: Annotated[str, Field(max_length=64)] = ""
    percent: Annotated[int, Field(ge=0, le=100)] = 0
    failed: Annotated[str, Field(max_length=64)] = ""
    """The last version that was tried there and taken back."""


class Pulse(Request):
    """How a gate is, said every few seconds, also when nothing happens."""

    version: Literal[1] = 1
    sent: Sent
    pending: Seq
    roster_version: Seq
    gallery_version: Seq
    software: Annotated[str, Field(max_length=40)]
    trouble: Annotated[str, Field(max_length=300)] = ""
    update: UpdateWord | None = None
    """None where no publisher is known: such a gate is updated by other means."""


class PulseAnswer(Answer):
    """The centre's time; the kiosk may place its own clock by it."""

    centre_ms: Millis
    revoked: bool
