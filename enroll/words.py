"""Vietnamese words without their marks: how headings, names and file names are compared."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f]")
_GAPS = re.compile(r"[^0-9a-z]+")


def composed(text: str) -> str:
    """NFC, one space between words, no control characters."""
    clean = "".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", text))
    return " ".join(clean.split())


def folded(text: str) -> str:
    """Lower case without marks, words apart by one space: ``Đoàn Chủ-tịch`` is ``doan chu tich``.

    Decomposing alone would leave đ, which carries no mark.
    """
    lower = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _GAPS.sub(" ", _MARKS.sub("", lower)).strip()


def squeezed(text: str) -> str:
    """:func:`folded` without the spaces."""
    return folded(text).replace(" ", "")


def has_marks(text: str) -> bool:
    """Whether any letter carries a Vietnamese mark."""
    return "đ" in text.lower() or bool(_MARKS.search(unicodedata.normalize("NFD", text)))
