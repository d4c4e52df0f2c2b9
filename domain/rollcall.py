"""The roll call: who of the list is in, by which lane, and whether the sums close. Pure.

For one session and one set of events the answer is the same in whatever order they came. A person
counts once, by the first of their admissions that stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from domain.admission import Arrival
from domain.attendance import Method
from domain.delegates import Delegate, Role, Roster, Session, entitled
from domain.headcount import Admission, lane_of
from domain.ids import DelegateId, EventId

NO_VOTE = frozenset({Role.GUEST, Role.PRESS})
"""Who is expected but does not count towards the validity of a congress."""


class Lane(StrEnum):
    """By what somebody came in."""

    FACE = Method.FACE.value
    BADGE = Method.BADGE.value
    BADGE_AND_FACE = Method.BADGE_AND_FACE.value
    OPERATOR = Method.OPERATOR.value
    ELSEWHERE = "elsewhere"
    """At another gate; by which lane only that gate and the centre know."""


@dataclass(frozen=True, slots=True)
class Quorum:
    """What makes a session valid: these shares of delegates, and of delegations with one in."""

    delegates: Fraction = Fraction(2, 3)
    delegations: Fraction = Fraction(2, 3)


TWO_THIRDS = Quorum()
"""Unless the organiser says otherwise."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """So many of so many, and how many are needed."""

    inside: int
    convened: int
    needed: int

    @property
    def reached(self) -> bool:
        return self.convened > 0 and self.inside >= self.needed


@dataclass(frozen=True, slots=True)
class Unit:
    """One delegation: how many of it are in, and how many are expected."""

    name: str = field(repr=False)
    inside: int
    expected: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of the list, and their admission if they are in."""

    delegate: Delegate
    lane: Lane | None
    at_ms: int | None = None
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Books:
    """What is known of one session: here by event, elsewhere by what other gates told."""

    here: Mapping[EventId, Admission]
    annulled: frozenset[EventId]
    elsewhere: Mapping[EventId, tuple[DelegateId, Arrival]]


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll of one session."""

    session: Session
    entries: tuple[Entry, ...] = field(repr=False)
    unknown: tuple[DelegateId, ...] = ()
    """In, but not on the list or not of this session: for the committee to decide."""
    annulled: int = 0
    """Admissions to this session that do not stand any more."""
    delegates: Gauge = Gauge(0, 0, 0)
    delegations: Gauge = Gauge(0, 0, 0)

    @property
    def expected(self) -> int:
        return len(self.entries)

    @property
    def inside(self) -> int:
        return sum(entry.lane is not None for entry in self.entries)

    @property
    def absent(self) -> int:
        return sum(entry.lane is None for entry in self.entries)

    @property
    def lanes(self) -> dict[Lane, int]:
        """How many came by each lane, every lane named."""
        came = Counter(entry.lane for entry in self.entries)
        return {lane: came[lane] for lane in Lane}

    @property
    def units(self) -> tuple[Unit, ...]:
        """The delegations, the emptiest first."""
        expected = Counter(entry.delegate.delegation for entry in self.entries)
        inside = Counter(e.delegate.delegation for e in self.entries if e.lane is not None)
        rows = [Unit(name, inside[name], number) for name, number in expected.items()]
        return tuple(sorted(rows, key=lambda row: (row.inside / row.expected, row.name)))

    @property
    def closes(self) -> bool:
        """List = in + not in, and in = the sum of the lanes: else nothing of it is to be used."""
        people = {entry.delegate.id for entry in self.entries}
        return (
            len(people) == self.expected == self.inside + self.absent
            and self.inside == sum(self.lanes.values())
            and self.expected == sum(unit.expected for unit in self.units)
        )


def call(roster: Roster, session: Session, books: Books, gate: str, quorum: Quorum) -> Roll:
    """Who of the list is in at this session."""
    found = dict(_first(session, books, gate))
    expected = [person for person in roster.delegates.values() if entitled(person, session)]
    entries = tuple(
        Entry(person, *found.pop(person.id, (None, None, "")))
        for person in sorted(expected, key=lambda person: (person.delegation, person.id))
    )
    here = [name for name, event in books.here.items() if event.session == session.id]
    return Roll(
        session,
        entries,
        tuple(sorted(found)),
        sum(name in books.annulled for name in here),
        _delegates(entries, quorum),
        _delegations(entries, quorum),
    )


def _first(
    session: Session, books: Books, gate: str
) -> Iterable[tuple[DelegateId, tuple[Lane, int, str]]]:
    """Each person's first admission that stands; here before elsewhere, as the lane is known."""
    for name in sorted(
        books.elsewhere, key=lambda name: _late(books.elsewhere[name][1].at.wall_ms, name)
    ):
        code, arrival = books.elsewhere[name]
        yield code, (Lane.ELSEWHERE, arrival.at.wall_ms, arrival.gate)
    standing = {
        name: event
        for name, event in books.here.items()
        if name not in books.annulled and event.session == session.id
    }
    for name in sorted(standing, key=lambda name: _late(standing[name].at.wall_ms, name)):
        event = standing[name]
        yield event.delegate, (Lane(lane_of(event).value), event.at.wall_ms, gate)


def _late(at_ms: int, name: EventId) -> tuple[int, str, str, int]:
    """The latest first: of several the earliest is the one that is kept."""
    return (-at_ms, name.device, name.log, -name.seq)


def _delegates(entries: tuple[Entry, ...], quorum: Quorum) -> Gauge:
    voting = [entry for entry in entries if entry.delegate.role not in NO_VOTE]
    inside = sum(entry.lane is not None for entry in voting)
    return Gauge(inside, len(voting), needed_of(len(voting), quorum.delegates))


def _delegations(entries: tuple[Entry, ...], quorum: Quorum) -> Gauge:
    voting = [entry for entry in entries if entry.delegate.role not in NO_VOTE]
    convened = {entry.delegate.delegation for entry in voting}
    present = {entry.delegate.delegation for entry in voting if entry.lane is not None}
    return Gauge(len(present), len(convened), needed_of(len(convened), quorum.delegations))


def needed_of(convened: int, share: Fraction) -> int:
    """The smallest whole number that is at least this share."""
    return -(-convened * share.numerator // share.denominator)
