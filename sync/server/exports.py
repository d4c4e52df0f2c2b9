"""Attendance of one session as files that other people's programs open."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

from openpyxl import Workbook

from domain.attendance import Method
from domain.errors import KnownError
from domain.headcount import Presence, lane_of
from domain.ids import SessionId
from runtime.sheets import as_csv as table
from runtime.sheets import safe
from sync.server.board import Picture
from sync.server.register import Register


class NoSuchExport(KnownError):
    """Choose one of the exports that the page of lists offers."""


HEADINGS = (
    "code",
    "name",
    "delegation",
    "seat",
    "group",
    "present",
    "first_at_utc",
    "placed_at_utc",
    "gates",
    "lane",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everyone expected, then everyone else who came; cells are text."""

    session: SessionId
    made_ms: int
    roster_version: int
    rows: tuple[tuple[str, ...], ...] = field(repr=False)


def sheet_of(picture: Picture, register: Register, session: SessionId) -> Sheet:
    """The attendance of one session."""
    here = {who.delegate: who for who in picture.present if who.session == session}
    codes = sorted(picture.people) + sorted(here.keys() - picture.people.keys())
    rows = []
    for code in codes:
        known, who = picture.people.get(code), here.get(code)
        person = (known.name, known.delegation, known.seat, known.group) if known else ("",) * 4
        rows.append((str(code), *person, "1" if who else "0", *_entry(who, register, picture)))
    return Sheet(session, picture.at_ms, picture.roster_version, tuple(rows))


def as_csv(sheet: Sheet) -> bytes:
    """The heading row, then the sheet's."""
    return table((HEADINGS, *sheet.rows))


def as_xlsx(sheet: Sheet) -> bytes:
    """One worksheet of text cells."""
    book = Workbook(write_only=True)
    page = book.create_sheet("attendance")
    page.append(HEADINGS)
    for row in sheet.rows:
        page.append([safe(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_json(sheet: Sheet) -> bytes:
    """Rows with a manifest: how many, of which roster, and the SHA-256 that proves them whole.

    To verify: serialise ``rows`` with sorted keys, without spaces, as UTF-8, and compare.
    """
    rows = [dict(zip(HEADINGS, row, strict=True)) for row in sheet.rows]
    manifest = {
        "session": sheet.session,
        "made_ms": sheet.made_ms,
        "roster_version": sheet.roster_version,
        "rows": len(rows),
        "present": sum(row["present"] == "1" for row in rows),
        "lanes": {lane: sum(row["lane"] == lane for row in rows) for lane in Method},
        "sha256": hashlib.sha256(_canonical(rows)).hexdigest(),
    }
    document = {"manifest": manifest, "rows": rows}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _entry(
    who: Presence | None, register: Register, picture: Picture
) -> tuple[str, str, str, str]:
    """By the gate's own clock, by the centre's where the boot is placed; gates and lane."""
    if who is None:
        return "", "", "", ""
    first = register.admission(who.entries[0])
    at = _utc(first.at.wall_ms) if first else ""
    placed_ms = picture.placed.get(who.entries[0])
    placed = "" if placed_ms is None else _utc(placed_ms)
    return at, placed, " ".join(sorted(who.gates)), lane_of(first) if first else ""


def _utc(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat()


def _canonical(rows: list[dict[str, str]]) -> bytes:
    return json.dumps(rows, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
