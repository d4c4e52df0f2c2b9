"""Two gates without a centre: each gets the other's key in a file that a person carries."""

from __future__ import annotations

import argparse
from pathlib import Path

from pydantic import ValidationError

from domain.errors import ImportRefused
from domain.ids import DeviceId
from runtime.carrying import hand_out, take_in
from runtime.console import say
from store.circle import Circle
from store.connection import Store
from store.outgoing import Outgoing
from sync.wire.fields import Answer, Key, Name, Signature
from sync.wire.proofs import check_signature

_MOST_BYTES = 4_096


class Card(Answer):
    """A gate's key; the signature shows that the gate holds it."""

    device: Name
    public_key: Key
    signature: Signature


def cards(store: Store, options: argparse.Namespace) -> int:
    """``kiosk sync introduce FILE`` at one gate, ``kiosk sync trust FILE`` at the other.

    Raises:
        KnownError: the file cannot be written, or is no card.
    """
    if options.command == "introduce":
        device = introduce(store, options.file)
        say(f"Carry {options.file} to the other gates: kiosk sync trust FILE. This is {device}.")
    else:
        say(f"This gate and {trust(store, options.file)} talk once both know each other.")
    return 0


def introduce(store: Store, path: Path) -> DeviceId:
    """Write this gate's card for others to trust; this gate's name.

    Raises:
        StoreUnavailable: the file cannot be written.
    """
    outgoing = Outgoing(store)
    key = outgoing.public_key()
    signature = outgoing.sign(_message(outgoing.device, key))
    card = Card(device=outgoing.device, public_key=key, signature=signature)
    hand_out(path, card.model_dump_json().encode() + b"\n")
    return outgoing.device


def trust(store: Store, path: Path) -> DeviceId:
    """Talk to the gate of this card from now on; its name.

    Raises:
        ImportRefused: it is no such file.
        NotAuthentic: whoever made it does not hold the key.
    """
    try:
        card = Card.model_validate_json(take_in(path, _MOST_BYTES))
    except ValidationError as error:
        raise ImportRefused(f"{path} is no card of a gate.") from error
    message = _message(card.device, card.public_key)
    check_signature(card.public_key, card.signature, message, f"the card {path.name}")
    Circle(store).introduce(DeviceId(card.device), card.public_key)
    return DeviceId(card.device)


def _message(device: str, key: bytes) -> bytes:
    return f"entrance-card-1|{device}|{key.hex()}".encode()
