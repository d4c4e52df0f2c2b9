"""An import as rows and sentences, in the chosen language. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kiosk.station.enrolment_lines import (
    LeftOver,
    Needy,
    Outcome,
    Person,
    Progressed,
    Understood,
)
from kiosk.station.enrolment_state import Stick
from kiosk.ui.rows import BETWEEN, Row, Say
from kiosk.ui.wording import NOTHING, Phrase, isolated

GB = 1_000_000_000
FIELDS = (
    *("code", "name", "family", "given", "consent", "photo", "delegation", "group", "seat"),
    *("role", "gender", "born", "sessions"),
)
"""What a column can hold, in the order in which people look for it."""
ANSWERS = ("enrol_both", "only_first", "only_second", "neither")
EVERYBODY = ""
"""The filter that hides nobody."""
ROWS_KIND, FILES_KIND = "rows", "files"


def stick_rows(sticks: Sequence[Stick], say: Say) -> list[Row]:
    """Sticks to tap; the number tells two alike apart."""
    return [
        {
            "device": stick.device,
            "caption": say(
                Phrase("import.stick", (number, f"{max(stick.size_bytes / GB, 0.1):.3g}"))
            ),
        }
        for number, stick in enumerate(sticks, 1)
    ]


def left_of(progress: Progressed | None) -> Phrase:
    """How long the rest takes, in whole minutes from the second on."""
    if progress is None or progress.remaining_s is None or progress.stage != "assessing":
        return NOTHING
    seconds = max(round(progress.remaining_s), 1)
    if seconds < 90:
        return Phrase("import.left.seconds", (seconds,))
    return Phrase("import.left.minutes", (round(seconds / 60),))


def preview_facts(seen: Understood) -> list[tuple[Phrase, bool]]:
    """What the stick says and would change; true for what deserves a look."""
    without = seen.people - seen.with_photograph
    rows = [
        (Phrase("import.people", (seen.people,)), False),
        (Phrase("import.photographs", (seen.photographs, seen.with_photograph)), False),
        (Phrase("import.added", (seen.added,)), False),
        (Phrase("import.renewed", (seen.renewed,)), False),
        (Phrase("import.without_photograph", (without,)), True),
        (Phrase("import.without_consent", (seen.people - seen.consenting,)), True),
        (Phrase("import.unreadable", (len(seen.unreadable),)), True),
        (Phrase("import.left_over", (len(seen.left_over),)), True),
        (Phrase("import.leaving", (len(seen.leaving),)), True),
        (Phrase("import.forgotten", (seen.forgotten,)), True),
    ]
    return [(phrase, alarms) for phrase, alarms in rows if not alarms or phrase.values[0]]


def heading_rows(seen: Understood, say: Say) -> list[Row]:
    """The sheet's headings, and what each column is taken for."""
    fields = {at: field for field, at in seen.columns.items()}
    return [
        {
            "number": at,
            "heading": heading or "-",
            "field": fields.get(at, ""),
            "caption": say(Phrase(f"field.{fields[at]}" if at in fields else "field.other")),
            "unclear": heading in seen.unclear,
        }
        for at, heading in enumerate(seen.headings)
    ]


def field_rows(seen: Understood, number: int, say: Say) -> list[Row]:
    """What the column could hold."""
    return [
        {
            "code": field,
            "caption": say(Phrase(f"field.{field}")),
            "chosen": seen.columns.get(field) == number,
        }
        for field in FIELDS
    ]


def verdict(outcome: Outcome) -> Phrase:
    """How many are ready, of all rows."""
    return Phrase("import.ready", (outcome.ready, outcome.rows))


def balance(outcome: Outcome, say: Say) -> str:
    """Both sums with their parts: every row and every file is in exactly one place."""
    people = [
        say(Phrase(f"standing.{standing}", (count,)))
        for standing, count in outcome.standings.items()
        if count
    ]
    if outcome.unreadable:
        people.append(say(Phrase("standing.unreadable", (len(outcome.unreadable),))))
    files = [
        say(Phrase(f"file.{word}", (count,)))
        for word, count in (
            ("used", outcome.used),
            ("unfit", outcome.unfit),
            ("unused", outcome.unused),
            ("rejected", outcome.rejected),
            ("rosters", outcome.rosters),
        )
        if count
    ]
    sums = (("rows", outcome.rows, people), ("files", outcome.files, files))
    lines = [
        say(Phrase(f"import.balance.{word}", (total, " + ".join(parts))))
        for word, total, parts in sums
    ]
    return "\n".join(lines if outcome.closes else [*lines, say(Phrase("import.not_balanced"))])


