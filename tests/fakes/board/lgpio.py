"""The part of lgpio that gpiozero uses, over a folder: one file a pin, as a Raspberry Pi 5.

Put this folder onto PYTHONPATH. A level outlives the program that set it, and the import leaves a
FIFO in the working folder: both as on Raspberry Pi OS.
"""

from __future__ import annotations

import os
from pathlib import Path

import gpiozero.pins.local

CHIP = Path(os.environ["FAKE_GPIOCHIP"])
SET_PULL_NONE, SET_PULL_UP, SET_PULL_DOWN = 1 << 7, 1 << 5, 1 << 6
RISING_EDGE, FALLING_EDGE, BOTH_EDGES = 1, 2, 3
_OUTPUT = 1 << 1

os.mkfifo(".lgd-nfy0")
_modes: dict[int, int] = {}


class error(Exception):  # noqa: N801  # lgpio's name
    """What the kernel refused."""


def _pi_5() -> int:
    return 0xC04170


gpiozero.pins.local.get_pi_revision = _pi_5


def gpiochip_open(number: int) -> int:
    if not CHIP.is_dir():
        raise error("can not open gpiochip")
    return number


def gpiochip_close(_: int) -> int:
    return 0


def gpio_claim_input(_: int, pin: int, flags: int = 0) -> int:
    _modes[pin] = flags
    return 0


def gpio_claim_output(handle: int, pin: int, level: int = 0, flags: int = 0) -> int:
    if (CHIP / f"{pin}.busy").exists():
        raise error("GPIO busy")
    _modes[pin] = flags | _OUTPUT
    return gpio_write(handle, pin, level)


def gpio_free(_: int, pin: int) -> int:
    _modes.pop(pin, None)
    return 0


def gpio_get_mode(_: int, pin: int) -> int:
    return _modes.get(pin, 0)


def gpio_read(_: int, pin: int) -> int:
    file = CHIP / str(pin)
    return int(file.read_text()) if file.exists() else int(bool(_modes.get(pin, 0) & SET_PULL_UP))


def gpio_write(_: int, pin: int, level: int) -> int:
    part = CHIP / f"{pin}.{os.getpid()}"
    part.write_text(str(int(level)))
    part.replace(CHIP / str(pin))
    with (CHIP / "log").open("a") as log:
        log.write(f"{pin}={int(level)}\n")
    return 0


def gpio_set_debounce_micros(_handle: int, _pin: int, _micros: int) -> int:
    return 0


def gpio_claim_alert(_handle: int, pin: int, _edges: int, flags: int = 0) -> int:
    _modes[pin] = flags
    return 0


class callback:  # noqa: N801  # lgpio's name
    """Edges are not told here: the buttons are tried on gpiozero's own mock pins."""

    def __init__(self, *_: object) -> None: ...

    def cancel(self) -> None: ...
