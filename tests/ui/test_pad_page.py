"""The page that asks for a turn of the head, and the way round it."""

from __future__ import annotations

import pytest

from domain.challenge import Side
from kiosk.station.happenings import Challenged, Waiting
from kiosk.station.intents import PreferDesk, Touched
from kiosk.ui.presenter import CHALLENGE_S
from tests.ui.conftest import Kiosk

WAITING = Waiting("Đại hội Mẫu", "Phiên khai mạc")


@pytest.mark.parametrize("code", ["vi", "en", "fa"])
@pytest.mark.parametrize("side", Side)
def test_the_drawing_turns_to_the_side_of_the_body_in_every_language(
    kiosk: Kiosk, side: Side, code: str
) -> None:
    kiosk.window.languages.choose(code)
    kiosk.tell(WAITING)
    kiosk.tell(Challenged())
    assert kiosk.shown("page-challenge")
    straight = kiosk.text("challengeHeadline")
    assert kiosk.find("turnCue").property("direction") == 0
    kiosk.tell(Challenged(side))
    assert kiosk.text("challengeHeadline") != straight
    assert kiosk.find("turnCue").property("direction") == (-1 if side is Side.LEFT else 1)
    assert not kiosk.find("challengeHeadline").property("truncated")


def test_the_desk_is_one_touch_away(kiosk: Kiosk) -> None:
    kiosk.tell(WAITING)
    kiosk.tell(Challenged(Side.LEFT))
    kiosk.tap("preferDesk")
    assert kiosk.sent == [Touched(), PreferDesk()]


def test_a_question_that_nobody_answers_goes_away(kiosk: Kiosk) -> None:
    kiosk.tell(WAITING)
    kiosk.tell(Challenged(Side.RIGHT))
    kiosk.clock.advance(CHALLENGE_S + 0.1)
    kiosk.window.screen.lapse()
    kiosk.settle()
    assert kiosk.shown("page-idle")
