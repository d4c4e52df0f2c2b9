"""``kiosk keys``: the ways to the device's key, in an administrator's words."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from domain.errors import KeyUnavailable
from hardware.keys import open_key_provider, slot_secret
from hardware.keys.administration import (
    SALT_BYTES,
    add,
    begin_rotation,
    check_policy,
    end_rotation,
    initialise,
    recover,
    remove,
)
from hardware.keys.secrets import (
    ask_passphrase,
    new_credential,
    new_secret_file,
    passphrase_secret,
    same_medium,
)
from hardware.keys.slots import Slot, SlotKind, read_slots
from runtime.console import say
from runtime.device import DeviceSettings, load_device, save_device
from runtime.envelope import new_pair
from runtime.files import write_once
from runtime.paths import database_of, device_settings_of, state_folder
from store.connection import open_store


def keys_main(argv: Sequence[str]) -> int:
    """``kiosk keys organiser|init|add|remove|rotate|status|recover [--state DIR]``.

    Raises:
        KnownError: what was asked cannot be done; the message says why.
    """
    asked = _parser().parse_args(argv)
    actions: dict[str, Callable[[argparse.Namespace, Path], None]] = {
        "organiser": _organiser,
        "init": _init,
        "add": _add,
        "remove": _remove,
        "rotate": _rotate,
        "status": _status,
        "recover": _recover,
    }
    actions[asked.action](asked, asked.state or state_folder())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk keys", description="Ways to the device's key.")
    actions = parser.add_subparsers(dest="action", required=True)
    known = {}
    for name, purpose in (
        ("organiser", "make the organiser's recovery pair, on a computer that stays offline"),
        ("init", "make the key of a new kiosk"),
        ("add", "add another way to the key"),
        ("remove", "take a way away"),
        ("rotate", "exchange the key for a new one"),
        ("status", "list the ways and say whether they suffice"),
        ("recover", "open with the organiser's private key and add a new way"),
    ):
        known[name] = actions.add_parser(name, help=purpose, description=purpose)
        known[name].add_argument("--state", type=Path, help="the kiosk's state folder")
    for name in ("init", "add", "recover"):
        known[name].add_argument(
            "--kind", required=True, choices=("credential", "usb", "passphrase")
        )
        known[name].add_argument("--file", type=Path, help="the new key file or credential")
        known[name].add_argument(
            "--sealed-by", choices=("host", "tpm2", "host+tpm2"), default="tpm2"
        )
        known[name].add_argument("--name", help="how to call the slot")
    known["init"].add_argument("--organiser", type=Path, required=True, help="their public key")
    known["recover"].add_argument("--private", type=Path, required=True, help="their private key")
    known["remove"].add_argument("name")
    known["organiser"].add_argument("--private", type=Path, required=True)
    known["organiser"].add_argument("--public", type=Path, required=True)
    return parser


def _organiser(asked: argparse.Namespace, _: Path) -> None:
    private, public = new_pair()
    for path, key in ((asked.private, private), (asked.public, public)):
        _write_hex(path, key)
    say(f"Keep {asked.private} offline and safe; give {asked.public} to each kiosk.")


def _init(asked: argparse.Namespace, state: Path) -> None:
    if database_of(state).exists():
        raise KeyUnavailable(f"{database_of(state)} exists already and has its key.")
    organiser = _read_hex(asked.organiser)
    state.mkdir(parents=True, exist_ok=True)
    slot, secret = _new_slot(asked, state)
    held = initialise(state, slot, secret, organiser)
    if not device_settings_of(state).exists():
        save_device(state, "production", slot.kind, asked.file)
    say(f"The key {held.key_id} has the slots {slot.name} and recovery.")


def _add(asked: argparse.Namespace, state: Path) -> None:
    held = open_key_provider(state, load_device(state))
    slot, secret = _new_slot(asked, state)
    add(state, held, slot, secret)
    say(f"The slot {slot.name} opens the key {held.key_id}.")


def _remove(asked: argparse.Namespace, state: Path) -> None:
    remove(state, asked.name)
    say(f"The slot {asked.name} is gone. A copy of the card made earlier still has it: rotate.")


def _rotate(_: argparse.Namespace, state: Path) -> None:
    device = load_device(state)
    held = open_key_provider(state, device)
    slot, secret = _slot_in_hand(state, device)
    dropped = [s.name for s in read_slots(state)[0].slots if s.kind is not SlotKind.RECOVERY]
    dropped.remove(slot.name)
    new = begin_rotation(state, held, slot, secret)
    if database_of(state).exists():
        store = open_store(database_of(state), new)
        try:
            with store.writing():
                store.keyring.rewrap(new)
            store.flush_journal()
        finally:
            store.close()
    end_rotation(state)
    say(f"The key {held.key_id} is replaced by {new.key_id}.")
    if dropped:
        say(f"Add these slots again: {', '.join(dropped)}.")


def _status(_: argparse.Namespace, state: Path) -> None:
    device = load_device(state)
    say(f"mode {device.mode}, opened by {device.keys.provider}")
    if device.keys.provider == "software":
        say("The development key lies beside the data: anybody with the card can read it.")
        return
    for key in read_slots(state):
        say(f"key {key.key_id}")
        for slot in key.slots:
            where = "off the card" if slot.off_card else "ON THE CARD"
            say(f"  {slot.name:16} {slot.kind:12} {where}")
        check_policy(key)
    held = open_key_provider(state, device)
    say(f"The slot opens: key {held.key_id}.")


def _recover(asked: argparse.Namespace, state: Path) -> None:
    held = recover(state, _read_hex(asked.private))
    slot, secret = _new_slot(asked, state)
    add(state, held, slot, secret)
    save_device(state, _mode(state), slot.kind, asked.file)
    say(f"The key {held.key_id} is back; its new slot is {slot.name}.")


def _new_slot(asked: argparse.Namespace, state: Path) -> tuple[Slot, bytes]:
    """A slot of the kind asked for, still empty, and its new secret."""
    kind = SlotKind(asked.kind)
    off_card = kind is not SlotKind.CREDENTIAL or asked.sealed_by != "host"
    slot = Slot(asked.name or kind.value, kind, off_card, wrapped=b"")
    if kind is SlotKind.PASSPHRASE:
        slot = Slot(slot.name, kind, off_card, wrapped=b"", salt=os.urandom(SALT_BYTES))
        return slot, passphrase_secret(ask_passphrase(asked.file), slot.salt)
    if asked.file is None:
        raise KeyUnavailable(f"Name the new {kind} file with --file.")
    if kind is SlotKind.CREDENTIAL:
        return slot, new_credential(asked.file, asked.sealed_by)
    if _mode(state) != "development" and same_medium(asked.file.absolute().parent, state):
        raise KeyUnavailable(f"{asked.file} lies on the card of the data. Name a stick's folder.")
    return slot, new_secret_file(asked.file)


def _mode(state: Path) -> str:
    return load_device(state).mode if device_settings_of(state).exists() else "production"


def _slot_in_hand(state: Path, device: DeviceSettings) -> tuple[Slot, bytes]:
    """The slot that the settings name and its secret."""
    kind = SlotKind(device.keys.provider)
    slot = next((s for s in read_slots(state)[0].slots if s.kind is kind), None)
    if slot is None:
        raise KeyUnavailable(f"The key has no slot of kind {kind}.")
    words = ask_passphrase(device.keys.file) if kind is SlotKind.PASSPHRASE else ""
    return slot, slot_secret(slot, words, state, device)


def _write_hex(path: Path, key: bytes) -> None:
    try:
        write_once(path, key.hex() + "\n")
    except OSError as error:
        raise KeyUnavailable(f"{path} cannot be made: {error.strerror}.") from error


def _read_hex(path: Path) -> bytes:
    try:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise KeyUnavailable(f"{path} holds no key: 64 hex digits are expected.") from error
