"""Where the key that wraps all others comes from: one explicit name, no fallback."""

from __future__ import annotations

from pathlib import Path

from domain.errors import KeyUnavailable
from hardware.keys.administration import check_policy
from hardware.keys.held import HeldKey
from hardware.keys.secrets import (
    ask_passphrase,
    credential_secret,
    passphrase_secret,
    usb_secret,
)
from hardware.keys.slots import Slot, SlotKind, SlottedKey, open_slot, read_slots
from hardware.keys.software import open_software_key
from runtime.device import DeviceSettings


def open_key_provider(state: Path, device: DeviceSettings) -> HeldKey:
    """The key of the state folder ``state``, from the slot that the settings name.

    Raises:
        KeyUnavailable: the slot does not give the key; the message says what to provide.
    """
    if device.keys.provider == "software":
        return open_software_key(state, device)
    keys = read_slots(state)
    if device.mode != "development":
        check_policy(keys[0])
    kind = SlotKind(device.keys.provider)
    words = ask_passphrase(device.keys.file) if kind is SlotKind.PASSPHRASE else ""
    secrets = [_open(key, kind, words, state, device) for key in keys]
    return HeldKey(secrets[0], tuple(secrets[1:]))


def _open(
    key: SlottedKey, kind: SlotKind, words: str, state: Path, device: DeviceSettings
) -> bytes:
    """The key by the first slot of the kind that takes what is at hand."""
    slots = [slot for slot in key.slots if slot.kind is kind]
    refused = KeyUnavailable(f"The key {key.key_id} has no slot of kind {kind}.")
    for slot in slots:
        try:
            return open_slot(key.key_id, slot, slot_secret(slot, words, state, device))
        except KeyUnavailable as error:
            refused = error
    raise refused


def slot_secret(slot: Slot, words: str, state: Path, device: DeviceSettings) -> bytes:
    """The secret of a slot, from where the settings say.

    Raises:
        KeyUnavailable: it is not there.
    """
    match slot.kind:
        case SlotKind.CREDENTIAL:
            return credential_secret(device.keys.file)
        case SlotKind.USB:
            card = None if device.mode == "development" else state
            return usb_secret(device.keys.file, card)
        case SlotKind.PASSPHRASE:
            return passphrase_secret(words, slot.salt)
        case SlotKind.RECOVERY:
            raise KeyUnavailable("The recovery slot opens with kiosk keys recover.")
