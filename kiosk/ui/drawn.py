"""Proof that the window draws: it is asked to each second and tells when it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

EVERY_MS = 1000


class Drawn(QObject):
    """Calls ``drawn`` after each frame that reached the display.

    A page on which nothing moves would not be drawn again by itself, so it is asked for.
    """

    def __init__(self, window: QQuickWindow, drawn: Callable[[], None]) -> None:
        super().__init__()
        self._asking = QTimer(self, interval=EVERY_MS)
        self._asking.timeout.connect(window.update)
        window.frameSwapped.connect(drawn)
        self._asking.start()

    def leave(self) -> None:
        """Ask no more: the window is about to go."""
        self._asking.stop()
