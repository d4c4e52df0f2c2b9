"""A scanner that types is told from a keyboard, and its codes come whole."""

from __future__ import annotations

import fcntl
import os
import queue
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ScannerLost
from hardware import scanner as scanner_module
from hardware.scanner import PAUSE_S, Key, Scanner, Typing, keys_in, scanner_of
from kiosk.station import scanning as scanning_module
from kiosk.station.scanning import Scanning

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
SHIFT, ENTER = 42, 28
EVENT = struct.Struct("@llHHi")


def strokes(text: str, start_s: float = 1.0, each_s: float = 0.005) -> Iterator[Key]:
    """What a US keyboard sends for ``text`` and Enter."""
    now_s = start_s
    for character in text:
        code, (plain, _) = next(
            (code, pair) for code, pair in scanner_module._KEYS.items() if character in pair
        )
        if character != plain:
            yield Key(now_s, SHIFT, down=True)
        yield Key(now_s, code, down=True)
        yield Key(now_s, code, down=False)
        if character != plain:
            yield Key(now_s, SHIFT, down=False)
        now_s += each_s
    yield Key(now_s, ENTER, down=True)


def typed(keys: Iterator[Key]) -> list[str]:
    typing = Typing()
    return [text for text in map(typing.feed, keys) if text is not None]


@given(st.text(ALPHABET, min_size=1, max_size=140))
def test_every_token_comes_through_as_it_was_printed(text: str) -> None:
    assert typed(strokes(text)) == [text]


def test_a_person_at_a_keyboard_types_no_code() -> None:
    (last,) = typed(strokes("ABC123", each_s=PAUSE_S * 1.5)) or [""]
    assert last in {"", "3"}


def test_what_was_begun_long_ago_is_not_part_of_the_next_code() -> None:
    half = list(strokes("HALF"))[:-1]
    assert typed(iter([*half, *strokes("WHOLE", start_s=60.0)])) == ["WHOLE"]


def test_enter_alone_is_no_code() -> None:
    assert typed(iter([Key(1.0, ENTER, down=True)])) == []


def raw(keys: Iterator[Key]) -> bytes:
    return b"".join(
        EVENT.pack(int(key.at_s), round(key.at_s % 1 * 1e6), 1, key.code, int(key.down))
        for key in keys
    )


@given(st.binary(max_size=300))
def test_no_bytes_of_a_device_crash_the_reader(noise: bytes) -> None:
    typing = Typing()
    for key in keys_in(noise):
        typing.feed(key)


def test_a_scanner_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScannerLost, match="no-scanner"):
        Scanner(tmp_path / "no-scanner")


def test_a_file_that_is_no_input_device_cannot_be_taken_over(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    with pytest.raises(ScannerLost, match="plain"):
        Scanner(plain)
    assert scanner_of(None) is None


def test_codes_are_read_from_the_device_it_took_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grabbed: list[int] = []
    monkeypatch.setattr(fcntl, "ioctl", lambda _, request, flag: grabbed.append(request * flag))
    pipe = tmp_path / "event0"
    os.mkfifo(pipe)
    opened = Scanner(pipe)
    with pipe.open("wb", buffering=0) as device:
        device.write(raw(strokes("EB:1")))
        assert next(opened.codes(threading.Event())) == "EB:1"
    opened.close()
    assert grabbed == [0x40044590]


class Unplugged:
    """A scanner that reads one code and is pulled out."""

    def codes(self, stopping: threading.Event) -> Iterator[str]:
        yield "ONE"
        raise ScannerLost("The badge scanner was unplugged.")

    def close(self) -> None:
        pass


def test_a_scanner_that_was_unplugged_is_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning_module, "REOPEN_S", 0.01)
    scans: queue.Queue[str] = queue.Queue()
    stopping = threading.Event()
    working = threading.Thread(target=Scanning(Unplugged, scans).run, args=(stopping,))
    working.start()
    assert [scans.get(timeout=60), scans.get(timeout=60)] == ["ONE", "ONE"]
    stopping.set()
    working.join(60)
    assert not working.is_alive()
