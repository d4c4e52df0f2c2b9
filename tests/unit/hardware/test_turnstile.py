"""The turnstile's keeper: on a board whose pins stay as they were when a program dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.errors import SignalLost
from hardware.signal import open_signal
from hardware.signal.gpio import GpioSettings
from hardware.turnstile import KeptTurnstile, board_factory
from tests.fakes.board import Chip, plug_in

TURNSTILE, GREEN = 17, 5
DOOR = """
import sys, time
from hardware.turnstile import KeptTurnstile
turnstile = KeptTurnstile(17, float(sys.argv[1]), active_high=True)
turnstile.open()
sys.stdout.write("opened\\n")
sys.stdout.flush()
time.sleep(600)
"""


@pytest.fixture
def chip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chip:
    return plug_in(tmp_path, monkeypatch)


class AtTheDoor:
    """A process that has just let somebody in."""

    def __init__(self, open_s: float) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", DOOR, str(open_s)], stdout=subprocess.PIPE, text=True
        )

    def has_let_somebody_in(self) -> bool:
        return self.process.stdout is not None and self.process.stdout.readline() == "opened\n"

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def slow_door(chip: Chip) -> Iterator[AtTheDoor]:
    assert not chip.level(TURNSTILE)
    door = AtTheDoor(10.0)
    yield door
    door.end()


@pytest.fixture
def quick_door(chip: Chip) -> Iterator[AtTheDoor]:
    assert not chip.level(TURNSTILE)
    door = AtTheDoor(0.2)
    yield door
    door.end()


def test_a_door_that_is_killed_in_the_middle_of_a_passage_leaves_the_turnstile_shut(
    chip: Chip, slow_door: AtTheDoor
) -> None:
    assert slow_door.has_let_somebody_in()
    assert chip.becomes(TURNSTILE, "1")
    slow_door.process.send_signal(signal.SIGKILL)
    assert chip.becomes(TURNSTILE, "0")


def test_a_door_that_hangs_in_the_middle_of_a_passage_leaves_it_no_longer_open(
    chip: Chip, quick_door: AtTheDoor
) -> None:
    assert quick_door.has_let_somebody_in()
    quick_door.process.send_signal(signal.SIGSTOP)
    assert chip.is_given(TURNSTILE, "1", "0")


def test_signals_that_end_a_whole_service_do_not_end_the_keeper_before_it_shut(
    chip: Chip,
) -> None:
    with closing(KeptTurnstile(TURNSTILE, 0.2, active_high=True)) as turnstile:
        for each in (signal.SIGTERM, signal.SIGABRT, signal.SIGHUP):
            os.kill(turnstile._keeper.pid, each)
        turnstile.open()
        assert chip.is_given(TURNSTILE, "1", "0")


def test_a_relay_that_opens_on_low_rests_high(chip: Chip) -> None:
    with closing(KeptTurnstile(TURNSTILE, 0.2, active_high=False)) as turnstile:
        assert chip.level(TURNSTILE) == "1"
        turnstile.open()
        assert chip.is_given(TURNSTILE, "0", "1")


def test_a_pin_that_another_program_holds_is_said(chip: Chip) -> None:
    (chip.folder / f"{TURNSTILE}.busy").touch()
    with pytest.raises(SignalLost, match="GPIO busy"):
        KeptTurnstile(TURNSTILE, 0.2, active_high=True)


def test_a_lamp_on_a_pin_that_another_program_holds_is_said_and_leaves_no_keeper(
    chip: Chip,
) -> None:
    (chip.folder / f"{GREEN}.busy").touch()
    with pytest.raises(SignalLost, match="GPIO busy"):
        open_signal(GpioSettings(name="gpio", turnstile=TURNSTILE, green_lamp=GREEN))
    assert chip.level(TURNSTILE) == "0"


def test_a_keeper_that_is_gone_is_a_lost_signal(chip: Chip) -> None:
    with closing(KeptTurnstile(TURNSTILE, 0.2, active_high=True)) as turnstile:
        assert chip.level(TURNSTILE) == "0"
        turnstile._keeper.kill()
        turnstile._keeper.wait()
        with pytest.raises(SignalLost, match="wiring"):
            turnstile.open()


def test_the_pins_are_to_be_had_where_the_working_folder_cannot_be_written(
    chip: Chip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/proc")
    with closing(board_factory()) as factory:
        assert factory.pin(TURNSTILE) is not None
    assert chip.folder.is_dir()


def test_a_whole_signal_on_the_boards_own_pins(chip: Chip) -> None:
    settings = GpioSettings(name="gpio", turnstile=TURNSTILE, open_s=0.2, green_lamp=GREEN)
    with closing(open_signal(settings)) as signal_on_pins:
        signal_on_pins.admit()
        assert chip.is_given(TURNSTILE, "1", "0")
        assert "1" in chip.written(GREEN)
    assert chip.level(GREEN) == "0"
