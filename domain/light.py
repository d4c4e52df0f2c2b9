"""Whether the light on a face lets a check see anything: too dark, too bright, or good."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from domain.evidence import Hint


class Light(StrEnum):
    """What the light on a face allows."""

    GOOD = "good"
    DARK = "dark"
    BRIGHT = "bright"

    @property
    def hint(self) -> Hint | None:
        """What the person could do about it."""
        return {Light.DARK: Hint.MORE_LIGHT, Light.BRIGHT: Hint.LESS_LIGHT}.get(self)


@dataclass(frozen=True, slots=True)
class Lighting:
    """How brightly one face is lit in one frame: grey levels 0..255 of its inner part."""

    brightness: float
    """The mean."""
    spread: float
    """The standard deviation: what is left to be seen of a face."""
    burnt: float
    """The share of it that is white, 0..1."""


DARKEST = 22.0
"""Mean grey under which landmarks get lost in a sensor's noise (docs/pad.md)."""
MOST_BURNT = 0.35
"""With a quarter of it white a face turns as in good light; with more than a third, half of those
who turn fail, and that is the light's fault (docs/pad.md)."""
LEAST_SPREAD = 5.0
"""Fainter, the nose is as bright as the cheeks: fog, glare on glass, or no light at all."""


def judged(lighting: Lighting) -> Light:
    """What this light allows; numbers that are none allow nothing."""
    if not all(map(math.isfinite, (lighting.brightness, lighting.spread, lighting.burnt))):
        return Light.DARK
    if lighting.burnt > MOST_BURNT:
        return Light.BRIGHT
    if lighting.brightness < DARKEST:
        return Light.DARK
    if lighting.spread < LEAST_SPREAD:
        return Light.BRIGHT if lighting.brightness > 128 else Light.DARK
    return Light.GOOD
