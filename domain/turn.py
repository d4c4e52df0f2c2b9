"""What the frames of a turning head show, measured three times: nothing passes by one's word.

The two landmarkers know what faces look like and may imagine a nose on a skewed picture; the
picture itself knows nothing of faces and cannot be talked into depth that is not there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from domain.light import Light
from domain.parallax import Marks, parallax, reference_of


@dataclass(frozen=True, slots=True)
class ChallengeRules:
    """The bars of one try. The thresholds' measurement is in docs/pad.md."""

    frontal_frames: int = 5
    turned_frames: int = 5
    first_least: float = 0.09
    """Nose parallax by the first landmarker, eye distances; heads at 20 degrees have 0.15."""
    second_least: float = 0.04
    """By the second, whose nose point lies at the base and stands out less."""
    lift_least: float = 0.05
    """By the picture itself, in which a flat picture's nose stays within 0.03."""
    lifts_least: int = 3
    """In so many of the turned frames, for a median that one mistaken frame does not make."""
    straight_within: float = 0.2
    """How far the nose may stand off the middle of the eyes in a frontal look."""
    level_within_deg: float = 12.0
    least_width_px: float = 120.0
    wait_s: tuple[float, float] = (0.2, 0.8)
    """The random wait before the side is shown."""
    steady_within_s: float = 4.0
    """How long somebody may take to look straight at the camera."""
    light_within_s: float = 6.0
    """The same while the light is bad and the screen says how to stand."""
    turn_within_s: float = 4.0
    gap_s: float = 0.5
    """Unseen or frozen for so long, it may be somebody else."""
    least_rate_hz: float = 8.0
    """A camera of 10 frames a second of which one in five is lost."""


@dataclass(frozen=True, slots=True, eq=False)
class Glimpse:
    """One frame of the person, measured twice."""

    at_s: float
    number: int
    """The frame's number."""
    presentation: int
    picture: int
    """A checksum of the pixels: a camera never takes the same picture twice."""
    width_px: float
    light: Light
    first: Marks = field(repr=False)
    second: Marks = field(repr=False)
    lift: float | None = None
    """How far the nose ran ahead by the picture itself, without landmarks, in eye distances; None
    before the side is shown, and where the picture cannot be followed."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the turned frames show: medians in eye distances, positive to the person's left."""

    first: float
    second: float
    lift: float
    lifts: int
    """How many frames the picture could be followed in."""


def measured(frontal: Sequence[Glimpse], turned: Sequence[Glimpse]) -> Shown:
    """The median over the turned frames, by each landmarker and by the picture itself."""
    first = reference_of([each.first for each in frontal])
    second = reference_of([each.second for each in frontal])
    lifts = [each.lift for each in turned if each.lift is not None]
    return Shown(
        median(parallax(first, each.first) for each in turned),
        median(parallax(second, each.second) for each in turned),
        median(lifts) if lifts else math.nan,
        len(lifts),
    )


def shows_turn(shown: Shown, sign: int, rules: ChallengeRules) -> bool:
    """Both landmarkers and the picture see the nose run ahead to that side, as a head's would."""
    by_landmarks = sign * shown.first >= rules.first_least
    by_landmarks = by_landmarks and sign * shown.second >= rules.second_least
    followed = shown.lifts >= rules.lifts_least
    return by_landmarks and followed and sign * shown.lift >= rules.lift_least
