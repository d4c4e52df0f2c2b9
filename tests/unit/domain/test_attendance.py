from __future__ import annotations

import json
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import AttendanceEvent, CheckIn, Correction, Method, kind_of
from domain.codec import decode, encode
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from domain.moment import Moment

AT = Moment(1_800_000_000_000, "b1", 5, trusted=True)


def _complete(kind: type[AttendanceEvent]) -> st.SearchStrategy[AttendanceEvent]:
    """Events of a kind with every field drawn, those with a default too."""
    return st.builds(kind, **{n: st.from_type(hint) for n, hint in get_type_hints(kind).items()})


events = st.one_of([_complete(kind) for kind in get_args(AttendanceEvent)]).filter(
    lambda event: b"NaN" not in encode(event)  # equals nothing, not even itself
)


@given(events)
def test_every_kind_of_event_comes_back_as_it_was(event: AttendanceEvent) -> None:
    assert decode(encode(event)) == event


@given(events)
def test_equal_events_give_equal_bytes(event: AttendanceEvent) -> None:
    assert encode(event) == encode(decode(encode(event)))


def test_every_kind_has_a_name_of_its_own() -> None:
    check_in = CheckIn(AT, DelegateId("CM-1"), SessionId("S1"), Method.FACE)
    annulled = EventId(DeviceId("k"), LogId("a"), 1)
    correction = Correction(AT, annulled, OperatorId("o"), "mistaken")
    assert kind_of(check_in) == "check_in"
    assert kind_of(correction) == "correction"


def test_a_field_from_a_newer_kiosk_is_passed_over() -> None:
    check_in = CheckIn(AT, DelegateId("CM-1"), SessionId("S1"), Method.FACE)
    newer = json.loads(encode(check_in)) | {"temperature": 36.6}
    assert decode(json.dumps(newer).encode()) == check_in


@pytest.mark.parametrize("raw", [b"{}", b'{"kind": "dance"}', b'{"kind": "boot"}', b"[1", b"7"])
def test_anything_else_is_no_event(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"event|delimiter"):
        decode(raw)
