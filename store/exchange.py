"""A log as lines of JSON: what an export, a mirror and a witness file are made of.

Rows stay sealed and carry their chain; heads carry the device's signature. Nothing in such a
file names anybody, and whoever has the device's public key can follow it to its end.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from domain.chain import head_message
from domain.errors import ImportRefused
from domain.ids import DeviceId, LogId
from runtime.envelope import check_signature
from store.connection import Store
from store.heads import SignedHead
from store.logs import Head, Row, logs_of, rows_of
from store.outgoing import Outgoing
from store.witness import Witness, WitnessedHead


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a file held: rows by log and number, and heads whose signature was not looked at."""

    device: DeviceId
    public: bytes
    rows: dict[LogId, dict[int, Row]] = field(default_factory=dict)
    heads: list[WitnessedHead] = field(default_factory=list)


def device_line(store: Store) -> bytes:
    """Whose file this is."""
    public = Outgoing(store).public_key()
    return _line({"kind": "device", "device": store.device, "public": public.hex()})


def row_line(log: LogId, row: Row) -> bytes:
    """One sealed row."""
    sealed = base64.b64encode(row.sealed).decode()
    return _line(
        {"kind": "row", "log": log, "seq": row.seq, "h": row.link.hex(), "sealed": sealed}
    )


def head_line(seen: WitnessedHead) -> bytes:
    """One signed head, of this device or of one that it has seen."""
    return _line(
        {
            "kind": "head",
            "device": seen.device,
            "log": seen.log,
            "seq": seen.head.seq,
            "h": seen.head.link.hex(),
            "signature": seen.head.signature.hex(),
        }
    )


def export_lines(store: Store) -> Iterator[bytes]:
    """All logs of a store, each ending with its signed head, and the heads of its neighbours."""
    yield device_line(store)
    outgoing = Outgoing(store)
    for log in logs_of(store):
        last = 0
        for row in rows_of(store, log):
            yield row_line(log.id, row)
            last = row.seq
        if last:
            head = outgoing.signed_head(log.id, last)
            yield head_line(WitnessedHead(store.device, log.id, head))
    yield from map(head_line, Witness(store).heads())


def read_exchange(path: Path) -> Exchange:
    """Read such a file; a last line torn by a power cut is left out.

    Raises:
        ImportRefused: the file cannot be read, or does not begin with a device.
    """
    try:
        lines = [fields for fields in map(_fields, path.read_bytes().splitlines()) if fields]
        first = next(fields for fields in lines if fields["kind"] == "device")
        found = Exchange(DeviceId(first["device"]), bytes.fromhex(first["public"]))
        for fields in lines:
            _take(found, fields)
    except OSError as error:
        raise ImportRefused(f"{path} cannot be read: {error.strerror}.") from error
    except (StopIteration, KeyError, ValueError, TypeError) as error:
        raise ImportRefused(f"{path} is no export of a kiosk's ledger.") from error
    return found


def head_in(tail: bytes) -> tuple[LogId, int] | None:
    """Log and row of the head that ends such a file; None where its last line is none."""
    fields = next(map(_fields, tail.splitlines()[-1:]), {})
    is_head = fields.get("kind") == "head"
    return (fields["log"], fields["seq"]) if is_head and {"log", "seq"} <= fields.keys() else None


def witnesses_in(found: Exchange, store: Store) -> tuple[Head, ...]:
    """The heads that this store's device has signed: what its log must still contain.

    Raises:
        ImportRefused: the file says nothing about this device.
        StoreDamaged: a signature in it does not hold.
    """
    public = store.keyring.signer().public_key().public_bytes_raw()
    heads = []
    for seen in found.heads:
        if seen.device == store.device:
            message = head_message(seen.device, seen.log, seen.head.seq, seen.head.link)
            check_signature(public, message, seen.head.signature)
            heads.append(Head(seen.log, seen.head.seq, seen.head.link))
    if not heads:
        raise ImportRefused(f"The file of {found.device} has no signed head of {store.device}.")
    return tuple(heads)


def _take(found: Exchange, fields: dict[str, Any]) -> None:
    if fields["kind"] != "device" and type(fields["seq"]) is not int:
        raise TypeError("a row's place is a number")
    if fields["kind"] == "row":
        row = Row(fields["seq"], bytes.fromhex(fields["h"]), base64.b64decode(fields["sealed"]))
        found.rows.setdefault(LogId(fields["log"]), {})[row.seq] = row
    elif fields["kind"] == "head":
        head = SignedHead(
            fields["seq"], bytes.fromhex(fields["h"]), bytes.fromhex(fields["signature"])
        )
        device, log = DeviceId(fields["device"]), LogId(fields["log"])
        found.heads.append(WitnessedHead(device, log, head))


def _line(fields: dict[str, Any]) -> bytes:
    return b"\n" + json.dumps(fields).encode() + b"\n"


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}
