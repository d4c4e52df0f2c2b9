"""Attendance events as canonical JSON: what is sealed in the ledger and opened at the centre."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from domain.attendance import (
    KINDS,
    Act,
    AttendanceEvent,
    CheckIn,
    Method,
    Refusal,
    RefusalReason,
    kind_of,
)
from domain.ids import EventId
from domain.moment import Moment
from domain.pad import evidence_of


def encode(event: AttendanceEvent) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8. Equal events give equal bytes."""
    body = asdict(event) | {"kind": kind_of(event)}
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def decode(raw: bytes) -> AttendanceEvent:
    """The event that :func:`encode` was given.

    Raises:
        ValueError: not the JSON of a known kind of event.
    """
    body: Any = json.loads(raw)
    try:
        kind = KINDS[body.pop("kind")]
        body["at"] = Moment(**body["at"])
        for place in ("annuls", "case", "mistaken_for"):
            if body.get(place) is not None:
                body[place] = EventId(**body[place])
        if "act" in body:
            body["act"] = Act(body["act"])
        if body.get("pad") is not None:
            body["pad"] = evidence_of(body["pad"])
        if "candidates" in body:
            body["candidates"] = tuple(body["candidates"])
        for enum_field, enum_type in (("method", Method), ("reason", RefusalReason)):
            if enum_field in body and kind in (CheckIn, Refusal):
                body[enum_field] = enum_type(body[enum_field])
        known = {field.name for field in fields(kind)}
        return kind(**{name: value for name, value in body.items() if name in known})
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not an attendance event: {error}") from error
