"""Whose photograph a file is, in the spellings of offices and phones."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

import pytest

from domain.delegates import Delegate
from domain.ids import DelegateId
from enroll.roster_file import Listed
from enroll.spellings import Given, How, Spellings, Unclaimed

PEOPLE = {
    "CM-0017": "Nguyễn Văn Mẫu",
    "CM-0018": "Đỗ Thị Ví Dụ",
    "CM-0019": "Lê Ngọc Giả",
    "CM-0020": "Lê Ngọc Gia",
    "CM-0021": "Hồ Kim Thử",
    "CM-0022": "Hồ Kim Thử",
}


@pytest.fixture
def spellings() -> Spellings:
    listed = [
        Listed(row, Delegate(DelegateId(code), name), ("IMG_2041.JPG",) if row == 2 else ())
        for row, (code, name) in enumerate(PEOPLE.items(), 1)
    ]
    return Spellings(listed)


@pytest.mark.parametrize(
    ("path", "code", "how"),
    [
        ("CM-0017.jpg", "CM-0017", How.CODE),
        ("cm0017.JPG", "CM-0017", How.CODE),
        ("CM 0017 (2).png", "CM-0017", How.CODE),
        ("cm_0017_nguyen van mau.jpeg", "CM-0017", How.CODE),
        ("Nguyen Van Mau - CM0017.jpg", "CM-0017", How.CODE),
        ("0017.jpg", "CM-0017", How.CODE),
        ("Nguyễn Văn Mẫu.jpg", "CM-0017", How.NAME),
        (unicodedata.normalize("NFD", "Nguyễn Văn Mẫu.jpg"), "CM-0017", How.NAME),
        ("nguyen-van-mau.jpg", "CM-0017", How.NAME),
        ("NguyenVanMau_1.jpg", "CM-0017", How.NAME),
        ("nguyen van mau (2).jpg", "CM-0017", How.NAME),
        ("do thi vi du.jpg", "CM-0018", How.NAME),
        ("Lê Ngọc Giả.jpg", "CM-0019", How.NAME),
        ("img_2041.jpg", "CM-0018", How.LISTED),
        ("CM-0017/1.jpg", "CM-0017", How.FOLDER),
        ("Do Thi Vi Du/IMG_0001.jpg", "CM-0018", How.FOLDER),
    ],
)
def test_a_file_is_given_to_whom_it_names(
    spellings: Spellings, path: str, code: str, how: How
) -> None:
    assert spellings.claim(PurePosixPath(path)) == Given(DelegateId(code), how)


@pytest.mark.parametrize(
    "path", ["le ngoc gia.jpg", "Hồ Kim Thử.jpg"], ids=["without marks", "same name"]
)
def test_a_name_that_two_people_share_gives_the_file_to_neither(
    spellings: Spellings, path: str
) -> None:
    claimed = spellings.claim(PurePosixPath(path))
    assert isinstance(claimed, Unclaimed)
    assert "any of" in str(claimed.reason)


@pytest.mark.parametrize("path", ["17.jpg", "IMG_0001.jpg", "Võ Văn Lạ.jpg", "CM-00170.jpg"])
def test_a_file_that_names_nobody_is_given_to_nobody(spellings: Spellings, path: str) -> None:
    assert isinstance(spellings.claim(PurePosixPath(path)), Unclaimed)


def of(*people: tuple[str, ...]) -> Spellings:
    """Rows of code, name and the file names that the row gives."""
    return Spellings(
        [
            Listed(row, Delegate(DelegateId(code), name), tuple(photos))
            for row, (code, name, *photos) in enumerate(people, 2)
        ]
    )


NUMBERED = (
    ("1", "Nguyễn Văn Mẫu"),
    ("2", "Đỗ Thị Lan"),
    ("3", "Đỗ Thị Lan Anh"),
    ("12", "Lò Thử"),
)
PADDED = (("0017", "Nguyễn Văn Mẫu"), ("0018", "Đỗ Thị Lan"))
UNPADDED = (("CM-1", "Nguyễn Văn Mẫu"), ("CM-2", "Đỗ Thị Lan"), ("CM-12", "Lò Thử"))
TYPED = (
    ("A-1", "Lê Thị Hòa"),
    ("A-2", "Lê Thị Hoà"),
    ("A-3", "Ho Kim Thu"),
    ("A-4", "Hồ Kim Thử"),
)
FOLDERS = (("A-1", "Lê Một", "doan-a/1.jpg"), ("A-2", "Lê Hai", "C:\\doan-b\\1.jpg"))


@pytest.mark.parametrize(
    ("people", "path", "code"),
    [
        (NUMBERED, "Nguyễn Văn Mẫu (2).jpg", "1"),
        (NUMBERED, "Đỗ Thị Lan Anh.jpg", "3"),
        (NUMBERED, "Do Thi Lan Anh.jpg", "3"),
        (NUMBERED, "Đỗ Thị Lan ảnh thẻ.jpg", "2"),
        (NUMBERED, "1 (2).jpg", "1"),
        (NUMBERED, "1_2.jpg", "1"),
        (NUMBERED, "12.jpg", "12"),
        (NUMBERED, "2 anh the.jpg", "2"),
        (NUMBERED, "2. Đỗ Thị Lan.jpg", "2"),
        (PADDED, "Đỗ Thị Lan/IMG_0017.jpg", "0018"),
        (PADDED, "0018/DSC_0017.JPG", "0018"),
        (UNPADDED, "CM-1 (2).jpg", "CM-1"),
        (UNPADDED, "cm1_2.jpg", "CM-1"),
        (UNPADDED, "CM12.jpg", "CM-12"),
        (FOLDERS, "doan-a/1.jpg", "A-1"),
        (FOLDERS, "doan-b/1.JPG", "A-2"),
    ],
)
def test_a_copys_number_a_cameras_number_and_a_given_name_mislead_nobody(
    people: Sequence[tuple[str, ...]], path: str, code: str
) -> None:
    claimed = of(*people).claim(PurePosixPath(path))
    assert isinstance(claimed, Given)
    assert claimed.delegate == code


@pytest.mark.parametrize(
    ("people", "path"),
    [
        (NUMBERED, "Nguyen Van Mau 3.jpg"),
        (NUMBERED, "2 Nguyễn Văn Mẫu.jpg"),
        (NUMBERED[:2], "Đỗ Thị Lan Anh.jpg"),
        (NUMBERED, "tổ 2/ảnh.jpg"),
        (NUMBERED, "2_17.jpg"),
        (PADDED, "IMG_0017.jpg"),
        (UNPADDED, "CM-2 nguyen van mau.jpg"),
        (UNPADDED, "CM-2/CM-1.jpg"),
        (UNPADDED, "Đỗ Thị Lan/Nguyễn Văn Mẫu.jpg"),
        (TYPED, "Lê Thị Hoà.jpg"),
        (TYPED, "ho kim thu.jpg"),
        (FOLDERS, "doan-c/1.jpg"),
        (FOLDERS, "1.jpg"),
        ((("HA", "Lê Một"), ("LE", "Lê Hai")), "Nguyễn Thị Hà.jpg"),
    ],
)
def test_what_could_mean_somebody_else_is_given_to_nobody(
    people: Sequence[tuple[str, ...]], path: str
) -> None:
    assert isinstance(of(*people).claim(PurePosixPath(path)), Unclaimed)


def test_tones_tell_two_people_apart_wherever_they_are_typed() -> None:
    people = of(("A-1", "Lê Thị Hòa"), ("A-2", "Lê Thị Hoá"))
    assert people.claim(PurePosixPath("Lê Thị Hóa.jpg")) == Given(DelegateId("A-2"), How.NAME)
    assert people.claim(PurePosixPath("lê thị hoà (2).jpg")) == Given(DelegateId("A-1"), How.NAME)
