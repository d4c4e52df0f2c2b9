"""The promise of a road to the centre, and how it can fail."""

from __future__ import annotations

from typing import Protocol

from domain.errors import CentreUnreachable
from sync.wire.feed import Edition, FeedPage, Pulse, PulseAnswer
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Registration


class CentreRefused(CentreUnreachable):
    """The centre answered and said no; its sentence says why. Waiting alone may not help."""


class FeedExpired(CentreUnreachable):
    """The centre's database is another one than before: the feed is read from its beginning."""


class SyncTransport(Protocol):
    """Carries one message to the centre and its answer back.

    Each call raises CentreUnreachable when no answer came, and CentreRefused when the answer was
    a refusal. A call may have been carried out all the same: only its answer says so.
    """

    def enrol(self, request: Registration) -> CentreIdentity: ...

    def upload(self, batch: Batch) -> Acknowledged: ...

    def pulse(self, pulse: Pulse) -> PulseAnswer: ...

    def feed(self, cursor: str) -> FeedPage:
        """The page behind ``cursor``; raises FeedExpired when it is of another database."""
        ...

    def edition(self, edition: Edition) -> bytes:
        """The sealed body of an edition."""
        ...
