"""The QML is linted against the view-models, and the lint sees a misspelt property."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.qml_lint import UI, lint


def test_the_screens_qml_agrees_with_the_view_models() -> None:
    assert lint(sorted((UI / "qml").rglob("*.qml"))) == 0


def test_a_misspelt_property_is_caught(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    seeded = tmp_path / "Seeded.qml"
    seeded.write_text(
        "import QtQuick\nimport Entrance\n"
        "Text { required property ScreenModel model; text: model.headlin }\n",
        encoding="utf-8",
    )
    assert lint([seeded]) != 0
    assert "headlin" in capfd.readouterr().err
