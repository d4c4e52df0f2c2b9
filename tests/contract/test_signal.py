"""What every signal promises: the silent one, the one on pins and the fake alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from gpiozero.pins.mock import MockFactory

from domain.ports import EntranceSignal
from hardware.signal import open_signal
from hardware.signal.gpio import GpioSettings, GpioSignal
from hardware.signal.silent import SilentSettings
from tests.fakes.signal import RecordingSignal


def pins() -> EntranceSignal:
    return GpioSignal(GpioSettings(name="gpio", turnstile=17), MockFactory())


def silent() -> EntranceSignal:
    return open_signal(SilentSettings())


@pytest.fixture(params=[silent, pins, RecordingSignal], ids=lambda opener: opener.__name__)
def signal(request: pytest.FixtureRequest) -> Iterator[EntranceSignal]:
    opened: EntranceSignal = request.param()
    yield opened
    opened.close()


def test_a_signal_is_given_as_often_as_it_is_asked_for(
    signal: EntranceSignal, capsys: pytest.CaptureFixture[str]
) -> None:
    signal.admit()
    signal.send_to_desk()
    signal.admit()
    if isinstance(signal, RecordingSignal):
        assert signal.given == ["admit", "desk", "admit"]
    elif isinstance(signal, GpioSignal):
        assert signal.admitted == 2
    else:
        spoken = capsys.readouterr()
        assert (spoken.out + spoken.err).count("signal.given") == 3


def test_the_desk_is_alarmed_apart_from_the_door(
    signal: EntranceSignal, capsys: pytest.CaptureFixture[str]
) -> None:
    signal.alarm_desk()
    if isinstance(signal, RecordingSignal):
        assert signal.given == ["desk_alarm"]
    elif isinstance(signal, GpioSignal):
        assert signal.admitted == 0
    else:
        spoken = capsys.readouterr()
        assert "desk_alarm" in spoken.out + spoken.err


def test_a_signal_may_be_closed_twice(signal: EntranceSignal) -> None:
    signal.close()
    signal.close()
