"""How loud the door's sound is and how bright its panel: per cent, in steps for gloved hands."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

FACT = "panel.comfort"
"""The name under which the store keeps it over restarts."""
STEP = 10
DIMMEST = 10
"""A panel that is dark looks like one that hangs."""


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
