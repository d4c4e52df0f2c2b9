"""Rosters of any office are read as the same composed text."""

from __future__ import annotations

import unicodedata

import pytest

from enroll.charset import NoText, decode
from tests.sticks import name

NAMES = [name(number) for number in range(300)]
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def windows_1258(text: str) -> bytes:
    """As an old office saves it: base letters composed, tones apart."""
    letters = []
    for parts in (unicodedata.normalize("NFD", letter) for letter in text):
        base = "".join(c for c in parts if c not in TONES)
        tones = "".join(c for c in parts if c in TONES)
        letters.append(unicodedata.normalize("NFC", base) + tones)
    return "".join(letters).encode("cp1258")


ENCODED = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without mark": lambda text: text.encode("utf-16-le"),
    "utf-16 big end first": lambda text: text.encode("utf-16-be"),
    "cp1258": windows_1258,
}


@pytest.mark.parametrize("rows", [3, 30, 300])
@pytest.mark.parametrize("way", ENCODED)
def test_names_are_the_same_in_every_encoding(way: str, rows: int) -> None:
    text = "\n".join(f"CM-{i:04d},{name}" for i, name in enumerate(NAMES[:rows]))
    assert decode(ENCODED[way](text)).text == text


def test_western_text_is_not_taken_for_vietnamese() -> None:
    text = "Jürgen Müller, Åse Bjørnsdóttir, François"
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00\xd8", b"a\0b"])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(NoText, match="save it as"):
        decode(raw)


def test_letters_of_an_old_font_are_refused_with_the_remedy() -> None:
    with pytest.raises(NoText, match="TCVN3"):
        decode("NguyÔn V¨n MÉu, TrÇn ThÞ §«ng, Hå ¬n, ®¹i biÓu".encode())


def test_an_empty_roster_is_empty_text() -> None:
    assert decode(b"").text == ""
