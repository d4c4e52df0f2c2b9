"""Pairing without a network: a request and an answer as files that a person carries.

Neither file tells the token of the code, so whoever finds the stick can make neither of them.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import Literal

from pydantic import ValidationError

from domain.errors import ImportRefused
from sync.wire.access import PairingState, pairing_message, print_of
from sync.wire.fields import Answer, Key, Name, Request, Signature
from sync.wire.pin import PairingCode
from sync.wire.proofs import NotAuthentic, check_signature

REQUEST_SUFFIX, ANSWER_SUFFIX = ".pairing", ".paired"
MOST_BYTES = 65_536
"""No honest file of a pairing is larger."""


class CarriedRequest(Request):
    """A kiosk's answer to a code, on a stick."""

    version: Literal[1] = 1
    pairing: Name
    device: Name
    public_key: Key
    receiving_key: Key
    proof: Key
    """Under the secret of the code: whoever wrote this saw the centre's screen."""
    signature: Signature
    """The device's, over :func:`~sync.wire.access.pairing_message`."""


class CarriedAnswer(Answer):
    """What the centre gives back once a person approved."""

    pairing: str
    device: str
    state: PairingState
    authority: str = ""
    """The certificate of the centre's authority, PEM; empty when it speaks without TLS."""


def proof_of(secret: bytes, message: bytes) -> bytes:
    """Shows that the writer of a carried request knew the code."""
    return hmac.digest(secret, b"entrance-carried-1|" + message, "sha256")


def read_request(text: bytes) -> CarriedRequest:
    """A request from a file, once the device's own signature holds.

    Raises:
        ImportRefused: it is no such file.
        NotAuthentic: it was altered.
    """
    try:
        request = CarriedRequest.model_validate_json(text[: MOST_BYTES + 1])
    except ValidationError as error:
        raise ImportRefused("This file is no kiosk's request to be paired.") from error
    message = pairing_message(
        request.pairing, request.device, request.public_key, request.receiving_key
    )
    check_signature(request.public_key, request.signature, message, "the request")
    return request


def write_answer(answer: CarriedAnswer, sign: Callable[[bytes], bytes]) -> bytes:
    """The file: the centre's signature on its first line, then the answer."""
    body = answer.model_dump_json().encode()
    return sign(answer_message(body)).hex().encode() + b"\n" + body


def answer_message(body: bytes) -> bytes:
    """What the centre signs of its answer."""
    return b"entrance-paired-1|" + hashlib.sha256(body).hexdigest().encode()


def read_answer(text: bytes, code: PairingCode, device: str) -> CarriedAnswer:
    """The centre's answer from a file: of the centre that showed the code, and for this kiosk.

    Raises:
        ImportRefused: it is no such file, or another kiosk's.
        NotAuthentic: another centre made it, or it was altered.
    """
    try:
        first, _, body = text[: MOST_BYTES + 1].partition(b"\n")
        signature = bytes.fromhex(first.decode("ascii"))
        answer = CarriedAnswer.model_validate_json(body)
    except (ValidationError, ValueError) as error:
        raise ImportRefused("This file is no centre's answer to a kiosk.") from error
    if (answer.pairing, answer.device) != (code.pairing, device):
        raise ImportRefused(f"The answer is for {answer.device} and another code than this one.")
    if print_of(answer.state.signing_key, answer.state.opening_key) != code.centre:
        raise NotAuthentic("Another centre than the one that showed the code made this answer.")
    check_signature(answer.state.signing_key, signature, answer_message(body), "the answer")
    return answer
