"""Pairing: the centre shows a code, the kiosk answers it, both show six digits, a person agrees.

The code carries the centre's pin and a one-time token, so the kiosk knows the centre and the
centre knows that somebody who saw its screen answers. The digits show that it was this kiosk: a
second one that answers the same code is refused, and the first one's digits do not fit.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from domain.errors import KnownError
from domain.ids import DeviceId
from sync.server.centre import Centre
from sync.server.database.audit import write_deed
from sync.server.database.devices import Device, add_device, find_device, revoke_device
from sync.server.database.pairings import (
    Pairing,
    add_pairing,
    answer_pairing,
    approve_pairing,
    find_pairing,
)
from sync.server.editions import issue_again
from sync.server.staff import Person
from sync.wire.access import PairingRequest, PairingState, comparison_code, pairing_message
from sync.wire.proofs import check_signature

LASTS_MS = 10 * 60 * 1000


class PairingRefused(KnownError):
    """Show a new code at the centre and begin again."""


def begin_pairing(centre: Centre, gate: str, by: Person) -> tuple[str, str]:
    """A new pairing's number and one-time token; the token is shown once and kept as a hash."""
    number, token = secrets.token_hex(8), secrets.token_hex(16)
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        add_pairing(tx, Pairing(number, _hash(token), gate, now_ms, by.name))
        write_deed(tx, now_ms, by.name, "pairing_begun", number)
    return number, token


def answer(centre: Centre, request: PairingRequest) -> PairingState:
    """A kiosk answers a code, or asks what became of its answer.

    Raises:
        PairingRefused: too late, a wrong token, or another kiosk answered first.
        NotAuthentic: it does not hold the key that it names.
    """
    message = pairing_message(
        request.pairing, request.device, request.public_key, request.receiving_key
    )
    check_signature(request.public_key, request.signature, message, "a pairing")
    identity = centre.identity.public()
    with centre.engine.write() as tx:
        tx.lock(f"pairing/{request.pairing}")
        pairing = find_pairing(tx, request.pairing)
        if pairing is None or not hmac.compare_digest(pairing.token_hash, _hash(request.token)):
            raise PairingRefused("The centre did not show this pairing code.")
        if pairing.device is None:
            if centre.now_ms() > pairing.made_ms + LASTS_MS:
                raise PairingRefused("The pairing code is older than ten minutes.")
            keys = request.public_key, request.receiving_key
            digits = comparison_code(
                request.token,
                (identity.signing_key, identity.opening_key, *keys, request.device.encode()),
            )
            answer_pairing(tx, pairing.id, request.device, keys, digits)
        elif (pairing.device, pairing.public_key) != (request.device, request.public_key):
            raise PairingRefused("Another kiosk answered this code before.")
    return PairingState(
        approved=pairing.approved_by is not None,
        gate=pairing.gate,
        signing_key=identity.signing_key,
        opening_key=identity.opening_key,
    )


def approve(centre: Centre, number: str, digits: str, by: Person) -> None:
    """Make the gate known, once a person typed the digits that its screen shows.

    Raises:
        PairingRefused: other digits, no answer yet, or the name is taken.
    """
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        tx.lock(f"pairing/{number}")
        pairing = find_pairing(tx, number)
        if pairing is None or pairing.code is None or pairing.approved_by is not None:
            raise PairingRefused("No kiosk waits under this pairing.")
        if not hmac.compare_digest(pairing.code.encode(), digits.encode()):
            raise PairingRefused("These are not the digits of that kiosk: do not trust it.")
        if find_device(tx, str(pairing.device)) is not None:
            raise PairingRefused(f"{pairing.device} is known already.")
        device = Device(
            DeviceId(str(pairing.device)),
            pairing.gate,
            bytes(pairing.public_key or b""),
            bytes(pairing.receiving_key or b""),
        )
        add_device(tx, device, now_ms)
        approve_pairing(tx, number, by.name)
        write_deed(tx, now_ms, by.name, "paired", device.id)


def revoke(centre: Centre, device: str, by: Person) -> None:
    """Trust a gate no more: what it says later is quarantined, editions get keys it never has."""
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        revoke_device(tx, device, now_ms)
        issue_again(tx, centre.identity, by.name, now_ms)
        write_deed(tx, now_ms, by.name, "revoked", device)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
