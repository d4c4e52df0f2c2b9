"""The delegates on the list, as sealed pieces of a few hundred."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from domain.delegates import Delegate, Gender, Role
from domain.ids import DelegateId, SessionId
from store.keyring import PEOPLE
from store.segments import Segment, Segments

KIND = "people"
_SIZE = 256


def read_people(segments: Segments) -> dict[DelegateId, Delegate]:
    """Everybody on the list, in the list's order.

    Raises:
        StoreDamaged: a piece is missing or altered.
    """
    return {
        delegate.id: delegate
        for segment in segments.read(KIND)
        for delegate in decode_people(segment.text)
    }


def replace_people(segments: Segments, people: Mapping[DelegateId, Delegate]) -> None:
    """Store a whole new list."""
    old = [segment.number for segment in segments.read(KIND)]
    everyone = list(people.values())
    new = [everyone[i : i + _SIZE] for i in range(0, len(everyone), _SIZE)]
    for number, part in enumerate(new):
        segments.write(PEOPLE, Segment(KIND, number, encode_people(part)))
    for number in old:
        if number >= len(new):
            segments.drop(KIND, number)


def upsert_people(segments: Segments, changed: Mapping[DelegateId, Delegate]) -> None:
    """Replace these delegates where they stand; those not yet listed come last."""
    if not changed:
        return
    pieces = {s.number: decode_people(s.text) for s in segments.read(KIND)}
    known = {delegate.id for part in pieces.values() for delegate in part}
    touched = {}
    for number, part in pieces.items():
        if any(delegate.id in changed for delegate in part):
            touched[number] = [changed.get(delegate.id, delegate) for delegate in part]
    last = max(pieces, default=0)
    tail = touched.get(last, pieces.get(last, []))
    tail = tail + [delegate for code, delegate in changed.items() if code not in known]
    for i, start in enumerate(range(0, len(tail), _SIZE)):
        touched[last + i] = tail[start : start + _SIZE]
    for number, part in touched.items():
        segments.write(PEOPLE, Segment(KIND, number, encode_people(part)))


def encode_people(people: Iterable[Delegate]) -> bytes:
    """Delegates as JSON."""
    return json.dumps([_plain(delegate) for delegate in people], ensure_ascii=False).encode()


def decode_people(text: bytes) -> list[Delegate]:
    """What :func:`encode_people` was given."""
    return [_delegate(fields) for fields in json.loads(text)]


def _plain(delegate: Delegate) -> dict[str, Any]:
    return {
        "id": delegate.id,
        "name": delegate.name,
        "delegation": delegate.delegation,
        "seat": delegate.seat,
        "group": delegate.group,
        "role": delegate.role,
        "consent": delegate.consent,
        "sessions": None if delegate.sessions is None else sorted(delegate.sessions),
        "gender": delegate.gender,
        "born": delegate.born,
        "more": delegate.more,
    }


def _delegate(fields: dict[str, Any]) -> Delegate:
    sessions, gender = fields.pop("sessions"), fields.pop("gender", None)
    more = tuple((heading, value) for heading, value in fields.pop("more", ()))
    return Delegate(
        **fields | {"role": Role(fields["role"])},
        sessions=None if sessions is None else frozenset(map(SessionId, sessions)),
        gender=None if gender is None else Gender(gender),
        more=more,
    )
