"""A4 pages in the kiosk's own type: what every paper that it prints is laid out with."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import chain, groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, TableStyle

from runtime.persian import is_persian, joined, seen

_FONTS = Path(__file__).resolve().parents[1] / "kiosk" / "ui" / "fonts"
PLAIN, BOLD = "BeVietnamPro", "BeVietnamPro-SemiBold"
_PERSIAN = {PLAIN: "Vazirmatn", BOLD: "Vazirmatn-SemiBold"}
RED, AMBER, GREEN, BLACK = (
    colors.HexColor(c) for c in ("#9b1c1c", "#8a5a00", "#12633a", "#000000")
)
WIDTH = A4[0] - 30 * mm
"""Between the margins."""

Flow = list[Any]
"""What reportlab lays out one below another."""


@cache
def register() -> None:
    """Make the type known to reportlab; call it before the first line."""
    pdfmetrics.registerFont(TTFont(PLAIN, str(_FONTS / "BeVietnamPro_400Regular.ttf")))
    pdfmetrics.registerFont(TTFont(BOLD, str(_FONTS / "BeVietnamPro_600SemiBold.ttf")))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN)
    pdfmetrics.registerFont(TTFont(_PERSIAN[PLAIN], str(_FONTS / "Vazirmatn_400Regular.ttf")))
    pdfmetrics.registerFont(TTFont(_PERSIAN[BOLD], str(_FONTS / "Vazirmatn_600SemiBold.ttf")))


def text(
    line: str,
    *,
    bold: bool = False,
    size: float = 9,
    leading: float = 0,
    colour: colors.Color = BLACK,
) -> Flowable:
    """A paragraph; nothing in it is markup. One with Persian letters runs from the right."""
    font, leading = BOLD if bold else PLAIN, leading or size * 1.35
    if is_persian(line):
        return _RightToLeft(line, font, size, leading, colour)
    style = ParagraphStyle(
        "line",
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=colour,
        wordWrap="LTR",
        splitLongWords=True,
    )
    return Paragraph(escape(line), style)


def marked(line: str) -> Paragraph:
    """A large paragraph whose markup is reportlab's."""
    return Paragraph(line, ParagraphStyle("who", fontName=PLAIN, fontSize=11, leading=15))


def grid(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    headings: int = 0,
    *,
    from_right: bool = False,
) -> LongTable:
    """A table with fine lines; the first ``headings`` rows stand on every page."""
    if from_right:
        rows, widths = [list(reversed(row)) for row in rows], list(reversed(widths))
        for cell in chain.from_iterable(rows):
            for each in cell if isinstance(cell, list) else [cell]:
                if isinstance(each, Paragraph):
                    each.style.alignment = TA_RIGHT
    table = LongTable(rows, colWidths=widths, repeatRows=headings)
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), PLAIN),
                ("FONTSIZE", (0, 0), (-1, -1), 9),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.HexColor("#b8b8b8")),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return table


def pages(flow: Flow, title: str, footer: str, language: str) -> bytes:
    """The PDF. ``footer`` has places ``{page}`` and ``{pages}``; equal flows give equal bytes."""
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=15 * mm,
        rightMargin=15 * mm,
        topMargin=14 * mm,
        bottomMargin=16 * mm,
        title=title,
        lang=language,
        invariant=True,
    )
    document.build(flow, canvasmaker=partial(_NumberedCanvas, footer=footer))
    return out.getvalue()


class _NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Knows how many pages there are before it writes "page 1 of 7" on the first."""

    def __init__(self, *args: Any, footer: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self._footer = footer
        self._finished: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        self._finished.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._finished, 1):
            self.__dict__.update(page)
            line = self._footer.format(page=number, pages=len(self._finished))
            line = seen(joined(line)) if is_persian(line) else line
            _draw(self, line, (A4[0] - _width(line, PLAIN, 7)) / 2, 9 * mm, (PLAIN, 7))
            super().showPage()
        super().save()


class _RightToLeft(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A paragraph of joined letters, broken into lines that run from the right edge."""

    def __init__(
        self, line: str, font: str, size: float, leading: float, colour: colors.Color
    ) -> None:
        super().__init__()
        self._words = joined(line).split()
        self._face, self._leading, self._colour = (font, size), leading, colour
        self._lines: list[str] = []

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        self._lines = [seen(line) for line in self._broken(width)]
        self.width, self.height = width, self._leading * len(self._lines)
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setFillColor(self._colour)
        down = self.height - self._face[1]
        for line in self._lines:
            left = self.width - _width(line, *self._face)
            _draw(self.canv, line, left, down, self._face)
            down -= self._leading

    def _broken(self, width: float) -> Iterator[str]:
        line = ""
        for word in chain.from_iterable(self._pieces(word, width) for word in self._words):
            longer = f"{line} {word}".strip()
            if line and _width(longer, *self._face) > width:
                yield line
                longer = word
            line = longer
        yield line

    def _pieces(self, word: str, width: float) -> Iterator[str]:
        """A word that is wider than a line, as a path may be, in pieces that are not."""
        while len(word) > 1 and _width(word, *self._face) > width:
            fits = (n for n in range(len(word), 1, -1) if _width(word[:n], *self._face) <= width)
            count = next(fits, 1)
            yield word[:count]
            word = word[count:]
        yield word


def _runs(line: str, font: str) -> Iterator[tuple[str, str]]:
    """Parts of a line with the face that has their letters."""
    known = pdfmetrics.getFont(font).face.charWidths
    for latin, part in groupby(line, key=lambda each: ord(each) in known):
        yield "".join(part), font if latin else _PERSIAN[font]


def _width(line: str, font: str, size: float) -> float:
    return sum(float(pdfmetrics.stringWidth(part, face, size)) for part, face in _runs(line, font))


def _draw(canvas: Canvas, line: str, x: float, y: float, face: tuple[str, float]) -> None:
    font, size = face
    for part, name in _runs(line, font):
        canvas.setFont(name, size)
        canvas.drawString(x, y, part)
        x += float(pdfmetrics.stringWidth(part, name, size))
