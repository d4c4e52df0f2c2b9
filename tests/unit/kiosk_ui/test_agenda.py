"""The agenda is read for a bounded time, names nobody, and never makes the queue wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

from domain.delegates import Session
from domain.ids import SessionId
from kiosk.station.happenings import AskedToDesk, Fault, FaultShown, Leaflet, Looking
from kiosk.ui.agenda import agenda_lines
from kiosk.ui.presenter import READING_S, Page, Scene, advance, dismiss, lapse, read
from tests.unit.kiosk_ui.test_presenter import WAITING, WELCOMED, ZONE, idle_scene

HOUR_MS = 3_600_000
FIRST = Session(SessionId("a"), "Phiên khai mạc", HOUR_MS, 9 * HOUR_MS, "Hội trường", 2 * HOUR_MS)
SECOND = Session(SessionId("b"), "Thảo luận", 4 * HOUR_MS, 9 * HOUR_MS)
NEXT_DAY = Session(SessionId("c"), "Bế mạc", 25 * HOUR_MS, 30 * HOUR_MS)
LEAFLET = Leaflet((NEXT_DAY, FIRST, SECOND), "Phòng 201", ("Báo cáo mẫu",))
WITH_LEAFLET = replace(WELCOMED, leaflet=LEAFLET)


def reading() -> Scene:
    return read(advance(idle_scene(), WITH_LEAFLET, ZONE, 1.0), 3.0)


def test_the_agenda_names_nobody() -> None:
    shown = reading().shown
    assert (shown.page, shown.guest, shown.leaflet) == (Page.AGENDA, None, LEAFLET)


def test_the_agenda_has_its_own_time_and_then_the_door_is_idle() -> None:
    assert lapse(reading(), 3.0 + READING_S - 0.01).shown.page is Page.AGENDA
    over = lapse(reading(), 3.0 + READING_S).shown
    assert (over.page, over.leaflet) == (Page.IDLE, None)


def test_the_next_face_takes_the_agenda_away_at_once() -> None:
    assert advance(reading(), Looking(), ZONE, 3.01).shown.page is Page.LOOKING


def test_the_next_result_and_a_fault_do_so_too() -> None:
    assert advance(reading(), AskedToDesk(), ZONE, 3.01).shown.page is Page.DESK
    fault = FaultShown(Fault.CAMERA_LOST)
    assert advance(reading(), fault, ZONE, 3.01).shown.page is Page.FAULT


def test_a_reader_who_stepped_aside_reads_on_while_nobody_comes() -> None:
    assert advance(reading(), WAITING, ZONE, 4.0).shown.page is Page.AGENDA


def test_done_is_one_tap() -> None:
    assert dismiss(reading()).shown.page is Page.IDLE


def test_only_whoever_was_welcomed_may_read_and_only_what_there_is() -> None:
    idle, bare = idle_scene(), advance(idle_scene(), WELCOMED, ZONE, 1.0)
    assert read(idle, 2.0) is idle
    assert read(bare, 2.0) is bare
    assert read(reading(), 9.0).ends_at_s == reading().ends_at_s


def test_sessions_stand_by_the_hour_they_begin_under_their_day() -> None:
    lines = agenda_lines(LEAFLET, timezone(timedelta(hours=0)), "Thảo luận")
    assert [line.title for line in lines] == ["Phiên khai mạc", "Thảo luận", "Bế mạc"]
    assert [line.hour for line in lines] == ["02:00", "04:00", "01:00"]
    assert [bool(line.day.key) for line in lines] == [True, False, True]
    assert [line.current for line in lines] == [False, True, False]
    assert lines[0].place == "Hội trường"
