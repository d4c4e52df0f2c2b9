"""The kiosk's life under its supervisor: patient first, watched at work, orderly at the end.

Under a supervisor the kiosk waits for what is missing and says so on the screen: a key that is
not plugged in is no reason to end. Without one it ends with the sentence, as a command should.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from domain.errors import KnownError
from domain.ports import Clock
from kiosk.station.happenings import Fault, FaultShown, Happening
from kiosk.station.station import PARTS, Station
from kiosk.station.troubles import fault_of
from kiosk.ui.drawn import Drawn
from kiosk.ui.staff_state import Room
from kiosk.ui.window import KioskWindow
from runtime.journal import journal
from runtime.version import SOFTWARE
from runtime.watchdog import Vitals, open_supervisor, watchdog_period_s

LOOK_AROUND_MS = 200
LAST_PAGE_MS = 2500
"""How long the last result of a replayed scene stays before the kiosk ends."""
RETRY_S = 2.0
SCREEN = "screen"
AT_THE_DOOR, FAULT = "At the door", "Fault on the screen"

T = TypeVar("T")


class Life:
    """From the first frame drawn until told to stop."""

    def __init__(self, gui: QGuiApplication, window: KioskWindow, clock: Clock) -> None:
        self._gui = gui
        self._post: Callable[[Happening], None] = window.bridge.post
        self._clock = clock
        self._notify = open_supervisor()
        self._supervised = "NOTIFY_SOCKET" in os.environ
        self._drawn_once = False
        self._vitals = self._vitals_of((SCREEN,))
        self._drawn = Drawn(window.root, self._was_drawn)
        self._told: list[int] = []
        self._station: Station | None = None
        self._window = window
        self._standing = ""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda number, _: self._told.append(number))
        self._ending = QTimer(gui, singleShot=True)
        self._ending.timeout.connect(gui.quit)
        self._timer = QTimer(gui)
        self._timer.timeout.connect(self._look_around)
        self._timer.start(LOOK_AROUND_MS)
        _say_healthy(None)

    def patiently(self, open_all: Callable[[], T]) -> T | None:
        """What ``open_all`` gives, tried until it can be had; None when told to stop before.

        Raises:
            KnownError: it cannot be had and nobody supervises this process.
        """
        while not self._told:
            try:
                return open_all()
            except KnownError as trouble:
                if not self._supervised:
                    raise
                journal().error("start.refused", why=str(trouble))
                self.show(fault_of(trouble), RETRY_S)
        return None

    def show(self, fault: Fault, for_s: float) -> None:
        """Stand on a fault's page for so long, or until told to stop."""
        self._post(FaultShown(fault))
        self._say(f"{FAULT}: {fault.value}")
        waiting = QEventLoop()
        QTimer.singleShot(round(for_s * 1000), waiting.quit)
        hurry = QTimer(interval=LOOK_AROUND_MS)
        hurry.timeout.connect(lambda: waiting.quit() if self._told else None)
        hurry.start()
        waiting.exec()

    def follow(self, station: Station) -> None:
        """From now on the watchdog asks for frames looked at as well as frames drawn."""
        self._vitals = self._vitals_of((SCREEN, *PARTS))
        station.watch(self._vitals)
        self._station = station
        self._say(AT_THE_DOOR)

    def end(self) -> None:
        """The supervisor is told that what comes now is meant."""
        self._timer.stop()
        self._notify("STOPPING=1")

    def _vitals_of(self, parts: tuple[str, ...]) -> Vitals:
        return Vitals(
            parts,
            notify=partial(self._alive, whole=parts != (SCREEN,)),
            period_s=watchdog_period_s(),
            monotonic_s=self._clock.monotonic_s,
        )

    def _alive(self, message: str, *, whole: bool) -> None:
        self._notify(message)
        if whole:
            _say_healthy(SOFTWARE)

    def _was_drawn(self) -> None:
        if not self._drawn_once:
            self._drawn_once = True
            self._notify("READY=1")
        self._vitals.beat(SCREEN)

    def _say(self, standing: str) -> None:
        """Once each: `systemctl status` says what the screen says."""
        if standing != self._standing:
            self._standing = standing
            self._notify(f"STATUS={standing}")

    def _say_what_is_shown(self) -> None:
        screen = self._window.screen
        standing = f"{FAULT}: {screen.fault}" if screen.fault else AT_THE_DOOR
        self._say(", ".join((standing, *screen.warnings)))

    def _look_around(self) -> None:
        station = self._station
        if station is not None:
            self._say_what_is_shown()
        if self._told or (station is not None and (station.dismissed or station.death)):
            self._gui.quit()
        elif station is not None and station.finished and not self._occupied():
            if not self._ending.isActive():
                self._ending.start(LAST_PAGE_MS)
        else:
            self._ending.stop()

    def _occupied(self) -> bool:
        """Whether somebody stands at the desk: a replayed scene does not end under their hands."""
        return self._window.operator.state.room is not Room.LANE


def stay(gui: QGuiApplication, root: QQuickWindow, clock: Clock) -> None:
    """Show a window that is no door until it is over or the supervisor says stop."""
    notify = open_supervisor()
    vitals = Vitals(
        (SCREEN,), notify=notify, period_s=watchdog_period_s(), monotonic_s=clock.monotonic_s
    )
    told: list[int] = []
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda number, _: told.append(number))

    def was_drawn() -> None:
        notify("READY=1")
        vitals.beat(SCREEN)

    drawn = Drawn(root, was_drawn)
    timer = QTimer(gui, interval=LOOK_AROUND_MS)
    timer.timeout.connect(lambda: gui.quit() if told else None)
    timer.start()
    gui.exec()
    timer.stop()
    drawn.leave()


def _say_healthy(software: str | None) -> None:
    """Tell the updater which version did real work since it was started; None takes it back."""
    folder = os.environ.get("RUNTIME_DIRECTORY")
    if folder is None:
        return
    told = Path(folder) / "healthy"
    if software is None:
        told.unlink(missing_ok=True)
    elif not told.exists():
        told.write_text(software + "\n", encoding="utf-8")
