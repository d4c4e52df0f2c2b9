"""The report and the re-photograph slip as A4 PDF, set in the kiosk's own type."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Image, LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from enroll.lines import (
    balance_lines,
    coverage_lines,
    doubt_lines,
    file_line,
    look_alike_lines,
    performance_lines,
    person_line,
    programme_lines,
    to_do,
    verdict,
)
from enroll.outcomes import Fit, Unfit
from enroll.report import IN_ORDER, Report
from enroll.wording import Language, heading, say

_FONTS = Path(__file__).resolve().parents[1] / "kiosk" / "ui" / "fonts"
_PLAIN, _BOLD = "BeVietnamPro", "BeVietnamPro-SemiBold"
_RED, _AMBER, _GREEN = (colors.HexColor(c) for c in ("#9b1c1c", "#8a5a00", "#12633a"))
_THUMBNAIL = 12 * mm
_WIDTH = A4[0] - 30 * mm

Flow = list[Any]
"""What reportlab lays out one below another."""


def report_pdf(report: Report, language: Language) -> bytes:
    """The whole report."""
    _register()
    text = partial(_text, bold=False)
    flow: Flow = [_text(say("title", language), bold=True, size=16, leading=20)]
    flow.append(_text(verdict(report, language), bold=True, colour=_verdict_colour(report)))
    for word, lines in (
        ("balance", balance_lines(report, language)),
        ("performance", performance_lines(report, language)),
        ("programme", programme_lines(report.programme, language)),
    ):
        flow += _headed(word, language, [text(line) for line in lines])
    flow += _people(report, language)
    flow += _section("doubts", language, list(doubt_lines(report, language)))
    flow += _section("look_alikes", language, list(look_alike_lines(report)))
    flow += _section("coverage", language, list(coverage_lines(report, language)))
    flow += _headed(
        "same_names",
        language,
        [
            text("; ".join(f"{p.id} {p.name} ({p.delegation}, {p.born})" for p in group))
            for group in report.same_names
        ],
    )
    flow += _files(report, language)
    flow += _headed("provenance", language, [text(line) for line in _provenance(report)])
    return _pages(flow, say("title", language), report, language)


def slip_pdf(report: Report, language: Language) -> bytes:
    """Who must be photographed again, by delegation, each with a QR of the code."""
    _register()
    flow: Flow = [_text(say("slip", language), bold=True, size=16, leading=20)]
    rows = []
    for person in to_do(report):
        line = person_line(person, report, language)
        who = f"<b>{escape(line['code'])}</b> {escape(line['name'])}"
        where = " · ".join(filter(None, (line["delegation"], line["group"], line["seat"])))
        why = ": ".join(filter(None, (line["standing"], line["reason"])))
        lines = [_marked(who), _text(where), _text(f"{why}. {line['remedy']}")]
        rows.append([_qr(line["code"]), lines, "[    ]"])
    if rows:
        flow.append(_grid(rows, [22 * mm, _WIDTH - 36 * mm, 14 * mm]))
    return _pages(flow, say("slip", language), report, language)


@cache
def _register() -> None:
    pdfmetrics.registerFont(TTFont(_PLAIN, str(_FONTS / "BeVietnamPro_400Regular.ttf")))
    pdfmetrics.registerFont(TTFont(_BOLD, str(_FONTS / "BeVietnamPro_600SemiBold.ttf")))
    pdfmetrics.registerFontFamily(_PLAIN, normal=_PLAIN, bold=_BOLD, italic=_PLAIN)


def _people(report: Report, language: Language) -> Flow:
    waiting = [p for p in report.people if p.standing not in IN_ORDER or p.remarks]
    columns = ("code", "name", "delegation", "standing", "reason", "remedy")
    rows = [person_line(person, report, language) for person in waiting]
    return _section("people", language, [{c: row[c] for c in columns} for row in rows])


def _files(report: Report, language: Language) -> Flow:
    rows: list[list[Any]] = []
    for outcome in report.files:
        line = file_line(outcome, report, language)
        shown = b""
        if isinstance(outcome, Fit | Unfit):
            shown = outcome.thumbnail
        who = f"{line['code']} {line['name']}"
        why = " — ".join(filter(None, (line["reason"], line["remedy"])))
        cells = [
            _text(cell, size=7) for cell in (line["file"], who, line["how"], line["result"], why)
        ]
        rows.append([_picture(shown), *cells])
    if not rows:
        return []
    widths = [14 * mm, 42 * mm, 44 * mm, 18 * mm, 18 * mm, _WIDTH - 136 * mm]
    return [*_headed("files", language, [_grid(rows, widths)])]


def _section(word: str, language: Language, rows: Sequence[Mapping[str, str]]) -> Flow:
    if not rows:
        return []
    cells = [[_text(heading(column, language), bold=True, size=8) for column in rows[0]]]
    cells += [[_text(cell, size=8) for cell in row.values()] for row in rows]
    width = _WIDTH / len(rows[0])
    return _headed(word, language, [_grid(cells, [width] * len(rows[0]), headings=1)])


def _headed(word: str, language: Language, flow: Flow) -> Flow:
    if not flow:
        return []
    return [Spacer(0, 4 * mm), _text(say(word, language), bold=True, size=11), *flow]


def _grid(rows: Sequence[Sequence[Any]], widths: Sequence[float], headings: int = 0) -> LongTable:
    table = LongTable(rows, colWidths=widths, repeatRows=headings)
    table.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), _PLAIN),
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


def _text(
    line: str,
    *,
    bold: bool = False,
    size: float = 9,
    leading: float = 0,
    colour: colors.Color = colors.black,
) -> Paragraph:
    style = ParagraphStyle(
        "line",
        fontName=_BOLD if bold else _PLAIN,
        fontSize=size,
        leading=leading or size * 1.35,
        textColor=colour,
        wordWrap="LTR",
        splitLongWords=True,
    )
    return Paragraph(escape(line), style)


def _marked(line: str) -> Paragraph:
    return Paragraph(line, ParagraphStyle("who", fontName=_PLAIN, fontSize=11, leading=15))


def _picture(jpeg: bytes) -> Image | str:
    if not jpeg:
        return ""
    return Image(io.BytesIO(jpeg), _THUMBNAIL, _THUMBNAIL, kind="proportional")


def _qr(code: str) -> Drawing:
    side = 18 * mm
    widget = QrCodeWidget(code, barWidth=side, barHeight=side)
    drawing = Drawing(side, side)
    drawing.add(widget)
    return drawing


def _verdict_colour(report: Report) -> colors.Color:
    if report.go:
        return _GREEN
    return _AMBER if report.balance.closes else _RED


def _provenance(report: Report) -> list[str]:
    origin = report.provenance
    return [
        f"{name}: {value}"
        for name in type(origin).__dataclass_fields__
        if (value := str(getattr(origin, name) or ""))
    ]


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
            self.setFont(_PLAIN, 7)
            line = self._footer.format(page=number, pages=len(self._finished))
            self.drawCentredString(A4[0] / 2, 9 * mm, line)
            super().showPage()
        super().save()


def _pages(flow: Flow, title: str, report: Report, language: Language) -> bytes:
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
    origin = report.provenance
    footer = (
        f"{title} · {origin.at_utc} · {origin.material[:16]} · "
        f"{say('page', language)} {{page}} {say('of', language)} {{pages}}"
    )
    document.build(flow, canvasmaker=partial(_NumberedCanvas, footer=footer))
    return out.getvalue()
