"""Becoming known to a centre: by its code and over the network, or by files on a stick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from domain.errors import CentreUnreachable, ImportRefused
from domain.ids import DeviceId
from runtime.journal import journal
from store.connection import Store
from store.outgoing import Outgoing
from store.receiving import Receiving
from sync.agent.transport import CentreRefused
from sync.wire.access import (
    PairingRequest,
    PairingState,
    comparison_code,
    pairing_message,
    pairing_secret,
    print_of,
)
from sync.wire.carried import CarriedRequest, proof_of
from sync.wire.pin import PairingCode, read_code
from sync.wire.proofs import NotAuthentic


class NotApproved(CentreUnreachable):
    """Nobody at the centre compared the digits in time: show a new code there."""


class PairingRoad(Protocol):
    """Carries a pairing request to the centre; raises CentreUnreachable when it cannot."""

    def pair(self, request: PairingRequest) -> PairingState: ...


@dataclass(frozen=True, slots=True)
class Newcomer:
    """This kiosk, before a centre knows it."""

    device: DeviceId
    public_key: bytes
    receiving_key: bytes
    sign: Callable[[bytes], bytes] = field(repr=False)

    def request(self, code: PairingCode) -> PairingRequest:
        """The answer to a code."""
        return PairingRequest(
            pairing=code.pairing,
            token=code.token,
            device=self.device,
            public_key=self.public_key,
            receiving_key=self.receiving_key,
            signature=self.sign(self._message(code)),
        )

    def carried(self, code: PairingCode) -> CarriedRequest:
        """The answer to a code, as a file that does not tell the code."""
        message = self._message(code)
        return CarriedRequest(
            pairing=code.pairing,
            device=self.device,
            public_key=self.public_key,
            receiving_key=self.receiving_key,
            proof=proof_of(pairing_secret(code.token), message),
            signature=self.sign(message),
        )

    def digits(self, code: PairingCode) -> str:
        """Six digits that the centre shows too, if it is the one that showed the code."""
        keys = self.public_key, self.receiving_key
        return comparison_code(pairing_secret(code.token), code.centre, keys, self.device)

    def _message(self, code: PairingCode) -> bytes:
        return pairing_message(code.pairing, self.device, self.public_key, self.receiving_key)


def acceptable(text: str, *, plain_is_well: bool) -> PairingCode:
    """The code of a centre to which this kiosk may belong; without TLS at development alone.

    Raises:
        ImportRefused: it is no code, or one of a development centre.
    """
    code = read_code(text)
    if not plain_is_well and not (code.pin and code.url.startswith("https://")):
        raise ImportRefused("This code is a development centre's: a door speaks TLS only.")
    return code


def newcomer_of(store: Store) -> Newcomer:
    """This kiosk with its own keys."""
    outgoing = Outgoing(store)
    keys = outgoing.public_key(), Receiving(store).public_key()
    return Newcomer(outgoing.device, *keys, outgoing.sign)


def pair_over(
    road: PairingRoad,
    newcomer: Newcomer,
    code: PairingCode,
    show: Callable[[str], None],
    wait: Callable[[], bool],
) -> PairingState:
    """Answer the code, show the digits, wait until a person at the centre approved.

    ``wait`` pauses between two questions and says whether to ask on.

    Raises:
        CentreUnreachable: the centre did not answer, or refused.
        NotApproved: nobody approved in time.
        NotAuthentic: another centre answered.
    """
    request = newcomer.request(code)
    state = _checked(road.pair(request), code)
    show(newcomer.digits(code))
    while not state.approved:
        if not wait():
            raise NotApproved("Nobody at the centre approved this kiosk. Show a new code.")
        try:
            state = _checked(road.pair(request), code)
        except CentreRefused:
            raise
        except CentreUnreachable as trouble:
            journal().warning("pairing.missed", why=str(trouble))
    return state


def _checked(state: PairingState, code: PairingCode) -> PairingState:
    if print_of(state.signing_key, state.opening_key) != code.centre:
        raise NotAuthentic("Another centre answers than the one that showed the code.")
    return state
