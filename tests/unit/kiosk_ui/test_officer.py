"""The staff's pages: what each word of the station and each tap leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import numpy as np
import pytest

from domain.attendance import Method, RefusalReason
from domain.cases import AnnulReason, Bar, Caution, Evidence, Ground
from domain.delegates import Delegate, Roster, Session
from domain.ids import DelegateId, DeviceId, EventId, LogId, OperatorId, SessionId
from domain.search import Directory
from kiosk.station.staff_happenings import (
    AdmissionRow,
    AdmissionsListed,
    Annulled,
    CaseCard,
    CasesChanged,
    CasesWaiting,
    CountRow,
    CountsTold,
    Likeness,
    OperatorCard,
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
    AskOverride,
    AskPortrait,
    AskSessions,
    DeclineSecond,
    DismissCase,
    SignOut,
    StillHere,
    Undo,
)
from kiosk.ui import officer, rows
from kiosk.ui.officer import hear
from kiosk.ui.staff_state import OfficerState, Room
from kiosk.ui.wording import Phrase

OFFICER = OperatorCard(OperatorId("op-1"), "Người Trực Một", administrator=False)
CHIEF = OperatorCard(OperatorId("op-2"), "Quản Trị Mẫu", administrator=True)
GUEST = Delegate(DelegateId("HS-1"), "Nguyễn Thị Mẫu", "Huyện Sen", "A 1", "2", born="1971-02-03")
ROSTER = Roster(1, "Đại hội mẫu", {GUEST.id: GUEST}, Session(SessionId("s"), "Phiên", 0, 1))
FACE = np.zeros((4, 4, 3), dtype=np.uint8)


def place(number: int) -> EventId:
    return EventId(DeviceId("kiosk-1"), LogId("00"), number)


def card(reason: RefusalReason = RefusalReason.NOT_RECOGNISED, number: int = 7) -> CaseCard:
    return CaseCard(place(number), reason, 10.0, FACE, (Likeness(GUEST, 0.31, FACE),))


def signed_in(who: OperatorCard = OFFICER) -> OfficerState:
    state = hear(OfficerState(), OperatorsNamed((OFFICER, CHIEF)), 0.0)
    return hear(officer.knock(state), SignedIn(who, ROSTER), 0.0)


def at_case(reason: RefusalReason = RefusalReason.NOT_RECOGNISED) -> OfficerState:
    state = hear(signed_in(), CasesChanged((card(reason),)), 0.0)
    return officer.open_case(state, place(7))[0]


def at_grounds(reason: RefusalReason = RefusalReason.NOT_RECOGNISED) -> OfficerState:
    return officer.choose_person(at_case(reason), GUEST, FACE)[0]


def given() -> OverrideGiven:
    return OverrideGiven(place(9), GUEST, "Một", "", Evidence.BADGE, 0, 20.0)


def test_the_corner_leads_to_the_sign_in_and_not_away_from_a_desk_in_use() -> None:
    assert officer.knock(OfficerState()).room is Room.SIGN_IN
    working = at_case()
    assert officer.knock(working) is working


def test_a_name_is_chosen_before_its_pin() -> None:
    state = officer.choose_operator(officer.knock(OfficerState()), OFFICER.id)
    assert state.chosen == OFFICER.id


def test_a_wrong_pin_is_said_and_a_lock_with_its_end() -> None:
    wrong = hear(OfficerState(), SignInRefused(0.0), 5.0)
    assert wrong.message == Phrase("pin.wrong")
    locked = hear(OfficerState(), SignInRefused(30.0), 5.0)
    assert (locked.message, locked.locked_until_s) == (Phrase("pin.locked"), 35.0)


def test_signing_in_opens_the_desk_with_the_roster() -> None:
    state = signed_in()
    assert (state.room, state.me, state.roster) == (Room.DESK, OFFICER, ROSTER)


def test_signing_out_forgets_everything_but_who_may_sign_in() -> None:
    state = hear(at_grounds(), SignedOut(), 0.0)
    assert state.room is Room.LANE
    assert (state.me, state.roster, state.cases, state.person, state.portrait) == (
        None,
        None,
        (),
        None,
        None,
    )
    assert state.operators == (OFFICER, CHIEF)


def test_the_public_number_of_cases_is_not_the_staffs_business() -> None:
    state = signed_in()
    assert hear(state, CasesWaiting(3), 0.0) is state


def test_pages_are_open_to_whoever_is_signed_in_only() -> None:
    state, asked = officer.go(OfficerState(), Room.SEARCH)
    assert (state.room, asked) == (Room.LANE, ())
    state, asked = officer.go(signed_in(), Room.SEARCH)
    assert (state.room, asked) == (Room.SEARCH, (StillHere(),))
    state, asked = officer.go(signed_in(), Room.RECENT)
    assert (state.room, asked) == (Room.RECENT, (AskAdmissions(),))


def test_a_case_is_settled_by_whom_was_chosen_from_it_alone() -> None:
    assert officer.go(at_case(), Room.SEARCH)[0].case == place(7)
    elsewhere = officer.go(at_case(), Room.RECENT)[0]
    assert officer.go(elsewhere, Room.SEARCH)[0].case is None


def test_administration_is_for_administrators() -> None:
    assert officer.go(signed_in(), Room.ADMIN)[0].room is Room.DESK
    state, asked = officer.go(signed_in(CHIEF), Room.ADMIN)
    assert (state.room, asked) == (Room.ADMIN, (AskSessions(), AskCounts()))


def test_administration_shows_sessions_and_counts_as_they_are_told() -> None:
    session = Session(SessionId("s"), "Phiên", 0, 1)
    state = hear(signed_in(CHIEF), SessionsListed((session,), session.id), 0.0)
    assert (state.sessions, state.open_session) == ((session,), session.id)
    row = CountRow("Huyện Sen", 3, 7)
    assert hear(state, CountsTold((row,)), 0.0).counts == (row,)


def test_a_case_that_is_looked_at_may_be_closed_elsewhere() -> None:
    state = at_case()
    assert state.open_case is not None
    assert hear(state, CasesChanged(()), 0.0).open_case is None


@pytest.mark.parametrize(
    ("reason", "ground"),
    [
        (RefusalReason.TWO_CLOSE, Ground.LOOK_ALIKE),
        (RefusalReason.NOT_ON_ROSTER, Ground.NOT_ON_ROSTER),
        (RefusalReason.NOT_ACQUIRED, Ground.NOT_RECOGNISED),
    ],
)
def test_the_likely_ground_is_chosen_beforehand(reason: RefusalReason, ground: Ground) -> None:
    assert at_grounds(reason).ground is ground


def test_somebody_found_by_search_has_their_photograph_asked_for() -> None:
    state, asked = officer.choose_person(signed_in(), GUEST)
    assert asked == (AskPortrait(GUEST.id),)
    assert state.ground is Ground.NOT_RECOGNISED
    assert hear(state, PortraitGiven(GUEST.id, FACE), 0.0).portrait is FACE


def test_a_late_photograph_never_stands_beside_another_name() -> None:
    state = officer.choose_person(signed_in(), GUEST)[0]
    assert hear(state, PortraitGiven(DelegateId("HS-2"), FACE), 0.0) is state


def test_nothing_is_asked_before_an_evidence_is_chosen() -> None:
    state, asked = officer.admit(at_grounds())
    assert (state.message, asked) == (Phrase("grounds.choose"), ())


def test_the_override_is_asked_for_with_evidence_ground_and_case() -> None:
    state = officer.choose_evidence(at_grounds(), Evidence.IDENTITY_CARD)
    state = officer.choose_ground(state, Ground.APPEARANCE_CHANGED)
    _, asked = officer.admit(state)
    assert asked == (
        AskOverride(GUEST.id, Evidence.IDENTITY_CARD, Ground.APPEARANCE_CHANGED, place(7)),
    )


def test_the_word_of_a_head_of_delegation_is_asked_for_by_name_where_there_is_one() -> None:
    head = replace(GUEST, id=DelegateId("HS-2"), name="Trần Văn Ví Dụ")
    roster = replace(ROSTER, delegates={GUEST.id: GUEST, head.id: head})
    by_word = officer.choose_evidence(at_grounds(), Evidence.HEAD_OF_DELEGATION)
    asking, asked = officer.admit(replace(by_word, roster=roster))
    assert (asking.message, asked) == (Phrase("grounds.who_vouches"), ())
    _, (override,) = officer.admit(officer.choose_voucher(asking, head.id))
    assert isinstance(override, AskOverride)
    assert override.vouched_by == head.id
    assert len(officer.admit(by_word)[1]) == 1


def test_a_second_person_is_anybody_else() -> None:
    state = hear(at_grounds(), SecondNeeded((Caution.LOOK_ALIKE,)), 0.0)
    assert (state.room, state.cautions) == (Room.SECOND, (Caution.LOOK_ALIKE,))
    assert state.others == (CHIEF,)
    back, asked = officer.decline_second(state)
    assert (back.room, asked) == (Room.GROUNDS, (DeclineSecond(),))


def test_a_bar_is_said_where_the_choice_was_made() -> None:
    state = hear(at_grounds(), OverrideBarred(Bar.YOURSELF), 0.0)
    assert (state.room, state.message) == (Room.GROUNDS, Phrase("bar.yourself"))


def test_a_given_override_can_be_undone_and_then_says_so() -> None:
    state = hear(at_grounds(), given(), 0.0)
    assert state.room is Room.DONE
    assert officer.undo(state)[1] == (Undo(place(9)),)
    assert hear(state, Annulled(place(9), by_undo=True), 0.0).undone
    assert hear(state, UndoTooLate(place(9)), 0.0).message == Phrase("undo.late")
    assert officer.undo(OfficerState())[1] == ()


def test_being_done_forgets_whom_it_was_about() -> None:
    state, _ = officer.done(hear(at_grounds(), given(), 0.0))
    assert (state.room, state.person, state.given, state.case) == (Room.DESK, None, None, None)


def test_back_leads_to_where_the_person_was_chosen() -> None:
    assert officer.back(at_grounds())[0].room is Room.CASE
    assert officer.back(officer.choose_person(signed_in(), GUEST)[0])[0].room is Room.SEARCH


def test_a_case_is_dismissed_only_when_one_is_looked_at() -> None:
    state, asked = officer.dismiss_case(at_case())
    assert (state.room, asked) == (Room.DESK, (DismissCase(place(7)),))
    assert officer.dismiss_case(signed_in())[1] == ()


def test_an_admission_is_picked_and_annulled_with_a_reason() -> None:
    row = AdmissionRow(place(5), GUEST, 0, Method.FACE, annulled=False)
    state = hear(signed_in(), AdmissionsListed((row,)), 0.0)
    assert officer.annul(state, AnnulReason.NOT_THIS_PERSON)[1] == ()
    state = officer.pick_row(state, place(5))
    assert officer.annul(state, AnnulReason.NOT_THIS_PERSON)[1] == (
        Annul(place(5), AnnulReason.NOT_THIS_PERSON),
    )
    after = hear(state, Annulled(place(5), by_undo=False), 0.0)
    assert (after.picked, after.undone) == (None, False)


def test_leaving_signs_out_if_somebody_is_signed_in() -> None:
    assert officer.leave(signed_in())[1] == (SignOut(),)
    assert officer.leave(officer.knock(OfficerState()))[1] == (SignOut(),)


def say(phrase: Phrase) -> str:
    return f"{phrase.key}{phrase.values}" if phrase.values else phrase.key


def test_waiting_is_told_in_minutes_from_the_first_on() -> None:
    assert rows.waiting_since(59.9) == Phrase("waiting.seconds", (59,))
    assert rows.waiting_since(60.0) == Phrase("waiting.minutes", (1,))


def test_a_person_without_a_name_is_told_by_code() -> None:
    row = rows.person_row(Delegate(DelegateId("HS-9"), ""), None, say)
    assert (row["name"], row["where"]) == ("HS-9", "")


def test_a_person_is_told_with_seat_group_and_year() -> None:
    row = rows.person_row(GUEST, None, say)
    for part in ("A 1", "Huyện Sen", "2", "1971"):
        assert part in row["where"]
    assert "02-03" not in row["where"]


def test_a_case_without_likenesses_suggests_nobody() -> None:
    bare = CaseCard(place(7), RefusalReason.NOT_ACQUIRED, 0.0, None)
    assert rows.case_rows([bare], 5.0, say)[0]["likeness"] == ""
    assert rows.likeness_rows(None, say) == []


def test_the_sign_in_page_lists_names_and_the_directory_tells_namesakes() -> None:
    assert rows.operator_rows((OFFICER,)) == [{"code": "op-1", "name": "Người Trực Một"}]
    directory = Directory({GUEST.id: GUEST})
    assert rows.person_row(GUEST, directory, say)["namesakes"] == 0
    bare = Delegate(DelegateId("HS-9"), "Mẫu", "Huyện Mai")
    assert "Huyện Mai" in rows.person_row(bare, directory, say)["placed"]


def test_lists_are_told_in_the_rows_that_qml_reads() -> None:
    (case,) = rows.case_rows([card()], 75.0, say)
    assert (case["likeness"], case["age"]) == (GUEST.name, "waiting.minutes(1,)")
    (like,) = rows.likeness_rows(card(), say)
    assert like["score"] == "0.31"
    row = AdmissionRow(place(5), GUEST, 0, Method.FACE, annulled=False)
    (admitted,) = rows.admission_rows([row], UTC, say)
    assert (admitted["hour"], admitted["how"]) == ("recent.hour('00:00',)", "method.face")
    assert rows.choice_rows("annul", ["undone"], say) == [
        {"code": "undone", "caption": "annul.undone"}
    ]
