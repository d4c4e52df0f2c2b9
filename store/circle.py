"""Which other gates this one knows by their keys, and which nobody trusts any more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import DeviceId
from store.connection import Store
from store.facts import Facts

_NAMED, _INTRODUCED, _REVOKED = "circle.named", "circle.introduced", "circle.revoked"


@dataclass(frozen=True, slots=True)
class Notice:
    """The centre's signed word on devices that are not trusted any more; the newest counts."""

    version: int = 0
    devices: tuple[DeviceId, ...] = ()
    signature: bytes = b""


class Circle:
    """The gates that the centre named, or that a person introduced by a file."""

    def __init__(self, store: Store) -> None:
        self._facts = Facts(store)
        self._store = store

    def name(self, keys: Mapping[DeviceId, bytes]) -> None:
        """From now on the centre names these gates, each with its Ed25519 key, and no others.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        if keys != self._read(_NAMED):
            self._write(_NAMED, keys)

    def introduce(self, device: DeviceId, key: bytes) -> None:
        """A person vouches for this gate's key.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        with self._store.writing():
            self._write(_INTRODUCED, {**self._read(_INTRODUCED), device: key})

    def revoke(self, notice: Notice) -> None:
        """Heed the centre's word, unless a newer one is known; its signature was checked.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        with self._store.writing():
            if notice.version > self.notice().version:
                plain = [notice.version, notice.devices, notice.signature.hex()]
                self._facts.put(_REVOKED, json.dumps(plain))

    def begin_anew(self) -> None:
        """Forget what a centre said: another one's words begin at version one.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        with self._store.writing():
            self._write(_NAMED, {})
            self._facts.put(_REVOKED, None)

    def notice(self) -> Notice:
        """The newest word on revoked devices that was heard."""
        text = self._facts.get(_REVOKED)
        if not isinstance(text, str):
            return Notice()
        version, devices, signature = json.loads(text)
        return Notice(version, tuple(map(DeviceId, devices)), bytes.fromhex(signature))

    def keys(self) -> dict[DeviceId, bytes]:
        """The key of each gate that is trusted; never of this one or of a revoked one."""
        known = {**self._read(_INTRODUCED), **self._read(_NAMED)}
        gone = {self._store.device, *self.notice().devices}
        return {device: key for device, key in known.items() if device not in gone}

    def _read(self, fact: str) -> dict[DeviceId, bytes]:
        text = self._facts.get(fact)
        plain = json.loads(text) if isinstance(text, str) else {}
        return {DeviceId(device): bytes.fromhex(key) for device, key in plain.items()}

    def _write(self, fact: str, keys: Mapping[DeviceId, bytes]) -> None:
        plain = {device: keys[device].hex() for device in sorted(keys)}
        self._facts.put(fact, json.dumps(plain))
