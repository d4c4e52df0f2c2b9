"""On the smallest panel nothing that is touched is smaller than 12 mm, outside, or cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.ui.window import Appearance, KioskWindow, open_window
from kiosk.ui.wording import Language
from tools.screens import GOOD, SIZES, STATES, ZONE, MorningClock
from tools.staff_scenes import SCENES

WIDTH, HEIGHT = 800, 480
PIXELS_PER_MM = (WIDTH**2 + HEIGHT**2) ** 0.5 / (SIZES[f"{WIDTH}x{HEIGHT}"] * 25.4)
ROUNDED = 1.0
SPILL = 3.0
"""Pixels by which a letter's accent may leave its line."""
OFFICERS = [name for name in SCENES if name.startswith(("staff-", "admin-menu", "admin-sound"))]


@pytest.fixture(scope="module")
def window(qapp: QGuiApplication) -> Iterator[KioskWindow]:
    look = Appearance(
        ZONE, Language.VIETNAMESE, False, WIDTH, HEIGHT, SIZES[f"{WIDTH}x{HEIGHT}"], True
    )
    opened = open_window(
        newest_frame=lambda: None, send=lambda _: None, clock=MorningClock(), appearance=look
    )
    yield opened
    opened.close()
    qapp.processEvents()


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all in it that is shown."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible(child)


def scrolls(item: QQuickItem | None) -> bool:
    """Whether it lies in a list, whose rows may lie beyond its edge."""
    return item is not None and (item.clip() or scrolls(item.parentItem()))


def faults(window: KioskWindow) -> list[str]:
    """What a hand or an eye would stumble over."""
    window.root.grabWindow()
    found = []
    for item in visible(window.root.contentItem()):
        said = f"{item.objectName()} {item.property('text')}"
        width, height, place = item.width(), item.height(), item.mapToScene(QPointF(0, 0))
        touched = item.metaObject().indexOfSignal("tapped()") >= 0
        if touched and min(width, height) < 12 * PIXELS_PER_MM - ROUNDED:
            found.append(f"{said}: {width:.0f} x {height:.0f} pixels")
        right, foot = place.x() + width, place.y() + height
        outside = min(place.x(), place.y()) < -ROUNDED or right > WIDTH + 1 or foot > HEIGHT + 1
        if touched and outside and not scrolls(item):
            found.append(f"{said}: outside")
        if (item.property("paintedHeight") or 0) > height + SPILL and item.property("text"):
            found.append(f"{said}: taller than its place")
    return found


@pytest.mark.parametrize("name", STATES)
def test_a_delegates_page_is_whole_and_its_buttons_are_large(
    name: str, window: KioskWindow
) -> None:
    for told in (STATES["idle"], GOOD, STATES[name]):
        window.screen.show(told)
    assert faults(window) == []


def test_the_agenda_is_too(window: KioskWindow) -> None:
    window.screen.show(STATES["welcome"])
    window.screen.read()
    assert faults(window) == []
    window.screen.dismiss()


@pytest.mark.parametrize("name", OFFICERS)
def test_an_officers_page_is_whole_and_its_buttons_are_large(
    name: str, window: KioskWindow
) -> None:
    window.screen.show(STATES["idle"])
    SCENES[name](window)
    assert faults(window) == []
    window.operator.leave()


def test_a_button_that_is_too_small_would_be_found(window: KioskWindow) -> None:
    SCENES["staff-desk"](window)
    button = window.root.findChild(QQuickItem, "signOut")
    assert button is not None
    button.setHeight(20)
    assert [each for each in faults(window) if each.startswith("signOut")] != []
    window.operator.leave()
