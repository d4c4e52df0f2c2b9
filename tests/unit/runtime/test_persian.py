"""Persian on paper: letters join, lines run from the right, codes and dates keep their order."""

from __future__ import annotations

import pytest
from reportlab.pdfbase import pdfmetrics

from enroll import wording
from enroll.sentences import SENTENCES
from runtime.paper import PLAIN, register, text
from runtime.persian import is_persian, joined, seen


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("بد", "\ufe91\ufeaa"),
        ("سلام", "\ufeb3\ufefc\ufee1"),
        ("پنج", "\ufb58\ufee8\ufe9e"),
        ("می‌شود", "\ufee3\ufbfd\ufeb7\ufeee\ufea9"),
        ("نسخهٔ", "\ufee7\ufeb4\ufea8\ufba5"),
        ("پروندهٔ", "\ufb58\ufeae\ufeed\ufee7\ufeaa\u06c0"),
        ("CM-0017 Mẫu", "CM-0017 Mẫu"),
    ],
)
def test_letters_take_the_form_that_their_neighbours_give(text: str, forms: str) -> None:
    assert joined(text) == forms


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("اب", "با"),
        ("اب CM-0017 پت", "تپ CM-0017 با"),
        ("از 2012-03-04 تا", "ات 2012-03-04 زا"),
        ("3 / 26 اب", "با 26 / 3"),
        ("26 = 3 اب + 4 پ", "پ 4 + با 3 = 26"),
        ("(اب) 0.5٪", "٪0.5 (با)"),
        ("اب: Trần Văn Mẫu، پ", "پ ،Trần Văn Mẫu :با"),
        ("اب Tổ 1, Tổ 3", "Tổ 1, Tổ 3 با"),
        ("۱۲٪ اب", "با ۱۲٪"),
        ("", ""),
    ],
)
def test_a_line_runs_from_the_right_and_what_is_not_persian_does_not(
    line: str, order: str
) -> None:
    assert seen(line) == order


def test_the_type_has_every_letter_of_every_persian_sentence() -> None:
    register()
    known = {
        letter
        for face in (PLAIN, "Vazirmatn")
        for letter in pdfmetrics.getFont(face).face.charWidths
    }
    said = [*SENTENCES.values(), *wording.TITLES.values(), *wording.STANDINGS.values()]
    said += [each for pair in wording.DEFECTS.values() for each in pair]
    missing = {letter for each in said for letter in joined(each.fa) if ord(letter) not in known}
    assert missing <= {"\ufffd"}


def test_a_long_persian_paragraph_is_broken_into_lines() -> None:
    register()
    line = "چهره‌ای در عکس دیده نمی‌شود " * 8
    assert is_persian(line)
    _, one = text("چهره").wrap(200, 800)
    _, many = text(line).wrap(200, 800)
    assert many >= 4 * one


def test_a_path_wider_than_its_column_is_broken_too() -> None:
    register()
    width, one = text("چهره").wrap(100, 800)
    _, many = text(f"«{'a' * 120}» فهمیده نشد").wrap(100, 800)
    assert width == 100
    assert many >= 5 * one
