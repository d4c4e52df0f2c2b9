"""The agenda as lines to read: days, hours, titles and places. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from domain.delegates import Session
from kiosk.station.happenings import Leaflet
from kiosk.ui.wording import NOTHING, Phrase, day_of, hour_of


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One session. ``day`` is said by the first line of each day."""

    day: Phrase
    hour: str
    title: str
    place: str
    current: bool
    """Whether it is the session that the doors are open for."""


def agenda_lines(leaflet: Leaflet, zone: tzinfo, current: str) -> tuple[AgendaLine, ...]:
    """The sessions by the hour they begin; ``current`` is the title of the open one."""
    lines, day = list[AgendaLine](), date.min
    for session in sorted(leaflet.sessions, key=lambda each: each.begins_ms):
        begins = datetime.fromtimestamp(session.begins_ms / 1000, UTC).astimezone(zone)
        lines.append(_line(session, begins, current, new_day=begins.date() != day))
        day = begins.date()
    return tuple(lines)


def _line(session: Session, begins: datetime, current: str, *, new_day: bool) -> AgendaLine:
    return AgendaLine(
        day=day_of(begins) if new_day else NOTHING,
        hour=hour_of(begins),
        title=session.title,
        place=session.place,
        current=session.title == current,
    )
