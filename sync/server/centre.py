"""The centre's work, without HTTP: register gates, take batches, say who is in."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.attendance import AttendanceEvent
from domain.errors import KnownError
from domain.headcount import Presence, attendance
from domain.ids import DeviceId, EventId
from sync.server.database.devices import (
    Device,
    add_device,
    all_devices,
    find_device,
    hear,
)
from sync.server.database.engine import Engine
from sync.server.database.logs import sealed_events
from sync.server.identity import Identity
from sync.server.ingest import ingest
from sync.server.reading import Reader, Unreadable
from sync.wire.messages import Acknowledged, Batch, CentreIdentity, Registration
from sync.wire.proofs import authentic_links


class UnknownDevice(KnownError):
    """Register the device at the centre, then let it try again."""


class RegistrationRefused(KnownError):
    """Give the device the centre's present enrolment token and a name that is free."""


@dataclass(frozen=True, slots=True)
class Centre:
    """One centre over one database."""

    engine: Engine
    identity: Identity
    now_ms: Callable[[], int]
    token: str = field(repr=False)
    """Who shows it may register a device."""

    def register(self, request: Registration) -> CentreIdentity:
        """Make a device known; the same request again changes nothing.

        Raises:
            RegistrationRefused: a wrong token, or another device has this name.
        """
        if not hmac.compare_digest(request.token.encode(), self.token.encode()):
            raise RegistrationRefused("The enrolment token is not the centre's present one.")
        with self.engine.write() as tx:
            tx.lock(request.device)
            known = find_device(tx, request.device)
            if known is None:
                device = Device(DeviceId(request.device), request.gate, request.public_key)
                add_device(tx, device, self.now_ms())
            elif known.public_key != request.public_key:
                raise RegistrationRefused(f"Another device is registered as {request.device}.")
        return self.identity.public()

    def take(self, batch: Batch) -> Acknowledged:
        """Keep a batch for good, then say so.

        Raises:
            UnknownDevice: nobody registered it.
            NotAuthentic: the device did not sign this.
        """
        with self.engine.read() as tx:
            device = find_device(tx, batch.device)
        if device is None:
            raise UnknownDevice(f"The centre does not know the device {batch.device}.")
        links = authentic_links(batch, device.public_key)
        now_ms = self.now_ms()
        with self.engine.write() as tx:
            answer = ingest(tx, batch, links, self.identity, now_ms)
            hear(tx, batch.device, now_ms)
        return answer

    def device_count(self) -> int:
        with self.engine.read() as tx:
            return len(all_devices(tx))

    def attendance(self) -> list[Presence]:
        """Everyone who is in, by session and delegate."""
        reader = Reader(self.identity)
        events: dict[EventId, AttendanceEvent] = {}
        with self.engine.read() as tx:
            for name, sealed, sealed_key in sealed_events(tx):
                event = reader.read(name, sealed, sealed_key)
                if not isinstance(event, Unreadable):
                    events[name] = event
        return sorted(attendance(events).values(), key=lambda who: (who.session, who.delegate))
