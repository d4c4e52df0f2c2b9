"""A4 pages in the kiosk's own type: what every paper that it prints is laid out with."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

_FONTS = Path(__file__).resolve().parents[1] / "kiosk" / "ui" / "fonts"
PLAIN, BOLD = "BeVietnamPro", "BeVietnamPro-SemiBold"
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


def text(
    line: str,
    *,
    bold: bool = False,
    size: float = 9,
    leading: float = 0,
    colour: colors.Color = BLACK,
) -> Paragraph:
    """A paragraph; nothing in it is markup."""
    style = ParagraphStyle(
        "line",
        fontName=BOLD if bold else PLAIN,
        fontSize=size,
        leading=leading or size * 1.35,
        textColor=colour,
        wordWrap="LTR",
        splitLongWords=True,
    )
    return Paragraph(escape(line), style)


def marked(line: str) -> Paragraph:
    """A large paragraph whose markup is reportlab's."""
    return Paragraph(line, ParagraphStyle("who", fontName=PLAIN, fontSize=11, leading=15))


def grid(rows: Sequence[Sequence[Any]], widths: Sequence[float], headings: int = 0) -> LongTable:
    """A table with fine lines; the first ``headings`` rows stand on every page."""
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
            self.setFont(PLAIN, 7)
            line = self._footer.format(page=number, pages=len(self._finished))
            self.drawCentredString(A4[0] / 2, 9 * mm, line)
            super().showPage()
        super().save()
