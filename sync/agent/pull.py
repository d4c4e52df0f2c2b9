"""What is new at the centre into the store: page by page, each with its cursor."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from domain.badge import Issued
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from runtime.edition import edition_message, edition_place
from runtime.sealing import open_sealed
from store.circle import Notice
from store.neighbours import Neighbour
from store.tidings import Tidings
from sync.agent.transport import FeedExpired
from sync.wire.feed import Arrival, Edition, FeedPage, Release
from sync.wire.messages import CentreIdentity
from sync.wire.proofs import (
    NotAuthentic,
    check_signature,
    circle_message,
    revocation_message,
)


class Road(Protocol):
    """How pages and editions come: over the network, or in a file."""

    def feed(self, cursor: str, /) -> FeedPage: ...
    def edition(self, edition: Edition) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where editions go once they were checked and opened."""

    version_of: Callable[[str], int]
    """The newest edition of a kind that is here already; 0 is none."""
    open_key: Callable[[bytes, str], bytes]
    put: Callable[[str, int, bytes], None]
    """Kind, number and text; may be called again with the same after a kill."""
    lay: Callable[[Edition, bytes], None]
    """Keeps a gallery sealed as it came: this process never opens one."""
    begin_anew: Callable[[], None]
    """The centre's numbers count from one again."""


def nobody_fetches(_: tuple[Release, ...]) -> None:
    """Where updates come by other means: a stick carries none."""


@dataclass(slots=True)
class Pull:
    """Brings down what one centre knows."""

    incoming: Tidings
    shelf: Shelf
    transport: Road
    centre: CentreIdentity
    source: str
    named: Callable[[tuple[Release, ...]], None] = nobody_fetches
    """Who hears which updates the centre names."""

    def step(self) -> bool:
        """Read one page and what it names; says whether there is more at once.

        Raises:
            CentreUnreachable: no answer, or a refusal.
            NotAuthentic: the centre did not sign it.
            ImportRefused: an edition is not one that this software reads.
        """
        cursor = self.incoming.cursor(self.source)
        try:
            page = self.transport.feed(cursor)
        except FeedExpired:
            # What was told before stays: telling it again changes nothing. Numbers begin anew.
            self.shelf.begin_anew()
            self.incoming.apply(self.source, (), "")
            return True
        self._heed_revocations(page)
        told = [_neighbour(arrival, page.gates) for arrival in page.arrivals]
        badges = [
            (DelegateId(news.delegate), Issued(news.issue, news.withdrawn)) for news in page.badges
        ]
        if told or badges or page.next != cursor:  # else only the card would wear
            self.incoming.apply(self.source, told, page.next, badges)
        if page.releases is not None:
            self.named(page.releases)
        for edition in page.editions:
            if edition.version > self.shelf.version_of(edition.kind):
                self._take(edition)
        return page.more

    def _heed_revocations(self, page: FeedPage) -> None:
        listed = page.revocations
        message = revocation_message(listed.version, listed.devices)
        check_signature(self.centre.signing_key, listed.signature, message, "the revocations")
        devices = tuple(map(DeviceId, listed.devices))
        self.incoming.meet(self._named(page), Notice(listed.version, devices, listed.signature))

    def _named(self, page: FeedPage) -> dict[DeviceId, bytes] | None:
        """The gates that may be talked to without the centre; None where it names none."""
        if page.circle is None:
            return None
        gates = page.circle.gates
        message = circle_message((gate.device, gate.public_key) for gate in gates)
        check_signature(self.centre.signing_key, page.circle.signature, message, "the gates' keys")
        return {DeviceId(gate.device): gate.public_key for gate in gates}

    def _take(self, edition: Edition) -> None:
        message = edition_message(edition.kind, edition.version, edition.digest)
        check_signature(self.centre.signing_key, edition.signature, message, "an edition")
        body = self.transport.edition(edition)
        if hashlib.sha256(body).hexdigest() != edition.digest:
            raise NotAuthentic(f"Edition {edition.version} of the {edition.kind} was altered.")
        if edition.kind == "gallery":
            self.shelf.lay(edition, body)
            return
        place = edition_place(edition.kind, edition.version)
        key = self.shelf.open_key(edition.sealed_key, place)
        self.shelf.put(edition.kind, edition.version, open_sealed(key, body, place))


def _neighbour(arrival: Arrival, gates: Mapping[str, str]) -> Neighbour:
    return Neighbour(
        EventId(DeviceId(arrival.device), LogId(arrival.log), arrival.seq),
        DelegateId(arrival.delegate),
        SessionId(arrival.session),
        gates.get(arrival.device, arrival.device),
        arrival.at_ms,
        arrival.annulled,
    )
