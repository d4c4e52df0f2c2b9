"""Flows at the desk by synthetic touch: asserted on the ledger's rows, not on what was asked."""

from __future__ import annotations

from domain.attendance import Act, CheckIn, DeskAct, Override, Refusal, RefusalReason
from tests.e2e.desk.conftest import KNOWN, OPERATOR, OTHERS, Door, Opened, nobody, somebody
from tests.ui.staff import PIN

STRANGER = 'portrait = "collins-1.png", nearest_px = 150'
LOOKING_AWAY = 'portrait = "collins-1.png", nearest_px = 34'
"""Too far away to be compared: asked to come closer."""
HERS = 'portrait = "obama-2.jpg", nearest_px = 150'


def acts(door: Door) -> list[Act]:
    return [each.act for each in door.rows(DeskAct) if isinstance(each, DeskAct)]


def test_whoever_walks_away_mid_scan_leaves_no_row_and_an_idle_door(open_door: Opened) -> None:
    door = open_door(nobody(0.5) + somebody(LOOKING_AWAY, 2.0) + nobody(60.0))
    door.until(lambda: "looking" in door.pages)
    door.until(lambda: door.pages[-1] == "idle")
    assert door.rows(CheckIn, Refusal, Override) == []
    assert "desk" not in door.pages
    assert door.kiosk.shown("page-idle")


def test_an_override_typed_wrong_twice_in_an_outage_while_the_lane_goes_on(
    open_door: Opened,
) -> None:
    door = open_door(
        nobody(0.3) + somebody(STRANGER, 3.0) + nobody(0.5) + somebody(HERS, 300.0) + nobody(5.0)
    )
    door.until(lambda: door.pages[-1:] == ["desk"])
    (refusal,) = door.rows(Refusal)
    assert isinstance(refusal, Refusal)
    assert refusal.reason is RefusalReason.NOT_RECOGNISED
    sign_in_after_two_wrong_pins(door)
    admitted_on_a_card(door)
    the_lane_went_on(door)
    nothing_was_delivered_and_the_screen_says_so(door)


def sign_in_after_two_wrong_pins(door: Door) -> None:
    door.hold("corner")
    door.tap(f"operator-{OPERATOR.id}")
    for number, wrong in enumerate(("000001", "000002"), 1):
        door.type_pin(wrong)
        door.until(lambda number=number: len(acts(door)) == number)  # type: ignore[misc]  # mypy cannot infer it
    door.type_pin(PIN)
    door.until(lambda: door.room == "desk")
    assert acts(door) == [Act.WRONG_PIN, Act.WRONG_PIN, Act.SIGNED_IN]


def admitted_on_a_card(door: Door) -> None:
    door.tap("case-0", "noneOfThese", "key-h", "key-o", "found-0", "evidence-identity_card")
    door.tap("admit")
    door.until(lambda: door.room == "done")
    (given,) = door.rows(Override)
    assert isinstance(given, Override)
    assert given.delegate in {each.id for each in OTHERS}
    assert (given.operator, given.evidence) == (OPERATOR.id, "identity_card")
    assert given.case is not None


def the_lane_went_on(door: Door) -> None:
    door.until(lambda: bool(door.rows(CheckIn)))
    (admitted,) = door.rows(CheckIn)
    assert isinstance(admitted, CheckIn)
    assert admitted.delegate == KNOWN.id
    assert door.room == "done"


def nothing_was_delivered_and_the_screen_says_so(door: Door) -> None:
    assert door.undelivered() >= 6
    offline = "Offline, still checking in"
    door.tap("finished", "signOut")
    door.until(lambda: offline in str(door.kiosk.window.screen.property("statusText")))
    door.until(lambda: acts(door)[-1] is Act.SIGNED_OUT)
