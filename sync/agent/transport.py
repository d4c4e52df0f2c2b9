"""The promise of a road to the centre, and how it can fail."""

from __future__ import annotations

from typing import Protocol

from domain.errors import CentreUnreachable
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Registration


class CentreRefused(CentreUnreachable):
    """The centre answered and said no; its sentence says why. Waiting alone may not help."""


class SyncTransport(Protocol):
    """Carries one message to the centre and its answer back.

    Each call raises CentreUnreachable when no answer came, and CentreRefused when the answer was
    a refusal. A call may have been carried out all the same: only its answer says so.
    """

    def register(self, request: Registration) -> CentreIdentity: ...

    def upload(self, batch: Batch) -> Acknowledged: ...
