"""The sole writer: settled presentations become events, lamps and screens, in that order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from domain.admission import (
    Admit,
    AlreadyIn,
    Arrival,
    Circumstances,
    SendToDesk,
    admit,
)
from domain.attendance import CheckIn, Refusal, RefusalReason
from domain.cases import ALARMING, Case
from domain.delegates import Delegate, Session
from domain.errors import StoreUnavailable
from domain.ids import EventId
from domain.lockout import Failures
from domain.pairing import Errand
from domain.ports import Clock, EntranceSignal
from domain.rollcall import TWO_THIRDS, Quorum
from kiosk.station.administration import Administration, AdminTools, Power, Sessions
from kiosk.station.bell import HelpCalls
from kiosk.station.care import CareRoom
from kiosk.station.caretaker import Filed, Surveyed
from kiosk.station.casebook import Casebook, Portrait
from kiosk.station.comfort import Surroundings
from kiosk.station.counter import Counter
from kiosk.station.counter_tools import CounterTools
from kiosk.station.doors import Doors
from kiosk.station.enrolment_desk import EnrolmentDesk, EnrolmentLine
from kiosk.station.farewell import sent_away
from kiosk.station.happenings import (
    Fault,
    FaultShown,
    Happening,
    Welcomed,
)
from kiosk.station.intents import DismissWelcome
from kiosk.station.keepsakes import Keepsakes
from kiosk.station.pairing import nobody_pairs
from kiosk.station.register import Book, Register
from kiosk.station.settlement import Item, Settlement
from kiosk.station.signin import PinCheck
from kiosk.station.staff import Operators, Staff
from kiosk.station.staff_intents import CallHelp
from kiosk.station.updates import nobody_updates
from kiosk.station.worker import nobody_asks
from runtime.journal import journal
from runtime.version import SOFTWARE

INBOX_WAIT_S = 0.25
RETRY_S = 1.0
INBOX_SIZE = 64
"""Far more than people at one door; a full inbox makes recognition wait, nothing is dropped."""


@dataclass(frozen=True, slots=True)
class StaffRoom:
    """What the staff's side of the desk needs from outside."""

    operators: Operators
    portrait: Portrait
    check: Callable[[PinCheck], None]
    """Takes a PIN to be checked elsewhere; the answer comes into the inbox."""
    sessions: Sessions
    power: Power
    surroundings: Surroundings
    enrol: EnrolmentLine | None = None
    care: Callable[[Register], CareRoom] | None = None
    """Makes the room for rehearsals, check-ups and parcels."""
    pair: Callable[[Errand | None], None] = nobody_pairs
    """Has an errand of pairing done elsewhere."""
    quorum: Quorum = TWO_THIRDS
    keepsakes: Keepsakes | None = None
    """Where pictures of refused faces are kept, if any are."""
    update: Callable[[bool], None] = nobody_updates


