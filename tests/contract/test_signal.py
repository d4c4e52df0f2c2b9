"""What every signal promises, run against the silent signal and the fake alike."""

from __future__ import annotations

import pytest

from domain.ports import EntranceSignal
from hardware.signal import open_signal
from hardware.signal.silent import SilentSettings
from tests.fakes.signal import RecordingSignal


@pytest.fixture(params=["silent", "fake"])
def signal(request: pytest.FixtureRequest) -> EntranceSignal:
    return open_signal(SilentSettings()) if request.param == "silent" else RecordingSignal()


def test_a_signal_is_given_as_often_as_it_is_asked_for(
    signal: EntranceSignal, capsys: pytest.CaptureFixture[str]
) -> None:
    signal.admit()
    signal.send_to_desk()
    signal.admit()
    if isinstance(signal, RecordingSignal):
        assert signal.given == ["admit", "desk", "admit"]
    else:
        spoken = capsys.readouterr()
        assert (spoken.out + spoken.err).count("signal.given") == 3


def test_a_signal_may_be_closed_twice(signal: EntranceSignal) -> None:
    signal.close()
    signal.close()
