"""Scene scripts: who walks up to the camera, in which order, for how long."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from runtime.settings import Settings, load_settings

Fractions = tuple[float, float, float, float]
"""x, y, width and height of a face as fractions of its portrait."""

# Where a face is in an ordinary portrait, for files that the script does not measure.
ORDINARY: Fractions = (0.30, 0.15, 0.40, 0.45)


class Person(Settings):
    """One person of a visit."""

    portrait: str
    """File name within the folder of portraits."""
    turn_deg: float = Field(default=0.0, ge=-70, le=70)
    """How far the head is turned away, to the picture's right."""
    tilt_deg: float = Field(default=0.0, ge=-60, le=60)
    nearest_px: int = Field(default=230, ge=20, le=600)
    """Width of the face when the person stands in front of the kiosk."""


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


def load_scene(path: Path) -> SceneScript:
    """Read a scene script.

    Raises:
        SettingsRefused: no such file, or a value that is not understood; says which.
    """
    return load_settings(path, SceneScript)
