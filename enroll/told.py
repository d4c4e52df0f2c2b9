"""What an enrolment tells the screen that runs it: codes and numbers, which the screen words.

One JSON object a line on standard output; docs/enrolment.md lists them. Lines hold names and
faces: they go down that pipe and nowhere else.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any, assert_never

from domain.delegates import Delegate
from domain.errors import KnownError
from domain.ids import DelegateId
from enroll.booth import BoothDoubt, BoothEnrolled, Guidance, Photographed
from enroll.importer import Outcome
from enroll.intake import Source
from enroll.lines import programme_lines
from enroll.outcomes import FileOutcome, Fit, PersonOutcome, Rejected, Skipped, Unfit
from enroll.pairs import Doubt
from enroll.performance import Rate
from enroll.preview import Preview
from enroll.progress import Progress
from enroll.refusals import Refused, why_of
from enroll.report import AMBER_SELF, IN_ORDER, Report, old_photo
from enroll.wording import Language
from runtime.console import say

_ALIKE = 60
_LEFT_OVER = 400
"""Far more than fit a screen; the report on paper names every file."""


def tell_progress(progress: Progress) -> None:
    """``progress``: how far the work is, and how long it may still take."""
    _line("progress", asdict(progress))


def tell_copied(*, held: bool, source: Source) -> None:
    """``copied``: how much there is, and whether the stick may be taken out now."""
    inventory = source.inventory()
    count = len(inventory.items) + len(inventory.refused)
    _line("copied", {"held": held, "files": count, "source": source.name})


def tell_preview(preview: Preview, language: Language, *, signed: bool) -> None:
    """``understood``: the roster as far as it is clear, and what has to be said first.

    ``signed`` is whether it comes from a bundle of this kiosk's centre.
    """
    survey, changes = preview.survey, preview.changes
    reading = survey.reading if survey else None
    claimed = {claim.delegate for claim in survey.claims} if survey else set()
    _line(
        "understood",
        {
            "roster": preview.opened.item.path.as_posix(),
            "encoding": preview.opened.sheet.encoding,
            "headings": list(preview.headings),
            "columns": dict(preview.columns),
            "unclear": list(preview.unclear),
            "rows": [list(row) for row in preview.rows],
            "question": preview.question or "",
            "people": len(reading.listed) if reading else 0,
            "consenting": sum(each.delegate.consent for each in reading.listed) if reading else 0,
            "unreadable": [(each.row, each.reason.by(language)) for each in reading.unreadable]
            if reading
            else [],
            "photographs": len(survey.claims) if survey else 0,
            "with_photograph": len(claimed),
            "left_over": _left_over(preview.settled, {}, language),
            "added": changes.added if changes else 0,
            "renewed": changes.renewed if changes else 0,
            "leaving": [_person(each) for each in changes.leaving] if changes else [],
            "programme": programme_lines(survey.programme, language) if survey else [],
            "signed": signed,
            "forgotten": changes.forgotten if changes else 0,
        },
    )


def tell_outcome(report: Report, outcome: Outcome, *, kept: bool, language: Language) -> None:
    """``outcome``: the result screen whole; ``kept`` is whether an earlier state can come back."""
    balance, expected = report.balance, report.expectation
    _line(
        "outcome",
        {
            "outcome": type(outcome).__name__.lower(),
            "version": report.provenance.version or 0,
            "kept": kept,
            "go": report.go,
            "closes": balance.closes,
            "rows": balance.rows,
            "ready": balance.ready,
            "standings": {str(code): count for code, count in balance.by_standing.items()},
            "unreadable": [[each.row, each.reason.by(language)] for each in report.unreadable],
            "files": balance.files,
            "used": balance.used,
            "unfit": balance.unfit,
            "unused": balance.unused,
            "rejected": balance.rejected,
            "rosters": balance.rosters + balance.plans,
            "programme": programme_lines(report.programme, language),
            "people": list(_people(report, language)),
            "left_over": _left_over(report.files, report.names(), language),
            "doubts": [_doubt(doubt, report.names()) for doubt in report.doubts],
            "alike": list(_alike(report)),
            "fnir": _rate(expected.fnir) if expected else [],
            "fpir": _rate(expected.fpir) if expected else [],
            "material": report.provenance.material,
        },
    )


def tell_published(files: Sequence[Path]) -> None:
    """``published``: report and slip are written."""
    _line("published", {"folder": str(files[0].parent), "files": [file.name for file in files]})


def tell_refused(trouble: KnownError) -> None:
    """``refused``: what was asked was not done, and nothing of it is half."""
    refused = trouble if isinstance(trouble, Refused) else None
    _line(
        "refused",
        {
            "why": why_of(trouble),
            "said": str(trouble),
            "item": refused.item if refused else "",
            "choices": list(refused.choices) if refused else [],
        },
    )


def tell_rolled_back(version: int) -> None:
    """``rolled_back``: the state before the last import is in force, as this version."""
    _line("rolled_back", {"version": version})


def tell_stopped() -> None:
    """``stopped``: nothing more comes."""
    _line("stopped", {})


def tell_ready() -> None:
    """``ready``: the booth waits for frames."""
    _line("ready", {})


def tell_booth(step: Guidance | Photographed | BoothEnrolled | BoothDoubt) -> None:
    """``guidance``, ``photographed``, ``enrolled`` or ``resembles``."""
    match step:
        case Guidance():
            _line("guidance", {"hint": step.hint or "", "taken": step.taken})
        case Photographed():
            _line("photographed", {"pictures": [_coded(shot.thumbnail) for shot in step.shots]})
        case BoothEnrolled():
            _line("enrolled", {"version": step.version})
        case BoothDoubt():
            _line("resembles", {"other": step.other, "score": step.score})
        case _:
            assert_never(step)


def _people(report: Report, language: Language) -> Iterable[dict[str, Any]]:
    """Whoever needs something, or is ready by photographs that deserve a second look."""
    unfit: dict[DelegateId, list[Unfit]] = {}
    old: set[DelegateId] = set()
    day = _day(report)
    for file in report.files:
        if isinstance(file, Unfit):
            unfit.setdefault(file.facts.delegate, []).append(file)
        elif isinstance(file, Fit) and old_photo(file, day):
            old.add(file.facts.delegate)
    for person in report.people:
        code = person.delegate.id
        weak = _weak(person, old=code in old)
        if person.standing in IN_ORDER and not weak and not person.remarks:
            continue
        photographs = unfit.get(code, [])
        yield _person(person.delegate) | {
            "standing": person.standing,
            "weak": weak,
            "defects": list(dict.fromkeys(each.defect for each in photographs)),
            "files": [each.facts.path.as_posix() for each in photographs],
            "remarks": [remark.by(language) for remark in person.remarks],
            "thumbnail": next((_coded(each.thumbnail) for each in photographs), ""),
        }


def _weak(person: PersonOutcome, *, old: bool) -> str:
    if person.self_score is not None and person.self_score < AMBER_SELF:
        return "unlike_itself"
    return "old" if old else ""


def _left_over(
    files: Iterable[FileOutcome], names: Mapping[DelegateId, Delegate], language: Language
) -> list[dict[str, str]]:
    rows = []
    for file in files:
        if isinstance(file, Skipped):
            who = names.get(file.delegate) if file.delegate else None
            rows.append(
                {
                    "file": file.path.as_posix(),
                    "why": str(file.why),
                    "detail": file.detail.by(language) if file.detail else "",
                    "name": who.name if who else "",
                }
            )
        elif isinstance(file, Rejected):
            row = {
                "file": file.path.as_posix(),
                "why": "rejected",
                "detail": file.reason.by(language),
            }
            rows.append(row | {"name": ""})
    return rows[:_LEFT_OVER]


def _alike(report: Report) -> Iterable[dict[str, Any]]:
    names = report.names()
    for pair in report.look_alikes[:_ALIKE]:
        sides = [_known(code, names) for code in (pair.first, pair.second)]
        yield {"sides": sides, "score": pair.score}


def _doubt(doubt: Doubt, names: Mapping[DelegateId, Delegate]) -> dict[str, Any]:
    return {
        "key": doubt.key,
        "question": doubt.question,
        "score": doubt.score,
        "answer": doubt.answer or "",
        "sides": [
            _known(side.facts.delegate, names)
            | {"file": side.facts.path.as_posix(), "thumbnail": _coded(side.thumbnail)}
            for side in (doubt.first, doubt.second)
        ],
    }


def _known(code: DelegateId, names: Mapping[DelegateId, Delegate]) -> dict[str, str]:
    return _person(names.get(code) or Delegate(code, ""))


def _person(person: Delegate) -> dict[str, str]:
    return {
        "code": person.id,
        "name": person.name,
        "delegation": person.delegation,
        "group": person.group,
        "seat": person.seat,
        "born": person.born[:4],
    }


def _rate(rate: Rate) -> list[float]:
    return [rate.expected, rate.low, rate.high]


def _day(report: Report) -> date:
    return datetime.fromisoformat(report.provenance.at_utc).date()


def _coded(jpeg: bytes) -> str:
    return base64.b64encode(jpeg).decode()


def _line(event: str, fields: dict[str, Any]) -> None:
    say(json.dumps({"event": event} | fields, ensure_ascii=False))
