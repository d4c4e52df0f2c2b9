"""The one crossing from worker threads to the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """Call :meth:`post` from any thread; connect to ``happened`` on the GUI thread."""

    happened = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    def post(self, happening: object) -> None:
        self._posted.emit(happening)
