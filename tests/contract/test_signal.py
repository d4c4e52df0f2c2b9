"""What every signal promises: the silent one, the one on pins and the fake alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from gpiozero.pins.mock import MockFactory

from domain.ports import EntranceSignal
from hardware.signal import open_signal
from hardware.signal.gpio import GpioSettings, GpioSignal
from hardware.signal.silent import SilentSettings
from tests.fakes.signal import CountedTurnstile, RecordingSignal


class Rig:
    """A signal, and how often it let somebody in and called the desk so far."""

    def __init__(
        self, signal: EntranceSignal, let_in: Callable[[], int], called: Callable[[], int]
    ) -> None:
        self.signal, self.let_in, self.called = signal, let_in, called


Spoken = Callable[[], str]


def pins(_: Spoken) -> Rig:
    factory, turnstile = MockFactory(), CountedTurnstile()
    settings = GpioSettings(name="gpio", turnstile=17, desk_buzzer=12)
    signal = GpioSignal(settings, turnstile, factory)
    desk = factory.pin(12)
    desk.clear_states()
    return Rig(
        signal, lambda: turnstile.opened, lambda: int(any(each.state for each in desk.states))
    )


def silent(spoken: Spoken) -> Rig:
    return Rig(
        open_signal(SilentSettings()),
        lambda: spoken().count("=admit"),
        lambda: spoken().count("=desk_alarm"),
    )


def fake(_: Spoken) -> Rig:
    signal = RecordingSignal()
    return Rig(
        signal, lambda: signal.given.count("admit"), lambda: signal.given.count("desk_alarm")
    )


@pytest.fixture(params=[silent, pins, fake], ids=lambda opener: opener.__name__)
def rig(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Iterator[Rig]:
    heard: list[str] = []

    def spoken() -> str:
        told = capsys.readouterr()
        heard.append(told.out + told.err)
        return "".join(heard)

    opened: Rig = request.param(spoken)
    yield opened
    opened.signal.close()


def test_somebody_is_let_in_as_often_as_it_is_asked_for(rig: Rig) -> None:
    rig.signal.admit()
    rig.signal.send_to_desk()
    rig.signal.admit()
    assert rig.let_in() == 2


def test_the_desk_is_alarmed_apart_from_the_door(rig: Rig) -> None:
    rig.signal.send_to_desk()
    assert rig.called() == 0
    rig.signal.alarm_desk()
    assert rig.called() == 1
    assert rig.let_in() == 0


def test_a_signal_may_be_closed_twice(rig: Rig) -> None:
    rig.signal.close()
    rig.signal.close()
