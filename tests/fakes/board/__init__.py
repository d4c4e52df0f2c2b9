"""A board with pins that are files: its folder goes onto PYTHONPATH."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import gpiozero.pins.local
import pytest

HERE = Path(__file__).parent
WITHIN_S = 30.0


@dataclass(frozen=True, slots=True)
class Chip:
    """The pins of a board; what was written stays, whoever wrote it is gone."""

    folder: Path

    def level(self, pin: int) -> str:
        file = self.folder / str(pin)
        return file.read_text() if file.exists() else ""

    def written(self, pin: int) -> list[str]:
        """Every level that the pin was given, in order."""
        lines = (self.folder / "log").read_text().split()
        return [line.partition("=")[2] for line in lines if line.startswith(f"{pin}=")]

    def is_given(self, pin: int, *levels: str) -> bool:
        """Whether these come, one after the other, as the last that the pin was given."""
        until = monotonic() + WITHIN_S
        while self.written(pin)[-len(levels) :] != [*levels] and monotonic() < until:
            sleep(0.01)
        return self.written(pin)[-len(levels) :] == [*levels]

    def becomes(self, pin: int, level: str) -> bool:
        until = monotonic() + WITHIN_S
        while self.level(pin) != level and monotonic() < until:
            sleep(0.01)
        return self.level(pin) == level


def plug_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Chip:
    """From now on this process and those that it starts run on a board with pins."""
    chip = Chip(folder / "gpiochip")
    chip.folder.mkdir()
    monkeypatch.setenv("FAKE_GPIOCHIP", str(chip.folder))
    monkeypatch.setenv("PYTHONPATH", str(HERE), prepend=":")
    monkeypatch.syspath_prepend(HERE)
    monkeypatch.setattr(gpiozero.pins.local, "get_pi_revision", lambda: 0xC04170)
    for name in ("lgpio", "gpiozero.pins.lgpio"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return chip
