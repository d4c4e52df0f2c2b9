"""The Qt binding must not lose references: at the door it emits signals for days.

PySide6 6.12.0 gives up a reference to True with every ``Signal.emit()``; before Python 3.12, where
True is not immortal, the process ends after some hundred of them.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Signal

from tests.ui.conftest import Kiosk


class Bell(QObject):
    rung = Signal()


def test_emitting_a_signal_loses_no_reference() -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(50):
        bell.rung.emit()
    assert sys.getrefcount(True) >= before - 5


def test_no_model_has_a_metaobject_of_its_own(kiosk: Kiosk) -> None:
    """A plain method that something is connected to makes one, and QML remembers its address."""
    kiosk.settle()
    ours = [
        each
        for each in gc.get_objects()
        if isinstance(each, QObject) and type(each).__module__.startswith("kiosk.")
    ]
    assert len(ours) > 5
    assert [type(each).__name__ for each in ours if "__METAOBJECT__" in vars(each)] == []
