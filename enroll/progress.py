"""How far an import is, for a screen or a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.ports import Clock


class Stage(StrEnum):
    """The steps of an import, in order."""

    COPYING = "copying"
    """From the stick into memory, where it fits."""
    READING = "reading"
    ASSESSING = "assessing"
    COMPARING = "comparing"
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """One moment of an import."""

    stage: Stage
    done: int = 0
    total: int = 0
    remaining_s: float | None = None
    """By the pace so far; None before anybody can tell."""


Tell = Callable[[Progress], None]


class Pace:
    """Tells how long the rest will take, from the pace of what was done."""

    def __init__(self, stage: Stage, total: int, clock: Clock, tell: Tell) -> None:
        self._stage = stage
        self._total = total
        self._clock = clock
        self._tell = tell
        self._started_s = clock.monotonic_s()
        self._done = 0
        self._free = 0
        tell(Progress(stage, 0, total))

    def step(self, *, free: bool = False) -> None:
        """One more is done; ``free`` when it cost nothing and says nothing about the pace."""
        self._done += 1
        self._free += free
        worked = self._done - self._free
        remaining = None
        if worked:
            each_s = (self._clock.monotonic_s() - self._started_s) / worked
            remaining = each_s * (self._total - self._done)
        self._tell(Progress(self._stage, self._done, self._total, remaining))
