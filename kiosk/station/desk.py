"""The sole writer: settled presentations become events, lamps and screens, in that order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, assert_never

from domain.admission import (
    Admit,
    AlreadyIn,
    Arrival,
    Circumstances,
    History,
    SendToDesk,
    admit,
)
from domain.attendance import AttendanceEvent, RefusalReason
from domain.delegates import Delegate, Session
from domain.errors import StoreUnavailable
from domain.ids import DelegateId, EventId, SessionId
from domain.moment import Moment
from domain.ports import Clock, EntranceSignal
from kiosk.station.doors import Doors
from kiosk.station.happenings import (
    AskedToDesk,
    Fault,
    FaultShown,
    Happening,
    NotYourSession,
    Welcomed,
)
from kiosk.station.intents import DismissWelcome, Intent
from kiosk.station.recognition import Settlement
from kiosk.station.worker import nobody_asks
from runtime.journal import journal
from runtime.version import SOFTWARE

INBOX_WAIT_S = 0.25
RETRY_S = 1.0
INBOX_SIZE = 64
"""Far more than people at one door; a full inbox makes recognition wait, nothing is dropped."""


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

    def history(self) -> History: ...


@dataclass(frozen=True, slots=True)
class Outlets:
    """Where the desk's word goes after the ledger has it."""

    signal: EntranceSignal
    post: Callable[[Happening], None]


class Desk:
    """Takes settlements and intents one at a time. Commit, then lamp, then screen.

    ``on_turn`` is called after each item or wait for one: the watchdog feeds on it.
    """

    def __init__(
        self,
        book: Book,
        doors: Doors,
        *,
        gate: str,
        clock: Clock,
        inbox: queue.Queue[Settlement | Intent],
        outlets: Outlets,
    ) -> None:
        self._book = book
        self._doors = doors
        self._gate = gate
        self._clock = clock
        self._inbox = inbox
        self._signal = outlets.signal
        self._post = outlets.post
        self._arrivals: dict[tuple[DelegateId, SessionId], Arrival] = dict(book.history())
        self.on_turn: Callable[[], None] = nobody_asks

    def run(self, stopping: threading.Event) -> None:
        """Serve the inbox; what lies in it when told to stop is still served."""
        while not self._begun() and not stopping.wait(RETRY_S):
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
            self.on_turn()
        while not (stopping.is_set() and self._inbox.empty()):
            self.on_turn()
            try:
                item = self._inbox.get(timeout=INBOX_WAIT_S)
            except queue.Empty:
                continue
            self.serve(item)
        self._end()

    def serve(self, item: Settlement | Intent) -> None:
        """Deal with one item."""
        match item:
            case Settlement():
                self._settle(item)
            case DismissWelcome():
                self._post(self._doors.idle())
            case _:
                assert_never(item)

    @property
    def people_in(self) -> int:
        """Delegates admitted to the open session at this gate."""
        session = self._doors.roster.session
        return sum(1 for _, held in self._arrivals.copy() if session and held == session.id)

    def _begun(self) -> bool:
        try:
            self._book.begin(self._clock.now(), SOFTWARE)
        except StoreUnavailable:
            journal().error("boot.not_recorded")
            return False
        return True

    def _end(self) -> None:
        try:
            self._book.end(self._clock.now())
        except StoreUnavailable:
            journal().error("shutdown.not_recorded")

    def _settle(self, settlement: Settlement) -> None:
        given = Circumstances(
            now=self._clock.now(),
            took_ms=settlement.took_ms,
            gallery_version=settlement.gallery_version,
            policy=settlement.policy,
        )
        outcome = admit(
            settlement.decision, roster=self._doors.roster, history=self._arrivals, given=given
        )
        match outcome:
            case Admit(event=event, delegate=delegate, session=session):
                if self._record(event):
                    self._arrivals[delegate.id, session.id] = Arrival(event.at, self._gate)
                    self._welcome(delegate, session, None)
            case AlreadyIn(delegate=delegate, session=session, arrival=arrival):
                self._welcome(delegate, session, arrival)
            case SendToDesk(event=refusal):
                if self._record(refusal):
                    self._signal.send_to_desk()
                    self._post(self._sent_away(refusal.reason))
            case _:
                assert_never(outcome)

    def _record(self, event: AttendanceEvent) -> bool:
        """Write the event; when the store will not take it, say so and keep the door shut."""
        try:
            written = self._book.append(event)
        except StoreUnavailable:
            journal().error("event.not_recorded")
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
            return False
        journal().info("event.recorded", seq=written.seq)
        return True

    def _welcome(self, delegate: Delegate, session: Session, already: Arrival | None) -> None:
        self._signal.admit()
        self._post(
            Welcomed(
                code=delegate.id,
                name=delegate.name,
                seat=delegate.seat,
                group=delegate.group,
                delegation=delegate.delegation,
                session_title=session.title,
                already=already,
            )
        )

    def _sent_away(self, reason: RefusalReason) -> Happening:
        session = self._doors.roster.session
        if reason is RefusalReason.NOT_ENTITLED and session is not None:
            return NotYourSession(session.title)
        return AskedToDesk()