@dataclass(frozen=True, slots=True)
class Outlets:
    """Where the desk's word goes after the ledger has it."""

    signal: EntranceSignal
    post: Callable[[Happening], None]
    staff: StaffRoom


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
        inbox: queue.Queue[Item],
        outlets: Outlets,
    ) -> None:
        self._book = book
        self._doors = doors
        self._clock = clock
        self._gate = gate
        self._inbox = inbox
        self._signal = outlets.signal
        self._post = outlets.post
        self._register = Register(book, gate)
        doors.keep_apart(self._register.mistaken)
        self._casebook = Casebook(outlets.staff.portrait, outlets.staff.keepsakes)
        make = outlets.staff.care
        self._care = make(self._register) if make is not None else None
        self._calls = HelpCalls(clock, outlets.post, outlets.staff.surroundings.call)
        self._counter = self._open_counter(outlets.staff)
        self._surroundings = outlets.staff.surroundings
        self.on_turn: Callable[[], None] = nobody_asks

    def run(self, stopping: threading.Event) -> None:
        """Serve the inbox; what lies in it when told to stop is still served."""
        refused = False
        while not self._begun() and not stopping.wait(RETRY_S):
            refused = True
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
            self.on_turn()
        if refused:
            self._post(self._doors.idle())
        while not (stopping.is_set() and self._inbox.empty()):
            self.on_turn()
            self.beat()
            try:
                item = self._inbox.get(timeout=INBOX_WAIT_S)
            except queue.Empty:
                continue
            self.serve(item)
        self._end()

    def beat(self) -> None:
        """What time does by itself."""
        self._counter.beat()
        self._surroundings.rest()
        if self._care is not None:
            self._care.beat()

    def serve(self, item: Item) -> None:
        """Deal with one item."""
        match item:
            case Settlement(rehearsed=True) | Surveyed() | Filed():
                if self._care is not None:
                    self._care.take(item)
            case Settlement():
                self._settle(item)
            case CallHelp():
                self._calls.call()
            case DismissWelcome():
                self._post(self._doors.idle())
            case _:
                self._counter.serve(item)

    @property
    def people_in(self) -> int:
        """Delegates admitted to the open session at this gate."""
        session = self._doors.roster.session
        return self._register.people_in(session.id if session else None)

    def failures(self) -> Failures:
        """Which identities had failed the door's check before this process began."""
        return self._register.failures(self._clock.now(), self._clock.monotonic_s())

    def _open_counter(self, room: StaffRoom) -> Counter:
        staff = Staff(
            room.operators,
            room.check,
            register=self._register,
            doors=self._doors,
            clock=self._clock,
            post=self._post,
        )
        enrolment = EnrolmentDesk(
            room.enrol, self._register, self._clock, self._post, staff.show_own_pin
        )
        tools = AdminTools(
            register=self._register,
            sessions=room.sessions,
            power=room.power,
            surroundings=room.surroundings,
            pair=room.pair,
            update=room.update,
            clock=self._clock,
            post=self._post,
            use=self._doors.replace,
            gate=self._gate,
            quorum=room.quorum,
        )
        return Counter(
            CounterTools(
                register=self._register,
                casebook=self._casebook,
                staff=staff,
                administration=Administration(tools),
                enrolment=enrolment,
                doors=self._doors,
                clock=self._clock,
                post=self._post,
                let_in=self._signal.admit,
                care=self._care,
                calls=self._calls,
            )
        )

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
            pad=settlement.pad,
            doubted=self._register.doubted,
        )
        history = self._register.history
        outcome = admit(
            settlement.decision, roster=self._doors.roster, history=history, given=given
        )
        match outcome:
            case Admit(event=event, delegate=delegate, session=session):
                if self._recorded(event) is not None:
                    self._welcome(delegate, session, None)
            case AlreadyIn(delegate=delegate, session=session, arrival=arrival):
                self._welcome(delegate, session, arrival)
            case SendToDesk(event=refusal, arrival=arrival):
                written = self._recorded(refusal)
                if written is not None and refusal.reason is not RefusalReason.WALKED_AWAY:
                    self._signal.send_to_desk()
                    self._post(sent_away(refusal.reason, arrival, self._doors.roster.session))
                    self._open_case(Case(written, refusal), settlement)
            case _:
                assert_never(outcome)

    def _recorded(self, event: CheckIn | Refusal) -> EventId | None:
        """Write the event; when the store will not take it, say so and keep the door shut."""
        written = self._register.record(event)
        if written is None:
            self._post(FaultShown(Fault.STORE_UNAVAILABLE))
        return written

    def _open_case(self, case: Case, settlement: Settlement) -> None:
        if case.refusal.reason is RefusalReason.NO_SESSION:
            return
        self._casebook.open(
            case, at_s=self._clock.monotonic_s(), live=settlement.seen, ranked=settlement.ranked
        )
        self._counter.tell_cases()
        if case.refusal.reason in ALARMING:
            self._signal.alarm_desk()

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
                leaflet=self._doors.leaflet(delegate),
            )
        )
