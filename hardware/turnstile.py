"""The turnstile's relay in a process of its own: shut in time, whatever becomes of the door.

Raspberry Pi OS leaves an output as it was when its program dies (raspberrypi/linux, pull request
6117): a door that is killed or hangs in the middle of a passage would leave the turnstile open.
The keeper hears one byte a passage, counts the time itself, and shuts when its input ends.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import chdir, closing
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Protocol

from gpiozero import DigitalOutputDevice, GPIOZeroError
from gpiozero.pins import Factory

from domain.errors import SignalLost
from runtime.console import say

READY = b"ready\n"
PASSAGE = b"1"
READY_WITHIN_S = 30.0
"""A second Python on a board that is busy starting."""
_END_S = 3.0
_WORDS = 4096


class Relay(Protocol):
    """What is used of :class:`gpiozero.DigitalOutputDevice`."""

    def on(self) -> None: ...

    def off(self) -> None: ...


def board_factory() -> Factory:
    """The pins of gpiochip, by name: left to choose, gpiozero falls back without a word."""
    # Its import writes a FIFO into the working folder (joan2937/lg, issue 22), which no service
    # of this kiosk may do; once open the FIFO needs no name.
    with TemporaryDirectory() as writable, chdir(writable):
        # Here, because lgpio is installed on boards with pins only.
        from gpiozero.pins.lgpio import LGPIOFactory  # noqa: PLC0415
    return LGPIOFactory()


def refusals() -> tuple[type[Exception], ...]:
    """What is raised when the kernel refuses a pin: lgpio's own error is none of gpiozero's."""
    lgpio = sys.modules.get("lgpio")
    return (GPIOZeroError, OSError) if lgpio is None else (GPIOZeroError, OSError, lgpio.error)


class KeptTurnstile:
    """A relay on the pins of this board, held by a keeper that outlives this process."""

    def __init__(self, pin: int, open_s: float, *, active_high: bool) -> None:
        """Start the keeper; the turnstile is shut.

        Raises:
            SignalLost: the pin cannot be had; says why.
        """
        words = (str(pin), str(open_s), "high" if active_high else "low")
        self._keeper = subprocess.Popen(
            [sys.executable, "-m", "hardware.turnstile", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            bufsize=0,
        )
        said = self._first_words()
        if said != READY:
            self.close()
            why = said.decode("utf-8", "replace").strip() or "its keeper does not start"
            raise SignalLost(f"The turnstile on pin {pin} cannot be used ({why}).")

    def open(self) -> None:
        """Open for one passage; a further call begins that time anew.

        Raises:
            SignalLost: the keeper ended; the kiosk begins anew, and the turnstile shut.
        """
        if not self._asked():
            raise SignalLost("The turnstile's keeper ended: check the relay's wiring.")

    def close(self) -> None:
        """Shut, and end the keeper; may be called twice."""
        for pipe in (self._keeper.stdin, self._keeper.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._keeper.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._keeper.kill()
            self._keeper.wait()

    def _asked(self) -> bool:
        pipe = self._keeper.stdin
        if pipe is None or pipe.closed or self._keeper.poll() is not None:
            return False
        try:
            pipe.write(PASSAGE)
        except BrokenPipeError:
            return False
        return True

    def _first_words(self) -> bytes:
        pipe = self._keeper.stdout
        if pipe is None or not select.select([pipe], [], [], READY_WITHIN_S)[0]:
            return b""
        return os.read(pipe.fileno(), _WORDS)


def keep(relay: Relay, open_s: float, asked: int) -> None:
    """Open for ``open_s`` at each byte of the file ``asked``; shut when it ends."""
    until_s: float | None = None
    while True:
        left_s = None if until_s is None else max(0.0, until_s - monotonic())
        if not select.select([asked], [], [], left_s)[0]:
            relay.off()
            until_s = None
        elif os.read(asked, _WORDS):
            relay.on()
            until_s = monotonic() + open_s
        else:
            relay.off()
            return


def main(argv: Sequence[str]) -> int:
    """``python -m hardware.turnstile PIN SECONDS high|low``: until the input ends."""
    # Whatever ends the kiosk reaches this process too; the end of the input is what counts here.
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGABRT):
        signal.signal(each, signal.SIG_IGN)
    try:
        _hold(int(argv[0]), float(argv[1]), active_high=argv[2] == "high")
    except ImportError:
        say("lgpio is missing: apt install python3-lgpio")
    except refusals() as refused:
        say(str(refused))
    else:
        return 0
    return 1


def _hold(pin: int, open_s: float, *, active_high: bool) -> None:
    with (
        closing(board_factory()) as factory,
        closing(
            DigitalOutputDevice(
                pin, active_high=active_high, initial_value=False, pin_factory=factory
            )
        ) as relay,
    ):
        os.write(sys.stdout.fileno(), READY)
        keep(relay, open_s, sys.stdin.fileno())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
