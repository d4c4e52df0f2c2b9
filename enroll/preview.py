"""What an import would find and change, before any photograph is looked at: for a screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.delegates import Delegate
from enroll.columns import Field, Mapped, Row, recognise
from enroll.outcomes import FileOutcome
from enroll.plan import Mode, Stored
from enroll.refusals import Refused, Why
from enroll.roster_file import Answers
from enroll.survey import Known, OpenRoster, Survey, understand

ROWS = 12
"""Rows that the screen shows as they were understood."""
_HEADING_ROWS = 15
_ASKED_ON_SCREEN = (Why.NO_HEADINGS, Why.NO_COLUMNS, Why.NO_CONSENT, Why.LOST_MARKS)


@dataclass(frozen=True, slots=True)
class Changes:
    """What the roster alone would do to the list that the kiosk has."""

    added: int
    renewed: int
    """On the list already: brought up to date."""
    leaving: tuple[Delegate, ...] = field(repr=False)
    forgotten: int
    """Their template goes at once: the stick says that they do not consent."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A roster as far as it is understood; ``question`` is what people must say first."""

    opened: OpenRoster
    headings: Row
    columns: Mapping[Field, int]
    unclear: tuple[str, ...]
    rows: Sequence[Row] = field(repr=False)
    question: Why | None
    survey: Survey | None = field(repr=False)
    """None while a question is open."""
    changes: Changes | None

    @property
    def settled(self) -> tuple[FileOutcome, ...]:
        return self.survey.settled if self.survey else ()


def preview_of(
    opened: OpenRoster, answers: Answers, mode: Mode, stored: Stored, known: Known
) -> Preview:
    """Understand a roster as far as the answers allow; what is unclear becomes a question.

    Raises:
        ImportRefused: a chosen heading is not in this roster.
    """
    mapped, question = _mapped(opened, answers)
    survey = None
    try:
        survey = understand(opened, answers, known=known) if question is None else None
    except Refused as refused:
        if refused.why not in _ASKED_ON_SCREEN:
            raise
        question = refused.why
    return Preview(
        opened=opened,
        headings=mapped.headings,
        columns=mapped.columns,
        unclear=mapped.unclear,
        rows=opened.sheet.rows[mapped.body : mapped.body + ROWS],
        question=question,
        survey=survey,
        changes=_changes(survey, mode, stored) if survey else None,
    )


def _mapped(opened: OpenRoster, answers: Answers) -> tuple[Mapped, Why | None]:
    rows = opened.sheet.rows
    try:
        return recognise(rows, answers.columns), None
    except Refused as refused:
        if not any(any(row) for row in rows):
            raise
        at = _fullest(rows)
        return Mapped(tuple(rows[at]), at + 1, {}, (), ()), refused.why


def _fullest(rows: Sequence[Row]) -> int:
    """The first row with the most cells: headings, as far as a form can tell."""
    return max(range(min(len(rows), _HEADING_ROWS)), key=lambda at: sum(map(bool, rows[at])))


def _changes(survey: Survey, mode: Mode, stored: Stored) -> Changes:
    people, listed = survey.people, stored.roster.delegates
    return Changes(
        added=sum(code not in listed for code in people),
        renewed=sum(code in listed for code in people),
        leaving=tuple(
            each for code, each in listed.items() if mode is Mode.REPLACE and code not in people
        ),
        forgotten=sum(
            not person.consent and code in stored.enrolled for code, person in people.items()
        ),
    )
