"""The centre in memory, over the real ingest: what an agent meets, without a network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from domain.errors import CentreUnreachable
from domain.headcount import Presence
from domain.ids import DeviceId
from sync.agent.transport import CentreRefused, FeedExpired
from sync.server.centre import Centre, RegistrationRefused, UnknownDevice, open_books
from sync.server.database.devices import Device, find_device
from sync.server.database.engine import Engine
from sync.server.editions import body_of
from sync.server.feed import CursorExpired
from sync.server.identity import Identity
from sync.server.tokens import Unauthenticated
from sync.wire.feed import Edition, FeedPage, Pulse, PulseAnswer
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Registration
from sync.wire.proofs import NotAuthentic

TOKEN = "a-token-for-tests-only"  # noqa: S105
NOON_MS = 1_795_000_000_000


def make_centre(engine: Engine) -> Centre:
    """A centre with fresh keys over an empty database, at noon of one day."""
    identity = Identity(Ed25519PrivateKey.generate(), X25519PrivateKey.generate())
    return open_books(engine, identity, lambda: NOON_MS, TOKEN)


def attendance(centre: Centre) -> list[Presence]:
    """Everyone who is in, by session and delegate."""
    centre.register.refresh()
    return centre.register.seats()


@dataclass(slots=True)
class CentreInMemory:
    """A transport whose wire can be cut before the centre hears, or after it answered."""

    centre: Centre
    device: str = ""
    refuse: int = 0
    """How many calls fail before the centre hears them."""
    lose_answer: int = 0
    """How many calls the centre carries out without the caller learning of it."""
    twice: bool = False
    """Whether the network delivers everything twice."""
    heard: list[Batch] = field(default_factory=list)

    def enrol(self, request: Registration) -> CentreIdentity:
        self._maybe_refuse()
        with _refusals():
            return self.centre.enrol(request)

    def upload(self, batch: Batch) -> Acknowledged:
        self._maybe_refuse()
        with _refusals():
            if self.twice:
                self.centre.take(batch, DeviceId(self.device))
            answer = self.centre.take(batch, DeviceId(self.device))
        self.heard.append(batch)
        self._maybe_lose()
        return answer

    def pulse(self, pulse: Pulse) -> PulseAnswer:
        self._maybe_refuse()
        with _refusals():
            return self.centre.pulse(self._me(), pulse)

    def feed(self, cursor: str) -> FeedPage:
        self._maybe_refuse()
        with _refusals():
            page = self.centre.feed(self._me(), cursor)
        self._maybe_lose()
        return page

    def edition(self, edition: Edition) -> bytes:
        self._maybe_refuse()
        with self.centre.engine.read() as tx:
            return body_of(tx, edition.kind, edition.version)

    def _me(self) -> Device:
        with self.centre.engine.read() as tx:
            device = find_device(tx, self.device)
        if device is None:
            raise CentreRefused("The centre refused: this device is unknown.")
        return device

    def _maybe_lose(self) -> None:
        if self.lose_answer:
            self.lose_answer -= 1
            raise CentreUnreachable("The centre's answer was lost.")

    def _maybe_refuse(self) -> None:
        if self.refuse:
            self.refuse -= 1
            raise CentreUnreachable("The centre does not answer.")


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except CursorExpired as expired:
        raise FeedExpired(str(expired)) from expired
    except (RegistrationRefused, UnknownDevice, NotAuthentic, Unauthenticated) as refused:
        raise CentreRefused(f"The centre refused: {refused}") from refused
