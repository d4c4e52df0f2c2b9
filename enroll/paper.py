"""The report and the re-photograph slip as A4 PDF, set in the kiosk's own type."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Image, LongTable, Spacer

from enroll.lines import (
    age_line,
    balance_lines,
    coverage_lines,
    doubt_lines,
    file_line,
    look_alike_lines,
    performance_lines,
    person_line,
    programme_lines,
    to_do,
    unreadable_lines,
    verdict,
)
from enroll.outcomes import Fit, Unfit
from enroll.provenance import provenance_lines
from enroll.report import IN_ORDER, Report
from enroll.wording import Language, heading, say
from runtime.paper import AMBER, GREEN, RED, WIDTH, Flow, grid, marked, pages, register, text

_THUMBNAIL = 12 * mm
_WEIGHTS = {"code": 1.1, "row_number": 0.3, "standing": 1.3, "reason": 3.2, "score": 0.7}
"""Widths of columns against each other; of those that are not here, 2."""


def report_pdf(report: Report, language: Language) -> bytes:
    """The whole report."""
    register()
    flow: Flow = [text(say("title", language), bold=True, size=16, leading=20)]
    flow.append(text(verdict(report, language), bold=True, colour=_verdict_colour(report)))
    for word, lines in (
        ("balance", balance_lines(report, language)),
        ("performance", performance_lines(report, language)),
        ("ages_title", list(filter(None, [age_line(report, language)]))),
        ("programme", programme_lines(report.programme, language)),
    ):
        flow += _headed(word, language, [text(line) for line in lines])
    flow += _people(report, language)
    flow += _section("unreadable_rows", language, list(unreadable_lines(report, language)))
    flow += _section("doubts", language, list(doubt_lines(report, language)))
    flow += _section("look_alikes", language, list(look_alike_lines(report, language)))
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
    origin = [
        [text(label, bold=True, size=8), text(value, size=8)]
        for label, value in provenance_lines(report.provenance, language)
    ]
    flow += _headed("provenance", language, [_grid(origin, [44 * mm, WIDTH - 44 * mm], language)])
    return _pages(flow, say("title", language), report, language)


def slip_pdf(report: Report, language: Language) -> bytes:
    """Who must be photographed again, by delegation, each with a QR of the code."""
    register()
    flow: Flow = [text(say("slip", language), bold=True, size=16, leading=20)]
    rows = []
    for person in to_do(report):
        line = person_line(person, report, language)
        who = f"<b>{escape(line['code'])}</b> {escape(line['name'])}"
        where = " · ".join(filter(None, (line["delegation"], line["group"], line["seat"])))
        why = ": ".join(filter(None, (line["standing"], line["reason"])))
        lines = [marked(who), text(where), text(f"{why}. {line['remedy']}")]
        rows.append([_qr(line["code"]), lines, "[    ]"])
    if rows:
        flow.append(_grid(rows, [22 * mm, WIDTH - 36 * mm, 14 * mm], language))
    return _pages(flow, say("slip", language), report, language)


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
            text(cell, size=7) for cell in (line["file"], who, line["how"], line["result"], why)
        ]
        rows.append([_picture(shown), *cells])
    if not rows:
        return []
    widths = [14 * mm, 42 * mm, 44 * mm, 18 * mm, 18 * mm, WIDTH - 136 * mm]
    words = ("photo", "file", "name", "how", "result", "reason")
    rows.insert(0, [text(heading(word, language), bold=True, size=7) for word in words])
    return [*_headed("files", language, [_grid(rows, widths, language, headings=1)])]


def _section(word: str, language: Language, rows: Sequence[Mapping[str, str]]) -> Flow:
    if not rows:
        return []
    cells = [[text(heading(column, language), bold=True, size=8) for column in rows[0]]]
    cells += [[text(cell, size=8) for cell in row.values()] for row in rows]
    weights = [_WEIGHTS.get(column, 2.0) for column in rows[0]]
    widths = [WIDTH * weight / sum(weights) for weight in weights]
    return _headed(word, language, [_grid(cells, widths, language, headings=1)])


def _headed(word: str, language: Language, flow: Flow) -> Flow:
    if not flow:
        return []
    return [Spacer(0, 4 * mm), text(say(word, language), bold=True, size=11), *flow]


def _grid(
    rows: Sequence[Sequence[Any]], widths: Sequence[float], language: Language, headings: int = 0
) -> LongTable:
    return grid(rows, widths, headings, from_right=language == "fa")


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
        return GREEN
    return AMBER if report.balance.closes else RED


def _pages(flow: Flow, title: str, report: Report, language: Language) -> bytes:
    origin = report.provenance
    footer = (
        f"{title} · {origin.at_utc} · {origin.material[:16]} · "
        f"{say('page', language)} {{page}} {say('of', language)} {{pages}}"
    )
    return pages(flow, title, footer, language)
