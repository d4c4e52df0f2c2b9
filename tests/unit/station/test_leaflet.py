"""What of the programme a delegate may read: their own sessions, their room, the papers."""

from __future__ import annotations

from dataclasses import replace

from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, SessionId
from domain.programme import Document, Programme
from kiosk.station.doors import Doors
from kiosk.station.happenings import Leaflet

OPENING = Session(SessionId("opening"), "Phiên khai mạc", 0, 1)
VOTE = Session(SessionId("vote"), "Phiên bầu cử", 2, 3)
PROGRAMME = Programme(
    (OPENING, VOTE),
    {"Tổ 2": "Phòng 202"},
    (Document("Báo cáo mẫu"), Document("Quy chế bầu cử mẫu", VOTE.id)),
)
DELEGATE = Delegate(DelegateId("HS-1"), "Nguyễn Thị Mẫu", group="Tổ 2")


def doors_with(programme: Programme) -> Doors:
    doors = Doors(Roster(1, "Đại hội mẫu", {}, None))
    doors.plan(programme)
    return doors


def test_a_delegate_reads_all_sessions_the_room_of_the_group_and_the_papers() -> None:
    leaflet = doors_with(PROGRAMME).leaflet(DELEGATE)
    assert leaflet == Leaflet((OPENING, VOTE), "Phòng 202", ("Báo cáo mẫu", "Quy chế bầu cử mẫu"))


def test_sessions_that_are_not_theirs_are_left_out_with_their_papers() -> None:
    guest = replace(DELEGATE, group="", sessions=frozenset({OPENING.id}))
    leaflet = doors_with(PROGRAMME).leaflet(guest)
    assert leaflet == Leaflet((OPENING,), "", ("Báo cáo mẫu",))


def test_without_a_programme_there_is_nothing_to_read() -> None:
    assert doors_with(Programme()).leaflet(DELEGATE) is None


def test_a_log_line_of_a_leaflet_does_not_place_anybody() -> None:
    assert "202" not in repr(doors_with(PROGRAMME).leaflet(DELEGATE))
