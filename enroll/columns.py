"""Which column of a roster holds what, by its heading in Vietnamese or English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import ImportRefused
from enroll.refusals import Refused, Why
from enroll.words import folded

Row = Sequence[str]
_HEADING_ROWS = 15
"""Titles of offices stand above the table; the headings follow soon."""


class Field(StrEnum):
    """What the kiosk knows of a person."""

    CODE = "code"
    NAME = "name"
    FAMILY = "family"
    """Family and middle names, where the given name has its own column."""
    GIVEN = "given"
    GENDER = "gender"
    BORN = "born"
    DELEGATION = "delegation"
    ROLE = "role"
    SEAT = "seat"
    GROUP = "group"
    SESSIONS = "sessions"
    CONSENT = "consent"
    PHOTO = "photo"


# Headings as offices write them, folded; the first of each is what the template uses.
HEADINGS: Mapping[Field, tuple[str, ...]] = {
    Field.CODE: (
        *("ma dai bieu", "ma so", "ma", "ma db", "so the", "so the dai bieu", "ma the"),
        *("ma so dai bieu", "code", "id", "delegate code", "delegate id", "badge"),
    ),
    Field.NAME: (
        *("ho va ten", "ho ten", "ten dai bieu", "ho va ten dai bieu", "ho ten dai bieu"),
        *("full name", "name", "delegate", "delegate name", "dai bieu"),
    ),
    Field.FAMILY: ("ho", "ho dem", "ho va ten dem", "ho va dem", "family name", "last name"),
    Field.GIVEN: ("ten", "given name", "first name"),
    Field.GENDER: ("gioi tinh", "phai", "nam nu", "gender", "sex"),
    Field.BORN: (
        *("ngay sinh", "nam sinh", "ngay thang nam sinh", "sinh ngay", "ngay thang sinh"),
        *("birth date", "date of birth", "dob", "born", "birthday", "year of birth"),
    ),
    Field.DELEGATION: (
        *("don vi", "doan", "doan dai bieu", "dang bo", "dang bo truc thuoc", "co quan"),
        *("don vi cong tac", "to chuc dang", "delegation", "organisation", "organization", "unit"),
    ),
    Field.ROLE: ("vai tro", "tu cach", "nhiem vu", "thanh phan", "role", "capacity"),
    Field.SEAT: ("so ghe", "ghe", "vi tri ngoi", "cho ngoi", "vi tri", "seat"),
    Field.GROUP: ("to", "to thao luan", "nhom", "to so", "group", "discussion group"),
    Field.SESSIONS: ("phien", "phien hop", "duoc du", "sessions", "session", "entitlement"),
    Field.CONSENT: ("dong y", "dong y nhan dien", "chap thuan", "dong thuan", "consent"),
    Field.PHOTO: ("anh", "tep anh", "file anh", "ten file anh", "hinh anh", "photo", "picture"),
}
_MEANING = {heading: field for field, names in HEADINGS.items() for heading in names}


@dataclass(frozen=True, slots=True)
class Mapped:
    """The columns of a table: where its body begins and what each column holds."""

    headings: tuple[str, ...]
    body: int
    """Index of the first row after the headings."""
    columns: Mapping[Field, int]
    free: tuple[int, ...]
    """Columns that hold something else; reports may use them."""
    unclear: tuple[str, ...]
    """Headings that seem to mean what another column holds already."""

    @property
    def complete(self) -> bool:
        """Whether everybody will have a code and a name."""
        named = Field.NAME in self.columns or {Field.FAMILY, Field.GIVEN} <= self.columns.keys()
        return Field.CODE in self.columns and named


def recognise(rows: Sequence[Row], chosen: Mapping[Field, str] | None = None) -> Mapped:
    """Find the headings and what they mean; ``chosen`` headings override what they look like.

    Raises:
        ImportRefused: no row looks like headings, or a chosen heading is not there.
    """
    chosen = chosen or {}
    at = max(
        range(min(len(rows), _HEADING_ROWS)), key=lambda i: _meant(rows[i], chosen), default=None
    )
    if at is None or not _meant(rows[at], chosen):
        raise Refused(
            Why.NO_HEADINGS,
            "No row of the roster has known headings such as “Mã đại biểu” and “Họ và tên”: "
            "add them, or name the columns.",
        )
    return _map(tuple(rows[at]), at + 1, chosen)


def require_complete(mapped: Mapped) -> Mapped:
    """The same mapping, once it is known to give everybody a code and a name.

    Raises:
        ImportRefused: code or name have no column; names the headings there are.
    """
    if not mapped.complete:
        there = ", ".join(f"“{heading}”" for heading in mapped.headings if heading)
        raise Refused(
            Why.NO_COLUMNS,
            f"The roster's headings {there} name no column of codes and of full names: "
            "say which they are with --map code=HEADING --map name=HEADING.",
        )
    return mapped


def _map(headings: tuple[str, ...], body: int, chosen: Mapping[Field, str]) -> Mapped:
    places = {folded(heading): i for i, heading in reversed(list(enumerate(headings)))}
    columns: dict[Field, int] = {}
    for field, heading in chosen.items():
        if folded(heading) not in places:
            raise ImportRefused(f"The roster has no column “{heading}” for {field}.")
        columns[field] = places[folded(heading)]
    free, unclear = [], []
    for i, heading in enumerate(headings):
        meaning = _MEANING.get(folded(heading))
        if i in columns.values() or not folded(heading):
            continue
        if meaning is None:
            free.append(i)
        elif meaning in columns:
            unclear.append(heading)
            free.append(i)
        else:
            columns[meaning] = i
    return Mapped(headings, body, columns, tuple(free), tuple(unclear))


def _meant(row: Row, chosen: Mapping[Field, str]) -> int:
    wanted = {folded(heading) for heading in chosen.values()}
    return sum(1 for cell in row if folded(cell) in _MEANING or folded(cell) in wanted - {""})
