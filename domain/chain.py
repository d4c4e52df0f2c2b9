"""The ledger's hash chain: each row fixes all rows before it.

SHA-256 over the previous link and the sealed row, so that a reader without keys can follow it.
"""

from __future__ import annotations

import hashlib

from domain.ids import DeviceId, LogId

LINK_BYTES = 32


def first_link(device: DeviceId, log: LogId) -> bytes:
    """What stands before row 1, different for each log."""
    return hashlib.sha256(f"entrance-ledger-1|{device}|{log}".encode()).digest()


def next_link(previous: bytes, seq: int, sealed: bytes) -> bytes:
    """The link of row ``seq``, 32 bytes."""
    return hashlib.sha256(previous + seq.to_bytes(8, "big") + sealed).digest()


def head_message(device: DeviceId, log: LogId, seq: int, link: bytes) -> bytes:
    """What a device signs to say: my log is this long and ends so."""
    return f"entrance-head-1|{device}|{log}|{seq}|{link.hex()}".encode()


def gap_message(device: DeviceId, log: LogId, after: int, seq: int, link: bytes) -> bytes:
    """What a device signs to say: rows behind ``after`` are lost, up to ``seq`` with this link."""
    return f"entrance-gap-1|{device}|{log}|{after}|{seq}|{link.hex()}".encode()


def row_place(device: DeviceId, log: LogId, seq: int) -> str:
    """The associated data of a sealed ledger row: it opens nowhere else."""
    return f"log|{device}|{log}|{seq}"


def opening_message(device: DeviceId, log: LogId, public: bytes, sealed_key: bytes) -> bytes:
    """What a device signs to say: this log is mine, and its key is inside for the centre."""
    body = hashlib.sha256(public + sealed_key).hexdigest()
    return f"entrance-opening-1|{device}|{log}|{body}".encode()


def log_key_place(device: DeviceId, log: LogId) -> str:
    """What a log's data key is bound to when it travels to the centre."""
    return f"log-key|{device}|{log}"
