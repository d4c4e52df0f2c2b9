"""How loud the door's sound is and how bright its panel: per cent, in steps for gloved hands."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

FACT = "panel.comfort"
"""The name under which the store keeps it over restarts."""
STEP = 10
DIMMEST = 10
"""A panel that is dark looks like one that hangs."""

DIM_AFTER_S = 60.0
"""A minute without a face or a touch: between two people of a queue it never dims."""
DIMMED = 0.3
LEAST_LIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Comfort:
    """What an administrator set last."""

    volume: int = 60
    brightness: int = 90


def stepped(comfort: Comfort, *, volume: int = 0, brightness: int = 0) -> Comfort:
    """So many steps louder and brighter, or softer and darker, as far as it goes."""
    return Comfort(
        volume=_within(comfort.volume + volume * STEP, 0),
        brightness=_within(comfort.brightness + brightness * STEP, DIMMEST),
    )


def encode_comfort(comfort: Comfort) -> str:
    """JSON text."""
    return json.dumps(asdict(comfort), sort_keys=True)


def decode_comfort(text: object) -> Comfort:
    """What was encoded; the usual when nothing was set yet."""
    return Comfort(**json.loads(text)) if isinstance(text, str) else Comfort()


def _within(percent: int, least: int) -> int:
    return max(least, min(100, percent))


def light_of(most: float, idle_s: float) -> float:
    """The panel's light, 0..1, after nobody was near for so many seconds; never dark.

    A window that cannot be seen looks as if it hung, and a person who comes must find the door.
    """
    return most if idle_s < DIM_AFTER_S else max(most * DIMMED, LEAST_LIGHT)
