"""Writing by touch: letters of three languages, and marks put on what was typed. Pure.

A Vietnamese mark goes to the last vowel of the last word that can take it, as typists are used
to: ``Nguyen``, ``ê``, ``ã`` gives ``Nguyễn``.
"""

from __future__ import annotations

import unicodedata

from kiosk.ui.wording import Language

MARKS = {
    "á": "\N{COMBINING ACUTE ACCENT}",
    "à": "\N{COMBINING GRAVE ACCENT}",
    "ả": "\N{COMBINING HOOK ABOVE}",
    "ã": "\N{COMBINING TILDE}",
    "ạ": "\N{COMBINING DOT BELOW}",
    "â": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "ă": "\N{COMBINING BREVE}",
    "ơ": "\N{COMBINING HORN}",
}
"""The key as it is drawn, and the mark that it puts on a letter."""
_SHAPES = frozenset({MARKS["â"], MARKS["ă"], MARKS["ơ"]})
_CROSSED = {"d": "đ", "D": "Đ", "đ": "d", "Đ": "D"}
CROSS, ERASE, SPACE, SHIFT, DIGITS = "đ", "⌫", "␣", "⇧", "123"
LONGEST = 120

_LATIN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PERSIAN = ("ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپوئژآ")
_NUMBERS = ("1234567890", "-/:.,()&+", "'\"?!%№")


def rows_of(language: Language, *, digits: bool, shifted: bool) -> list[list[str]]:
    """The keys, row by row, as they are drawn."""
    if digits:
        first, second, third = (list(row) for row in _NUMBERS)
        return [first, [*second, ERASE], third, [DIGITS, SPACE]]
    if language is Language.PERSIAN:
        first, second, third = (list(row) for row in _PERSIAN)
        return [first, second, [*third, ERASE], [DIGITS, SPACE]]
    first, second, third = (
        [letter.upper() if shifted else letter for letter in row] for row in _LATIN
    )
    last = [DIGITS, SPACE]
    if language is Language.VIETNAMESE:
        last = [DIGITS, *MARKS, SPACE]
        second = [*second, CROSS]
    return [first, second, [SHIFT, *third, ERASE], last]


def typed(text: str, key: str) -> str:
    """The text after one key that is not a shift of the keyboard itself."""
    if key == ERASE:
        return text[:-1]
    if key in MARKS:
        return marked(text, MARKS[key])
    if key == CROSS:
        return crossed(text)
    return (text + (" " if key == SPACE else key))[:LONGEST]


def marked(text: str, mark: str) -> str:
    """The text with the mark on the last vowel of its last word that can take it."""
    start = text.rfind(" ") + 1
    for place in range(len(text) - 1, start - 1, -1):
        letter = _with(text[place], mark)
        if letter is not None:
            return text[:place] + letter + text[place + 1 :]
    return text


def _with(letter: str, mark: str) -> str | None:
    """The letter with the mark in place of another of its kind; None when there is no such."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if base.lower() not in "aeiouy":
        return None
    shape = mark in _SHAPES
    kept = [each for each in marks if (each in _SHAPES) is not shape]
    wanted = kept if mark in marks else [*kept, mark]  # once more takes it away
    made = unicodedata.normalize("NFC", base + "".join(wanted))
    return made if len(made) == 1 else None


def crossed(text: str) -> str:
    """The text with the last ``d`` of its last word crossed; without one, a ``đ`` more."""
    start = text.rfind(" ") + 1
    for place in range(len(text) - 1, start - 1, -1):
        if text[place] in _CROSSED:
            return text[:place] + _CROSSED[text[place]] + text[place + 1 :]
    return text + CROSS


def wants_capital(text: str) -> bool:
    """Whether the next letter begins a word: names and titles are written so."""
    return not text or text.endswith(" ")
