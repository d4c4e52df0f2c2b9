"""Which rows of a roster are delegates, and what is said about the others."""

from __future__ import annotations

import pytest

from domain.delegates import Gender, Role
from domain.errors import ImportRefused
from domain.ids import SessionId
from enroll.columns import Field, recognise
from enroll.roster_file import Answers, Reading, read_roster

HEADINGS = ("Mã đại biểu", "Họ và tên", "Đồng ý")


def read(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> Reading:
    return read_roster([headings, *rows], Answers())


def test_vietnamese_and_english_headings_mean_the_same() -> None:
    vietnamese = recognise(
        [["Mã số", "Họ tên", "Giới tính", "Năm sinh", "Đơn vị", "Tổ", "Ghế", "Vai trò", "Đồng ý"]]
    )
    english = recognise(
        [["CODE", "Full name", "Sex", "Born", "Unit", "Group", "Seat", "Role", "Consent"]]
    )
    assert vietnamese.columns == english.columns
    assert len(vietnamese.columns) == 9


def test_headings_are_found_below_the_titles_of_an_office() -> None:
    mapped = recognise([["ĐẢNG BỘ TỈNH VÍ DỤ"], [], ["STT", *HEADINGS], ["1", "A", "B", "x"]])
    assert mapped.body == 3
    assert mapped.free == (0,)


def test_a_second_column_of_the_same_meaning_is_shown_as_unclear() -> None:
    assert recognise([[*HEADINGS, "Họ tên"]]).unclear == ("Họ tên",)


def test_a_chosen_column_overrides_what_headings_look_like() -> None:
    mapped = recognise([["Số", *HEADINGS]], {Field.CODE: "số"})
    assert mapped.columns[Field.CODE] == 0


def test_a_chosen_column_that_is_not_there_is_named() -> None:
    with pytest.raises(ImportRefused, match="Ghế"):
        recognise([HEADINGS], {Field.SEAT: "Ghế"})


@pytest.mark.parametrize("rows", [[], [["a", "b"], ["c", "d"]]])
def test_a_table_without_known_headings_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(ImportRefused, match="headings"):
        recognise(rows)


def test_a_roster_without_names_says_which_headings_it_has() -> None:
    with pytest.raises(ImportRefused, match="“Mã đại biểu”, “Đồng ý”"):
        read_roster([["Mã đại biểu", "Đồng ý"]], Answers())


def test_a_row_gives_a_delegate_with_everything_that_reports_count_by() -> None:
    headings = (
        *("Mã đại biểu", "Họ đệm", "Tên", "Giới tính", "Ngày sinh", "Đơn vị", "Vai trò"),
        *("Số ghế", "Tổ", "Phiên", "Đồng ý", "Ảnh", "Dân tộc"),
    )
    row = (
        *("cm-0001", "Nguyễn  Văn", "Mẫu", "nam", "2/9/1975", "Đoàn Ví Dụ", "Đoàn Chủ tịch"),
        *("A01", "Tổ 1", "opening; vote", "X", "a.jpg; b.jpg", "Kinh"),
    )
    (listed,) = read(row, headings=headings).listed
    delegate = listed.delegate
    assert (delegate.id, delegate.name) == ("CM-0001", "Nguyễn Văn Mẫu")
    assert (delegate.gender, delegate.born) == (Gender.MALE, "1975-09-02")
    assert (delegate.role, delegate.seat, delegate.group) == (Role.PRESIDIUM, "A01", "Tổ 1")
    assert delegate.sessions == frozenset({SessionId("opening"), SessionId("vote")})
    assert delegate.consent
    assert delegate.more == (("Dân tộc", "Kinh"),)
    assert listed.photos == ("a.jpg", "b.jpg")
    assert listed.remarks == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("", "Lê Mẫu", "x"), "no delegate code"),
        (("=1+1", "Lê Mẫu", "x"), "characters"),
        (("CM-1", "", "x"), "no name"),
        (("CM-1", "Nguy?n M?u", "x"), "lost letters"),
        (("CM-1", "Nguy\ufffdn", "x"), "lost letters"),
        (("CM-1", "12", "x"), "no letters"),
    ],
)
def test_a_row_that_gives_nobody_says_why(row: tuple[str, ...], reason: str) -> None:
    reading = read(row)
    assert reading.listed == ()
    assert reason in str(reading.unreadable[0].reason)
    assert reading.unreadable[0].row == 2


def test_a_code_that_stands_twice_names_nobody() -> None:
    reading = read(("CM-1", "Lê Mẫu", "x"), ("cm-1", "Hồ Mẫu", "x"), ("CM-2", "Võ Mẫu", "x"))
    assert [one.delegate.id for one in reading.listed] == ["CM-2"]
    assert [one.row for one in reading.unreadable] == [2, 3]


def test_empty_rows_are_not_rows() -> None:
    assert read(("", "", ""), ("CM-1", "Lê Mẫu", "x"), ("", "", "")).rows == 1


@pytest.mark.parametrize(
    ("text", "born"),
    [("02/09/1975", "1975-09-02"), ("1975-9-2", "1975-09-02"), ("1975", "1975")],
)
def test_birth_dates_are_read_day_first(text: str, born: str) -> None:
    headings = (*HEADINGS, "Ngày sinh")
    (listed,) = read(("CM-1", "Lê Mẫu", "x", text), headings=headings).listed
    assert listed.delegate.born == born


@pytest.mark.parametrize("text", ["31/02/1975", "1875", "soon", "1/1/2999"])
def test_a_date_that_is_none_is_left_out_and_said(text: str) -> None:
    headings = (*HEADINGS, "Ngày sinh")
    (listed,) = read(("CM-1", "Lê Mẫu", "x", text), headings=headings).listed
    assert listed.delegate.born == ""
    assert text in str(listed.remarks[0])


@pytest.mark.parametrize(("word", "consents"), [("Có", True), ("x", True), ("", False)])
def test_consent_is_a_clear_yes(word: str, *, consents: bool) -> None:
    assert read(("CM-1", "Lê Mẫu", word)).listed[0].delegate.consent is consents


def test_an_unclear_answer_is_no_consent_and_said() -> None:
    (listed,) = read(("CM-1", "Lê Mẫu", "maybe")).listed
    assert not listed.delegate.consent
    assert "maybe" in str(listed.remarks[0])


def test_many_names_without_any_mark_are_a_file_that_lost_them() -> None:
    rows = [(f"CM-{i}", "Nguyen Van Mau", "x") for i in range(1, 31)]
    with pytest.raises(ImportRefused, match="ASCII"):
        read(*rows)
    reading = read_roster([HEADINGS, *rows], Answers(names_without_marks=True))
    assert len(reading.listed) == 30
