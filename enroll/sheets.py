"""The report as XLSX and CSV, with every cell safe to open."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

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
    unreadable_lines,
    verdict,
)
from enroll.provenance import provenance_lines
from enroll.report import Report
from enroll.wording import Language, heading, say
from runtime.sheets import as_csv, safe

_WIDEST = 48
PEOPLE_COLUMNS = (
    *("code", "name", "delegation", "group", "seat"),
    *("standing", "reason", "remedy"),
)
FILE_COLUMNS = ("file", "code", "name", "how", "taken", "result", "reason", "remedy")

Lines = list[list[str]]


def people_csv(report: Report, language: Language) -> bytes:
    """One line a delegate, UTF-8 with BOM so that spreadsheets know it."""
    return as_csv(_people(report, language))


def files_csv(report: Report, language: Language) -> bytes:
    """One line a file."""
    return as_csv(_files(report, language))


def workbook(report: Report, language: Language) -> bytes:
    """The whole report as XLSX, one sheet a section."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    sections = {
        "title": _summary(report, language),
        "people": _people(report, language),
        "files": _files(report, language),
        "doubts": _table(list(doubt_lines(report, language)), language),
        "look_alikes": _table(list(look_alike_lines(report, language)), language),
        "coverage": _table(list(coverage_lines(report, language)), language),
        "unreadable_rows": _table(list(unreadable_lines(report, language)), language),
        "provenance": [list(line) for line in provenance_lines(report.provenance, language)],
    }
    for word, lines in sections.items():
        sheet = book.create_sheet(say(word, language)[:31].split(" (")[0])
        sheet.sheet_view.rightToLeft = language == "fa"
        _write(sheet, lines)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_workbook(title: str, lines: Sequence[Sequence[str]]) -> bytes:
    """One sheet of escaped cells as XLSX."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    _write(book.create_sheet(title[:31]), [list(line) for line in lines])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(sheet: openpyxl.worksheet.worksheet.Worksheet, lines: Lines) -> None:
    for line in lines:
        sheet.append([safe(cell) for cell in line])
    for number, column in enumerate(zip(*_even(lines), strict=True), 1):
        widest = max((len(cell) for cell in column), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = min(widest + 2, _WIDEST)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _even(lines: Lines) -> Lines:
    longest = max((len(line) for line in lines), default=0)
    return [line + [""] * (longest - len(line)) for line in lines]


def _summary(report: Report, language: Language) -> Lines:
    lines = [verdict(report, language), *balance_lines(report, language)]
    lines += programme_lines(report.programme, language)
    lines += [age_line(report, language), *performance_lines(report, language)]
    return [[line] for line in lines]


def _people(report: Report, language: Language) -> Lines:
    found = [person_line(person, report, language) for person in report.people]
    heads = [heading(column, language) for column in PEOPLE_COLUMNS]
    return [heads, *([line[column] for column in PEOPLE_COLUMNS] for line in found)]


def _files(report: Report, language: Language) -> Lines:
    found = [file_line(file, report, language) for file in report.files]
    heads = [heading(column, language) for column in FILE_COLUMNS]
    return [heads, *([line[column] for column in FILE_COLUMNS] for line in found)]


def _table(rows: list[dict[str, str]], language: Language) -> Lines:
    if not rows:
        return [["0"]]
    heads = [heading(column, language) for column in rows[0]]
    return [heads, *(list(row.values()) for row in rows)]
