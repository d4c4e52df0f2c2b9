"""Takes a picture of each page that is shown: what the demo leaves to be looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.window import KioskWindow

SETTLED_MS = 700
"""Pages move in; the picture is taken when they stand."""


class Witness(QObject):
    """Saves ``01-idle.png``, ``02-looking.png``, … as pages and guests change."""

    def __init__(self, window: KioskWindow, folder: Path) -> None:
        super().__init__(window.screen)
        folder.mkdir(parents=True, exist_ok=True)
        self._window = window
        self._folder = folder
        self._seen = ("", "")
        self._taken = 0
        self._shutter = QTimer(self)
        self._shutter.setSingleShot(True)
        self._shutter.timeout.connect(self._take)
        window.screen.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        shown = self._window.screen.scene.shown
        seen = (shown.page.value, shown.guest.name if shown.guest else "")
        if seen != self._seen:
            self._seen = seen
            self._shutter.start(SETTLED_MS)

    def _take(self) -> None:
        self._taken += 1
        picture = self._window.root.grabWindow()
        picture.save(str(self._folder / f"{self._taken:02}-{self._seen[0]}.png"))
