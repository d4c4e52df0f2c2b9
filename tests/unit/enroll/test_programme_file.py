"""Sessions, rooms and papers as offices type them; what cannot be placed is said, not guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePosixPath

import pytest

from domain.delegates import Session
from domain.ids import SessionId
from domain.programme import Document, Programme
from enroll.programme_file import Part, ProgrammeReading, Remark, part_of, read_programme
from enroll.reasons import Cause, reason
from enroll.roster_file import VIETNAM

HEADS = ("Mã phiên", "Tên phiên", "Bắt đầu", "Kết thúc", "Địa điểm", "Tài liệu")


def utc_ms(day: int, hour: int, minute: int = 0) -> int:
    return round(datetime(2026, 10, day, hour, minute, tzinfo=UTC).timestamp() * 1000)


def read(
    *rows: tuple[str, ...], known: Programme | None = None, part: Part = Part.SESSIONS
) -> ProgrammeReading:
    return read_programme({part: rows}, known or Programme(), ("Tổ 1", "Tổ 2", "Tổ 1"), VIETNAM)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("phiên.csv", Part.SESSIONS),
        ("Chương trình.xlsx", Part.SESSIONS),
        ("sessions.csv", Part.SESSIONS),
        ("Phòng họp.csv", Part.ROOMS),
        ("tai-lieu.csv", Part.DOCUMENTS),
        ("danh sách phiên.csv", None),
    ],
)
def test_a_sheet_of_the_programme_is_known_by_its_name(name: str, part: Part | None) -> None:
    assert part_of(PurePosixPath(name)) is part


def test_a_session_has_its_hours_in_the_congresss_own_time_zone() -> None:
    told = read(
        ("CHƯƠNG TRÌNH ĐẠI HỘI",),
        HEADS,
        ("opening", "Khai mạc", "16/10/2026 7h30", "11:00", "Hội trường", "Thư mời; Nội quy"),
    )
    opening = SessionId("opening")
    assert told.programme.sessions == (
        Session(
            opening,
            "Khai mạc",
            utc_ms(15, 23, 30),
            utc_ms(16, 4),
            "Hội trường",
            utc_ms(16, 0, 30),
        ),
    )
    assert told.programme.documents == (Document("Thư mời", opening), Document("Nội quy", opening))
    assert told.remarks == ()


@pytest.mark.parametrize(
    "start",
    ["2026-10-16 07:30", "07:30 ngày 16/10/2026", "16.10.2026 7 giờ 30", "7g30 16-10-2026"],
)
def test_an_hour_is_understood_however_an_office_writes_it(start: str) -> None:
    (session,) = read(HEADS, ("a", "A", start, "", "", "")).programme.sessions
    assert session.begins_ms == utc_ms(16, 0, 30)


def test_a_day_and_an_hour_may_have_columns_of_their_own() -> None:
    told = read(("Phiên", "Ngày", "Giờ"), ("Bế mạc", "17/10/2026", "14:00"))
    (session,) = told.programme.sessions
    assert (session.id, session.begins_ms) == ("be-mac", utc_ms(17, 7))


def test_doors_open_an_hour_before_but_never_while_the_session_before_is_on() -> None:
    told = read(
        HEADS,
        ("a", "A", "16/10/2026 07:00", "08:40", "", ""),
        ("b", "B", "16/10/2026 09:00", "", "", ""),
        ("c", "C", "16/10/2026 10:00", "", "", ""),
    )
    first, second, third = told.programme.sessions
    assert (second.opens_ms, first.closes_ms) == (utc_ms(16, 1, 40), utc_ms(16, 1, 40))
    assert second.closes_ms == third.opens_ms == utc_ms(16, 3)
    assert third.closes_ms == utc_ms(16, 7)


def test_what_is_wrong_with_a_row_is_said_and_the_others_are_taken() -> None:
    told = read(
        HEADS,
        ("a", "A", "16/10/2026 07:00", "06:00", "", ""),
        ("b", "B", "sáng mai", "", "", ""),
        ("", "", "16/10/2026 07:00", "", "", ""),
        ("c", "C", "16/10/2026 25:00", "", "", ""),
        ("d", "D", "16/10/2026 08:00", "", "", ""),
        ("d", "D", "16/10/2026 09:00", "", "", ""),
    )
    assert [session.id for session in told.programme.sessions] == ["a"]
    assert [(remark.row, remark.reason.why) for remark in told.remarks] == [
        (2, Cause.ENDS_BEFORE),
        (3, Cause.NO_START),
        (4, Cause.NO_TITLE),
        (5, Cause.NO_START),
        (6, Cause.SESSION_TWICE),
        (7, Cause.SESSION_TWICE),
    ]


def test_rooms_are_kept_by_the_groups_names_as_the_roster_spells_them() -> None:
    told = read(
        ("Tổ", "Phòng"), ("1", "Phòng 201"), ("Tổ 9", "209"), ("Tổ 3", ""), part=Part.ROOMS
    )
    assert told.programme.rooms == {"Tổ 1": "Phòng 201", "Tổ 9": "209"}
    assert told.remarks == (
        Remark(Part.ROOMS, 3, reason(Cause.NO_SUCH_GROUP, "Tổ 9")),
        Remark(Part.ROOMS, 4, reason(Cause.NO_ROOM)),
        Remark(Part.ROOMS, 0, reason(Cause.GROUP_WITHOUT_ROOM, "Tổ 2")),
    )


def test_a_paper_of_a_session_that_is_not_there_is_left_out_and_said() -> None:
    known = Programme((Session(SessionId("vote"), "Bầu cử", 0, 1),), {"Tổ 1": "A"})
    told = read(
        ("Tài liệu", "Phiên"),
        ("Báo cáo", ""),
        ("Quy chế", "BẦU CỬ"),
        ("Mật", "hop kin"),
        known=known,
        part=Part.DOCUMENTS,
    )
    assert told.programme.documents == (
        Document("Báo cáo"),
        Document("Quy chế", SessionId("vote")),
    )
    assert told.remarks == (Remark(Part.DOCUMENTS, 4, reason(Cause.NOT_ON_PROGRAMME, "hop kin")),)
    assert (told.programme.sessions, told.programme.rooms) == (known.sessions, known.rooms)


def test_a_sheet_without_known_headings_says_so() -> None:
    told = read(("x", "y"), ("1", "2"))
    assert told.remarks == (Remark(Part.SESSIONS, 0, reason(Cause.NO_HEADINGS)),)


@pytest.mark.parametrize("start", ["31/12/9999 23:00", "01/01/0001 00:00", "16/10/0206 7h"])
def test_a_year_of_no_congress_is_said_and_stops_nothing(start: str) -> None:
    told = read(HEADS, ("a", "Khai mạc", start), ("b", "Bế mạc", "16/10/2026 7h"))
    assert [each.id for each in told.programme.sessions] == ["b"]
    assert [each.reason.why for each in told.remarks] == [Cause.NO_START]
