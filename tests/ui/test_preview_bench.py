"""The bench draws with each method, and the method that is shipped is among the cheap ones."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.ui.bench import preview_rows


def test_each_method_is_measured_once(qapp: QGuiApplication) -> None:
    rows = preview_rows(frames=2)
    assert len({row.method for row in rows}) == len(rows) == 4
    assert all(row.cpu_ms >= 0 for row in rows)
