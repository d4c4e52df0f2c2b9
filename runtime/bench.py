"""What a section of ``kiosk bench`` returns, and how all of them measure time.

A section is a function ``rows(material) -> Iterable[Row]`` in the room it measures; the table in
vision.bench names it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Material:
    """What sections measure on."""

    faces: Path | None
    """A folder of photographs, a sub-folder a person; None when there is none here."""
    rounds: int
    """Repetitions of each measured call."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, and what it is compared with."""

    section: str
    name: str
    value: float
    unit: str
    baseline: str | None = None
    """Name of the row in the same section that ``ratio`` is relative to."""
    ratio: float | None = None
    """``value`` over the baseline's value."""


def cpu_ms(calls: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median CPU milliseconds of each call, all threads of the process included.

    The calls take turns, so that a busy machine is as hard on one as on the other.
    """
    spent: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            before = time.process_time()
            call()
            spent[name].append(1000 * (time.process_time() - before))
    return {name: median(times) for name, times in spent.items()}
