"""Tables that people open in a spreadsheet: every cell is text, and none a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""What XML has no place for (https://www.w3.org/TR/xml/#charsets): no XLSX can hold it."""


def safe(cell: str) -> str:
    """The cell as text that every spreadsheet takes, and none for a formula."""
    text = _NO_TEXT.sub("", cell)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def as_csv(lines: Iterable[Iterable[str]]) -> bytes:
    """Lines of cells as CSV, escaped, UTF-8 with the mark without which Excel guesses."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(map(safe, line) for line in lines)
    return text.getvalue().encode("utf-8-sig")
