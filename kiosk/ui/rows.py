"""Lists of the staff's pages as QML reads them: plain rows in the chosen language. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any

from domain.delegates import Delegate
from domain.search import Directory
from kiosk.station.staff_happenings import AdmissionRow, CaseCard, OperatorCard
from kiosk.ui.wording import Phrase, hour_of, isolated

Say = Callable[[Phrase], str]
Row = dict[str, Any]
BETWEEN = "  ·  "


def operator_rows(operators: Sequence[OperatorCard]) -> list[Row]:
    """Names to tap on the sign-in page."""
    return [{"code": str(each.id), "name": each.name} for each in operators]


def case_rows(cases: Sequence[CaseCard], now_s: float, say: Say) -> list[Row]:
    """Open cases with their age; the index finds the case again."""
    return [
        {
            "number": number,
            "reason": say(Phrase(f"reason.{card.reason}")),
            "alarming": card.alarming,
            "age": say(waiting_since(now_s - card.opened_at_s)),
            "likeness": card.likenesses[0].delegate.name if card.likenesses else "",
        }
        for number, card in enumerate(cases)
    ]


def likeness_rows(card: CaseCard | None, say: Say) -> list[Row]:
    """Who the person resembles; the score is there for whoever asks to see it."""
    if card is None:
        return []
    return [
        person_row(like.delegate, None, say) | {"score": f"{like.score:.2f}", "number": number}
        for number, like in enumerate(card.likenesses)
    ]


def person_row(delegate: Delegate, directory: Directory | None, say: Say) -> Row:
    """One delegate as told from namesakes: delegation, group, seat and year of birth."""
    placed = [isolated(delegate.delegation)] if delegate.delegation else []
    if delegate.group:
        placed.append(say(Phrase("person.group", (isolated(delegate.group),))))
    if delegate.born:
        placed.append(say(Phrase("person.born", (delegate.born[:4],))))
    seat = [say(Phrase("person.seat", (isolated(delegate.seat),)))] if delegate.seat else []
    return {
        "code": str(delegate.id),
        "name": delegate.name or str(delegate.id),
        "placed": BETWEEN.join(placed),
        "where": BETWEEN.join([*seat, *placed]),
        "seat": delegate.seat,
        "namesakes": directory.namesakes(delegate) if directory else 0,
    }


def admission_rows(rows: Sequence[AdmissionRow], zone: tzinfo, say: Say) -> list[Row]:
    """The last admissions of this gate."""
    return [
        person_row(row.delegate, None, say)
        | {
            "number": number,
            "hour": say(Phrase("recent.hour", (_hour(row.at_ms, zone),))),
            "how": say(Phrase(f"method.{row.method}")),
            "annulled": row.annulled,
        }
        for number, row in enumerate(rows)
    ]


def _hour(wall_ms: int, zone: tzinfo) -> str:
    return hour_of(datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(zone))


def choice_rows(prefix: str, values: Sequence[str], say: Say) -> list[Row]:
    """An enumeration as buttons."""
    return [{"code": value, "caption": say(Phrase(f"{prefix}.{value}"))} for value in values]


def waiting_since(seconds: float) -> Phrase:
    """How long somebody has waited, in whole minutes from the first on."""
    whole = max(int(seconds), 0)
    if whole < 60:
        return Phrase("waiting.seconds", (whole,))
    return Phrase("waiting.minutes", (whole // 60,))
