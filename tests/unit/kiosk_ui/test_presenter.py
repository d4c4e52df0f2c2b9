"""What the delegate's screen shows for each happening, and for how long."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from domain.admission import Arrival
from domain.attendance import RefusalReason
from domain.challenge import Side
from domain.evidence import Hint
from domain.ids import DelegateId
from domain.moment import Moment
from kiosk.station.happenings import (
    AskedToDesk,
    BadgeNotTaken,
    Challenged,
    Closed,
    Fault,
    FaultShown,
    Link,
    Looking,
    NotYourSession,
    StatusChanged,
    Waiting,
    Welcomed,
)
from kiosk.ui.presenter import (
    LOOKING_S,
    OPENING,
    READABLE_S,
    RESULT_S,
    Page,
    Scene,
    advance,
    dismiss,
    lapse,
)
from kiosk.ui.wording import Phrase

ZONE = timezone(timedelta(hours=7))
WAITING = Waiting("Đại hội mẫu", "Phiên khai mạc")
WELCOMED = Welcomed(
    DelegateId("HS-1"), "Nguyễn Thị Mẫu", "A 1", "2", "Huyện Sen", "Phiên khai mạc"
)
STATUS = StatusChanged(
    Link.ONLINE, 0, 1.0, camera_ok=True, clock_trusted=True, gallery_size=1, people_in=0
)


def idle_scene() -> Scene:
    return advance(OPENING, WAITING, ZONE, 0.0)


def test_before_the_station_speaks_the_screen_says_it_starts() -> None:
    assert OPENING.shown.headline == Phrase("starting.headline")
    assert OPENING.shown.guest is None


def test_waiting_shows_the_event_and_its_session() -> None:
    scene = idle_scene()
    assert scene.shown.page is Page.IDLE
    assert scene.shown.event_name == "Đại hội mẫu"
    assert scene.shown.session_title == "Phiên khai mạc"
    assert scene.ends_at_s is None


@pytest.mark.parametrize("hint", Hint)
def test_each_hint_is_one_plain_request(hint: Hint) -> None:
    state = advance(idle_scene(), Looking(hint), ZONE, 1.0).shown
    assert state.page is Page.LOOKING
    assert state.headline == Phrase(f"hint.{hint.value}")
    assert state.session_title == "Phiên khai mạc"


def test_without_a_hint_the_delegate_is_asked_to_hold_still() -> None:
    assert advance(idle_scene(), Looking(), ZONE, 1.0).shown.headline == Phrase("looking.headline")


def test_a_delegate_who_walks_away_mid_scan_leaves_the_idle_page() -> None:
    scene = advance(idle_scene(), Looking(), ZONE, 1.0)
    assert lapse(scene, 1.0 + LOOKING_S - 0.01) is scene
    assert lapse(scene, 1.0 + LOOKING_S).shown.page is Page.IDLE
    assert advance(scene, WAITING, ZONE, 1.2).shown.page is Page.IDLE


def test_welcome_shows_name_seat_group_delegation_and_session() -> None:
    state = advance(idle_scene(), WELCOMED, ZONE, 1.0).shown
    assert state.guest is not None
    assert (state.guest.name, state.guest.seat) == ("Nguyễn Thị Mẫu", "A 1")
    assert (state.guest.group, state.guest.delegation) == ("2", "Huyện Sen")
    assert state.session_title == "Phiên khai mạc"
    assert state.detail == Phrase("welcome.detail")


def test_a_second_arrival_is_told_when_and_where_the_first_was() -> None:
    seven_at_home = Moment(0, "boot", 0, trusted=True)
    already = replace(WELCOMED, already=Arrival(seven_at_home, "Cổng A"))
    state = advance(idle_scene(), already, ZONE, 1.0).shown
    assert state.page is Page.WELCOME
    assert state.detail == Phrase("welcome.already", ("07:00", "Cổng A"))


def test_personal_details_leave_when_their_time_is_over() -> None:
    scene = advance(idle_scene(), WELCOMED, ZONE, 1.0)
    assert lapse(scene, 1.0 + RESULT_S - 0.01).shown.guest is not None
    over = lapse(scene, 1.0 + RESULT_S)
    assert over.shown.guest is None
    assert over.standby.guest is None


def test_a_tap_takes_personal_details_away_at_once() -> None:
    assert dismiss(advance(idle_scene(), WELCOMED, ZONE, 1.0)).shown.page is Page.IDLE


def test_the_person_leaving_does_not_cut_the_welcome_short() -> None:
    scene = advance(advance(idle_scene(), WELCOMED, ZONE, 1.0), WAITING, ZONE, 2.0)
    assert scene.shown.page is Page.WELCOME
    assert lapse(scene, 1.0 + RESULT_S).shown.page is Page.IDLE


def test_doors_that_close_during_a_welcome_show_closed_after_it() -> None:
    scene = advance(advance(idle_scene(), WELCOMED, ZONE, 1.0), Closed("Đại hội mẫu"), ZONE, 2.0)
    assert lapse(scene, 1.0 + RESULT_S).shown.page is Page.CLOSED


def test_the_next_face_replaces_a_result_once_it_could_be_read() -> None:
    scene = advance(idle_scene(), WELCOMED, ZONE, 1.0)
    assert advance(scene, Looking(), ZONE, 1.0 + READABLE_S - 0.01) is scene
    assert advance(scene, Looking(), ZONE, 1.0 + READABLE_S).shown.page is Page.LOOKING


def test_the_side_to_turn_to_is_shown_at_once_for_the_try_runs_already() -> None:
    scene = advance(idle_scene(), WELCOMED, ZONE, 1.0)
    assert advance(scene, Challenged(), ZONE, 1.0 + READABLE_S - 0.01) is scene
    asked = advance(scene, Challenged(Side.LEFT), ZONE, 1.0 + READABLE_S - 0.01)
    assert asked.shown.page is Page.CHALLENGE


def test_the_next_result_replaces_a_result_at_once() -> None:
    scene = advance(advance(idle_scene(), WELCOMED, ZONE, 1.0), AskedToDesk(), ZONE, 1.1)
    assert scene.shown.page is Page.DESK
    assert scene.shown.guest is None


def test_waiting_after_a_result_ran_out_is_shown_at_once() -> None:
    scene = advance(idle_scene(), WELCOMED, ZONE, 1.0)
    assert advance(scene, WAITING, ZONE, 1.0 + RESULT_S).shown.page is Page.IDLE


def test_the_desk_page_gives_no_reason() -> None:
    state = advance(idle_scene(), AskedToDesk(), ZONE, 1.0).shown
    assert (state.headline, state.detail) == (Phrase("desk.headline"), Phrase("desk.detail"))


def test_somebody_of_another_session_is_guided_by_the_desk() -> None:
    state = advance(idle_scene(), NotYourSession("Phiên trù bị"), ZONE, 1.0).shown
    assert state.page is Page.DESK
    assert state.detail == Phrase("session.other", ("Phiên trù bị",))


def test_closed_doors_ask_to_wait() -> None:
    shown = advance(OPENING, Closed("Đại hội mẫu"), ZONE, 0.0).shown
    assert (shown.detail, shown.event_name) == (Phrase("closed.detail"), "Đại hội mẫu")


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_takes_even_a_welcome_away_and_stays(fault: Fault) -> None:
    scene = advance(advance(idle_scene(), WELCOMED, ZONE, 1.0), FaultShown(fault), ZONE, 1.1)
    assert scene.shown.page is Page.FAULT
    assert scene.shown.remark == Phrase(f"fault.{fault.value}")
    assert scene.shown.guest is None
    assert lapse(scene, 1000.0).shown.page is Page.FAULT


@pytest.mark.parametrize("side", Side)
def test_the_challenge_names_the_side_in_words_too(side: Side) -> None:
    state = advance(idle_scene(), Challenged(side), ZONE, 1.0).shown
    assert state.page is Page.CHALLENGE
    assert (state.headline, state.side) == (Phrase(f"challenge.{side.value}"), side)


def test_before_the_turn_one_looks_straight_ahead_or_follows_the_hint() -> None:
    straight = advance(idle_scene(), Challenged(), ZONE, 1.0).shown
    hinted = advance(idle_scene(), Challenged(hint=Hint.MORE_LIGHT), ZONE, 1.0).shown
    assert straight.headline == Phrase("challenge.straight")
    assert hinted.headline == Phrase("hint.more_light")


def test_a_badge_that_was_taken_before_says_when_and_where() -> None:
    seven_at_home = Moment(0, "boot", 0, trusted=True)
    used = BadgeNotTaken(RefusalReason.BADGE_USED, Arrival(seven_at_home, "Cổng A"))
    state = advance(idle_scene(), used, ZONE, 1.0).shown
    assert state.page is Page.DESK
    assert state.detail == Phrase("said.badge_used", ("07:00", "Cổng A"))


def test_another_badge_is_told_what_is_the_matter() -> None:
    damaged = BadgeNotTaken(RefusalReason.BADGE_DAMAGED)
    assert advance(idle_scene(), damaged, ZONE, 1.0).shown.detail == Phrase("said.badge_damaged")
