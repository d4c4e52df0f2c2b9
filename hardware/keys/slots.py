"""The slot file: one key, sealed once for each way of opening it, as LUKS does for a disk.

It lies beside the database and not in it, so that erasing the slots needs no database and can be
done on a partition of their own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.errors import KeyUnavailable, StoreDamaged
from hardware.keys.held import id_of
from runtime.envelope import open_with, seal_to
from runtime.files import replace_whole
from runtime.paths import KEY_SLOTS
from runtime.sealing import open_sealed, seal


class SlotKind(StrEnum):
    """Who can open a slot."""

    CREDENTIAL = "credential"
    """systemd, from the TPM or from the host's own secret."""
    USB = "usb"
    """Whoever holds the stick."""
    PASSPHRASE = "passphrase"  # noqa: S105  (the name of a kind of slot)
    """Whoever knows the words."""
    RECOVERY = "recovery"
    """The organiser, with a private key that never was on a kiosk."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the key. ``salt`` serves passphrases; ``public`` is the organiser's key."""

    name: str
    kind: SlotKind
    off_card: bool
    """Whether a thief of the card alone is stopped by it."""
    wrapped: bytes = field(repr=False)
    salt: bytes = b""
    public: bytes = b""


@dataclass(frozen=True, slots=True)
class SlottedKey:
    """The slots of one key; ``key_id`` names it."""

    key_id: str
    slots: tuple[Slot, ...]

    def slot(self, name: str) -> Slot:
        """The slot of this name.

        Raises:
            KeyUnavailable: there is none.
        """
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyUnavailable(f"There is no key slot {name}; kiosk keys status lists them.")

    def with_slot(self, slot: Slot) -> SlottedKey:
        return replace(self, slots=(*self.slots, slot))


def seal_slot(slot: Slot, secret: bytes, key: bytes) -> Slot:
    """The slot, now holding ``key`` under its 32-byte ``secret``."""
    return replace(slot, wrapped=seal(secret, b"slot", key, _place(id_of(key), slot)))


def open_slot(key_id: str, slot: Slot, secret: bytes) -> bytes:
    """The key in the slot.

    Raises:
        KeyUnavailable: the secret is not this slot's.
    """
    try:
        return open_sealed(secret, slot.wrapped, _place(key_id, slot))
    except StoreDamaged as error:
        raise KeyUnavailable(f"The key slot {slot.name} does not open with what was given.") from (
            error
        )


def recovery_slot(public: bytes, key: bytes) -> Slot:
    """The organiser's slot: only the public key is needed to make it.

    Raises:
        KeyUnavailable: ``public`` is no X25519 key.
    """
    slot = Slot("recovery", SlotKind.RECOVERY, off_card=True, wrapped=b"", public=public)
    return replace(slot, wrapped=seal_to(public, key, _place(id_of(key), slot)))


def open_recovery(key_id: str, slot: Slot, private: bytes) -> bytes:
    """The key in the organiser's slot.

    Raises:
        KeyUnavailable: another private key.
    """
    return open_with(private, slot.wrapped, _place(key_id, slot))


def read_slots(state: Path) -> tuple[SlottedKey, ...]:
    """The keys of a state folder, newest first; more than one only while a rotation lasts.

    Raises:
        KeyUnavailable: there is no slot file, or it cannot be read.
    """
    path = state / KEY_SLOTS
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            SlottedKey(key["key_id"], tuple(_slot(fields) for fields in key["slots"]))
            for key in stored["keys"]
        )
    except FileNotFoundError as error:
        raise KeyUnavailable(f"There are no key slots in {state}; run kiosk keys init.") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KeyUnavailable(f"The key slots {path} cannot be read: {error}.") from error


def write_slots(state: Path, keys: tuple[SlottedKey, ...]) -> None:
    """Replace the slot file as a whole: after a power cut it is the old one or the new one.

    Raises:
        KeyUnavailable: it cannot be written.
    """
    stored = {
        "format": 1,
        "keys": [
            {"key_id": key.key_id, "slots": [_plain(slot) for slot in key.slots]} for key in keys
        ],
    }
    path = state / KEY_SLOTS
    try:
        state.mkdir(parents=True, exist_ok=True)
        replace_whole(path, json.dumps(stored, indent=1))
    except OSError as error:
        raise KeyUnavailable(f"The key slots {path} cannot be written: {error.strerror}.") from (
            error
        )


def _place(key_id: str, slot: Slot) -> str:
    return f"slot|{key_id}|{slot.kind}|{slot.name}|{slot.off_card}"


def _plain(slot: Slot) -> dict[str, Any]:
    return {
        "name": slot.name,
        "kind": slot.kind,
        "off_card": slot.off_card,
        "wrapped": slot.wrapped.hex(),
        "salt": slot.salt.hex(),
        "public": slot.public.hex(),
    }


def _slot(fields: dict[str, Any]) -> Slot:
    return Slot(
        name=fields["name"],
        kind=SlotKind(fields["kind"]),
        off_card=fields["off_card"],
        wrapped=bytes.fromhex(fields["wrapped"]),
        salt=bytes.fromhex(fields["salt"]),
        public=bytes.fromhex(fields["public"]),
    )
