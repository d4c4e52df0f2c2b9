"""Scene scripts: who walks up to the camera, in which order, for how long."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path
from typing import Literal

from pydantic import Field

from runtime.settings import Settings, load_settings

Fractions = tuple[float, float, float, float]
"""x, y, width and height of a face as fractions of its portrait."""

# Where a face is in an ordinary portrait, for files that the script does not measure.
ORDINARY: Fractions = (0.30, 0.15, 0.40, 0.45)


Marks = tuple[float, float, float, float, float, float, float, float, float, float]
"""x and y of right eye, left eye, nose and both mouth corners as fractions of a portrait."""


class Movement(Settings):
    """Where a head, or a photograph in a hand, has come to; between two it moves smoothly."""

    at_s: float = Field(ge=0, le=600)
    """After the beginning of the visit."""
    turn_deg: float = Field(default=0.0, ge=-70, le=70)
    tilt_deg: float = Field(default=0.0, ge=-60, le=60)
    size: float = Field(default=1.0, gt=0.2, le=3)
    """Times the width it would have."""


class Person(Settings):
    """One person of a visit."""

    portrait: str
    """File name within the folder of portraits."""
    turn_deg: float = Field(default=0.0, ge=-70, le=70)
    """How far the head is turned away, to the picture's right."""
    tilt_deg: float = Field(default=0.0, ge=-60, le=60)
    nearest_px: int = Field(default=230, ge=20, le=600)
    """Width of the face when the person stands in front of the kiosk."""
    solid: bool = False
    """Turned as a head, whose nose stands out, not as the flat photograph that it is."""
    moves: tuple[Movement, ...] = ()
    """Added to the pose above, in the order of their times."""

    def moved(self, time_s: float) -> tuple[float, float, float]:
        """Turn and tilt in degrees and times the size that the movements add at this time."""
        if not self.moves:
            return 0.0, 0.0, 1.0
        times = [move.at_s for move in self.moves]
        after = bisect_right(times, time_s)
        before, until = self.moves[max(after - 1, 0)], self.moves[min(after, len(times) - 1)]
        lasts_s = max(until.at_s - before.at_s, 1e-9)
        share = min(max((time_s - before.at_s) / lasts_s, 0.0), 1.0)
        share *= share * (3 - 2 * share)
        return (
            before.turn_deg + share * (until.turn_deg - before.turn_deg),
            before.tilt_deg + share * (until.tilt_deg - before.tilt_deg),
            before.size + share * (until.size - before.size),
        )

    badge_after_s: float | None = Field(default=None, ge=0, le=600)
    """Seconds into the visit when this person holds up the badge of the camera's settings."""


class Visit(Settings):
    """A stretch of the scene: nobody, one person or two together."""

    people: tuple[Person, ...] = Field(default=(), max_length=2)
    approach_s: float = Field(default=1.5, ge=0, le=60)
    stay_s: float = Field(default=2.0, ge=0, le=600)
    leave_s: float = Field(default=0.8, ge=0, le=60)

    @property
    def lasts_s(self) -> float:
        return self.approach_s + self.stay_s + self.leave_s


class SceneScript(Settings):
    """Everything that happens in front of the camera, one visit after another."""

    background: Literal["plain", "textured"] = "textured"
    visits: tuple[Visit, ...] = Field(min_length=1)
    faces: dict[str, Fractions] = Field(default_factory=dict)
    """Where the face is in each portrait."""
    marks: dict[str, Marks] = Field(default_factory=dict)
    """Where its features are; needed to turn it as a head."""


def load_scene(path: Path) -> SceneScript:
    """Read a scene script.

    Raises:
        SettingsRefused: no such file, or a value that is not understood; says which.
    """
    return load_settings(path, SceneScript)
