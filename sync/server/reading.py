"""Opening what gates sealed: the centre alone reads it."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.attendance import AttendanceEvent, decode
from domain.chain import row_place
from domain.errors import KeyUnavailable, StoreDamaged
from domain.ids import EventId
from runtime.sealing import open_sealed
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
            place = f"log-key|{name.device}|{name.log}"
            self._keys[sealed_key] = self.identity.open_log_key(sealed_key, place)
        return self._keys[sealed_key]
