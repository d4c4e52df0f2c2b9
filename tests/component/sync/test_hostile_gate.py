"""A gate whose keys are in other hands can write any text: no page and no gate stops for it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from domain.attendance import AttendanceEvent, BadgeIssued, Correction
from domain.codec import encode
from domain.ids import DelegateId, EventId, OperatorId
from domain.review import Remark
from sync.server.board import Board
from sync.server.centre import Centre
from sync.server.database.devices import all_anchors, find_device
from sync.server.exports import as_json, sheet_of
from sync.wire.feed import Sent
from tests.fakes.centre import NOON_MS, attendance
from tests.fakes.gate import MORNING, Gate, check_in, moment

NewGate = Callable[[str], Gate]
ADMISSION = check_in("CM-0001")
CORRECTION = Correction(moment(), EventId(*"abc"), OperatorId("o"), "r")
BADGE = BadgeIssued(moment(), DelegateId("CM-0001"), 1)


def altered(
    event: AttendanceEvent, at: dict[str, object] | None = None, **fields: object
) -> bytes:
    """The event with other values."""
    body = json.loads(encode(event))
    return json.dumps(body | fields | {"at": body["at"] | (at or {})}).encode()


@pytest.mark.parametrize(
    "text",
    [
        altered(ADMISSION, delegate=["CM-0001"]),
        altered(ADMISSION, delegate="\ud800"),
        altered(ADMISSION, session={}),
        altered(ADMISSION, at={"wall_ms": "now"}),
        altered(ADMISSION, at={"wall_ms": 10**30}),
        altered(ADMISSION, at={"since_boot_ms": -(10**20)}),
        altered(ADMISSION, at={"boot": ["boot-1"]}),
        altered(CORRECTION, annuls={"device": [], "log": "x", "seq": 1}),
        altered(BADGE, issue=0),
        altered(BADGE, issue=2**70),
        b'{"kind":' + b"[" * 9000,
        b'{"kind":["check_in"]}',
        b"7",
    ],
)
def test_a_row_of_any_content_is_kept_for_a_person_and_stops_nothing(
    centre: Centre, new_gate: NewGate, text: bytes
) -> None:
    gate, other = new_gate("gate-a"), new_gate("gate-b")
    name = gate.record_text(text)
    gate.record(check_in("CM-0002"))

    centre.take(gate.batch(1, 2))

    assert [who.delegate for who in attendance(centre)] == ["CM-0002"]
    with centre.engine.read() as tx:
        device = find_device(tx, other.device)
    assert device is not None
    page = centre.feed(device, "")
    assert [one.delegate for one in page.arrivals] == ["CM-0002"]
    assert page.model_dump_json()
    picture = Board(centre).picture()
    assert [one.remark for one in picture.findings if one.name == name] == [Remark.UNREADABLE]
    assert as_json(sheet_of(picture, centre.register, MORNING))


def test_clocks_count_only_when_the_gate_itself_tells_them(
    centre: Centre, new_gate: NewGate
) -> None:
    gate, other = new_gate("gate-a"), new_gate("gate-b")
    gate.record(ADMISSION)
    old = Sent(wall_ms=0, boot="boot-1", since_boot_ms=2**45, trusted=True)

    centre.take(gate.batch(1, 1))
    centre.take(gate.batch(1, 1).model_copy(update={"sent": old}), other.device)

    with centre.engine.read() as tx:
        device = find_device(tx, gate.device)
        assert all_anchors(tx) == {}
    assert device is not None
    assert device.heard_ms is None

    centre.take(gate.batch(1, 1), gate.device)

    with centre.engine.read() as tx:
        assert all_anchors(tx) == {("gate-a", "boot-1"): NOON_MS - 60_000}
