"""The bench draws with each method, and ``kiosk bench`` knows of it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.ui.bench import BASELINE, preview_rows
from runtime.bench import Material
from vision.bench import SECTIONS


def test_each_method_is_measured_once_against_the_usual_one(qapp: QGuiApplication) -> None:
    rows = list(preview_rows(Material(None, rounds=2)))
    assert len({row.name for row in rows}) == len(rows) == 4
    assert {row.baseline for row in rows} == {BASELINE}
    (usual,) = (row for row in rows if row.name == BASELINE)
    assert usual.ratio == 1


def test_the_bench_has_the_section() -> None:
    assert SECTIONS["preview"] == "kiosk.ui.bench:preview_rows"
