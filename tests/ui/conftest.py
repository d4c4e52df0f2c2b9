"""A kiosk window for tests: real QML and view-models, offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta, timezone

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from domain.image import Pixels
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.ui.window import Appearance, KioskWindow, application, open_window
from tests.fakes.clock import FakeClock


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """The product's own application, so that its environment is tested too."""
    return application()


FRAMES_WAITED = 500


def named(item: QQuickItem, name: str) -> QQuickItem | None:
    """The item of that name; what a Repeater made is found by sight only, not by parentage."""
    if item.objectName() == name:
        return item
    found = [each for child in item.childItems() if (each := named(child, name)) is not None]
    return next((each for each in found if each.isVisible()), found[0] if found else None)


@dataclass(eq=False)
class Panel:
    """A window under a finger."""

    root: QQuickWindow
    finger: QPointingDevice = field(default_factory=QTest.createTouchDevice)

    def settle(self) -> None:
        QGuiApplication.processEvents()

    def find(self, name: str) -> QQuickItem:
        """The item of that name; lists make their rows with the next frame, so wait for some."""
        found = named(self.root.contentItem(), name)
        for _ in range(FRAMES_WAITED):
            if found is not None:
                return found
            self.root.grabWindow()
            QTest.qWait(10)
            found = named(self.root.contentItem(), name)
        raise AssertionError(f"there is no {name}")

    def type(self, text: str) -> None:
        """Keys of a keyboard or of a badge scanner."""
        for letter in text:
            QTest.keyClick(self.root, Qt.Key(ord(letter.upper())))
        self.settle()

    def sees(self, name: str) -> bool:
        """Whether something of that name is on the screen now."""
        found = named(self.root.contentItem(), name)
        return found is not None and found.isVisible()

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def shown(self, name: str) -> bool:
        return self.find(name).isVisible()

    def tap(self, name: str) -> None:
        item = self.find(name)
        self.root.grabWindow()  # a drawn frame has everything in its place
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        self.tap_at(middle)

    def tap_at(self, place: QPoint) -> None:
        """A finger, as the panel reports one."""
        root = self.root
        if not shiboken6.isValid(self.finger):  # a display forgets devices that are not plugged
            self.finger = QTest.createTouchDevice()
        QTest.touchEvent(root, self.finger).press(0, place, root)
        QTest.touchEvent(root, self.finger).release(0, place, root)
        self.settle()

    def picture(self) -> QImage:
        self.settle()
        return self.root.grabWindow()


@dataclass(eq=False)
class Kiosk(Panel):
    """The kiosk's window and what a test does with it."""

    window: KioskWindow = field(kw_only=True)
    clock: FakeClock = field(kw_only=True)
    sent: list[Intent] = field(kw_only=True)
    frames: list[Pixels] = field(default_factory=list)

    def tell(self, happening: Happening) -> None:
        """The station says something."""
        self.window.bridge.post(happening)
        self.settle()


@pytest.fixture
def appearance() -> Appearance:
    return Appearance(timezone(timedelta(hours=7)), fullscreen=False, reduced_motion=True)


@pytest.fixture
def kiosk(qapp: QGuiApplication, appearance: Appearance) -> Iterator[Kiosk]:
    clock, sent = FakeClock(), list[Intent]()
    frames: list[Pixels] = [np.zeros((720, 1280, 3), dtype=np.uint8)]
    window = open_window(
        newest_frame=lambda: frames[-1] if frames else None,
        send=sent.append,
        clock=clock,
        appearance=appearance,
    )
    QTest.qWaitForWindowExposed(window.root)
    yield Kiosk(window.root, window=window, clock=clock, sent=sent, frames=frames)
    window.close()
    qapp.processEvents()
