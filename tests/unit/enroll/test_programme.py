"""Sessions are named by code or title; what the programme does not have opens no door."""

from __future__ import annotations

from domain.delegates import Session
from domain.ids import SessionId
from enroll.programme import on_programme
from enroll.roster_file import Answers, Listed, read_roster

PROGRAMME = (
    Session(SessionId("opening"), "Phiên khai mạc", 0, 1),
    Session(SessionId("vote"), "Phiên bầu cử", 1, 2),
)


def listed(text: str, programme: tuple[Session, ...] = PROGRAMME) -> Listed:
    rows = [("Mã", "Họ tên", "Đồng ý", "Phiên"), ("CM-1", "Lê Mẫu", "x", text)]
    (one,) = on_programme(read_roster(rows, Answers()), programme).listed
    return one


def test_no_session_named_is_every_session() -> None:
    assert listed("").delegate.sessions is None


def test_sessions_are_found_by_code_and_by_title_without_marks() -> None:
    assert listed("OPENING; phien bau cu").delegate.sessions == frozenset(
        map(SessionId, ("opening", "vote"))
    )


def test_a_session_that_is_not_on_the_programme_stays_and_is_said() -> None:
    one = listed("opening; tiệc tối")
    assert one.delegate.sessions == frozenset(map(SessionId, ("opening", "tiệc tối")))
    assert list(map(str, one.remarks)) == ["“tiệc tối” is not a session of the programme"]


def test_without_a_programme_names_are_kept_as_they_are() -> None:
    assert listed("opening", ()).delegate.sessions == frozenset({SessionId("opening")})
