"""Each fault and trouble is on the screen in words, and gone from it once it is mended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.station.happenings import Fault, FaultShown, Link, StatusChanged, Trouble, Waiting
from tests.ui.conftest import Kiosk

STATUS = StatusChanged(Link.ONLINE, 0, 1.0, True, True, 450, 3)
IDLE = Waiting("Đại hội", "Phiên khai mạc")


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_is_a_page_in_words_until_it_is_mended(kiosk: Kiosk, fault: Fault) -> None:
    kiosk.tell(FaultShown(fault))
    screen = kiosk.window.screen
    assert str(screen.page) == "fault"
    assert len(str(screen.remark).split()) > 3
    assert fault.value not in str(screen.remark)
    kiosk.tell(IDLE)
    assert str(screen.page) == "idle"


@pytest.mark.parametrize("trouble", Trouble)
def test_a_trouble_is_on_the_status_line_and_the_door_works_on(
    kiosk: Kiosk, trouble: Trouble
) -> None:
    kiosk.tell(IDLE)
    kiosk.tell(STATUS)
    screen = kiosk.window.screen
    calm = str(screen.statusText)
    kiosk.tell(replace(STATUS, troubles=(trouble,)))
    assert str(screen.page) == "idle"
    assert bool(screen.statusNeedsAttention)
    assert len(str(screen.statusText)) > len(calm)
    assert trouble.value not in str(screen.statusText)
    kiosk.tell(STATUS)
    assert str(screen.statusText) == calm
