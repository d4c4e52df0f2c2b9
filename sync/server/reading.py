"""Opening what gates sealed: the centre alone reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from domain.attendance import KINDS, AttendanceEvent, BadgeIssued, BadgeWithdrawn
from domain.badge import MOST_ISSUES
from domain.chain import log_key_place, row_place
from domain.codec import decode
from domain.errors import KeyUnavailable, StoreDamaged
from domain.ids import EventId
from runtime.sealing import KEY_BYTES, open_sealed
from sync.server.identity import Identity
from sync.wire.fields import MOST_MS

_FORMS: dict[type[AttendanceEvent], TypeAdapter[Any]] = {
    kind: TypeAdapter(kind) for kind in KINDS.values()
}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A signed row whose seal or content the centre cannot open: kept, and shown on the desk."""


@dataclass(slots=True)
class Reader:
    """Opens rows; remembers the keys of logs, which take a while to unwrap."""

    identity: Identity
    _keys: dict[bytes, bytes] = field(default_factory=dict, repr=False)

    def read(
        self, name: EventId, sealed: bytes, sealed_key: bytes
    ) -> AttendanceEvent | Unreadable:
        """What one row says."""
        try:
            key = self._key(name, sealed_key)
            place = row_place(name.device, name.log, name.seq)
            return _well_formed(open_sealed(key, sealed, place))
        except (KeyUnavailable, StoreDamaged, ValueError):
            return Unreadable()

    def _key(self, name: EventId, sealed_key: bytes) -> bytes:
        if sealed_key not in self._keys:
            place = log_key_place(name.device, name.log)
            named = self.identity.open_for_me(sealed_key, place)
            self._keys[sealed_key] = named[-KEY_BYTES:]
        return self._keys[sealed_key]


def _well_formed(text: bytes) -> AttendanceEvent:
    """The event, with every value of the kind that it should be: one row must not stop all pages.

    Whoever has a gate's keys can write any text at all.

    Raises:
        ValueError: it is none.
    """
    try:
        event = decode(text)
    except RecursionError as error:
        raise ValueError("not an attendance event: too deep") from error
    _FORMS[type(event)].validate_json(text, strict=True)
    if abs(event.at.wall_ms) > MOST_MS or not 0 <= event.at.since_boot_ms <= MOST_MS:
        raise ValueError("no clock says that")
    if isinstance(event, BadgeIssued | BadgeWithdrawn) and not 1 <= event.issue <= MOST_ISSUES:
        raise ValueError("no badge has that issue")
    return event
