"""What the delegate's screen says of a badge."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from domain.admission import Arrival
from domain.attendance import RefusalReason
from domain.evidence import Hint
from domain.moment import Moment
from kiosk.station.farewell import SAID_OF_BADGES
from kiosk.station.happenings import AskedToDesk, BadgeNotTaken, Looking
from kiosk.ui.presenter import Page, present
from kiosk.ui.wording import Phrase

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def test_a_badge_that_is_not_taken_says_why_in_words() -> None:
    for reason in SAID_OF_BADGES:
        state = present(BadgeNotTaken(reason), ZONE)
        assert state.page is Page.DESK
        assert state.headline == Phrase("desk.headline")
        assert state.detail.key == f"said.{reason.value}"


def test_a_second_use_says_where_and_when_the_first_was() -> None:
    first = Arrival(Moment(1_790_000_000_000, "boot", 1, trusted=True), "Cửa A")
    state = present(BadgeNotTaken(RefusalReason.BADGE_USED, first), ZONE)
    assert state.detail == Phrase("said.badge_used", ("21:13", "Cửa A"))


def test_of_a_face_nothing_is_said_in_public() -> None:
    assert present(AskedToDesk(), ZONE).detail == Phrase("desk.detail")


def test_a_face_not_recognised_is_asked_for_a_badge() -> None:
    state = present(Looking(Hint.SHOW_BADGE), ZONE)
    assert (state.page, state.headline) == (Page.LOOKING, Phrase("hint.show_badge"))
