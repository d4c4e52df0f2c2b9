"""Badges on paper and for phones: cards of the size of an identity card, ten to an A4 sheet."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import segno
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from domain.delegates import Delegate
from runtime.paper import BOLD, PLAIN, register

CARD = (85.6 * mm, 53.98 * mm)
"""ISO/IEC 7810 ID-1."""
SYMBOL = 30 * mm
"""Width of the QR symbol without its quiet zone: the size that docs/badges.md measures."""
QUIET_MODULES = 4
COLUMNS, ROWS = 2, 5
_MARGIN, _GAP = 4 * mm, 2 * mm
_CUT = 3 * mm
_LARGEST, _SMALLEST = 15.0, 9.0
_PORTRAIT = (16.5 * mm, 22 * mm)
"""Three by four, as passports have it."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one badge."""

    delegate: Delegate
    event_name: str
    text: str = field(repr=False)
    issue: int
    portrait: bytes | None = field(repr=False, default=None)
    """A JPEG; None where none was asked for, or none is kept."""


def sheets_pdf(cards: Sequence[Card]) -> bytes:
    """A4 sheets of ten cards with marks to cut along."""
    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    left = (A4[0] - COLUMNS * CARD[0]) / 2
    bottom = (A4[1] - ROWS * CARD[1]) / 2
    for start in range(0, len(cards), COLUMNS * ROWS):
        _cut_marks(canvas, left, bottom)
        for place, card in enumerate(cards[start : start + COLUMNS * ROWS]):
            row, column = divmod(place, COLUMNS)
            x, y = left + column * CARD[0], bottom + (ROWS - 1 - row) * CARD[1]
            _draw(canvas, card, x, y)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def single_pdf(cards: Iterable[Card]) -> bytes:
    """One card to a page of its size, for card printers."""
    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=CARD, invariant=1)
    for card in cards:
        _draw(canvas, card, 0, 0)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def phone_picture(card: Card) -> bytes:
    """The symbol alone as PNG, for the screen of a phone."""
    out = io.BytesIO()
    symbol_of(card.text).save(out, kind="png", scale=16, border=QUIET_MODULES)
    return out.getvalue()


def symbol_of(text: str) -> segno.QRCode:
    """The QR symbol of a token.

    Error correction L: at arm's length larger modules read better than more of them.
    """
    return segno.make_qr(text, error="l", boost_error=False)


def _draw(canvas: Canvas, card: Card, x: float, y: float) -> None:
    module = _symbol(canvas, card.text, x + _MARGIN, y + (CARD[1] - SYMBOL) / 2)
    left = x + _MARGIN + SYMBOL + QUIET_MODULES * module + _GAP / 2
    width = x + CARD[0] - _MARGIN - left
    delegate, top = card.delegate, y + CARD[1] - _MARGIN
    top = _lines(canvas, card.event_name, (left, top, width), (PLAIN, 6.5, 2)) - _GAP
    beside = width
    if card.portrait is not None:
        right = x + CARD[0] - _MARGIN
        _portrait(canvas, card.portrait, right - _PORTRAIT[0], top - _PORTRAIT[1])
        beside -= _PORTRAIT[0] + _GAP
    top = _lines(canvas, delegate.name, (left, top, beside), (BOLD, _LARGEST, 3)) - _GAP
    _lines(canvas, delegate.delegation, (left, top, beside), (PLAIN, 9.5, 2))
    foot = y + _MARGIN
    canvas.setFont(PLAIN, 6)
    canvas.drawRightString(x + CARD[0] - _MARGIN, foot, f"{delegate.id} · {card.issue}")
    where = " · ".join(filter(None, (delegate.group, delegate.seat and f"Ghế {delegate.seat}")))
    _lines(canvas, where, (left, foot + 8.5 * mm, width), (BOLD, 11.0, 1))


def _portrait(canvas: Canvas, picture: bytes, x: float, y: float) -> None:
    """The whole picture, as large as its place takes it, at the top right of that."""
    image = ImageReader(io.BytesIO(picture))
    width, height = _PORTRAIT
    canvas.drawImage(image, x, y, width, height, preserveAspectRatio=True, anchor="ne")


def _symbol(canvas: Canvas, text: str, x: float, y: float) -> float:
    """Draw the symbol as runs of dark modules; returns a module's width."""
    rows = [list(row) for row in symbol_of(text).matrix]
    module: float = SYMBOL / len(rows)
    canvas.setFillGray(0)
    for down, row in enumerate(rows):
        begin = None
        for across, dark in enumerate([*row, 0]):
            if dark and begin is None:
                begin = across
            elif not dark and begin is not None:
                bottom = y + SYMBOL - (down + 1) * module
                run = (across - begin) * module
                canvas.rect(x + begin * module, bottom, run, module, stroke=0, fill=1)
                begin = None
    return module


def _lines(
    canvas: Canvas,
    text: str,
    into: tuple[float, float, float],
    style: tuple[str, float, int],
) -> float:
    """Set text below ``top`` in at most so many lines, smaller if need be; returns where it ends.

    ``into`` is left, top and width; ``style`` is font, size and most lines.
    """
    left, top, width = into
    font, size, most = style
    words = unicodedata.normalize("NFC", text).split()
    while True:
        lines = _broken(words, font, size, width)
        if len(lines) <= most or size <= min(_SMALLEST, style[1] * 0.6):
            break
        size -= 0.5
    canvas.setFont(font, size)
    for line in lines[:most]:
        top -= size * 1.15
        canvas.drawString(left, top, line)
    return top


def _broken(words: Sequence[str], font: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pdfmetrics.stringWidth(longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut_marks(canvas: Canvas, left: float, bottom: float) -> None:
    canvas.setLineWidth(0.3)
    canvas.setStrokeGray(0.5)
    right, top = left + COLUMNS * CARD[0], bottom + ROWS * CARD[1]
    for column in range(COLUMNS + 1):
        x = left + column * CARD[0]
        canvas.line(x, bottom - _CUT, x, bottom - mm)
        canvas.line(x, top + mm, x, top + _CUT)
    for row in range(ROWS + 1):
        y = bottom + row * CARD[1]
        canvas.line(left - _CUT, y, left - mm, y)
        canvas.line(right + mm, y, right + _CUT, y)
