"""Enrolment as lines of JSON: how a screen in another process watches it and shows the outcome.

The kiosk's screen starts ``kiosk enroll … --events`` and reads standard output. Each line is one
object whose ``event`` says which; lines hold what a screen shows, so they hold names, and they go
to that pipe and nowhere else.
"""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from typing import Any, assert_never

from enroll.booth import BoothDoubt, BoothEnrolled, Guidance, Photographed
from enroll.lines import balance_lines, file_line, person_line, programme_lines, verdict
from enroll.outcomes import Fit, Unfit
from enroll.pairs import Doubt
from enroll.progress import Progress
from enroll.report import Report
from enroll.survey import Survey
from enroll.wording import QUESTIONS, Language
from runtime.console import say

_PREVIEW_ROWS = 20


def tell_progress(progress: Progress) -> None:
    """``{"event": "progress", "stage", "done", "total", "remaining_s"}``."""
    _line("progress", asdict(progress))


def tell_preview(surveyed: Survey, language: Language) -> None:
    """The first rows as they were understood, before anything is looked at or written."""
    mapped = surveyed.reading.mapped
    _line(
        "preview",
        {
            "source": surveyed.source,
            "roster": surveyed.roster.path.as_posix(),
            "encoding": surveyed.encoding,
            "headings": mapped.headings,
            "columns": {field: mapped.headings[at] for field, at in mapped.columns.items()},
            "unclear": mapped.unclear,
            "rows": surveyed.rows[mapped.body : mapped.body + _PREVIEW_ROWS],
            "people": len(surveyed.reading.listed),
            "unreadable": [(u.row, u.reason.by(language)) for u in surveyed.reading.unreadable],
            "photographs": len(surveyed.claims),
            "programme": programme_lines(surveyed.programme, language),
        },
    )


def tell_report(report: Report, outcome: str, language: Language) -> None:
    """The outcome with everything the result screen shows; doubts carry both pictures."""
    _line(
        "report",
        {
            "outcome": outcome,
            "go": report.go,
            "version": report.provenance.version,
            "second_model": report.provenance.second_model,
            "verdict": verdict(report, language),
            "balance": balance_lines(report, language),
            "programme": programme_lines(report.programme, language),
            "people": [person_line(person, report, language) for person in report.people],
            "files": [
                file_line(file, report, language)
                | {"thumbnail": _coded(file.thumbnail) if isinstance(file, Fit | Unfit) else ""}
                for file in report.files
            ],
            "doubts": [_doubt(doubt, report, language) for doubt in report.doubts],
        },
    )


def tell_booth(step: Guidance | Photographed | BoothEnrolled | BoothDoubt) -> None:
    """What the person at the booth should do, or what came of it."""
    match step:
        case Guidance():
            _line("guidance", {"hint": step.hint, "taken": step.taken})
        case Photographed():
            _line("photographed", {"thumbnails": [_coded(s.thumbnail) for s in step.shots]})
        case BoothEnrolled():
            _line("enrolled", {"version": step.version, "second_model": str(step.second)})
        case BoothDoubt():
            _line("doubt", {"other": step.other, "score": step.score})
        case _:
            assert_never(step)


def _doubt(doubt: Doubt, report: Report, language: Language) -> dict[str, Any]:
    names = report.names()
    return {
        "key": doubt.key,
        "question": QUESTIONS[doubt.question].by(language),
        "score": doubt.score,
        "answer": doubt.answer,
        "sides": [
            {
                "code": side.facts.delegate,
                "name": names[side.facts.delegate].name,
                "file": side.facts.path.as_posix(),
                "thumbnail": _coded(side.thumbnail),
            }
            for side in (doubt.first, doubt.second)
        ],
    }


def _line(event: str, fields: dict[str, Any]) -> None:
    say(json.dumps({"event": event} | fields, ensure_ascii=False))


def _coded(jpeg: bytes) -> str:
    return base64.b64encode(jpeg).decode()
