"""The programme on a stick: sessions, rooms of the groups and papers, each a sheet of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from domain.delegates import Session
from domain.ids import SessionId
from domain.programme import Document, Programme
from enroll.columns import Row
from enroll.reasons import Cause, Reason, reason
from enroll.words import composed, folded

DOORS_BEFORE = timedelta(hours=1)
"""Doors open so long before a session whose sheet does not say, unless another is still on."""
LASTS = timedelta(hours=4)
"""A session without an end is over when the next begins, and after this at the latest."""
_HEADING_ROWS = 15
_YEARS = range(2000, 2100)
"""Of a congress: another year is a typing error."""


class Part(StrEnum):
    """What one sheet of the programme holds."""

    SESSIONS = "sessions"
    ROOMS = "rooms"
    DOCUMENTS = "documents"


_FILES: Mapping[Part, frozenset[str]] = {
    Part.SESSIONS: frozenset(
        ("phien", "phien hop", "cac phien", "chuong trinh", "sessions", "programme", "agenda")
    ),
    Part.ROOMS: frozenset(
        ("to", "to thao luan", "phong", "phong hop", "phong to", "groups", "rooms", "group rooms")
    ),
    Part.DOCUMENTS: frozenset(("tai lieu", "documents", "papers")),
}
_HEADINGS: Mapping[Part, Mapping[str, frozenset[str]]] = {
    Part.SESSIONS: {
        "code": frozenset(("ma phien", "ma", "code", "id")),
        "title": frozenset(("ten phien", "phien", "phien hop", "noi dung", "title", "session")),
        "start": frozenset(("bat dau", "thoi gian", "thoi gian bat dau", "start", "begins")),
        "day": frozenset(("ngay", "date", "day")),
        "hour": frozenset(("gio", "gio bat dau", "time", "hour")),
        "end": frozenset(("ket thuc", "thoi gian ket thuc", "gio ket thuc", "end", "ends")),
        "doors": frozenset(("mo cua", "gio mo cua", "doors", "doors open")),
        "place": frozenset(("dia diem", "noi hop", "hoi truong", "phong", "place", "room")),
        "papers": frozenset(("tai lieu", "documents", "papers")),
    },
    Part.ROOMS: {
        "group": frozenset(("to", "to thao luan", "ten to", "nhom", "group")),
        "room": frozenset(("phong", "phong hop", "dia diem", "noi hop", "room", "place")),
    },
    Part.DOCUMENTS: {
        "title": frozenset(("tai lieu", "ten tai lieu", "document", "title", "paper")),
        "session": frozenset(("phien", "ma phien", "phien hop", "session")),
    },
}
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})\s*(?::|giờ|[hHgG])\s*(\d{2})?")


@dataclass(frozen=True, slots=True)
class Remark:
    """A row of the programme that was not taken as it stands; row 0 is the whole sheet."""

    part: Part
    row: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class ProgrammeReading:
    """What a stick says of the programme, put over what the kiosk knew before."""

    programme: Programme
    parts: frozenset[Part] = frozenset()
    """Which parts the stick has; the others stayed as they were."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """One row below the headings, by column."""

    row: int
    cells: Mapping[str, str] = field(repr=False)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def part_of(path: PurePosixPath) -> Part | None:
    """Which part of the programme a sheet is, by its name; None for any other sheet."""
    stem = folded(path.stem)
    return next((part for part, names in _FILES.items() if stem in names), None)


def read_programme(
    sheets: Mapping[Part, Sequence[Row]], known: Programme, groups: Iterable[str], zone: ZoneInfo
) -> ProgrammeReading:
    """Read the parts that are there; hours without a zone are ``zone``'s."""
    remarks: list[Remark] = []
    lines = {part: list(_lines(part, rows, remarks)) for part, rows in sheets.items()}
    programme = known
    if Part.SESSIONS in lines:
        sessions = _sessions(lines[Part.SESSIONS], zone, remarks)
        programme = replace(programme, sessions=sessions)
    if Part.ROOMS in lines:
        programme = replace(programme, rooms=_rooms(lines[Part.ROOMS], groups, remarks))
    papers = [
        (
            Part.SESSIONS,
            _Line(line.row, {"title": title, "session": line["code"] or line["title"]}),
        )
        for line in lines.get(Part.SESSIONS, ())
        for title in line["papers"].split(";")
    ]
    papers += [(Part.DOCUMENTS, line) for line in lines.get(Part.DOCUMENTS, ())]
    if papers:
        documents = _documents(papers, programme.sessions, remarks)
        programme = replace(programme, documents=documents)
    return ProgrammeReading(programme, frozenset(lines), tuple(remarks))


