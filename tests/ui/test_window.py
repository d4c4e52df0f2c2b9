"""The real QML shows what the station says, in three languages, and forgets in time."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from domain.ids import DelegateId
from kiosk.station.happenings import (
    AskedToDesk,
    Closed,
    Fault,
    FaultShown,
    Happening,
    Link,
    Looking,
    NotYourSession,
    StatusChanged,
    Waiting,
    Welcomed,
)
from kiosk.station.intents import DismissWelcome
from kiosk.ui.presenter import RESULT_S
from tests.ui.conftest import Kiosk

WAITING = Waiting("Đại hội mẫu", "Phiên khai mạc")
WELCOMED = Welcomed(
    DelegateId("HS-1"), "Nguyễn Thị Ngọc Mẫu", "A 1", "2", "Huyện Sen", "Phiên khai mạc"
)
STATUS = StatusChanged(
    link=Link.OFFLINE,
    pending_events=3,
    last_sync_age_s=60.0,
    camera_ok=True,
    clock_trusted=True,
    gallery_size=450,
    people_in=12,
)
PAGES: list[tuple[Happening, str]] = [
    (WAITING, "page-idle"),
    (Looking(), "page-looking"),
    (WELCOMED, "page-welcome"),
    (AskedToDesk(), "page-desk"),
    (NotYourSession("Phiên trù bị"), "page-desk"),
    (Closed("Đại hội mẫu"), "page-closed"),
    (FaultShown(Fault.CAMERA_LOST), "page-fault"),
]


@pytest.mark.parametrize(("happening", "page"), PAGES)
def test_each_happening_has_its_page_and_only_that(
    kiosk: Kiosk, happening: Happening, page: str
) -> None:
    kiosk.tell(happening)
    shown = {name for _, name in PAGES if kiosk.shown(name)}
    assert shown == {page}


def test_happenings_cross_from_another_thread(kiosk: Kiosk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.window.bridge.happened):
        thread = threading.Thread(target=kiosk.window.bridge.post, args=(WAITING,))
        thread.start()
        thread.join()
    assert kiosk.shown("page-idle")


def test_the_name_keeps_its_diacritics_and_is_not_cut(kiosk: Kiosk) -> None:
    kiosk.tell(WELCOMED)
    assert kiosk.text("guestName") == "Nguyễn Thị Ngọc Mẫu"
    assert not kiosk.find("guestName").property("truncated")


def test_the_name_is_gone_from_every_text_when_its_time_is_over(kiosk: Kiosk) -> None:
    kiosk.tell(WAITING)
    kiosk.tell(WELCOMED)
    kiosk.clock.advance(RESULT_S)
    kiosk.window.screen.lapse()
    kiosk.settle()
    assert kiosk.shown("page-idle")
    assert kiosk.text("guestName") == ""


def test_the_timer_itself_takes_the_name_away(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.tell(WAITING)
    kiosk.tell(WELCOMED)
    kiosk.clock.advance(RESULT_S - 0.02)
    kiosk.window.screen.show(STATUS)
    kiosk.window.screen.lapse()
    assert kiosk.text("guestName") != ""
    kiosk.clock.advance(0.1)
    qtbot.waitUntil(lambda: kiosk.text("guestName") == "", timeout=60_000)


def test_a_tap_on_the_welcome_dismisses_it_and_tells_the_station(kiosk: Kiosk) -> None:
    kiosk.tell(WAITING)
    kiosk.tell(WELCOMED)
    kiosk.tap("page-welcome")
    assert kiosk.shown("page-idle")
    assert kiosk.sent[-1] == DismissWelcome()


def test_a_tap_on_a_language_speaks_it(kiosk: Kiosk) -> None:
    kiosk.tell(WAITING)
    vietnamese = kiosk.text("idleHeadline")
    kiosk.tap("language-en")
    assert kiosk.text("idleHeadline").replace("\N{NO-BREAK SPACE}", " ") == (
        "Please look at the screen"
    )
    kiosk.tap("language-vi")
    assert kiosk.text("idleHeadline") == vietnamese


def test_persian_is_mirrored_and_the_preview_still_is_a_mirror(kiosk: Kiosk) -> None:
    picture = np.zeros((720, 1280, 3), dtype=np.uint8)
    picture[:, :640] = 255
    kiosk.frames[:] = [picture]
    kiosk.tell(WAITING)
    before = kiosk.find("cameraPreview").mapToScene(kiosk.find("cameraPreview").position()).x()
    kiosk.tap("language-fa")
    preview = kiosk.find("cameraPreview")
    kiosk.window.refresh_preview()
    left = int(preview.mapToScene(preview.position()).x())
    assert before < left
    grabbed = kiosk.picture()
    assert grabbed.pixelColor(left + 40, 40).lightness() < 40
    assert grabbed.pixelColor(left + int(preview.width()) - 40, 40).lightness() > 200


def test_the_status_line_says_what_was_reported_and_then_that_nothing_comes(
    kiosk: Kiosk,
) -> None:
    kiosk.tap("language-en")
    assert kiosk.text("statusText") == "No report from the kiosk yet"
    kiosk.tell(STATUS)
    assert kiosk.text("statusText").startswith("Offline, still checking in")
    assert "3 to send" in kiosk.text("statusText")
    assert "last sent 1 min ago" in kiosk.text("statusText")
    kiosk.clock.advance(60)
    kiosk.window.screen.statusChanged.emit()
    assert kiosk.text("statusText") == "The last report came 1 min ago"


def test_the_hour_is_the_clocks_in_the_halls_zone(kiosk: Kiosk) -> None:
    kiosk.clock.wall_ms = 0
    kiosk.window.screen.ticked.emit()
    assert kiosk.window.screen.property("hourText") == "07:00"


def test_a_lost_picture_leaves_no_old_one_behind(kiosk: Kiosk) -> None:
    kiosk.frames[:] = [np.full((720, 1280, 3), 255, dtype=np.uint8)]
    kiosk.tell(WAITING)
    kiosk.window.refresh_preview()
    assert kiosk.picture().pixelColor(30, 30).lightness() > 200
    kiosk.frames.clear()
    kiosk.window.refresh_preview()
    assert kiosk.picture().pixelColor(30, 30).lightness() < 100
