"""Officers at work: real taps on the real QML, and what they left in the real ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from gpiozero.pins.mock import MockFactory
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from domain.attendance import Act, CheckIn, Correction, DeskAct, Override, Refusal
from domain.cases import UNDO_S
from domain.decision import Ambiguous, Identified, Unidentified, Withheld
from domain.fetching import Fetching, FetchStage
from domain.frame_policy import FramePolicy, Keep
from domain.operators import IDLE_S
from domain.pad import Withholding
from domain.pairing import Errand, Progress, Stage
from hardware.signal.gpio import GpioSettings, GpioSignal
from kiosk.station.bell import HELP_S, HelpBell
from kiosk.station.pairing import PairingTold
from kiosk.station.staff_intents import CallHelp
from kiosk.station.update_happenings import Offer, Source, UpdateStage, UpdateTold
from kiosk.ui.window import Appearance
from runtime.updater import Ended, LastUpdate
from store.frames import Frames
from tests.fakes.keys import fixed_key
from tests.fakes.signal import CountedTurnstile
from tests.ui.staff import DUNG, HEAD, HO, NAMESAKE, OWN_PIN, SECOND_PIN, Post


@pytest.fixture
def post(qapp: QGuiApplication, appearance: Appearance, tmp_path: Path) -> Iterator[Post]:
    opened = Post(tmp_path, fixed_key())
    opened.open(appearance)
    yield opened
    opened.close()
    qapp.processEvents()


def overrides(post: Post) -> list[Override]:
    return [event for event in post.ledger() if isinstance(event, Override)]


def acts(post: Post) -> list[Act]:
    return [event.act for event in post.ledger() if isinstance(event, DeskAct)]


def refuse(post: Post) -> None:
    post.settle(Unidentified(0.3), (DUNG.id, 0.31), (NAMESAKE.id, 0.28))


def test_holding_the_corner_opens_the_sign_in_and_a_tap_does_not(post: Post) -> None:
    corner = post.kiosk.find("corner")
    place = corner.mapToScene(QPointF(40, 40)).toPoint()
    post.kiosk.tap_at(place)
    assert post.room() == "lane"
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(post.window.root, left, none, place)
    QTest.qWait(1400)
    QTest.mouseRelease(post.window.root, left, none, place)
    post.serve()
    assert post.room() == "sign_in"
    assert post.kiosk.shown("operator-op-1")


def test_a_refused_delegate_is_admitted_on_their_identity_card(post: Post) -> None:
    refuse(post)
    post.sign_in()
    assert post.kiosk.shown("case-0")
    post.tap("case-0", "thisPerson", "evidence-identity_card", "admit")
    (event,) = overrides(post)
    assert (event.delegate, event.operator, event.evidence) == (
        DUNG.id,
        "op-1",
        "identity_card",
    )
    assert event.case is not None
    assert post.signal.given == ["desk", "admit"]
    assert post.kiosk.text("doneName") == DUNG.name
    assert "Người Trực Một" in post.kiosk.text("byWhom")


def test_a_suspected_photograph_is_heard_at_the_desk_and_marked_on_its_tab(post: Post) -> None:
    refuse(post)
    post.sign_in()
    assert not post.kiosk.shown("tab-desk-badge")
    post.settle(Withheld(DUNG.id, 0.9, Withholding.ATTACK_SUSPECTED), (DUNG.id, 0.9))
    assert post.kiosk.shown("tab-desk-badge")
    assert post.kiosk.find("tab-desk").property("badge") == 1
    assert [post.kiosk.find(f"case-{n}").property("alarming") for n in (0, 1)] == [False, True]
    assert post.signal.given == ["desk", "desk", "desk_alarm"]


def test_no_picture_is_kept_by_default(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0")
    assert "/" not in post.kiosk.find("livePhoto").property("caption")
    assert Frames(post.store).count() == 0


def test_a_picture_kept_by_policy_is_told_at_the_case_and_found_beside_its_override(
    qapp: QGuiApplication, appearance: Appearance, tmp_path: Path
) -> None:
    post = Post(tmp_path, fixed_key(), frames=FramePolicy(Keep.CASES, 12))
    post.open(appearance)
    refuse(post)
    post.sign_in()
    post.tap("case-0")
    assert "/" in post.kiosk.find("livePhoto").property("caption")
    post.tap("thisPerson", "evidence-invitation", "admit", "tab-recent", "admission-0")
    assert post.kiosk.shown("keptPicture")
    post.close()
    qapp.processEvents()


def test_nothing_is_admitted_before_an_evidence_was_chosen(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0", "thisPerson", "admit")
    assert overrides(post) == []
    assert post.room() == "grounds"


def test_the_pin_typed_wrong_twice_and_right_the_third_time_leads_to_an_override(
    post: Post,
) -> None:
    refuse(post)
    post.knock()
    post.tap("operator-op-1")
    post.type_pin("000001")
    assert post.kiosk.text("signInMessage") != ""
    post.type_pin("000002")
    post.type_pin("482913")
    post.tap("case-0", "thisPerson", "evidence-invitation", "admit")
    assert acts(post) == [Act.WRONG_PIN, Act.WRONG_PIN, Act.SIGNED_IN]
    assert len(overrides(post)) == 1


def test_a_third_wrong_pin_locks_and_the_lock_is_on_the_disk(
    post: Post, appearance: Appearance
) -> None:
    post.knock()
    post.tap("operator-op-1")
    for pin in ("000001", "000002", "000003", "482913"):
        post.type_pin(pin)
    assert post.room() == "sign_in"
    assert acts(post) == [Act.WRONG_PIN] * 3
    post.close()
    post.open(appearance)
    post.sign_in()
    assert post.room() == "sign_in"
    post.clock.advance(31)
    post.type_pin("482913")
    assert post.room() == "desk"


def test_the_pin_is_forgotten_once_it_was_shown(post: Post) -> None:
    post.knock()
    post.tap("operator-op-1", "pin-4", "pin-8")
    assert post.window.operator.property("pinLength") == 2
    post.tap("operator-op-2")
    assert post.window.operator.property("pinLength") == 0
    post.type_pin("000001")
    assert post.window.operator._pin == ""


def test_none_of_these_leads_to_the_search_and_accents_are_not_needed(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0", "noneOfThese", "key-d", "key-o", "key-␣", "key-h")
    assert post.kiosk.text("searchField") == "do h"
    post.tap("found-0", "evidence-committee_member", "admit")
    (event,) = overrides(post)
    assert event.delegate == HO.id


def test_namesakes_are_told_apart_by_delegation_and_year(post: Post) -> None:
    post.sign_in()
    post.tap("tab-search", "key-n", "key-v", "key-d")
    found = [row["placed"] for row in post.window.search.property("found")]
    assert len(found) == 2
    assert "Huyện Sen" in found[0]
    assert "1971" in found[0]
    assert "Huyện Mai" in found[1]
    assert "1984" in found[1]


def test_the_search_is_narrowed_by_delegation(post: Post) -> None:
    post.sign_in()
    post.tap("tab-search", "narrowDelegation", "narrow-Huyện Sen")
    assert {row["code"] for row in post.window.search.property("found")} == {DUNG.id, HEAD.id}


def test_a_keyboard_types_into_the_search_and_into_the_pin(post: Post) -> None:
    post.knock()
    post.tap("operator-op-1")
    post.kiosk.type("482913")
    QTest.keyClick(post.window.root, Qt.Key.Key_Return)
    post.serve()
    assert post.room() == "desk"
    post.tap("tab-search")
    post.kiosk.type("hoo")
    QTest.keyClick(post.window.root, Qt.Key.Key_Backspace)
    assert post.kiosk.text("searchField") == "ho"


def test_a_look_alike_needs_a_second_person(post: Post) -> None:
    post.settle(Ambiguous((DUNG.id, NAMESAKE.id), 0.6), (DUNG.id, 0.6), (NAMESAKE.id, 0.59))
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-identity_card", "admit")
    assert post.room() == "second"
    assert overrides(post) == []
    post.tap("second-op-2")
    post.type_pin(SECOND_PIN)
    (event,) = overrides(post)
    assert (event.operator, event.second) == ("op-1", "op-2")


def test_nobody_agreeing_admits_nobody_and_is_written(post: Post) -> None:
    post.settle(Ambiguous((DUNG.id, NAMESAKE.id), 0.6), (DUNG.id, 0.6))
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-identity_card", "admit", "declineSecond")
    assert overrides(post) == []
    assert acts(post)[-1] is Act.SECOND_DECLINED


def test_an_operator_cannot_admit_themselves(post: Post) -> None:
    refuse(post)
    post.sign_in("op-3", OWN_PIN)
    post.tap("case-0", "thisPerson", "evidence-identity_card", "admit")
    assert overrides(post) == []
    assert acts(post)[-1] is Act.OVERRIDE_BARRED
    assert post.kiosk.text("groundsMessage") != ""


def test_an_override_is_undone_by_one_tap(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-identity_card", "admit", "undo")
    correction = post.ledger()[-1]
    assert isinstance(correction, Correction)
    assert correction.reason == "undone"
    assert post.desk.people_in == 0


def test_the_undo_button_dies_after_ten_seconds(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-identity_card", "admit")
    post.clock.advance(UNDO_S)
    post.window.operator.ticked.emit()
    post.tap("undo", "finished")
    assert not any(isinstance(event, Correction) for event in post.ledger())
    assert post.room() == "desk"


def test_not_this_person_annuls_an_accepted_face(post: Post) -> None:
    post.settle(Identified(DUNG.id, 0.7))
    post.sign_in()
    post.tap("tab-recent", "admission-0", "annul-not_this_person")
    assert [type(event) for event in post.ledger()] == [CheckIn, DeskAct, Correction]
    post.settle(Identified(DUNG.id, 0.7))
    assert isinstance(post.ledger()[-1], Refusal)


def test_a_case_is_dismissed_and_the_next_one_stays(post: Post) -> None:
    refuse(post)
    refuse(post)
    post.sign_in()
    post.tap("case-0", "dismissCase")
    assert acts(post)[-1] is Act.CASE_DISMISSED
    assert len(post.window.operator.property("cases")) == 1


def test_the_lane_admits_while_an_officer_is_at_the_desk(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0")
    post.settle(Identified(HO.id, 0.8))
    assert isinstance(post.ledger()[-1], CheckIn)
    assert post.room() == "case"


def test_scores_are_shown_on_request_only(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0")
    assert post.kiosk.find("likeness-0").property("aside") == ""
    post.tap("showScores")
    assert post.kiosk.find("likeness-0").property("aside") == "0.31"


def test_a_desk_that_nobody_touches_signs_out_and_forgets_everything(post: Post) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0", "thisPerson")
    post.clock.advance(IDLE_S)
    post.desk._counter.beat()
    post.serve()
    assert post.room() == "lane"
    assert post.kiosk.text("personName") == ""
    assert post.window.search.property("found") == []
    assert post.window.operator.property("cases") == []


def test_signing_out_is_one_tap_and_written(post: Post) -> None:
    post.sign_in()
    post.tap("signOut")
    assert post.room() == "lane"
    assert acts(post) == [Act.SIGNED_IN, Act.SIGNED_OUT]


def test_an_override_without_a_network_survives_a_restart(
    post: Post, appearance: Appearance
) -> None:
    refuse(post)
    post.sign_in()
    post.tap("case-0", "thisPerson", "evidence-badge", "admit")
    before = post.ledger()
    post.close()
    post.open(appearance)
    assert post.ledger() == before
    assert post.desk.people_in == 1


def test_an_administrator_opens_another_session_with_two_taps(post: Post) -> None:
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-sessions", "session-closing")
    assert acts(post) == [Act.SIGNED_IN]
    post.tap("openDoors")
    assert acts(post)[-1] is Act.SESSION_OPENED
    post.settle(Identified(HO.id, 0.8))
    admitted = post.ledger()[-1]
    assert isinstance(admitted, CheckIn)
    assert admitted.session == "closing"


def test_doors_are_closed_by_two_taps_on_the_same_button(post: Post) -> None:
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-sessions", "closeDoors")
    assert acts(post) == [Act.SIGNED_IN]
    post.tap("closeDoors")
    assert acts(post)[-1] is Act.SESSION_CLOSED


def test_a_centre_chosen_at_the_first_set_up_is_led_to_after_the_sign_in(post: Post) -> None:
    post.window.operator.knock("pairing")
    post.serve()
    post.tap("operator-op-3")
    post.type_pin(OWN_PIN)
    assert post.errands == [None]
    assert post.kiosk.shown("connect")
    post.tap("leaf-menu", "tab-desk", "tab-admin")
    assert not post.kiosk.sees("connect")


def test_an_officer_is_led_nowhere(post: Post) -> None:
    post.window.operator.knock("pairing")
    post.serve()
    post.sign_in()
    assert post.room() == "desk"
    assert post.errands == []


def test_an_officer_finds_no_administration(post: Post) -> None:
    post.sign_in()
    assert not post.kiosk.shown("tab-admin")


def test_the_box_is_switched_off_behind_a_confirmation(post: Post) -> None:
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-box", "shutDown")
    assert post.power.asked == []
    post.tap("keepOn", "restart", "confirm")
    assert post.power.asked == ["restart"]
    assert acts(post)[-1] is Act.RESTARTED


def test_the_live_count_is_the_ledgers(post: Post) -> None:
    post.settle(Identified(HO.id, 0.8))
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-counts")
    assert "1" in post.kiosk.text("count")
    assert post.window.operator.state.counts[-1].delegation == HO.delegation


def test_an_administrator_connects_the_kiosk_and_reads_the_digits_aloud(post: Post) -> None:
    post.sign_in("op-3", OWN_PIN)
    post.tap("tab-admin", "leaf-pairing", "connect")
    assert post.errands == [None, Errand.CONNECT]
    assert acts(post)[-1] is Act.PAIRING_ASKED

    post.window.bridge.post(PairingTold(None, Progress("w", Stage.COMPARE, "482913")))
    post.serve()
    assert post.kiosk.text("digits") == "482 913"
    assert not post.kiosk.shown("connect")

    post.tap("giveUp")
    assert post.errands[-1] is Errand.GIVE_UP


def test_a_press_of_the_help_button_is_said_sounded_and_answered(post: Post) -> None:
    factory, bell = MockFactory(), HelpBell()
    heard = Event()

    def press() -> None:
        post.inbox.put(CallHelp())
        heard.set()

    bell.listen(press)
    wiring = GpioSettings(name="gpio", turnstile=17, help_button=26)
    with closing(GpioSignal(wiring, CountedTurnstile(), factory, bell.ring)):
        factory.pin(26).drive_low()
        assert heard.wait(60)
    post.serve()
    screen = post.window.screen
    assert "giúp" in str(screen.statusText)
    assert bool(screen.statusNeedsAttention)
    assert post.speaker.sounded == 1
    assert not post.kiosk.shown("answerHelp")
    post.sign_in("op-1")
    post.kiosk.tap("answerHelp")
    post.serve()
    assert "giúp" not in str(screen.statusText)
    assert not post.kiosk.shown("answerHelp")


def test_a_call_that_nobody_answers_is_forgotten(post: Post) -> None:
    post.inbox.put(CallHelp())
    post.serve()
    post.clock.advance(HELP_S)
    post.desk._counter.beat()
    post.serve()
    assert not bool(post.window.screen.helpWanted)


def test_an_administrator_installs_the_update_of_a_stick_with_two_taps(post: Post) -> None:
    offer = Offer("/run/entrance-usb/sda1/k.update", "2026.12.0", "2026.11.0", "Nhanh hơn.")
    post.sign_in("op-3", OWN_PIN)
    post.kiosk.tell(UpdateTold(UpdateStage.OFFERED, offer))
    post.tap("tab-admin", "leaf-update")
    assert "2026.12.0" in post.kiosk.text("updateHeadline")
    assert post.kiosk.text("updateSays") == "Nhanh hơn."
    post.tap("installUpdate")
    assert post.updates == [False]
    post.tap("installUpdate")
    assert post.updates == [False, True]
    assert acts(post)[-1] is Act.UPDATE_ASKED


def test_the_screen_says_where_an_update_comes_from_how_far_it_is_and_that_it_failed(
    post: Post,
) -> None:
    file = "/var/lib/entrance/updates/k.update"
    offer = Offer(file, "2026.12.0", "2026.11.0", "", Source.CENTRE, failed=True)
    coming = Fetching(FetchStage.COMING, "2026.12.1", 45, 100)
    post.sign_in("op-3", OWN_PIN)
    post.kiosk.tell(UpdateTold(UpdateStage.NOTHING, fetching=coming))
    post.tap("tab-admin", "leaf-update")
    assert "trung tâm" in post.kiosk.text("updateHeadline")
    assert "45 %" in post.kiosk.text("updateHeadline")
    assert not post.kiosk.shown("updateFetching")
    last = LastUpdate(Ended.TAKEN_BACK, "no", "2026.12.0", "2026.11.0")
    post.kiosk.tell(UpdateTold(UpdateStage.OFFERED, offer, last, coming))
    assert "2026.11.0" in post.kiosk.text("updateOutcome")
    assert "trở lại" in post.kiosk.text("updateOutcome")
    assert "từ trung tâm" in post.kiosk.text("updateHeadline")
    assert "không chạy được" in post.kiosk.text("updateFailed")
    assert "45 %" in post.kiosk.text("updateFetching")
    assert post.kiosk.shown("installUpdate")
