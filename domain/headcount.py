"""Who is in: one answer for one set of events, in whatever order and however often they came.

An admission counts unless a correction annuls it. A correction annuls admissions only: whoever
was annulled by mistake is admitted again by an override, with a name to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.attendance import AttendanceEvent, CheckIn, Correction, Method, Override
from domain.ids import DelegateId, DeviceId, EventId, SessionId

Admission = CheckIn | Override
Seat = tuple[SessionId, DelegateId]
"""One person at one session: what is counted."""


@dataclass(frozen=True, slots=True)
class Presence:
    """A delegate is in. ``entries`` are all admissions that stand, earliest first.

    The order is for display: clocks disagree, and the count does not depend on it.
    """

    session: SessionId
    delegate: DelegateId
    entries: tuple[EventId, ...]

    @property
    def gates(self) -> frozenset[DeviceId]:
        return frozenset(entry.device for entry in self.entries)


def attendance(events: Mapping[EventId, AttendanceEvent]) -> dict[Seat, Presence]:
    """Everyone who is in, by session and delegate."""
    annulled = annulments(events.values())
    admissions: dict[Seat, dict[EventId, Admission]] = defaultdict(dict)
    for name, event in events.items():
        if isinstance(event, CheckIn | Override):
            admissions[event.session, event.delegate][name] = event
    found = {seat: presence(seat, group, annulled) for seat, group in admissions.items()}
    return {seat: who for seat, who in found.items() if who is not None}


def annulments(events: Iterable[AttendanceEvent]) -> frozenset[EventId]:
    """The events that a correction annuls."""
    return frozenset(event.annuls for event in events if isinstance(event, Correction))


def presence(
    seat: Seat, admissions: Mapping[EventId, Admission], annulled: frozenset[EventId]
) -> Presence | None:
    """Whether the admissions of one person to one session leave that person in."""
    standing = [name for name in admissions if name not in annulled]
    if not standing:
        return None
    standing.sort(key=lambda name: (admissions[name].at.wall_ms, name))
    session, delegate = seat
    return Presence(session, delegate, tuple(standing))


def headcount(present: Iterable[Presence]) -> dict[SessionId, int]:
    """Distinct persons in each session."""
    people: dict[SessionId, set[DelegateId]] = defaultdict(set)
    for who in present:
        people[who.session].add(who.delegate)
    return {session: len(delegates) for session, delegates in people.items()}


def lane_of(admission: Admission) -> Method:
    """The lane by which somebody came: whom the desk admits came by the desk."""
    return admission.method if isinstance(admission, CheckIn) else Method.OPERATOR


def shares(
    present: Iterable[Presence], events: Mapping[EventId, AttendanceEvent]
) -> dict[SessionId, dict[Method, int]]:
    """How many persons came into each session by each lane, every lane named.

    Each person counts once, by the first of their admissions that stand, so that the lanes add
    up to the headcount. ``events`` holds at least those admissions.
    """
    came: dict[SessionId, Counter[Method]] = defaultdict(Counter)
    for who in present:
        first = events[who.entries[0]]
        if isinstance(first, CheckIn | Override):
            came[who.session][lane_of(first)] += 1
    return {session: {lane: lanes[lane] for lane in Method} for session, lanes in came.items()}
