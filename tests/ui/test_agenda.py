"""A delegate taps for the agenda: real QML on a programme that the real store holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from domain.attendance import CheckIn
from domain.decision import Identified
from domain.programme import Document, Programme
from kiosk.station.happenings import Looking
from kiosk.ui.presenter import READING_S, RESULT_S
from kiosk.ui.window import Appearance
from store.connection import open_store
from store.roster import StoredRoster
from tests.fakes.keys import fixed_key
from tests.ui.staff import CLOSING, DUNG, HO, ROSTER, SESSION, Post

PROGRAMME = Programme(
    (SESSION, CLOSING),
    {DUNG.group: "Phòng 202", HO.group: "Phòng 207"},
    (Document("Báo cáo mẫu"), Document("Dự thảo nghị quyết mẫu", CLOSING.id)),
)


@pytest.fixture
def post(qapp: QGuiApplication, appearance: Appearance, tmp_path: Path) -> Iterator[Post]:
    opened = Post(tmp_path, fixed_key())
    store = open_store(tmp_path / "entrance.db", opened.key, create=True)
    StoredRoster(store).save(ROSTER, opened.clock.now(), (SESSION, CLOSING))
    StoredRoster(store).plan(PROGRAMME, opened.clock.now())
    store.close()
    opened.open(appearance)
    opened.kiosk.tell(opened.doors.idle())
    yield opened
    opened.close()
    qapp.processEvents()


def rows(post: Post, of: str) -> int:
    return int(post.kiosk.find(of).property("count"))


def test_after_a_check_in_a_tap_shows_agenda_room_and_papers(post: Post) -> None:
    post.settle(Identified(DUNG.id, 0.8))
    post.tap("readAgenda")
    assert post.kiosk.shown("page-agenda")
    assert not post.kiosk.shown("page-welcome")
    assert rows(post, "agendaSessions") == rows(post, "agendaDocuments") == 2
    assert post.kiosk.text("agendaRoom") == "Phòng 202"
    assert [type(event) for event in post.ledger()] == [CheckIn]


def test_the_room_is_the_one_of_their_own_group(post: Post) -> None:
    post.settle(Identified(HO.id, 0.8))
    post.tap("readAgenda")
    assert post.kiosk.text("agendaRoom") == "Phòng 207"


def test_no_name_stands_on_the_page_and_none_comes_back_after_it(post: Post) -> None:
    post.settle(Identified(DUNG.id, 0.8))
    post.tap("readAgenda")
    assert post.kiosk.text("guestName") == ""
    post.clock.advance(RESULT_S)
    post.window.screen.lapse()
    assert post.kiosk.shown("page-agenda")
    post.clock.advance(READING_S - RESULT_S)
    post.window.screen.lapse()
    post.kiosk.settle()
    assert post.kiosk.shown("page-idle")
    assert (post.kiosk.text("agendaRoom"), rows(post, "agendaSessions")) == ("", 0)


def test_the_next_face_takes_the_page_at_once(post: Post) -> None:
    post.settle(Identified(DUNG.id, 0.8))
    post.tap("readAgenda")
    post.kiosk.tell(Looking())
    assert post.kiosk.shown("page-looking")
    assert not post.kiosk.shown("page-agenda")


def test_the_reader_ends_it_with_one_tap(post: Post) -> None:
    post.settle(Identified(DUNG.id, 0.8))
    post.tap("readAgenda", "agendaDone")
    assert post.kiosk.shown("page-idle")


def test_a_tap_beside_the_button_still_ends_the_welcome(post: Post) -> None:
    post.settle(Identified(DUNG.id, 0.8))
    button = post.kiosk.find("readAgenda")
    post.window.root.grabWindow()
    beside = button.mapToScene(QPointF(button.width() + 40, button.height() / 2)).toPoint()
    post.kiosk.tap_at(beside)
    assert post.kiosk.shown("page-idle")


def test_where_there_is_no_programme_nothing_is_offered(post: Post) -> None:
    post.doors.plan(Programme())
    post.settle(Identified(DUNG.id, 0.8))
    assert post.kiosk.shown("page-welcome")
    assert not post.kiosk.shown("readAgenda")
