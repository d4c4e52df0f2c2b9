"""Becoming known to a centre: by its code and over the network, or by files on a stick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from domain.errors import ImportRefused
from domain.ids import DeviceId
from sync.agent.transport import CentreRefused
from sync.wire.access import PairingRequest, PairingState, comparison_code, pairing_message
from sync.wire.messages import CentreIdentity
from sync.wire.pin import PairingCode
from sync.wire.proofs import NotAuthentic


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
        message = pairing_message(code.pairing, self.device, self.public_key, self.receiving_key)
        return PairingRequest(
            pairing=code.pairing,
            token=code.token,
            device=self.device,
            public_key=self.public_key,
            receiving_key=self.receiving_key,
            signature=self.sign(message),
        )

    def digits(self, code: PairingCode, state: PairingState) -> str:
        """Six digits that the centre shows too, if it is the one that showed the code."""
        return comparison_code(
            code.token,
            (
                state.signing_key,
                state.opening_key,
                self.public_key,
                self.receiving_key,
                self.device.encode(),
            ),
        )


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
        CentreRefused: nobody approved in time.
    """
    request = newcomer.request(code)
    state = road.pair(request)
    show(newcomer.digits(code, state))
    while not state.approved:
        if not wait():
            raise CentreRefused("Nobody at the centre approved this kiosk. Show a new code.")
        state = road.pair(request)
    return state


def read_answer(path: Path, newcomer: Newcomer, code: PairingCode, digits: str) -> PairingState:
    """The centre's answer from a file, believed if a person typed the digits that it shows.

    Raises:
        ImportRefused: the file cannot be read.
        NotAuthentic: the digits are of another centre or kiosk.
    """
    try:
        state = PairingState.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise ImportRefused(f"{path} is no answer of a centre.") from error
    if not state.approved:
        raise ImportRefused("The centre has not approved this kiosk yet.")
    if newcomer.digits(code, state) != digits:
        raise NotAuthentic("These are not the digits of that centre: the file was exchanged.")
    return state


def identity_in(state: PairingState) -> CentreIdentity:
    """The centre to belong to."""
    return CentreIdentity(signing_key=state.signing_key, opening_key=state.opening_key)
