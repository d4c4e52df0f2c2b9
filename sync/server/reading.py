"""Opening what gates sealed: the centre alone reads it."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.attendance import AttendanceEvent
from domain.chain import log_key_place, row_place
from domain.codec import decode
from domain.errors import KeyUnavailable, StoreDamaged
from domain.ids import EventId
from runtime.sealing import KEY_BYTES, open_sealed
from sync.server.identity import Identity


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A signed row whose seal or content the centre cannot open: kept, and shown on the desk."""

    why: str


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
            return decode(open_sealed(key, sealed, row_place(name.device, name.log, name.seq)))
        except (KeyUnavailable, StoreDamaged, ValueError) as error:
            return Unreadable(str(error))

    def _key(self, name: EventId, sealed_key: bytes) -> bytes:
        if sealed_key not in self._keys:
            place = log_key_place(name.device, name.log)
            named = self.identity.open_for_me(sealed_key, place)
            self._keys[sealed_key] = named[-KEY_BYTES:]
        return self._keys[sealed_key]
