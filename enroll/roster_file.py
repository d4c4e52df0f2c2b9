"""Rows of a roster to delegates, and what is wrong with the rows that give none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from domain.delegates import Delegate, Gender, Role
from domain.ids import DelegateId, SessionId
from enroll.columns import Field, Mapped, Row, recognise, require_complete
from enroll.reasons import Cause, Reason, reason
from enroll.refusals import Refused, Why
from enroll.words import composed, folded, has_marks

T = TypeVar("T")

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

_CODE = re.compile(r"[\w][\w./-]{0,31}")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_YEAR = re.compile(r"\d{4}")
_YEARS = range(1900, 2020)
_PLENTY = 20
"""So many names without any mark are a file that lost its marks, not a coincidence."""

_ROLES = {
    Role.DELEGATE: ("", "dai bieu", "dai bieu chinh thuc", "delegate"),
    Role.PRESIDIUM: ("doan chu tich", "chu tich doan", "presidium"),
    Role.SECRETARIAT: ("doan thu ky", "thu ky", "thu ky doan", "secretariat"),
    Role.CREDENTIALS: (
        *("ban tham tra tu cach dai bieu", "ban tham tra", "tham tra tu cach", "credentials"),
        "credentials committee",
    ),
    Role.GUEST: ("khach moi", "khach", "guest"),
    Role.PRESS: ("bao chi", "phong vien", "nha bao", "press"),
}
_ROLE_WORDS = {word: role for role, words in _ROLES.items() for word in words}
_GENDER_WORDS = {
    **dict.fromkeys(("nam", "male", "m", "ong"), Gender.MALE),
    **dict.fromkeys(("nu", "female", "f", "ba"), Gender.FEMALE),
}
_YES = frozenset({"x", "co", "dong y", "yes", "y", "1", "true", "da dong y", "v"})
_NO = frozenset({"", "khong", "no", "n", "0", "false", "khong dong y", "chua"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A row that gives a delegate."""

    row: int
    """As the spreadsheet numbers it, from 1."""
    delegate: Delegate = field(repr=False)
    photos: tuple[str, ...] = ()
    """File names that the row itself gives."""
    remarks: tuple[Reason, ...] = ()
    """What was not understood and left out."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that gives none, and why."""

    row: int
    reason: Reason
    text: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that a roster says: each row is in one of the two."""

    listed: tuple[Listed, ...]
    unreadable: tuple[Unreadable, ...]
    mapped: Mapped

    @property
    def rows(self) -> int:
        return len(self.listed) + len(self.unreadable)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the administrator said about a roster before it was read."""

    columns: Mapping[Field, str] = field(default_factory=dict)
    consent_basis: str = ""
    """Where consent is recorded, when the roster has no column of it: it holds for all rows."""
    names_without_marks: bool = False
    """That the names are rightly without marks."""
    zone: ZoneInfo = VIETNAM
    """Whose hours the programme's are."""


def read_roster(rows: Sequence[Row], answers: Answers) -> Reading:
    """Make delegates of the rows below the headings; empty rows are not rows.

    Raises:
        ImportRefused: no usable headings, no column of consent, or names that lost their marks.
    """
    mapped = require_complete(recognise(rows, answers.columns))
    if Field.CONSENT not in mapped.columns and not answers.consent_basis:
        raise Refused(
            Why.NO_CONSENT,
            "The roster has no column of consent (“Đồng ý”): add one, or say with --consent-basis "
            "where everybody's consent is recorded. Without consent nobody is compared.",
        )
    body = [(i + 1, row) for i, row in enumerate(rows) if i >= mapped.body and any(row)]
    read = [_listed(number, row, mapped) for number, row in body]
    read = _once(read)
    listed = tuple(one for one in read if isinstance(one, Listed))
    if not answers.names_without_marks:
        _refuse_lost_marks(listed)
    return Reading(listed, tuple(one for one in read if isinstance(one, Unreadable)), mapped)


def without_consent(reading: Reading, withdrawn: frozenset[DelegateId]) -> Reading:
    """The same reading, in which those who withdrew their consent have none, and are told."""
    why = reason(Cause.WITHDRAWN)
    listed = tuple(
        replace(one, delegate=replace(one.delegate, consent=False), remarks=(*one.remarks, why))
        if one.delegate.id in withdrawn and one.delegate.consent
        else one
        for one in reading.listed
    )
    return replace(reading, listed=listed)


