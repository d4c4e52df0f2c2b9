"""The window draws whatever the rest of the kiosk waits for. Counted in frames, not in seconds."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from domain.attendance import AttendanceEvent, CheckIn
from domain.decision import Identified
from domain.ids import EventId
from kiosk.station.happenings import AskedToDesk, Waiting
from kiosk.station.settlement import Settlement
from kiosk.station.stores import GateBook
from kiosk.ui.window import Appearance
from tests.fakes.keys import fixed_key
from tests.ui.conftest import Kiosk
from tests.ui.staff import DUNG, Post
from tests.ui.test_window import WELCOMED

MANY = 30
"""Frames: a second at the camera's rate."""


class HangingBook(GateBook):
    """A ledger on a disk that hangs until it is let go."""

    hangs = threading.Event()
    goes_on = threading.Event()

    def append(self, event: AttendanceEvent) -> EventId:
        self.hangs.set()
        assert self.goes_on.wait(60)
        return super().append(event)


@dataclass
class Frames:
    """What the window showed in each frame it drew."""

    kiosk: Kiosk
    pages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.kiosk.root.frameSwapped.connect(
            lambda: self.pages.append(self.kiosk.window.screen.scene.shown.page.value)
        )


@pytest.fixture
def post(
    qapp: QGuiApplication,
    appearance: Appearance,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Post]:
    monkeypatch.setattr("tests.ui.staff.GateBook", HangingBook)
    HangingBook.hangs.clear()
    HangingBook.goes_on.clear()
    opened = Post(tmp_path, fixed_key())
    opened.open(appearance)
    yield opened
    HangingBook.goes_on.set()
    opened.close()
    qapp.processEvents()


def test_a_disk_that_hangs_holds_the_desk_and_not_the_window(post: Post, qtbot: QtBot) -> None:
    frames = Frames(post.kiosk)
    post.kiosk.tell(Waiting("Đại hội mẫu", "Phiên khai mạc"))
    post.inbox.put(Settlement(Identified(DUNG.id, 0.8), (), 800, 7, "test"))
    desk = threading.Thread(target=lambda: post.desk.serve(post.inbox.get()))
    desk.start()
    assert HangingBook.hangs.wait(60)

    def drawn() -> bool:
        post.kiosk.root.update()
        return len(frames.pages) >= MANY

    qtbot.waitUntil(drawn, timeout=60_000)
    post.kiosk.tap("language-en")
    assert post.window.languages.property("code") == "en"
    assert set(frames.pages) == {"idle"}
    assert post.ledger() == []
    HangingBook.goes_on.set()
    desk.join()
    qtbot.waitUntil(lambda: frames.pages[-1] == "welcome", timeout=60_000)
    assert [type(event) for event in post.ledger()] == [CheckIn]


def test_a_result_is_in_the_next_frame_that_is_drawn(kiosk: Kiosk, qtbot: QtBot) -> None:
    frames, changes = Frames(kiosk), list[int]()
    kiosk.tell(Waiting("Đại hội mẫu", "Phiên khai mạc"))
    kiosk.window.screen.changed.connect(lambda: changes.append(len(frames.pages)))
    for number in range(6):
        kiosk.frames[:] = [np.full((90, 160, 3), number, dtype=np.uint8)]
        happening, page = (WELCOMED, "welcome") if number % 2 else (AskedToDesk(), "desk")
        thread = threading.Thread(target=kiosk.window.bridge.post, args=(happening,))
        thread.start()
        thread.join()
        begun = len(changes)
        qtbot.waitUntil(
            lambda begun=begun: len(changes) > begun and len(frames.pages) > changes[begun],  # type: ignore[misc]  # mypy cannot infer it
            timeout=60_000,
        )
        assert frames.pages[changes[begun]] == page
