"""The staff's side of the desk: sign-in, cases, overrides, all of it in the ledger."""

from __future__ import annotations

import queue
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest

from domain import cases
from domain.admission import Settled
from domain.attendance import Act, Correction, DeskAct, Override, Refusal, RefusalReason
from domain.badge import BadgeRefused, BadgeTaken
from domain.biometrics import Candidate
from domain.cases import UNDO_S, AnnulReason, Bar, Caution, Evidence, Ground
from domain.decision import Ambiguous, Identified, Unidentified, Withheld
from domain.delegates import Session
from domain.ids import DelegateId, EventId, OperatorId, ReferenceId, SessionId
from domain.image import Pixels
from domain.operators import IDLE_S, Duty, Operator
from domain.pad import Withholding
from domain.pairing import Errand
from kiosk.station.care_intents import AskSticks, Care
from kiosk.station.casebook import KEPT_S, MOST
from kiosk.station.desk import Desk, Outlets, StaffRoom
from kiosk.station.doors import Doors
from kiosk.station.enrolment_desk import EnrolmentLine
from kiosk.station.enrolment_intents import Enrol, ShowOwnPin, SitDown, TakeStick
from kiosk.station.enrolment_kit import Asked, Confirmed, SignedOff
from kiosk.station.enrolment_state import EnrolmentShown, Seat
from kiosk.station.happenings import AskedToDesk, Fault, FaultShown, Happening, Welcomed
from kiosk.station.mistakes import Mistakes
from kiosk.station.register import Register
from kiosk.station.settlement import Item, Settlement
from kiosk.station.signin import PinCheck, PinChecked
from kiosk.station.slot import LatestSlot
from kiosk.station.staff_happenings import (
    AdmissionsListed,
    Annulled,
    CasesChanged,
    CasesWaiting,
    CountsTold,
    OperatorsNamed,
    OverrideBarred,
    OverrideGiven,
    PortraitGiven,
    SecondNeeded,
    SessionsListed,
    SignedIn,
    SignedOut,
    SignInRefused,
    UndoTooLate,
)
from kiosk.station.staff_intents import (
    Annul,
    AskAdmissions,
    AskCounts,
    AskOperators,
    AskOverride,
    AskPairing,
    AskPortrait,
    AskSessions,
    AskUpdate,
    CloseDoors,
    DeclineSecond,
    DismissCase,
    OpenDoors,
    Restart,
    ShowPin,
    ShutDown,
    SignOut,
    StillHere,
    Undo,
)
from tests.fakes.book import MemoryBook
from tests.fakes.clock import FakeClock
from tests.fakes.congress import GUEST, OPENING, OTHER, roster
from tests.fakes.signal import RecordingSignal
from tests.fakes.staff import MemorySessions, RecordingPower, quiet_surroundings

OFFICER = Operator(OperatorId("op-1"), "Người Trực Một", Duty.OFFICER, "482913")
SECOND = Operator(OperatorId("op-2"), "Người Trực Hai", Duty.OFFICER, "507246")
MYSELF = Operator(OperatorId("op-3"), "Người Trực Ba", Duty.OFFICER, "619305", GUEST.id)

CHIEF = Operator(OperatorId("op-4"), "Quản Trị Mẫu", Duty.ADMINISTRATOR, "730518")
CLOSING = Session(SessionId("S9"), "Phiên bế mạc", 0, 4_000_000_000_000)

H = TypeVar("H")


