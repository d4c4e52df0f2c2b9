"""Phrases by key, and how numbers, hours and days are written in each language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Language(StrEnum):
    """A language of the screen, Vietnamese first."""

    VIETNAMESE = "vi"
    ENGLISH = "en"
    PERSIAN = "fa"

    @property
    def right_to_left(self) -> bool:
        return self is Language.PERSIAN


@dataclass(frozen=True, slots=True)
class Phrase:
    """A key of the translation files and the values for its places ``{0}``, ``{1}``."""

    key: str
    values: tuple[str | int | Phrase, ...] = ()


NOTHING = Phrase("")

_ISOLATED = re.compile("(\N{FIRST STRONG ISOLATE}[^\N{POP DIRECTIONAL ISOLATE}]*.)")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def in_digits_of(language: Language, text: str) -> str:
    """The same text with the language's own digits; what is :func:`isolated` stays as printed."""
    if language is not Language.PERSIAN:
        return text
    parts = _ISOLATED.split(text)
    return "".join(
        part if _ISOLATED.fullmatch(part) else part.translate(_PERSIAN_DIGITS) for part in parts
    )


def isolated(text: str) -> str:
    """The text with its own direction: a Latin name inside a Persian line does not turn it."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def hour_of(moment: datetime) -> str:
    """Hours and minutes, ``07:42``."""
    return f"{moment:%H:%M}"


def day_of(moment: datetime) -> Phrase:
    """The day in words: weekday, day, month, year."""
    weekday = Phrase(f"weekday.{moment.isoweekday()}")
    month = Phrase(f"month.{moment.month}")
    return Phrase("date.long", (weekday, str(moment.day), month, str(moment.year)))


def age_of(seconds: float) -> Phrase:
    """How long ago, in the largest unit that says enough; never rounded up."""
    whole = max(int(seconds), 0)
    if whole < 60:
        return Phrase("age.seconds", (whole,))
    if whole < 3600:
        return Phrase("age.minutes", (whole // 60,))
    if whole < 48 * 3600:
        return Phrase("age.hours", (whole // 3600,))
    return Phrase("age.days", (whole // 86400,))
