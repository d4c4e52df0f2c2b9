"""Spreadsheets to rows of text of bounded size; runs only inside the decoder."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time

import openpyxl

from enroll.charset import NoText, decode
from enroll.limits import Limits
from enroll.reasons import Cause, Reason, reason
from enroll.words import composed

_DELIMITERS = ",;\t|"
_CHUNK = 65_536


class TableRefused(Exception):
    """The sheet is not read; ``reason`` says why."""

    def __init__(self, why: Reason) -> None:
        super().__init__(str(why))
        self.reason = why


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as text, composed (NFC)."""

    rows: list[list[str]] = field(repr=False)
    encoding: str
    sheet: str = ""

    def facts(self) -> dict[str, object]:
        """The answer on the pipe."""
        return {
            "outcome": "table",
            "rows": self.rows,
            "encoding": self.encoding,
            "sheet": self.sheet,
        }


def decode_table(raw: bytes, limits: Limits) -> Table:
    """Read a CSV or XLSX file.

    Raises:
        TableRefused: it is neither, or larger than allowed once unpacked.
    """
    if raw[:4] == b"PK\x03\x04":
        return _workbook(raw, limits)
    if raw[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise TableRefused(reason(Cause.OLD_EXCEL))
    try:
        decoded = decode(raw)
    except NoText as error:
        raise TableRefused(error.reason) from error
    csv.field_size_limit(limits.cell_chars * 10)
    try:
        reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded))
        rows = _bounded(reader, limits)
    except csv.Error as error:
        raise TableRefused(reason(Cause.NO_CSV)) from error
    return Table(rows, decoded.encoding)


def _delimiter(decoded: object) -> str:
    """The one that stands most often in one of the first lines."""
    lines = str(getattr(decoded, "text", ""))[:20_000].splitlines()[:15]
    if lines and lines[0].lower().startswith("sep="):
        return lines[0][4:5] or ","
    return max(_DELIMITERS, key=lambda mark: max((line.count(mark) for line in lines), default=0))


def _workbook(raw: bytes, limits: Limits) -> Table:
    _check_archive(raw, limits)
    warnings.simplefilter("ignore")  # about styles and extensions that nobody reads here
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    tables = [
        (
            sheet.title,
            _bounded((map(_cell, row) for row in sheet.iter_rows(values_only=True)), limits),
        )
        for sheet in book.worksheets[:10]
    ]
    title, rows = max(tables, key=lambda table: len(table[1]), default=("", []))
    return Table(rows, "xlsx", composed(title))


def _check_archive(raw: bytes, limits: Limits) -> None:
    """Refuse a bomb by its directory, then by counting: a directory may lie."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        members = archive.infolist()
        if len(members) > limits.archive_members:
            raise TableRefused(reason(Cause.PACKS_TOO_MANY, len(members)))
        _check_size(sum(member.file_size for member in members), len(raw), limits)
        counted = 0
        for member in members:
            with archive.open(member) as inside:
                while chunk := inside.read(_CHUNK):
                    counted += len(chunk)
                    _check_size(counted, len(raw), limits)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise TableRefused(reason(Cause.BROKEN_XLSX)) from error


def _check_size(unpacked: int, packed: int, limits: Limits) -> None:
    if unpacked > limits.archive_bytes or unpacked > packed * limits.archive_ratio:
        raise TableRefused(reason(Cause.UNPACKS_TO, packed, unpacked))


def _bounded(rows: Iterable[Iterable[str]], limits: Limits) -> list[list[str]]:
    kept: list[list[str]] = []
    for row in rows:
        if len(kept) >= limits.rows:
            raise TableRefused(reason(Cause.TOO_MANY_ROWS, limits.rows))
        cells = [composed(cell[: limits.cell_chars]) for cell in list(row)[: limits.columns]]
        kept.append(cells)
    while kept and not any(kept[-1]):
        kept.pop()
    return kept


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        at_midnight = value.time() == time.min  # how a workbook keeps a date without an hour
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