def _lines(part: Part, rows: Sequence[Row], remarks: list[Remark]) -> Iterator[_Line]:
    """The rows below the headings, which stand in one of the first rows."""
    columns = _HEADINGS[part]

    def placed(row: Row) -> dict[str, int]:
        heads = [folded(cell) for cell in row]
        found = {
            column: next((i for i, head in enumerate(heads) if head in names), -1)
            for column, names in columns.items()
        }
        return {column: i for column, i in found.items() if i >= 0}

    at = max(range(min(len(rows), _HEADING_ROWS)), key=lambda i: len(placed(rows[i])), default=0)
    places = placed(rows[at]) if rows else {}
    if not places:
        remarks.append(Remark(part, 0, reason(Cause.NO_HEADINGS)))
        return
    for number, row in enumerate(rows[at + 1 :], at + 2):
        if any(row):
            cells = {name: composed(row[i]) for name, i in places.items() if i < len(row)}
            yield _Line(number, cells)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A session before the hours that its sheet leaves out are found."""

    line: _Line
    id: SessionId
    start: datetime
    end: datetime | None
    doors: datetime | None


def _sessions(
    lines: Sequence[_Line], zone: ZoneInfo, remarks: list[Remark]
) -> tuple[Session, ...]:
    drafts = []
    counted = Counter(_code(line) for line in lines)
    for line in lines:
        code = _code(line)
        start = _moment(line["start"] or f"{line['day']} {line['hour']}", None, zone)
        complaint = _complaint(line, code, counted[code], start)
        if complaint is None and start is not None:
            end, doors = (_moment(line[name], start, zone) for name in ("end", "doors"))
            if end is not None and end <= start:
                remarks.append(Remark(Part.SESSIONS, line.row, reason(Cause.ENDS_BEFORE, code)))
                end = None
            drafts.append(_Draft(line, SessionId(code), start, end, doors))
        elif complaint is not None:
            remarks.append(Remark(Part.SESSIONS, line.row, complaint))
    return tuple(_timed(drafts))


def _complaint(line: _Line, code: str, count: int, start: datetime | None) -> Reason | None:
    if not code:
        return reason(Cause.NO_TITLE)
    if count > 1:
        return reason(Cause.SESSION_TWICE, code)
    if start is None:
        return reason(Cause.NO_START, line["start"] or f"{line['day']} {line['hour']}".strip())
    return None


def _timed(drafts: Sequence[_Draft]) -> Iterator[Session]:
    """Sessions with the hours of their doors, in the sheet's order."""
    starts = sorted(draft.start for draft in drafts)
    closes = {
        draft.id: draft.end
        or min([draft.start + LASTS, *(start for start in starts if start > draft.start)])
        for draft in drafts
    }
    for draft in drafts:
        before = [closes[other.id] for other in drafts if other.start < draft.start]
        over = [end for end in before if end <= draft.start]
        opens = draft.doors or max([draft.start - DOORS_BEFORE, *over])
        yield Session(
            id=draft.id,
            title=draft.line["title"] or draft.id,
            opens_ms=_ms(opens),
            closes_ms=_ms(closes[draft.id]),
            place=draft.line["place"],
            starts_ms=_ms(draft.start),
        )


def _rooms(
    lines: Sequence[_Line], groups: Iterable[str], remarks: list[Remark]
) -> Mapping[str, str]:
    """Rooms by the groups' names as the roster spells them."""
    spelled = {_bare(group): group for group in groups if group}
    rooms: dict[str, str] = {}
    for line in lines:
        if not line["group"] or not line["room"]:
            remarks.append(Remark(Part.ROOMS, line.row, reason(Cause.NO_ROOM)))
            continue
        group = spelled.get(_bare(line["group"]))
        if group is None:
            unknown = reason(Cause.NO_SUCH_GROUP, line["group"])
            remarks.append(Remark(Part.ROOMS, line.row, unknown))
        rooms[group or line["group"]] = line["room"]
    without = ", ".join(sorted(group for group in spelled.values() if group not in rooms))
    if without:
        remarks.append(Remark(Part.ROOMS, 0, reason(Cause.GROUP_WITHOUT_ROOM, without)))
    return rooms


def _documents(
    papers: Sequence[tuple[Part, _Line]], sessions: Sequence[Session], remarks: list[Remark]
) -> tuple[Document, ...]:
    """Each paper once; one for a session that is not there is left out and said."""
    known = {folded(name): s.id for s in sessions for name in (s.title, s.id)}
    found: dict[Document, None] = {}
    for part, line in papers:
        title, session = composed(line["title"]), line["session"]
        if not title:
            continue
        if session and folded(session) not in known:
            remarks.append(Remark(part, line.row, reason(Cause.NOT_ON_PROGRAMME, session)))
            continue
        found[Document(title, known[folded(session)] if session else None)] = None
    return tuple(found)


def _code(line: _Line) -> str:
    """The session's code; made from the title where the sheet has none."""
    return line["code"] or "-".join(folded(line["title"]).split())


def _bare(group: str) -> str:
    """``Tổ 1``, ``tổ số 1`` and ``1`` are one group."""
    return re.sub(r"^(?:to|nhom|group)\s+(?:so\s+)?", "", folded(group))


def _moment(text: str, day: datetime | None, zone: ZoneInfo) -> datetime | None:
    """The hour that a cell names; a cell without a date means ``day``'s."""
    rest = text
    try:
        if found := _ISO.search(text):
            year, month, date = map(int, found.groups())
            day = datetime(year, month, date, tzinfo=zone)
        elif found := _DAY_FIRST.search(text):
            date, month, year = map(int, found.groups())
            day = datetime(year, month, date, tzinfo=zone)
        if day is not None and day.year not in _YEARS:
            return None
        if found:
            rest = text[: found.start()] + " " + text[found.end() :]
        clock = _CLOCK.search(rest)
        if day is None or clock is None:
            return None
        return day.replace(hour=int(clock[1]), minute=int(clock[2] or 0))
    except ValueError:
        return None


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
