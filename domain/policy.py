"""Named operating points, each with the calibration it came from."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ids import ModelId


@dataclass(frozen=True, slots=True)
class Calibration:
    """The accept threshold that a gallery's own pairs give for a requested FPIR."""

    model: ModelId
    method: str
    """``gpd`` (top pairs) or ``gaussian`` (small galleries)."""
    fpir_requested: float
    threshold: float
    threshold_low: float
    """Lower end of the threshold's 90 % interval."""
    threshold_high: float
    people: int
    pairs: int
    gallery_version: int


@dataclass(frozen=True, slots=True)
class DecisionPolicy:
    """How a presentation is judged. Scores are comparisons against one gallery."""

    name: str
    calibration: Calibration
    margin: float
    """How far the first candidate must stand above the second, in score."""
    min_frames: int
    """Usable frames before an accept."""
    max_frames: int
    """Usable frames after which an undecided presentation ends as unidentified."""
    give_up_after_s: float
    """Seconds after which a presentation ends however few frames were usable."""

    @property
    def accept(self) -> float:
        return self.calibration.threshold
