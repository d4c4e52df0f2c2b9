"""The desk: commit, then lamp, then screen."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field

import pytest

from domain.admission import Arrival, Settled
from domain.attendance import Boot, CheckIn, Refusal, RefusalReason, Shutdown
from domain.decision import Ambiguous, Identified, NotAcquired, Unidentified, Withheld
from domain.delegates import Session
from domain.errors import StoreDamaged
from domain.ids import DelegateId, DeviceId, EventId, LogId
from domain.pad import Withholding
from kiosk.station import desk as desk_module
from kiosk.station.bell import HELP_S
from kiosk.station.desk import Desk, Outlets
from kiosk.station.doors import Doors
from kiosk.station.happenings import (
    AskedToDesk,
    Closed,
    Fault,
    FaultShown,
    Happening,
    NotYourSession,
    Waiting,
    Welcomed,
)
from kiosk.station.intents import DismissWelcome
from kiosk.station.settlement import Item, Settlement
from kiosk.station.staff_happenings import CasesWaiting, HelpWanted
from kiosk.station.staff_intents import CallHelp
from tests.fakes.book import MemoryBook
from tests.fakes.clock import FakeClock
from tests.fakes.congress import GUEST, OPENING, OTHER, roster
from tests.fakes.signal import RecordingSignal
from tests.fakes.staff import staff_room


@dataclass
class Door:
    """A desk with everything around it in memory, and the order in which things happened."""

    book: MemoryBook = field(default_factory=MemoryBook)
    clock: FakeClock = field(default_factory=FakeClock)
    signal: RecordingSignal = field(default_factory=RecordingSignal)
    shown: list[Happening] = field(default_factory=list)
    inbox: queue.Queue[Item] = field(default_factory=queue.Queue)
    session: Session | None = OPENING

    def desk(self) -> Desk:
        return Desk(
            self.book,
            Doors(roster(self.session)),
            gate="Cửa A",
            clock=self.clock,
            inbox=self.inbox,
            outlets=Outlets(self.signal, self.shown.append, staff_room(roster(self.session))),
        )


def settled(decision: Settled) -> Settlement:
    return Settlement(decision, (), took_ms=800, gallery_version=7, policy="test")


def test_an_identified_delegate_is_written_lit_and_welcomed() -> None:
    door = Door()
    door.desk().serve(settled(Identified(GUEST.id, 0.62)))
    (event,) = door.book.events
    assert isinstance(event, CheckIn)
    assert (event.delegate, event.score, event.took_ms) == (GUEST.id, 0.62, 800)
    assert door.signal.given == ["admit"]
    (welcome,) = door.shown
    assert isinstance(welcome, Welcomed)
    assert (welcome.name, welcome.seat, welcome.already) == (GUEST.name, "A-01", None)


def test_nothing_is_lit_or_shown_before_the_ledger_has_it() -> None:
    door = Door()
    order: list[str] = []

    class Watching(MemoryBook):
        def append(self, event: object) -> object:  # type: ignore[override]
            order.append(f"commit after {door.signal.given} and {door.shown}")
            return super().append(event)  # type: ignore[arg-type]

    door.book = Watching()
    door.desk().serve(settled(Identified(GUEST.id, 0.62)))
    assert order == ["commit after [] and []"]


def test_a_second_visit_is_welcomed_with_where_and_when_and_not_written_again() -> None:
    door = Door()
    desk = door.desk()
    desk.serve(settled(Identified(GUEST.id, 0.62)))
    first = door.clock.now()
    door.clock.advance(600)
    desk.serve(settled(Identified(GUEST.id, 0.70)))
    assert len(door.book.events) == 1
    again = door.shown[-1]
    assert isinstance(again, Welcomed)
    assert again.already is not None
    assert (again.already.at, again.already.gate) == (first, "Cửa A")


def test_what_other_gates_tell_counts_until_it_is_taken_back_or_they_come_in_here() -> None:
    door = Door()
    desk, seat = door.desk(), (GUEST.id, OPENING.id)
    there = EventId(DeviceId("kiosk-b"), LogId("00"), 7)
    arrival = Arrival(door.clock.now(), "Cửa B")

    def already() -> str:
        desk.serve(settled(Identified(GUEST.id, 0.62)))
        welcome = door.shown[-1]
        assert isinstance(welcome, Welcomed)
        return welcome.already.gate if welcome.already else ""

    door.book.told = [(there, seat, arrival)]
    assert already() == "Cửa B"
    door.book.told = [(there, seat, None)]
    assert already() == ""
    door.book.told = [(there, seat, arrival)]
    assert already() == "Cửa A"
    assert [type(event) for event in door.book.events] == [CheckIn]


def test_who_is_in_is_remembered_over_a_restart() -> None:
    door = Door()
    door.desk().serve(settled(Identified(GUEST.id, 0.62)))
    door.desk().serve(settled(Identified(GUEST.id, 0.62)))
    assert len(door.book.events) == 1


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (Unidentified(0.2), RefusalReason.NOT_RECOGNISED),
        (Ambiguous((GUEST.id, OTHER.id), 0.5), RefusalReason.TWO_CLOSE),
        (NotAcquired(None), RefusalReason.NOT_ACQUIRED),
        (Identified(DelegateId("nobody"), 0.9), RefusalReason.NOT_ON_ROSTER),
    ],
)
def test_a_refusal_is_written_with_its_reason_and_shown_without(
    decision: Settled, reason: RefusalReason
) -> None:
    door = Door()
    door.desk().serve(settled(decision))
    (event,) = door.book.events
    assert isinstance(event, Refusal)
    assert event.reason is reason
    assert door.signal.given == ["desk"]
    assert door.shown == [AskedToDesk(), CasesWaiting(1)]


@pytest.mark.parametrize(
    ("why", "given"),
    [
        (Withholding.ATTACK_SUSPECTED, ["desk", "desk_alarm"]),
        (Withholding.LOCKED, ["desk", "desk_alarm"]),
        (Withholding.UNCHECKED, ["desk"]),
        (Withholding.PREFERS_DESK, ["desk"]),
        (Withholding.WALKED_AWAY, []),
    ],
)
def test_the_desk_is_alarmed_by_a_suspected_photograph_and_by_nothing_else(
    why: Withholding, given: list[str]
) -> None:
    door = Door()
    door.desk().serve(settled(Withheld(GUEST.id, 0.9, why)))
    (event,) = door.book.events
    assert isinstance(event, Refusal)
    assert event.reason is RefusalReason(why.value)
    assert door.signal.given == given
    assert (AskedToDesk() in door.shown) is bool(given)


def test_of_two_too_close_the_ledger_keeps_both() -> None:
    door = Door()
    door.desk().serve(settled(Ambiguous((GUEST.id, OTHER.id), 0.5)))
    (event,) = door.book.events
    assert isinstance(event, Refusal)
    assert (event.candidates, event.score) == ((GUEST.id, OTHER.id), 0.5)


def test_somebody_elses_session_is_said_kindly() -> None:
    door = Door()
    door.desk().serve(settled(Identified(OTHER.id, 0.9)))
    assert door.shown == [NotYourSession(OPENING.title), CasesWaiting(1)]


def test_without_an_open_session_nobody_is_admitted() -> None:
    door = Door(session=None)
    door.desk().serve(settled(Identified(GUEST.id, 0.9)))
    (event,) = door.book.events
    assert isinstance(event, Refusal)
    assert event.reason is RefusalReason.NO_SESSION
    assert door.shown == [AskedToDesk()]  # nobody waits at the desk for closed doors


def test_a_full_disk_keeps_the_door_shut_and_says_so() -> None:
    door = Door()
    door.book.full = True
    desk = door.desk()
    desk.serve(settled(Identified(GUEST.id, 0.62)))
    assert door.signal.given == []
    assert door.shown == [FaultShown(Fault.STORE_UNAVAILABLE)]
    door.book.full = False
    desk.serve(settled(Identified(GUEST.id, 0.62)))
    assert door.signal.given == ["admit"]


def test_a_damaged_store_ends_the_desk_for_there_is_no_disk_to_wait_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    door = Door()
    desk = door.desk()

    def damaged(_: object) -> EventId:
        raise StoreDamaged("planted")

    monkeypatch.setattr(door.book, "append", damaged)
    with pytest.raises(StoreDamaged):
        desk.serve(settled(Identified(GUEST.id, 0.62)))
    assert (door.signal.given, door.shown) == ([], [])


def test_a_dismissed_welcome_gives_way_to_the_idle_page() -> None:
    door = Door()
    door.desk().serve(DismissWelcome())
    assert door.shown == [Waiting("Đại hội Mẫu", OPENING.title)]
    closed = Door(session=None)
    closed.desk().serve(DismissWelcome())
    assert closed.shown == [Closed("Đại hội Mẫu")]


def test_what_lies_in_the_inbox_when_told_to_stop_is_still_written() -> None:
    door = Door()
    door.inbox.put(settled(Identified(GUEST.id, 0.62)))
    stopping = threading.Event()
    stopping.set()
    door.desk().run(stopping)
    assert [type(event) for event in door.book.events] == [Boot, CheckIn, Shutdown]


def test_what_time_does_is_done_between_two_items() -> None:
    door = Door()
    door.inbox.put(CallHelp())
    door.inbox.put(DismissWelcome())
    desk, stopping = door.desk(), threading.Event()
    desk.on_turn = lambda: door.clock.advance(HELP_S)
    stopping.set()
    desk.run(stopping)
    assert door.shown[:2] == [HelpWanted(wanted=True), HelpWanted(wanted=False)]


def test_the_start_is_tried_again_until_the_disk_takes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk_module, "RETRY_S", 0.01)
    door = Door()
    door.book.full = True
    stopping = threading.Event()
    working = threading.Thread(target=door.desk().run, args=(stopping,))
    working.start()
    while not door.shown:
        stopping.wait(0.01)
    door.book.full = False
    while not door.book.events:
        stopping.wait(0.01)
    stopping.set()
    working.join(60)
    assert door.shown[0] == FaultShown(Fault.STORE_UNAVAILABLE)
    assert isinstance(door.book.events[0], Boot)
    assert door.shown[-1] == Waiting("Đại hội Mẫu", OPENING.title)


def test_people_in_counts_the_open_session_only() -> None:
    door = Door()
    desk = door.desk()
    assert desk.people_in == 0
    desk.serve(settled(Identified(GUEST.id, 0.62)))
    assert desk.people_in == 1
