"""A badge scanner that types: a USB keyboard by its looks, taken over so that it is none.

The device is named in the settings and grabbed from the kernel, so its keys reach nobody else,
and no other keyboard's keys reach the badge lane. Layouts and input methods are out of the way
too: key codes are read as the US keyboard that every scanner is delivered as.
"""

from __future__ import annotations

import fcntl
import os
import select
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.errors import ScannerLost

_EVENT = struct.Struct("@llHHi")
"""struct input_event of linux/input.h: seconds, microseconds, type, code, value."""
_EVIOCGRAB = 0x40044590
_EV_KEY, _DOWN, _UP = 1, 1, 0
_SHIFTS = frozenset({42, 54})
_ENTER = frozenset({28, 96})
_ROWS = (
    *((2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop", "QWERTYUIOP")),
    *((30, "asdfghjkl;", "ASDFGHJKL:"), (44, "zxcvbnm,./", "ZXCVBNM<>?")),
    *((57, " ", " "), (55, "*", "*"), (78, "+", "+"), (74, "-", "-")),
)
"""First key code of a row (linux/input-event-codes.h), its characters plain and shifted."""
_KEYS = {
    first + i: (plain, shifted)
    for first, plains, shifteds in _ROWS
    for i, (plain, shifted) in enumerate(zip(plains, shifteds, strict=True))
}
PAUSE_S = 0.2
"""A scanner types a character in a few milliseconds; after a longer pause a new code begins."""
LONGEST = 512
WAIT_S = 0.25


@dataclass(frozen=True, slots=True)
class Key:
    """One key event of the kernel."""

    at_s: float
    code: int
    down: bool


class Typing:
    """Puts key events together to codes: characters in quick succession, then Enter."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._shifted = False
        self._last_s = float("-inf")

    def feed(self, key: Key) -> str | None:
        """Take in one event; a code when it was its Enter."""
        if key.code in _SHIFTS:
            self._shifted = key.down
            return None
        if not key.down:
            return None
        if key.at_s - self._last_s > PAUSE_S:
            self._text.clear()
        self._last_s = key.at_s
        if key.code in _ENTER:
            text = "".join(self._text)
            self._text.clear()
            return text or None
        if key.code in _KEYS and len(self._text) < LONGEST:
            self._text.append(_KEYS[key.code][self._shifted])
        return None


class Scanner:
    """An opened and grabbed scanner."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
            fcntl.ioctl(self._file, _EVIOCGRAB, 1)
        except OSError as error:
            raise ScannerLost(
                f"The badge scanner {path} cannot be opened: {error.strerror}. Check its cable."
            ) from error

    def codes(self, stopping: threading.Event) -> Iterator[str]:
        """Codes as they are scanned, until told to stop.

        Raises:
            ScannerLost: it was unplugged.
        """
        typing = Typing()
        while not stopping.is_set():
            ready, _, _ = select.select([self._file], [], [], WAIT_S)
            if not ready:
                continue
            for key in keys_in(self._read()):
                text = typing.feed(key)
                if text is not None:
                    yield text

    def close(self) -> None:
        os.close(self._file)

    def _read(self) -> bytes:
        try:
            return os.read(self._file, 64 * _EVENT.size)
        except OSError as error:
            raise ScannerLost(f"The badge scanner {self._path} was unplugged.") from error


def keys_in(raw: bytes) -> Iterator[Key]:
    """The key events among whole input events."""
    whole = len(raw) - len(raw) % _EVENT.size
    for seconds, micros, kind, code, value in _EVENT.iter_unpack(raw[:whole]):
        if kind == _EV_KEY and value in (_UP, _DOWN):
            yield Key(seconds + micros / 1e6, code, value == _DOWN)


def scanner_of(path: Path | None) -> Callable[[], Scanner] | None:
    """How to open the scanner that the settings name; None where they name none."""
    return None if path is None else lambda: Scanner(path)
