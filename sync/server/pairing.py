"""Pairing: the centre shows a code, the kiosk answers it, both show six digits, a person agrees.

The code carries the centre's pin and a one-time token, so the kiosk knows the centre and the
centre knows that somebody who saw its screen answers. The digits show that it was this kiosk: a
second one that answers the same code is refused, and the first one's digits do not fit.
"""

from __future__ import annotations

import hmac
import secrets

from domain.errors import KnownError
from domain.ids import DeviceId
from sync.server.centre import Centre, UnknownDevice
from sync.server.database.audit import write_deed
from sync.server.database.devices import (
    Device,
    add_device,
    find_device,
    rename_gate,
    revoke_device,
)
from sync.server.database.engine import Transaction
from sync.server.database.pairings import (
    Answer,
    Pairing,
    add_pairing,
    answer_pairing,
    approve_pairing,
    find_pairing,
)
from sync.server.editions import issue_again
from sync.server.own_log import CENTRE
from sync.server.staff import Person
from sync.wire.access import (
    PairingRequest,
    PairingState,
    comparison_code,
    pairing_message,
    pairing_secret,
    print_of,
)
from sync.wire.carried import CarriedAnswer, CarriedRequest, proof_of, write_answer
from sync.wire.proofs import check_signature

LASTS_MS = 10 * 60 * 1000
CARRIED_LASTS_MS = 7 * 24 * 3600 * 1000
"""A stick travels; its request is taken in by a person who is signed in."""


class PairingRefused(KnownError):
    """Show a new code at the centre and begin again."""


def begin_pairing(centre: Centre, gate: str, by: Person) -> tuple[str, str]:
    """A new pairing's number and one-time token; the token is shown once and kept as a hash."""
    number, token = secrets.token_hex(8), secrets.token_hex(16)
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        add_pairing(tx, Pairing(number, pairing_secret(token), gate, now_ms, by.name))
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
    with centre.engine.write() as tx:
        tx.lock(f"pairing/{request.pairing}")
        pairing = find_pairing(tx, request.pairing)
        secret = pairing_secret(request.token)
        if pairing is None or not hmac.compare_digest(pairing.token_hash, secret):
            raise PairingRefused("The centre did not show this pairing code.")
        if pairing.device is None and centre.now_ms() > pairing.made_ms + LASTS_MS:
            raise PairingRefused("The pairing code is older than ten minutes.")
        _note_answer(centre, tx, pairing, request)
    return _state(centre, pairing)


def answer_carried(centre: Centre, request: CarriedRequest, by: Person) -> Pairing:
    """A kiosk's answer came on a stick; its pairing then waits to be approved.

    Raises:
        PairingRefused: too late, of no code of this centre, or another kiosk answered first.
    """
    message = pairing_message(
        request.pairing, request.device, request.public_key, request.receiving_key
    )
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        tx.lock(f"pairing/{request.pairing}")
        pairing = find_pairing(tx, request.pairing)
        if pairing is None or not hmac.compare_digest(
            request.proof, proof_of(pairing.token_hash, message)
        ):
            raise PairingRefused("This request answers no code that the centre showed.")
        if pairing.device is None and now_ms > pairing.made_ms + CARRIED_LASTS_MS:
            raise PairingRefused("The pairing code is older than seven days.")
        _note_answer(centre, tx, pairing, request)
        write_deed(tx, now_ms, by.name, "took_request", pairing.id)
    return pairing


def carried_answer(centre: Centre, number: str, authority: str) -> tuple[str, bytes]:
    """The gate's device and the file to carry back to it.

    Raises:
        PairingRefused: nobody approved it.
    """
    with centre.engine.read() as tx:
        pairing = find_pairing(tx, number)
    if pairing is None or pairing.approved_by is None or pairing.device is None:
        raise PairingRefused("Nobody approved this kiosk: compare its six digits first.")
    made = CarriedAnswer(
        pairing=number, device=pairing.device, state=_state(centre, pairing), authority=authority
    )
    return pairing.device, write_answer(made, centre.identity.signing.sign)


def _note_answer(
    centre: Centre, tx: Transaction, pairing: Pairing, request: PairingRequest | CarriedRequest
) -> None:
    """Keep who answered; the same again changes nothing."""
    if pairing.device is not None:
        if (pairing.device, pairing.public_key) != (request.device, request.public_key):
            raise PairingRefused("Another kiosk answered this code before.")
        return
    keys = request.public_key, request.receiving_key
    identity = centre.identity.public()
    centre_print = print_of(identity.signing_key, identity.opening_key)
    digits = comparison_code(pairing.token_hash, centre_print, keys, request.device)
    carried = isinstance(request, CarriedRequest)
    answer_pairing(tx, pairing.id, Answer(request.device, keys, digits, carried=carried))


def _state(centre: Centre, pairing: Pairing) -> PairingState:
    identity = centre.identity.public()
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
        _let_in(tx, pairing, now_ms)
        approve_pairing(tx, number, by.name)
        write_deed(tx, now_ms, by.name, "paired", str(pairing.device))


def _let_in(tx: Transaction, pairing: Pairing, now_ms: int) -> None:
    """Know the gate; one that comes back with its own keys is told apart from a thief."""
    device = Device(
        DeviceId(str(pairing.device)),
        pairing.gate,
        bytes(pairing.public_key or b""),
        bytes(pairing.receiving_key or b""),
    )
    known = find_device(tx, device.id)
    if device.id == CENTRE:
        raise PairingRefused("The centre goes by this name: reset that kiosk, then pair it anew.")
    if known is None:
        add_device(tx, device, now_ms)
    elif known.revoked_ms is not None:
        raise PairingRefused(f"{device.id} was revoked: reset that kiosk, then pair it anew.")
    elif (known.public_key, known.receiving_key) != (device.public_key, device.receiving_key):
        raise PairingRefused(f"Another kiosk is known as {device.id} already.")
    else:
        rename_gate(tx, device.id, device.gate)


def revoke(centre: Centre, device: str, by: Person) -> None:
    """Trust a gate no more: what it says later is quarantined, editions get keys it never has.

    Raises:
        UnknownDevice: there is no such gate.
    """
    now_ms = centre.now_ms()
    with centre.engine.write() as tx:
        if device == CENTRE or find_device(tx, device) is None:
            raise UnknownDevice(f"The centre does not know the device {device}.")
        revoke_device(tx, device, now_ms)
        issue_again(tx, centre.identity, by.name, now_ms)
        write_deed(tx, now_ms, by.name, "revoked", device)
