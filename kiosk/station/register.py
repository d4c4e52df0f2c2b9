"""The ledger as the door remembers it: who is in, who was mistaken, who mistyped.

All of it follows from the events, so it is the same after a power cut.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Protocol

from domain.admission import Arrival, History
from domain.attendance import (
    Act,
    AttendanceEvent,
    CheckIn,
    Correction,
    DeskAct,
    Method,
    Override,
    Refusal,
)
from domain.cases import AnnulReason
from domain.errors import StoreDamaged, StoreUnavailable
from domain.headcount import Admission
from domain.ids import DelegateId, EventId, OperatorId, SessionId
from domain.lockout import Failures, failures_of
from domain.moment import Moment
from domain.policy import Pair
from domain.rollcall import Books
from kiosk.station.mistakes import Mistakes
from runtime.journal import journal

Seat = tuple[DelegateId, SessionId]
RECENT = 60
"""Admissions that the desk can look back at."""
CHECKED = 500
"""Presentations with a failed try that are kept: far more than five minutes hold."""


class Book(Protocol):
    """What the desk needs of the ledger."""

    def append(self, event: AttendanceEvent) -> EventId:
        """Write one event; it survives a power cut once this returns.

        Raises:
            StoreUnavailable: it could not be written and nothing happened.
        """
        ...

    def begin(self, at: Moment, software: str) -> EventId:
        """Write that the kiosk started."""
        ...

    def end(self, at: Moment) -> EventId:
        """Write that the kiosk ends in order."""
        ...

    def read(self) -> Iterable[tuple[EventId, AttendanceEvent]]:
        """Everything that was written, oldest first."""
        ...

    def elsewhere(self) -> Iterable[tuple[EventId, Seat, Arrival | None]]:
        """What was told of other gates since this was last asked; None takes an arrival back."""
        ...


class Register:
    """Writes events and remembers what they mean. One thread at a time."""

    def __init__(self, book: Book, gate: str) -> None:
        self._book = book
        self._gate = gate
        self._entries: dict[Seat, dict[EventId, Arrival]] = {}
        self._admissions: dict[EventId, Admission] = {}
        self._recent: deque[EventId] = deque(maxlen=RECENT)
        self._annulled: set[EventId] = set()
        self._elsewhere: dict[Seat, dict[EventId, Arrival]] = {}
        self._mistakes = Mistakes()
        self._checked: deque[AttendanceEvent] = deque(maxlen=CHECKED)
        self._wrong_pins: dict[OperatorId, int] = {}
        self._overrides: dict[tuple[OperatorId, SessionId], int] = {}
        for event_id, event in book.read():
            self._learn(event_id, event)

    def record(self, event: AttendanceEvent) -> EventId | None:
        """Write the event; None when the store would not take it, and then nothing happened."""
        try:
            written = self._book.append(event)
        except StoreDamaged:
            # No disk to wait for: the next start sets the file aside and goes on with a new one.
            raise
        except StoreUnavailable:
            journal().error("event.not_recorded")
            return None
        self._learn(written, event)
        journal().info("event.recorded", seq=written.seq)
        return written

    @property
    def history(self) -> History:
        """Who is in: the first admission of each delegate that stands, here before elsewhere."""
        self._hear()
        return {
            key: next(iter(entries.values()))
            for gate in (self._elsewhere, self._entries)
            for key, entries in gate.items()
            if entries
        }

    def books(self, session: SessionId) -> Books:
        """What is known of one session, for a roll call."""
        self._hear()
        elsewhere = {
            name: (code, arrival)
            for (code, held), arrivals in self._elsewhere.items()
            if held == session
            for name, arrival in arrivals.items()
        }
        return Books(self._admissions, frozenset(self._annulled), elsewhere)

    @property
    def doubted(self) -> frozenset[DelegateId]:
        """Delegates whom the camera once took somebody else for, nobody knows whom."""
        return self._mistakes.doubted

    @property
    def mistaken(self) -> frozenset[Pair]:
        """Pairs of whom the camera once took one for the other."""
        return self._mistakes.pairs

    @property
    def wrong_pins(self) -> Mapping[OperatorId, int]:
        """Wrong PINs in a row of each operator."""
        return self._wrong_pins

    def failures(self, now: Moment, now_s: float) -> Failures:
        """Tries that failed on identities, as far as they still count."""
        return failures_of(self._checked, now, now_s)

    def overrides(self, operator: OperatorId, session: SessionId | None) -> int:
        """How many overrides of this session this operator gave."""
        return self._overrides.get((operator, session), 0) if session else 0

    def people_in(self, session: SessionId | None) -> int:
        """Delegates admitted to a session at this gate; may be asked from another thread."""
        return sum(
            bool(entries) and held == session
            for (_, held), entries in self._entries.copy().items()
        )

    def admission(self, event_id: EventId) -> Admission | None:
        """The admission of that name, if it stands."""
        return None if event_id in self._annulled else self._admissions.get(event_id)

    def recent(self) -> list[tuple[EventId, Admission, bool]]:
        """The last admissions, newest first, and whether each was annulled."""
        return [
            (name, self._admissions[name], name in self._annulled)
            for name in reversed(self._recent)
        ]

    def _hear(self) -> None:
        """Take in what other gates told since."""
        for event_id, seat, arrival in self._book.elsewhere():
            others = self._elsewhere.setdefault(seat, {})
            others.pop(event_id, None)
            if arrival is not None:
                others[event_id] = arrival

    def _learn(self, event_id: EventId, event: AttendanceEvent) -> None:
        if isinstance(event, CheckIn | Refusal) and event.pad is not None and event.pad.failed:
            self._checked.append(event)
        match event:
            case CheckIn() | Override():
                self._admit(event_id, event)
            case Correction(annuls=annulled, reason=reason):
                self._annul(annulled, reason)
            case DeskAct(operator=operator, act=Act.WRONG_PIN):
                self._wrong_pins[operator] = self._wrong_pins.get(operator, 0) + 1
            case DeskAct(operator=operator, act=Act.SIGNED_IN):
                self._wrong_pins.pop(operator, None)
            case _:
                pass

    def _admit(self, event_id: EventId, event: Admission) -> None:
        self._admissions[event_id] = event
        self._recent.append(event_id)
        entries = self._entries.setdefault((event.delegate, event.session), {})
        entries[event_id] = Arrival(event.at, self._gate)
        if isinstance(event, Override):
            if event.mistaken_for is not None:
                self._mistakes.explain(event_id, event.mistaken_for, event.delegate)
            key = (event.operator, event.session)
            self._overrides[key] = self._overrides.get(key, 0) + 1

    def _annul(self, annulled: EventId, reason: str) -> None:
        self._annulled.add(annulled)
        self._mistakes.take_back(annulled)
        event = self._admissions.get(annulled)
        if event is None:
            return
        self._entries[event.delegate, event.session].pop(annulled, None)
        by_face = isinstance(event, CheckIn) and event.method is Method.FACE
        if by_face and reason == AnnulReason.NOT_THIS_PERSON:
            self._mistakes.happened(annulled, event.delegate)