@dataclass
class Door:
    """A desk with operators whose PIN record is the PIN: slow hashing has tests of its own."""

    book: MemoryBook = field(default_factory=MemoryBook)
    clock: FakeClock = field(default_factory=FakeClock)
    signal: RecordingSignal = field(default_factory=RecordingSignal)
    shown: list[Happening] = field(default_factory=list)
    enrolment: list[Asked | Confirmed | SignedOff] = field(default_factory=list)
    asked: list[Errand | bool | None] = field(default_factory=list)
    """What is done elsewhere: pairing and updates."""

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Also what a restart does: everything but the book is new."""
        inbox: queue.Queue[Item] = queue.Queue()
        self.sessions = MemorySessions(roster(OPENING), (OPENING, CLOSING))
        self.power = RecordingPower()
        self.engine_says: LatestSlot[EnrolmentShown] = LatestSlot()
        room = StaffRoom(
            lambda: (OFFICER, SECOND, MYSELF, CHIEF),
            self.portrait,
            self.check,
            sessions=self.sessions,
            power=self.power,
            surroundings=quiet_surroundings(),
            enrol=EnrolmentLine(self.enrolment.append, self.engine_says),
            pair=self.asked.append,
            update=self.asked.append,
        )
        self.desk = Desk(
            self.book,
            Doors(roster(OPENING)),
            gate="Cửa A",
            clock=self.clock,
            inbox=inbox,
            outlets=Outlets(self.signal, self.shown.append, room),
        )
        self.checked: list[PinChecked] = []

    def portrait(self, _: DelegateId) -> Pixels | None:
        return None

    def check(self, check: PinCheck) -> None:
        right = check.pin == check.operator.pin
        self.checked.append(PinChecked(check.operator, check.as_second, right, check.again))

    def sign_in(self, operator: Operator = OFFICER, pin: str | None = None) -> None:
        self.pin(operator, pin or operator.pin)

    def pin(self, operator: Operator, pin: str, *, as_second: bool = False) -> None:
        self.desk.serve(ShowPin(operator.id, pin, as_second=as_second))
        while self.checked:
            self.desk.serve(self.checked.pop())

    def refuse(self, decision: Settled | None = None, *ranked: Candidate) -> EventId:
        settlement = Settlement(
            decision or Unidentified(0.1), ranked, 800, gallery_version=7, policy="test"
        )
        self.desk.serve(settlement)
        return self.book.read()[-1][0]

    def override(self, case: EventId | None = None) -> None:
        self.desk.serve(AskOverride(GUEST.id, Evidence.IDENTITY_CARD, Ground.NOT_RECOGNISED, case))

    def last(self, kind: type[H]) -> H:
        return next(each for each in reversed(self.shown) if isinstance(each, kind))

    def has(self, kind: type[object]) -> bool:
        return any(isinstance(each, kind) for each in self.shown)

    def acts(self) -> list[Act]:
        return [event.act for event in self.book.events if isinstance(event, DeskAct)]


@pytest.fixture
def door() -> Door:
    return Door()


def candidate(code: DelegateId, score: float) -> Candidate:
    return Candidate(code, ReferenceId(f"r-{code}"), score)


def test_the_sign_in_page_learns_who_there_is(door: Door) -> None:
    door.desk.serve(AskOperators())
    assert [card.id for card in door.last(OperatorsNamed).operators] == [
        "op-1",
        "op-2",
        "op-3",
        "op-4",
    ]


def test_a_right_pin_opens_the_desk_and_is_written(door: Door) -> None:
    door.sign_in()
    assert door.last(SignedIn).operator.id == OFFICER.id
    assert door.acts() == [Act.SIGNED_IN]


def test_two_wrong_pins_are_free_the_third_locks_even_the_right_one_out(door: Door) -> None:
    door.sign_in(pin="000001")
    door.sign_in(pin="000002")
    assert door.last(SignInRefused).wait_s == 0
    door.sign_in(pin="000003")
    assert door.last(SignInRefused).wait_s == 30
    door.sign_in()
    assert not door.has(SignedIn)
    assert door.acts() == [Act.WRONG_PIN] * 3
    door.clock.advance(30)
    door.sign_in()
    assert door.has(SignedIn)


def test_a_restart_does_not_open_the_lock(door: Door) -> None:
    for _ in range(3):
        door.sign_in(pin="000001")
    door.start()
    door.sign_in()
    assert not door.has(SignedIn)


def test_typed_wrong_twice_and_then_right_signs_in_and_forgets_the_slips(door: Door) -> None:
    door.sign_in(pin="000001")
    door.sign_in(pin="000002")
    door.sign_in()
    assert door.has(SignedIn)
    door.desk.serve(SignOut())
    door.sign_in(pin="000001")
    assert door.last(SignInRefused).wait_s == 0


def test_a_stranger_to_the_list_of_operators_is_not_heard(door: Door) -> None:
    door.desk.serve(ShowPin(OperatorId("nobody"), "482913"))
    assert door.checked == []


def test_whoever_gives_up_while_the_pin_is_checked_is_not_signed_in(door: Door) -> None:
    door.desk.serve(ShowPin(OFFICER.id, OFFICER.pin))
    door.desk.serve(SignOut())
    door.desk.serve(door.checked.pop())
    assert not door.has(SignedIn)
    assert door.acts() == []
    door.sign_in()
    assert door.has(SignedIn)


def test_nobody_takes_the_desk_over_from_whoever_is_signed_in(door: Door) -> None:
    door.sign_in(CHIEF)
    door.sign_in(OFFICER)
    assert door.last(SignedIn).operator.id == CHIEF.id
    assert door.acts() == [Act.SIGNED_IN]


def test_a_sign_in_ends_by_itself(door: Door) -> None:
    door.sign_in()
    door.clock.advance(IDLE_S - 1)
    door.desk.serve(StillHere())
    door.clock.advance(IDLE_S - 1)
    door.desk._counter.beat()
    assert not door.has(SignedOut)
    door.clock.advance(2)
    door.override()
    assert not door.has(OverrideGiven)
    door.desk._counter.beat()
    assert door.has(SignedOut)
    assert door.acts() == [Act.SIGNED_IN, Act.SIGNED_OUT]


def test_when_a_sign_in_ends_in_either_way_the_booth_is_told(door: Door) -> None:
    door.sign_in(CHIEF)
    door.desk.serve(SignOut())
    door.sign_in(CHIEF)
    door.clock.advance(IDLE_S)
    door.desk._counter.beat()
    assert door.enrolment == [SignedOff(), SignedOff()]


@pytest.mark.parametrize("waited_s", [0.0, IDLE_S])
def test_a_pin_shown_again_confirms_only_while_the_sign_in_lasts(
    door: Door, waited_s: float
) -> None:
    door.sign_in(CHIEF)
    door.desk.serve(Enrol(ShowOwnPin(CHIEF.pin)))
    door.clock.advance(waited_s)
    door.desk.serve(door.checked.pop())
    assert (Act.IMPORT_CONFIRMED in door.acts()) is (waited_s == 0)


def test_a_pin_shown_again_confirms_for_its_owner_alone(door: Door) -> None:
    door.sign_in(CHIEF)
    door.desk.serve(Enrol(ShowOwnPin(CHIEF.pin)))
    door.desk.serve(replace(door.checked.pop(), operator=SECOND))
    assert Act.IMPORT_CONFIRMED not in door.acts()


@pytest.mark.parametrize(("who", "told"), [(OFFICER, False), (CHIEF, True)])
def test_how_enrolment_stands_is_told_to_administrators_alone(
    door: Door, who: Operator, *, told: bool
) -> None:
    door.sign_in(who)
    door.engine_says.put(EnrolmentShown(seat=Seat("D-1")))
    door.desk._counter.beat()
    assert door.has(EnrolmentShown) is told


def test_enrolment_is_for_administrators(door: Door) -> None:
    door.sign_in(OFFICER)
    for task in (TakeStick("sda1"), SitDown("D-1", consented=True), ShowOwnPin(OFFICER.pin)):
        door.desk.serve(Enrol(task))
    assert (door.enrolment, door.checked, door.acts()) == ([], [], [Act.SIGNED_IN])


def test_a_consent_given_at_the_desk_is_written_before_anybody_sits_down(door: Door) -> None:
    door.sign_in(CHIEF)
    door.book.full = True
    door.desk.serve(Enrol(SitDown("D-1", consented=True)))
    assert door.enrolment == []
    door.book.full = False
    door.desk.serve(Enrol(SitDown("D-1", consented=True)))
    assert door.acts()[-1] is Act.CONSENT_GIVEN
    assert door.enrolment == [Asked(SitDown("D-1", consented=True), CHIEF.id)]


@pytest.mark.parametrize("asked", [AskCounts(), Care(AskSticks())])
def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(
    door: Door, asked: AskCounts | Care
) -> None:
    door.sign_in(CHIEF)
    for _ in range(int(IDLE_S) // 2):
        door.clock.advance(2)
        door.desk.serve(asked)
    door.desk._counter.beat()
    assert door.has(SignedOut)


def test_without_a_sign_in_nothing_is_served(door: Door) -> None:
    case = door.refuse()
    for intent in (AskAdmissions(), AskPortrait(GUEST.id), DismissCase(case), DeclineSecond()):
        door.desk.serve(intent)
    door.override(case)
    assert [type(event) for event in door.book.events] == [Refusal]


def test_a_refusal_opens_a_case_that_names_nobody_in_public(door: Door) -> None:
    door.refuse(None, candidate(GUEST.id, 0.4))
    assert door.shown == [AskedToDesk(), CasesWaiting(1)]


def test_whoever_signs_in_sees_the_open_cases_with_the_three_nearest_above_the_floor(
    door: Door,
) -> None:
    door.refuse(None, *(candidate(DelegateId(f"X-{n}"), 0.5 - n / 10) for n in range(5)))
    door.sign_in()
    (card,) = door.last(CasesChanged).cases
    assert [like.delegate.id for like in card.likenesses] == ["X-0", "X-1", "X-2"]
    assert [round(like.score, 1) for like in card.likenesses] == [0.5, 0.4, 0.3]


def test_whom_the_refusal_names_stands_among_the_nearest_however_little_they_resemble(
    door: Door,
) -> None:
    door.refuse(BadgeRefused(RefusalReason.BADGE_REPLACED, GUEST.id), candidate(OTHER.id, 0.3))
    door.refuse(Withheld(GUEST.id, 0.5, Withholding.LOCKED), candidate(OTHER.id, 0.3))
    door.sign_in()
    badge, face = door.last(CasesChanged).cases
    assert [like.delegate.id for like in badge.likenesses] == [OTHER.id, GUEST.id]
    assert [like.delegate.id for like in face.likenesses] == [GUEST.id, OTHER.id]


@pytest.mark.parametrize(
    ("came", "reason", "doubted"),
    [
        (Identified(GUEST.id, 0.7), AnnulReason.NOT_THIS_PERSON, True),
        (Identified(GUEST.id, 0.7), AnnulReason.DID_NOT_ENTER, False),
        (BadgeTaken(GUEST.id, 1), AnnulReason.NOT_THIS_PERSON, False),
    ],
)
def test_only_the_camera_is_doubted_and_only_when_it_was_wrong(
    door: Door, came: Settled, reason: AnnulReason, *, doubted: bool
) -> None:
    admission = door.refuse(came)
    door.sign_in()
    door.desk.serve(Annul(admission, reason))
    door.refuse(Identified(GUEST.id, 0.7))
    assert isinstance(door.book.events[-1], Refusal) is doubted


def test_whoever_was_taken_for_themselves_is_no_pair(door: Door) -> None:
    admission, override = door.refuse(Identified(GUEST.id, 0.7)), door.refuse()
    mistakes = Mistakes()
    mistakes.happened(admission, GUEST.id)
    mistakes.explain(override, admission, GUEST.id)
    assert (len(mistakes.pairs), len(mistakes.doubted)) == (0, 0)


def test_below_the_floor_nobody_is_suggested(door: Door) -> None:
    door.refuse(None, candidate(GUEST.id, 0.12))
    door.sign_in()
    assert door.last(CasesChanged).cases[0].likenesses == ()


def test_an_override_is_written_then_lit_then_shown_and_closes_its_case(door: Door) -> None:
    case = door.refuse()
    door.sign_in()
    door.override(case)
    event = door.book.events[-1]
    assert isinstance(event, Override)
    assert (event.delegate, event.operator, event.case) == (GUEST.id, OFFICER.id, case)
    assert (event.reason, event.evidence) == ("not_recognised", "identity_card")
    assert door.signal.given == ["desk", "admit"]
    assert door.last(OverrideGiven).operator == OFFICER.name
    assert door.last(CasesWaiting).count == 0


def test_two_taps_on_admit_are_one_override(door: Door) -> None:
    case = door.refuse()
    door.sign_in()
    door.override(case)
    door.override(case)
    assert sum(isinstance(event, Override) for event in door.book.events) == 1
    assert not door.has(SecondNeeded)
    door.clock.advance(UNDO_S)
    door.override(case)
    assert door.last(SecondNeeded).cautions == (Caution.SECOND_ENTRY,)


def test_nobody_undoes_what_was_given_before_they_signed_in(door: Door) -> None:
    door.sign_in()
    door.override()
    given = door.last(OverrideGiven).event
    door.desk.serve(SignOut())
    door.sign_in(SECOND)
    door.desk.serve(Undo(given))
    assert not door.has(Annulled)


def test_a_case_that_cannot_be_dismissed_in_the_ledger_stays_open(door: Door) -> None:
    case = door.refuse()
    door.sign_in()
    door.book.full = True
    door.desk.serve(DismissCase(case))
    assert door.shown[-1] == FaultShown(Fault.STORE_UNAVAILABLE)
    door.book.full = False
    door.desk.serve(DismissCase(case))
    assert door.last(CasesWaiting).count == 0
    assert door.acts()[-1] is Act.CASE_DISMISSED


def test_overrides_are_counted_by_operator_and_session_over_a_restart(door: Door) -> None:
    door.sign_in()
    door.override()
    door.start()
    counted = Register(door.book, "Cửa A").overrides
    assert counted(OFFICER.id, OPENING.id) == 1
    assert counted(SECOND.id, OPENING.id) == counted(OFFICER.id, CLOSING.id) == 0


def test_who_gave_many_overrides_needs_a_second_person(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases, "MANY_OVERRIDES", 1)
    door.sign_in()
    door.override()
    door.desk.serve(Undo(door.last(OverrideGiven).event))
    door.override()
    assert door.last(SecondNeeded).cautions == (Caution.MANY_OVERRIDES,)


def test_the_lane_keeps_moving_while_a_case_waits(door: Door) -> None:
    door.refuse()
    door.sign_in()
    door.refuse(Identified(GUEST.id, 0.7))
    assert door.last(Welcomed).code == GUEST.id
    assert len(door.last(CasesChanged).cases) == 1


def test_an_overridden_delegate_is_in_and_remembered_over_a_restart(door: Door) -> None:
    door.sign_in()
    door.override()
    door.start()
    door.refuse(Identified(GUEST.id, 0.7))
    assert door.last(Welcomed).already is not None


def test_nobody_admits_themselves_and_the_attempt_is_written(door: Door) -> None:
    door.sign_in(MYSELF)
    door.override()
    assert door.last(OverrideBarred).bar is Bar.YOURSELF
    assert door.acts()[-1] is Act.OVERRIDE_BARRED
    assert door.signal.given == []


def test_a_look_alike_waits_for_a_second_person_of_another_name(door: Door) -> None:
    case = door.refuse(Ambiguous((GUEST.id, OTHER.id), 0.6))
    door.sign_in()
    door.override(case)
    assert door.last(SecondNeeded).cautions == (Caution.LOOK_ALIKE,)
    door.pin(OFFICER, OFFICER.pin, as_second=True)
    assert door.last(OverrideBarred).bar is Bar.SAME_PERSON_TWICE
    door.pin(SECOND, SECOND.pin, as_second=True)
    event = door.book.events[-1]
    assert isinstance(event, Override)
    assert event.second == SECOND.id
    assert door.last(OverrideGiven).second == SECOND.name
    door.pin(CHIEF, CHIEF.pin, as_second=True)
    assert sum(isinstance(each, Override) for each in door.book.events) == 1


def test_a_second_person_with_a_wrong_pin_agrees_to_nothing(door: Door) -> None:
    case = door.refuse(Ambiguous((GUEST.id, OTHER.id), 0.6))
    door.sign_in()
    door.override(case)
    door.pin(SECOND, "000000", as_second=True)
    assert not door.has(OverrideGiven)


def test_a_second_person_alone_signs_nobody_in(door: Door) -> None:
    door.pin(SECOND, SECOND.pin, as_second=True)
    assert door.book.events == []


def test_giving_up_on_a_second_person_is_written_and_final(door: Door) -> None:
    case = door.refuse(Ambiguous((GUEST.id, OTHER.id), 0.6))
    door.sign_in()
    door.override(case)
    door.desk.serve(DeclineSecond())
    assert door.acts()[-1] is Act.SECOND_DECLINED
    door.pin(SECOND, SECOND.pin, as_second=True)
    assert not door.has(OverrideGiven)


def test_signing_out_gives_up_what_waits_for_a_second_person(door: Door) -> None:
    case = door.refuse(Ambiguous((GUEST.id, OTHER.id), 0.6))
    door.sign_in()
    door.override(case)
    door.desk.serve(SignOut())
    door.sign_in()
    door.pin(SECOND, SECOND.pin, as_second=True)
    assert not door.has(OverrideGiven)


def test_an_override_can_be_undone_for_ten_seconds(door: Door) -> None:
    door.sign_in()
    door.override()
    given = door.last(OverrideGiven)
    door.clock.advance(UNDO_S - 0.1)
    door.desk.serve(Undo(given.event))
    correction = door.book.events[-1]
    assert isinstance(correction, Correction)
    assert (correction.annuls, correction.reason) == (given.event, "undone")
    assert door.last(Annulled).by_undo
    assert door.desk.people_in == 0


def test_after_ten_seconds_only_a_reason_annuls(door: Door) -> None:
    door.sign_in()
    door.override()
    given = door.last(OverrideGiven)
    door.clock.advance(UNDO_S)
    door.desk.serve(Undo(given.event))
    assert door.last(UndoTooLate).event == given.event
    door.desk.serve(Annul(given.event, AnnulReason.UNDONE))
    assert not door.has(Annulled)
    door.desk.serve(Annul(given.event, AnnulReason.WRONG_NAME_CHOSEN))
    assert door.last(Annulled).event == given.event
    assert door.last(AdmissionsListed).rows[0].annulled


def test_an_admission_is_annulled_once(door: Door) -> None:
    door.sign_in()
    door.override()
    given = door.last(OverrideGiven).event
    for _ in range(2):
        door.desk.serve(Annul(given, AnnulReason.DID_NOT_ENTER))
    assert sum(isinstance(event, Correction) for event in door.book.events) == 1


def test_not_this_person_annuls_and_sends_that_face_to_the_desk_from_then_on(door: Door) -> None:
    accepted = door.refuse(Identified(GUEST.id, 0.7))
    door.sign_in()
    door.desk.serve(Annul(accepted, AnnulReason.NOT_THIS_PERSON))
    assert door.desk.people_in == 0
    door.start()
    door.refuse(Identified(GUEST.id, 0.7))
    refusal = door.book.events[-1]
    assert isinstance(refusal, Refusal)
    assert refusal.candidates == (GUEST.id,)


def test_the_last_admissions_are_listed_newest_first(door: Door) -> None:
    door.refuse(Identified(GUEST.id, 0.7))
    door.sign_in()
    door.desk.serve(AskAdmissions())
    (row,) = door.last(AdmissionsListed).rows
    assert (row.delegate, row.annulled) == (GUEST, False)


def test_a_dismissed_case_is_written_and_gone(door: Door) -> None:
    case = door.refuse()
    door.sign_in()
    door.desk.serve(DismissCase(case))
    door.desk.serve(DismissCase(case))
    assert door.acts() == [Act.SIGNED_IN, Act.CASE_DISMISSED]
    assert door.last(CasesWaiting).count == 0


def test_cases_are_forgotten_in_bounded_time_and_number(door: Door) -> None:
    for _ in range(MOST + 3):
        door.refuse()
    assert door.last(CasesWaiting).count == MOST
    door.clock.advance(KEPT_S)
    door.desk._counter.beat()
    assert door.last(CasesWaiting).count == 0


def test_the_enrolled_photograph_is_shown_on_request(door: Door) -> None:
    door.sign_in()
    door.desk.serve(AskPortrait(GUEST.id))
    assert door.last(PortraitGiven).delegate == GUEST.id


def test_what_cannot_be_written_is_not_admitted(door: Door) -> None:
    door.sign_in()
    door.book.full = True
    door.override()
    assert door.signal.given == []
    assert door.last(FaultShown).fault is Fault.STORE_UNAVAILABLE
    assert not door.has(OverrideGiven)


def test_nobody_signs_in_on_a_ledger_that_cannot_be_written(door: Door) -> None:
    door.book.full = True
    door.sign_in()
    assert not door.has(SignedIn)


def test_an_officer_opens_no_doors(door: Door) -> None:
    door.sign_in()
    for intent in (AskSessions(), OpenDoors(CLOSING.id), CloseDoors(), AskCounts(), ShutDown()):
        door.desk.serve(intent)
    assert not door.has(SessionsListed)
    assert door.power.asked == []
    assert door.acts() == [Act.SIGNED_IN]


def test_an_administrator_opens_another_session_and_delegates_enter_that_one(door: Door) -> None:
    door.sign_in(CHIEF)
    door.desk.serve(AskSessions())
    assert door.last(SessionsListed).open == OPENING.id
    door.desk.serve(OpenDoors(CLOSING.id))
    assert door.last(SessionsListed).open == CLOSING.id
    assert door.acts()[-1] is Act.SESSION_OPENED
    door.refuse(Identified(GUEST.id, 0.7))
    assert door.last(Welcomed).session_title == CLOSING.title


def test_closed_doors_admit_nobody(door: Door) -> None:
    door.sign_in(CHIEF)
    door.desk.serve(CloseDoors())
    assert door.acts()[-1] is Act.SESSION_CLOSED
    door.refuse(Identified(GUEST.id, 0.7))
    assert not door.has(Welcomed)


def test_doors_stay_as_they_are_when_the_disk_is_full(door: Door) -> None:
    door.sign_in(CHIEF)
    door.sessions.full = True
    door.desk.serve(CloseDoors())
    assert door.last(FaultShown).fault is Fault.STORE_UNAVAILABLE
    assert door.sessions.roster().session == OPENING


def test_what_an_administrator_does_is_in_the_ledger_or_is_not_done(door: Door) -> None:
    door.sign_in(CHIEF)
    door.book.full = True
    for intent in (CloseDoors(), AskPairing(Errand.CONNECT), AskUpdate(install=True), Restart()):
        door.desk.serve(intent)
    assert (door.sessions.roster().session, door.asked, door.power.asked) == (OPENING, [], [])
    for free in (AskPairing(), AskUpdate()):
        door.desk.serve(free)
    assert door.asked == [None, False]
    door.book.full = False
    door.desk.serve(AskPairing(Errand.CONNECT))
    door.desk.serve(AskUpdate(install=True))
    assert door.asked == [None, False, Errand.CONNECT, True]
    assert door.acts()[-2:] == [Act.PAIRING_ASKED, Act.UPDATE_ASKED]


def test_the_count_is_live_and_by_delegation(door: Door) -> None:
    door.refuse(Identified(GUEST.id, 0.7))
    door.sign_in(CHIEF)
    door.desk.serve(AskCounts())
    rows = {row.delegation: (row.inside, row.expected) for row in door.last(CountsTold).rows}
    assert rows[GUEST.delegation] == (1, 1)
    assert sum(expected for _, expected in rows.values()) == 1, "one is of another session"


def test_switching_off_is_written_before_it_happens(door: Door) -> None:
    door.sign_in(CHIEF)
    door.desk.serve(Restart())
    door.desk.serve(ShutDown())
    assert door.acts()[-2:] == [Act.RESTARTED, Act.SHUT_DOWN]
    assert door.power.asked == ["restart", "shut down"]
    door.book.full = True
    door.desk.serve(ShutDown())
    assert door.power.asked == ["restart", "shut down"]
