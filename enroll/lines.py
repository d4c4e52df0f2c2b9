"""The report as lines of plain text: what paper, spreadsheet and terminal have in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import assert_never

from domain.ids import DelegateId
from enroll.outcomes import (
    FileOutcome,
    Fit,
    PersonOutcome,
    Rejected,
    Skipped,
    Standing,
    Unfit,
    behind_of,
)
from enroll.programme_file import ProgrammeReading
from enroll.provenance import number_in
from enroll.report import AMBER_SELF, IN_ORDER, Report, old_photo
from enroll.wording import (
    ANSWERS,
    DEFECTS,
    GENDERS,
    HOW,
    KINDS,
    QUESTIONS,
    STANDINGS,
    UNANSWERED,
    UNUSED,
    Language,
    say,
)


def verdict(report: Report, language: Language) -> str:
    """One line: ``438 / 450 ready · 7 needs a new photograph · …`` and go or not yet."""
    balance = report.balance
    parts = [f"{balance.ready} / {balance.rows} {STANDINGS[Standing.READY].by(language)}"]
    parts += [
        f"{balance.by_standing[standing]} {STANDINGS[standing].by(language)}"
        for standing in Standing
        if standing not in IN_ORDER and balance.by_standing.get(standing)
    ]
    if balance.unreadable_rows:
        parts.append(f"{balance.unreadable_rows} {say('unreadable', language)}")
    ending = "go" if report.go else "wait"
    return f"{' · '.join(parts)} — {say(ending, language)}"


def balance_lines(report: Report, language: Language) -> list[str]:
    """Both sums, with their parts; says so when one does not close."""
    balance = report.balance
    people = [f"{n} {STANDINGS[s].by(language)}" for s, n in balance.by_standing.items()]
    people.append(f"{balance.unreadable_rows} {say('unreadable', language)}")
    files = [
        f"{count} {say(word, language)}"
        for word, count in (
            ("used", balance.used),
            ("unfit", balance.unfit),
            ("unused", balance.unused),
            ("rejected", balance.rejected),
            ("roster", balance.rosters),
            ("plans", balance.plans),
        )
    ]
    lines = [
        f"{say('rows', language)}: {balance.rows} = {' + '.join(people)}",
        f"{say('on_stick', language)}: {balance.files} = {' + '.join(files)}",
    ]
    if balance.beyond:
        lines.append(say("beyond", language).format(balance.beyond))
    return lines if balance.closes else [*lines, say("not_balanced", language)]


def programme_lines(reading: ProgrammeReading, language: Language) -> list[str]:
    """What the kiosk shows delegates of the congress, and what was wrong with its sheets."""
    programme = reading.programme
    counts = (
        ("sessions", len(programme.sessions)),
        ("rooms", len(programme.rooms)),
        ("documents", len(programme.documents)),
    )
    if not any(count for _, count in counts) and not reading.remarks:
        return []
    told = [" · ".join(f"{count} {say(word, language)}" for word, count in counts)]
    for remark in reading.remarks:
        row = f" {say('row', language)} {remark.row}" if remark.row else ""
        told.append(f"{say(remark.part, language)}{row}: {remark.reason.by(language)}")
    return told


def file_line(outcome: FileOutcome, report: Report, language: Language) -> dict[str, str]:
    """One file: name, delegate and how found, result, reason and remedy."""
    names = report.names()
    blank = dict.fromkeys(("code", "name", "how", "taken", "reason", "remedy"), "")
    match outcome:
        case Fit():
            old = say("old", language) if old_photo(outcome, _day(report)) else ""
            behind = behind_of(outcome)
            return _of_person(outcome, report, language) | {
                "result": say("used", language),
                "reason": behind.by(language) if behind else "",
                "remedy": old,
            }
        case Unfit():
            reason, remedy = DEFECTS[outcome.defect]
            detail = f": {outcome.detail.by(language)}" if outcome.detail else ""
            return _of_person(outcome, report, language) | {
                "result": say("unfit", language),
                "reason": reason.by(language) + detail,
                "remedy": remedy.by(language),
            }
        case Skipped():
            who = outcome.delegate
            detail = f": {outcome.detail.by(language)}" if outcome.detail else ""
            return blank | {
                "file": outcome.path.as_posix(),
                "code": who or "",
                "name": names[who].name if who else "",
                "result": say("unused", language),
                "reason": UNUSED[outcome.why].by(language) + detail,
            }
        case Rejected():
            file = outcome.path.as_posix()
            result = say("rejected", language)
            return blank | {"file": file, "result": result, "reason": outcome.reason.by(language)}
        case _:
            assert_never(outcome)


def person_line(person: PersonOutcome, report: Report, language: Language) -> dict[str, str]:
    """One delegate: standing, reason and remedy."""
    defects = [
        file.defect
        for file in report.files
        if isinstance(file, Unfit) and file.facts.delegate == person.delegate.id
    ]
    reasons = [DEFECTS[defect][0].by(language) for defect in dict.fromkeys(defects)]
    remedies = [DEFECTS[defect][1].by(language) for defect in dict.fromkeys(defects)]
    if person.standing is Standing.MISSING:
        remedies = [say("missing_photo", language)]
    if person.self_score is not None and person.self_score < AMBER_SELF:
        score = number_in(f"{person.self_score:.2f}", language)
        reasons.append(f"{say('self', language)} ({score})")
    delegate = person.delegate
    return {
        "code": delegate.id,
        "name": delegate.name,
        "delegation": delegate.delegation,
        "group": delegate.group,
        "seat": delegate.seat,
        "standing": STANDINGS[person.standing].by(language),
        "reason": "; ".join((*reasons, *(remark.by(language) for remark in person.remarks))),
        "remedy": "; ".join(remedies) if person.standing not in IN_ORDER else "",
    }


def to_do(report: Report) -> list[PersonOutcome]:
    """Who must be photographed again, by delegation and seat."""
    waiting = (Standing.POOR, Standing.MISSING, Standing.REJECTED)
    people = [person for person in report.people if person.standing in waiting]
    return sorted(people, key=lambda p: (p.delegate.delegation, p.delegate.group, p.delegate.id))


def doubt_lines(report: Report, language: Language) -> Iterator[dict[str, str]]:
    """Each question, both people, the score and the answer."""
    for doubt in report.doubts:
        answer = ANSWERS[doubt.answer] if doubt.answer else UNANSWERED
        yield {
            "question": QUESTIONS[doubt.question].by(language),
            "first": _named(doubt.delegates[0], report),
            "second": _named(doubt.delegates[1], report),
            "score": number_in(f"{doubt.score:.2f}", language),
            "answer": answer.by(language),
        }


def look_alike_lines(report: Report, language: Language) -> Iterator[dict[str, str]]:
    """Pairs of people who resemble each other, nearest first."""
    for pair in report.look_alikes:
        yield {
            "first": _named(pair.first, report),
            "second": _named(pair.second, report),
            "score": number_in(f"{pair.score:.2f}", language),
        }


def coverage_lines(report: Report, language: Language) -> Iterator[dict[str, str]]:
    """Each group with the share that is ready."""
    for row in report.coverage:
        name = GENDERS[row.name].by(language) if row.kind == "gender" else row.name
        whole = row.ready / row.listed * 100
        yield {
            "kind": KINDS[row.kind].by(language),
            "name": name or GENDERS[""].by(language),
            "ready": str(row.ready),
            "listed": str(row.listed),
            "share": f"{whole:.0f} %",
        }


def performance_lines(report: Report, language: Language) -> list[str]:
    """Expected rates with their intervals; empty when the gallery is too small to tell."""
    expected = report.expectation
    if expected is None:
        return []
    return [
        say("rate", language).format(
            say(word, language),
            word.upper(),
            *(
                number_in(f"{share * 100:.1f}", language)
                for share in (rate.expected, rate.low, rate.high)
            ),
        )
        for word, rate in (("fnir", expected.fnir), ("fpir", expected.fpir))
    ] + [say("rate_basis", language).format(expected.people, expected.several)]


def age_line(report: Report, language: Language) -> str:
    """How old the photographs are; empty when none of them is used."""
    ages = report.ages
    if not ages.photographs:
        return ""
    words = "ages" if ages.dated else "ages_unknown"
    return say(words, language).format(ages.dated, ages.photographs, ages.old, ages.oldest)


def unreadable_lines(report: Report, language: Language) -> Iterator[dict[str, str]]:
    """Rows of the roster that gave nobody."""
    for row in report.unreadable:
        yield {"row_number": str(row.row), "reason": row.reason.by(language)}


def _of_person(outcome: Fit | Unfit, report: Report, language: Language) -> dict[str, str]:
    facts = outcome.facts
    return {
        "file": facts.path.as_posix(),
        "code": facts.delegate,
        "name": report.names()[facts.delegate].name,
        "how": HOW[facts.how].by(language),
        "taken": facts.taken,
        "reason": "",
        "remedy": "",
    }


def _named(code: DelegateId, report: Report) -> str:
    known = report.names().get(code)
    return f"{code} {known.name}" if known else code


def _day(report: Report) -> date:
    return datetime.fromisoformat(report.provenance.at_utc).date()
