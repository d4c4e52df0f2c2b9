"""Lamps, buzzers and contacts on gpiozero's own mock pins."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from time import sleep

import pytest
from gpiozero.pins.mock import MockFactory, MockPin
from pydantic import ValidationError

from domain.errors import SignalLost
from hardware.signal import gpio, open_signal
from hardware.signal.gpio import GpioSettings, GpioSignal
from tests.fakes.signal import CountedTurnstile

TURNSTILE, GREEN, RED, BUZZER, DOOR, HELP, DESK = 17, 5, 6, 13, 19, 26, 12
OUTPUTS = (GREEN, RED, BUZZER, DESK)
BOUNCED_S = 0.12
PATIENCE = 4000


class Wired:
    def __init__(self) -> None:
        self.factory = MockFactory()
        self.turnstile = CountedTurnstile()
        self.helped = Event()
        settings = GpioSettings(
            name="gpio",
            turnstile=TURNSTILE,
            open_s=0.2,
            green_lamp=GREEN,
            red_lamp=RED,
            buzzer=BUZZER,
            desk_buzzer=DESK,
            door_contact=DOOR,
            help_button=HELP,
            lamp_s=0.5,
        )
        self.signal = GpioSignal(settings, self.turnstile, self.factory, self.helped.set)
        # A mock pin begins at its pull-up; a real contact of a shut door overcomes it.
        self.pin(DOOR).drive_low()
        sleep(BOUNCED_S)
        self._looked = {number: len(self.pin(number).states) for number in OUTPUTS}

    def pin(self, number: int) -> MockPin:
        return self.factory.pin(number)

    def stirred(self, number: int) -> bool:
        return len(self.pin(number).states) > self._looked[number]

    def becomes(self, number: int, state: int) -> bool:
        """Whether the pin comes to this after what was looked at; it may have gone on since."""
        for _ in range(PATIENCE):
            for at, seen in enumerate(self.pin(number).states[self._looked[number] :], 1):
                if seen.state == state:
                    self._looked[number] += at
                    return True
            sleep(0.005)
        return False


@pytest.fixture
def wired() -> Iterator[Wired]:
    rig = Wired()
    yield rig
    rig.signal.close()


def test_admitting_opens_the_turnstile_and_lights_green(wired: Wired) -> None:
    assert wired.turnstile.opened == 0
    wired.signal.admit()
    assert wired.turnstile.opened == 1
    assert wired.becomes(GREEN, 1)


def test_the_desk_is_alarmed_by_its_own_sounder_and_nothing_stirs_at_the_door(
    wired: Wired,
) -> None:
    wired.signal.alarm_desk()
    assert wired.becomes(DESK, 1)
    assert wired.becomes(DESK, 0)
    assert not any(wired.stirred(number) for number in (GREEN, RED, BUZZER))
    assert wired.turnstile.opened == 0


def test_without_a_sounder_at_the_desk_there_is_none() -> None:
    turnstile = CountedTurnstile()
    wiring = GpioSettings(name="gpio", turnstile=TURNSTILE)
    signal = GpioSignal(wiring, turnstile, MockFactory())
    signal.alarm_desk()
    assert turnstile.opened == 0
    signal.close()


def test_sending_to_the_desk_lights_red_and_neither_sounds_nor_opens(
    wired: Wired,
) -> None:
    wired.signal.send_to_desk()
    assert wired.becomes(RED, 1)
    assert wired.pin(BUZZER).state == 0
    assert wired.turnstile.opened == 0


def test_closing_puts_everything_out() -> None:
    rig = Wired()
    rig.signal.admit()
    assert rig.becomes(GREEN, 1)
    lamp = rig.pin(GREEN)
    rig.signal.close()
    rig.signal.close()
    assert lamp.state == 0
    assert rig.turnstile.closed


def test_a_door_that_opens_without_an_admission_is_forced(
    wired: Wired, capsys: pytest.CaptureFixture[str]
) -> None:
    wired.pin(DOOR).drive_high()
    assert wired.becomes(BUZZER, 1)
    spoken = capsys.readouterr()
    assert "door.forced" in spoken.out + spoken.err


def test_a_door_that_opens_after_an_admission_is_nothing_special(
    wired: Wired, capsys: pytest.CaptureFixture[str]
) -> None:
    wired.signal.admit()
    wired.pin(DOOR).drive_high()
    sleep(BOUNCED_S)
    spoken = capsys.readouterr()
    assert "door.forced" not in spoken.out + spoken.err


def test_a_door_that_opens_long_after_an_admission_that_nobody_used_is_forced(
    wired: Wired, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gpio, "STEP_S", -1.0)
    wired.signal.admit()
    wired.pin(DOOR).drive_high()
    assert wired.becomes(BUZZER, 1)
    spoken = capsys.readouterr()
    assert "door.forced" in spoken.out + spoken.err


def test_the_help_button_is_passed_on(wired: Wired) -> None:
    wired.pin(HELP).drive_low()
    assert wired.helped.wait(60)
    assert wired.becomes(RED, 1)


def test_one_pin_for_two_things_is_refused() -> None:
    with pytest.raises(ValidationError, match="one pin"):
        GpioSettings(name="gpio", turnstile=TURNSTILE, buzzer=TURNSTILE)


def test_a_machine_without_pins_is_told_so() -> None:
    with pytest.raises(SignalLost, match="lgpio"):
        open_signal(GpioSettings(name="gpio", turnstile=TURNSTILE))


@pytest.mark.parametrize("open_s", [0.0, 60.0])
def test_a_passage_has_bounds_that_no_settings_lift(open_s: float) -> None:
    with pytest.raises(ValidationError):
        GpioSettings(name="gpio", turnstile=TURNSTILE, open_s=open_s)