def rates(outcome: Outcome) -> Phrase:
    """What to expect at the door; nothing where the gallery is too small to tell."""
    if not outcome.fnir or not outcome.fpir:
        return NOTHING
    told = [f"{share * 100:.1f}" for share in (*outcome.fnir, *outcome.fpir)]
    return Phrase("import.rates", tuple(told))


def kind_of(needy: Needy) -> str:
    """The filter under which somebody is found: what is wrong, or how they stand."""
    if needy.standing == "poor" and needy.defects:
        return f"defect.{needy.defects[0]}"
    return f"standing.{needy.standing}" if needy.standing not in {"ready", "kept"} else "weak"


def filter_rows(outcome: Outcome, chosen: str, say: Say) -> list[Row]:
    """Kinds of trouble with how many there are of each, the most first."""
    counted = Counter(kind_of(needy) for needy in outcome.people)
    if outcome.unreadable:
        counted[ROWS_KIND] = len(outcome.unreadable)
    if outcome.left_over:
        counted[FILES_KIND] = len(outcome.left_over)
    kinds = [(kind, count) for kind, count in counted.most_common()]
    return [
        {
            "code": kind,
            "caption": say(Phrase("import.kind", (Phrase(f"kind.{kind}"), count))),
            "chosen": kind == chosen,
        }
        for kind, count in kinds
    ]


def need_rows(outcome: Outcome, chosen: str, say: Say) -> list[Row]:
    """Who and what needs something: name, place, reason, remedy and the picture."""
    rows = [
        _need_row(needy, say) for needy in outcome.people if chosen in (EVERYBODY, kind_of(needy))
    ]
    if chosen in (EVERYBODY, ROWS_KIND):
        rows += [
            _plain(say(Phrase("import.row", (number,))), why, say(Phrase("remedy.row")))
            for number, why in outcome.unreadable
        ]
    if chosen == FILES_KIND:
        rows += [_file_row(file, say) for file in outcome.left_over]
    return rows


def placed(person: Person, say: Say) -> str:
    """What tells namesakes apart."""
    parts = [isolated(person.delegation)] if person.delegation else []
    if person.group:
        parts.append(say(Phrase("person.group", (isolated(person.group),))))
    if person.born:
        parts.append(say(Phrase("person.born", (person.born,))))
    return BETWEEN.join([isolated(person.code), *parts])


def alike_rows(outcome: Outcome, say: Say) -> list[Row]:
    """Pairs whom the door asks more of."""
    return [
        {
            "first": pair.sides[0].name,
            "firstPlaced": placed(pair.sides[0], say),
            "second": pair.sides[1].name,
            "secondPlaced": placed(pair.sides[1], say),
        }
        for pair in outcome.alike
    ]


def answer_rows(question: str, chosen: str, say: Say) -> list[Row]:
    """What may be answered; of one person's two photographs or faces, which is right."""
    prefix = "answer.one" if question in {"two_people_one_code", "face_behind"} else "answer"
    return [
        {"code": code, "caption": say(Phrase(f"{prefix}.{code}")), "chosen": code == chosen}
        for code in ANSWERS
    ]


def _need_row(needy: Needy, say: Say) -> Row:
    kind = kind_of(needy)
    reasons = [say(Phrase(f"defect.{defect}")) for defect in needy.defects]
    if not reasons:
        said = Phrase(f"weak.{needy.weak}") if needy.weak else Phrase(f"kind.{kind}")
        reasons = [] if kind == "weak" and not needy.weak else [say(said)]
    remedy = Phrase(f"remedy.{needy.defects[0]}") if needy.defects else Phrase(f"remedy.{kind}")
    return {
        "name": needy.name or needy.code,
        "placed": placed(needy, say),
        "reason": "; ".join((*reasons, *needy.remarks)),
        "remedy": say(remedy),
        "thumbnail": needy.thumbnail,
    }


def _file_row(file: LeftOver, say: Say) -> Row:
    why = say(Phrase(f"unused.{file.why}"))
    detail = f"{why} ({file.detail})" if file.detail else why
    return _plain(file.file, detail, file.name)


def _plain(name: str, reason: str, remedy: str) -> dict[str, Any]:
    return {"name": name, "placed": "", "reason": reason, "remedy": remedy, "thumbnail": ""}
