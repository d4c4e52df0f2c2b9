"""Whose photograph a file is, in the spellings of offices and phones."""

from __future__ import annotations

import unicodedata
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
