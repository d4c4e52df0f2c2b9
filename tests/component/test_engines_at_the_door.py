"""The door opens with both engines, or with one and a line in the journal."""

from __future__ import annotations

import pytest

from domain.errors import ModelRefused
from kiosk import app
from kiosk.station.happenings import Trouble
from vision.models import DLIB_RESNET, SFACE


def test_the_door_has_both_engines() -> None:
    engines = app.engines_of()
    assert (engines.first.model, engines.second_model) == (SFACE.model, DLIB_RESNET.model)
    assert engines.troubles == ()


def test_a_refused_second_engine_is_written_down_and_the_door_opens(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "open_second", lambda: ModelRefused("planted"))
    engines = app.engines_of()
    assert engines.first.model == SFACE.model
    assert engines.second_model is None
    assert engines.troubles == (Trouble.SECOND_ENGINE,)
    said = capsys.readouterr()
    assert "engine.refused" in said.out + said.err
