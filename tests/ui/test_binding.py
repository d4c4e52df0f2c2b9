"""The Qt binding must not lose references: at the door it emits signals for days.

PySide6 6.12.0 gives up a reference to True with every ``Signal.emit()``; before Python 3.12, where
True is not immortal, the process ends after some hundred of them.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal()


def test_emitting_a_signal_loses_no_reference() -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(50):
        bell.rung.emit()
    assert sys.getrefcount(True) >= before - 5