def _listed(number: int, row: Row, mapped: Mapped) -> Listed | Unreadable:
    def cell(wanted: Field) -> str:
        at = mapped.columns.get(wanted)
        return composed(row[at]) if at is not None and at < len(row) else ""

    code = cell(Field.CODE).upper()
    name = cell(Field.NAME) or f"{cell(Field.FAMILY)} {cell(Field.GIVEN)}".strip()
    complaint = _complaint(code, name)
    if complaint:
        return Unreadable(number, reason(complaint), composed(" | ".join(row))[:200])
    remarks: list[Reason] = []
    delegate = Delegate(
        id=DelegateId(code),
        name=name,
        delegation=cell(Field.DELEGATION),
        seat=cell(Field.SEAT),
        group=cell(Field.GROUP),
        role=_word(cell(Field.ROLE), _ROLE_WORDS, Role.DELEGATE, remarks),
        consent=_consent(cell(Field.CONSENT), mapped, remarks),
        sessions=_sessions(cell(Field.SESSIONS)),
        gender=_word(cell(Field.GENDER), _GENDER_WORDS | {"": None}, None, remarks),
        born=_born(cell(Field.BORN), remarks),
        more=tuple(
            (composed(mapped.headings[i]), composed(row[i]))
            for i in mapped.free
            if i < len(row) and composed(row[i])
        ),
    )
    photos = tuple(filter(None, map(composed, cell(Field.PHOTO).split(";"))))
    return Listed(number, delegate, photos, tuple(remarks))


def _complaint(code: str, name: str) -> Cause | None:
    if not code:
        return Cause.NO_CODE
    if not _CODE.fullmatch(code):
        return Cause.ODD_CODE
    if not name:
        return Cause.NO_NAME
    if "\ufffd" in name or "?" in name:
        return Cause.LOST_LETTERS
    return None if any(c.isalpha() for c in name) else Cause.NAME_WITHOUT_LETTERS


def _once(read: Sequence[Listed | Unreadable]) -> list[Listed | Unreadable]:
    """Codes that stand twice name nobody: neither row is used."""
    counted = Counter(one.delegate.id for one in read if isinstance(one, Listed))
    return [
        Unreadable(one.row, reason(Cause.CODE_TWICE, one.delegate.id))
        if isinstance(one, Listed) and counted[one.delegate.id] > 1
        else one
        for one in read
    ]


def _refuse_lost_marks(listed: Sequence[Listed]) -> None:
    if len(listed) >= _PLENTY and not any(has_marks(one.delegate.name) for one in listed):
        raise Refused(
            Why.LOST_MARKS,
            f"None of {len(listed)} names has a Vietnamese mark: the roster was saved as plain "
            "ASCII. Save it as CSV UTF-8 or XLSX, or confirm with --names-without-marks.",
        )


def _word(text: str, words: Mapping[str, T], otherwise: T, remarks: list[Reason]) -> T:
    if folded(text) in words:
        return words[folded(text)]
    remarks.append(reason(Cause.NOT_UNDERSTOOD, text))
    return otherwise


def _consent(text: str, mapped: Mapped, remarks: list[Reason]) -> bool:
    if Field.CONSENT not in mapped.columns:
        return True
    if folded(text) not in _YES | _NO:
        remarks.append(reason(Cause.NO_CLEAR_CONSENT, text))
    return folded(text) in _YES


def _sessions(text: str) -> frozenset[SessionId] | None:
    named = [composed(part) for part in re.split(r"[;,]", text) if part.strip()]
    return frozenset(map(SessionId, named)) or None


def _born(text: str, remarks: list[Reason]) -> str:
    if not text:
        return ""
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, found.groups())
            return _sane(date(year, month, day)).isoformat()
        if found := _ISO.fullmatch(text):
            return _sane(date(*map(int, found.groups()))).isoformat()
        if _YEAR.fullmatch(text) and int(text) in _YEARS:
            return text
    except ValueError:
        pass
    remarks.append(reason(Cause.BIRTH_DATE, text))
    return ""


def _sane(day: date) -> date:
    if day.year not in _YEARS:
        raise ValueError
    return day
