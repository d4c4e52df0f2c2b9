"""Signatures over the wire: verified things come out, or nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.chain import gap_message, head_message, next_link, opening_message
from domain.errors import KnownError, StoreDamaged
from domain.ids import DeviceId, LogId
from runtime import envelope
from sync.wire.messages import Acknowledged, Batch, Missing


class NotAuthentic(KnownError):
    """The sender is not who it says, or the bytes were altered on the way. Pair it again."""


def check_signature(public_key: bytes, signature: bytes, message: bytes, what: str) -> None:
    """Check an Ed25519 signature.

    Raises:
        NotAuthentic: it does not hold; the sentence names ``what``.
    """
    try:
        envelope.check_signature(public_key, message, signature)
    except StoreDamaged as error:
        raise NotAuthentic(f"The signature of {what} does not hold.") from error


def authentic_links(batch: Batch, public_key: bytes) -> list[bytes]:
    """The links of the batch's rows, once its chain ends at the head that the device signed.

    Raises:
        NotAuthentic: the chain or the signature does not hold.
    """
    device, log = DeviceId(batch.device), LogId(batch.log)
    links, link = [], batch.before
    for seq, sealed in enumerate(batch.rows, start=batch.first_seq):
        stated = batch.missing if seq == batch.first_seq else None
        link = stated.link if stated is not None else next_link(link, seq, sealed)
        links.append(link)
    if batch.missing is not None:
        _check_gap(batch, batch.missing, public_key)
    last = batch.first_seq + len(batch.rows) - 1
    if (batch.head.seq, batch.head.link) != (last, link):
        raise NotAuthentic(f"The batch of {batch.device} does not end at the head it names.")
    message = head_message(device, log, last, link)
    check_signature(public_key, batch.head.signature, message, f"a batch of {batch.device}")
    opening = opening_message(device, log, public_key, batch.opening.sealed_key)
    check_signature(public_key, batch.opening.signature, opening, f"the opening of {log}")
    return links


def _check_gap(batch: Batch, missing: Missing, public_key: bytes) -> None:
    if missing.after >= batch.first_seq - 1:
        raise NotAuthentic(f"A batch of {batch.device} lacks no row and says that it does.")
    named = DeviceId(batch.device), LogId(batch.log)
    message = gap_message(*named, missing.after, batch.first_seq, missing.link)
    check_signature(public_key, missing.signature, message, f"a gap of {batch.device}")


def ack_message(device: str, log: str, seq: int, link: bytes, centre_ms: int) -> bytes:
    """What the centre signs to say: I hold this log up to here, for good."""
    return f"entrance-ack-1|{device}|{log}|{seq}|{link.hex()}|{centre_ms}".encode()


def check_acknowledgement(answer: Acknowledged, device: str, log: str, centre_key: bytes) -> None:
    """Make sure that the pinned centre said it.

    Raises:
        NotAuthentic: somebody else did.
    """
    message = ack_message(device, log, answer.seq, answer.link, answer.centre_ms)
    check_signature(centre_key, answer.signature, message, "an acknowledgement")


def revocation_message(version: int, devices: Sequence[str]) -> bytes:
    """What the centre signs to say: trust these no more."""
    return f"entrance-revoked-1|{version}|{','.join(devices)}".encode()


def circle_message(gates: Iterable[tuple[str, bytes]]) -> bytes:
    """What the centre signs to say: these gates, with these keys, may talk to each other."""
    named = ",".join(f"{device}:{key.hex()}" for device, key in gates)
    return f"entrance-circle-1|{named}".encode()
