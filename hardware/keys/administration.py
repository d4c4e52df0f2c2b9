"""Making, adding, removing, changing and recovering the device's key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from domain.errors import KeyUnavailable
from hardware.keys.held import HeldKey, id_of
from hardware.keys.slots import (
    Slot,
    SlotKind,
    SlottedKey,
    open_recovery,
    read_slots,
    recovery_slot,
    seal_slot,
    write_slots,
)
from hardware.keys.software import FILE_NAME as SOFTWARE_KEY
from runtime.device import DeviceSettings
from runtime.files import wipe
from runtime.paths import KEY_SLOTS
from runtime.sealing import new_key

SALT_BYTES = 16


def initialise(state: Path, slot: Slot, secret: bytes, organiser: bytes) -> HeldKey:
    """A new key with its first slot and the organiser's recovery slot.

    Raises:
        KeyUnavailable: there is a key already, or the slot alone would lie on the card.
    """
    if (state / KEY_SLOTS).exists():
        raise KeyUnavailable(f"{state} has key slots already; kiosk keys status lists them.")
    key = new_key()
    slots = (seal_slot(slot, secret, key), recovery_slot(organiser, key))
    made = SlottedKey(id_of(key), slots)
    check_policy(made)
    write_slots(state, (made,))
    return HeldKey(key)


def add(state: Path, held: HeldKey, slot: Slot, secret: bytes) -> None:
    """One more way to the key.

    Raises:
        KeyUnavailable: the name is taken, or ``held`` is not this folder's key.
    """
    newest, *rest = read_slots(state)
    if newest.key_id != held.key_id:
        raise KeyUnavailable("A rotation is under way; run kiosk keys rotate to its end first.")
    if any(known.name == slot.name for known in newest.slots):
        raise KeyUnavailable(f"There is a key slot {slot.name} already; choose another name.")
    write_slots(state, (newest.with_slot(seal_slot(slot, secret, held.secret)), *rest))


def remove(state: Path, name: str) -> None:
    """One way less.

    Raises:
        KeyUnavailable: no such slot, or without it the key would be lost or on the card alone.
    """
    newest, *rest = read_slots(state)
    gone = newest.slot(name)
    left = replace(newest, slots=tuple(slot for slot in newest.slots if slot != gone))
    check_policy(left)
    write_slots(state, (left, *rest))


def begin_rotation(state: Path, held: HeldKey, slot: Slot, secret: bytes) -> HeldKey:
    """A new key beside the old one, for the slot in hand and the organiser.

    Until :func:`end_rotation` both keys open, so a power cut between them loses nothing.
    Other slots cannot be carried over, since their secrets are not at hand: add them again.

    Raises:
        KeyUnavailable: the slots cannot be read or written.
    """
    old = read_slots(state)
    organiser = next(s.public for s in old[0].slots if s.kind is SlotKind.RECOVERY)
    key = new_key()
    slots = (seal_slot(slot, secret, key), recovery_slot(organiser, key))
    write_slots(state, (SlottedKey(id_of(key), slots), *old))
    return HeldKey(key, (held.secret, *held.older))


def end_rotation(state: Path) -> None:
    """Drop the slots of all keys but the newest, once nothing is wrapped by them.

    Raises:
        KeyUnavailable: the slots cannot be read or written.
    """
    write_slots(state, read_slots(state)[:1])


def recover(state: Path, private: bytes) -> HeldKey:
    """The key by the organiser's private key, when the board or the stick is gone.

    Raises:
        KeyUnavailable: not the organiser's key for this kiosk.
    """
    secrets = tuple(
        open_recovery(key.key_id, slot, private)
        for key in read_slots(state)
        for slot in key.slots
        if slot.kind is SlotKind.RECOVERY
    )
    if not secrets:
        raise KeyUnavailable(f"There is no recovery slot in {state}.")
    return HeldKey(secrets[0], secrets[1:])


def destroy(state: Path, device: DeviceSettings) -> None:
    """Wipe what opens the key: from now on nothing does.

    Flash keeps old blocks, so against a laboratory this needs the TPM, the stick or the
    organiser's private key to be destroyed as well.

    Raises:
        KeyUnavailable: a file cannot be wiped.
    """
    development = device.keys.file or state / SOFTWARE_KEY
    try:
        wipe(state / KEY_SLOTS)
        if device.keys.provider == "software":
            wipe(development)
    except OSError as error:
        raise KeyUnavailable(f"The key in {state} cannot be erased: {error.strerror}.") from error


def check_policy(key: SlottedKey) -> SlottedKey:
    """The key, if it survives both a thief of the card and a dead board.

    Raises:
        KeyUnavailable: only the card itself opens it, or only the organiser, or not the organiser.
    """
    daily = [slot for slot in key.slots if slot.kind is not SlotKind.RECOVERY]
    if len(daily) == len(key.slots):
        raise KeyUnavailable(
            "There is no recovery slot: a dead board would take unsent check-ins with it. Give "
            "the organiser's public key."
        )
    if not any(slot.off_card for slot in daily):
        raise KeyUnavailable(
            "The key would open from the card alone, and a thief of the card would have both. "
            "Add a TPM, USB or passphrase slot."
        )
    return key
