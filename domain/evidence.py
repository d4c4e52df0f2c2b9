"""What one presentation, from arrival to leaving, has shown so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.biometrics import Candidate


class Hint(StrEnum):
    """The one thing a capture subject could do to be let in."""

    COME_CLOSER = "come_closer"
    STEP_BACK = "step_back"
    FACE_CAMERA = "face_camera"
    MORE_LIGHT = "more_light"
    LESS_LIGHT = "less_light"
    HOLD_STILL = "hold_still"
    ONE_AT_A_TIME = "one_at_a_time"
    UNCOVER_FACE = "uncover_face"
    SHOW_BADGE = "show_badge"
    BADGE_READ = "badge_read"
    """The badge is good; now the face is looked at."""
    NOT_A_BADGE = "not_a_badge"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sum of a presentation's frames.

    ``ranked`` holds the best candidates of the pooled probe, best first.
    """

    age_s: float
    """Seconds since this person was first seen."""
    frames: int
    """Frames this person was seen in."""
    usable: int
    """Frames that passed the quality gate and are part of the probe."""
    ranked: tuple[Candidate, ...] = ()
    hint: Hint | None = None
