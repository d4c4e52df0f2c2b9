"""The second engine is asked where the first is unsure, and its word is put on the first's scale.

Scores of two engines are never added as they are: each is first measured in standard deviations
of its own gallery's pairs, and the sum is stretched so that a stranger reaches the first
engine's thresholds as often as before. One accept threshold then serves both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Candidate
from domain.gallery import Gallery
from vision.calibrate import MOST_PEOPLE, stranger_square, threshold_for

FIRST_WEIGHT = 0.7
"""Share of SFace in the sum; 0.5 to 0.8 were measured alike."""
UNSURE_FROM_FPIR, UNSURE_TO_FPIR = 0.1, 0.0005
"""The first engine is unsure between the scores that these shares of strangers reach."""
CLOSE = 0.05
"""Two candidates this near each other are look-alikes for the moment."""
LEAST_PEOPLE = 20
"""Fewer pairs do not say how the second engine's scores are spread."""

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class SecondOpinion:
    """How the scores of two engines become one, for one gallery."""

    low: float
    high: float
    """The first engine's scores between which it is unsure."""
    rows: NDArray[np.intp] = field(repr=False)
    """For each row of the first gallery its row in the second, -1 where there is none."""
    first_mean: float
    first_spread: float
    second_mean: float
    second_spread: float
    stretch: float
    shift: float

    def wanted(self, ranked: tuple[Candidate, ...]) -> bool:
        """Whether the first engine's ranking leaves a doubt."""
        if not ranked or ranked[0].score < self.low:
            return False
        close = len(ranked) > 1 and ranked[0].score - ranked[1].score < CLOSE
        return close or ranked[0].score < self.high

    def fuse(self, first: Scores, second: Scores) -> Scores:
        """Both engines' scores of one probe, shapes (people,) and (people of the second,).

        People whom the second engine does not know keep the first one's score.
        """
        known = self.rows >= 0
        both = self.sum_of(first[known], second[self.rows[known]])
        fused = first.copy()
        fused[known] = both * self.stretch + self.shift
        return fused

    def sum_of(self, first: Scores, second: Scores) -> Scores:
        one = (first - self.first_mean) / self.first_spread
        two = (second - self.second_mean) / self.second_spread
        return np.asarray(FIRST_WEIGHT * one + (1 - FIRST_WEIGHT) * two, dtype=np.float32)


def second_opinion(gallery: Gallery) -> SecondOpinion | None:
    """Learn from the gallery's pairs how to fuse; None without enough people of both engines."""
    if gallery.second is None:
        return None
    places = {delegate: row for row, delegate in enumerate(gallery.second.delegates)}
    rows = np.array([places.get(delegate, -1) for delegate in gallery.delegates], dtype=np.intp)
    known = np.flatnonzero(rows >= 0)[:MOST_PEOPLE]
    if len(known) < LEAST_PEOPLE:
        return None
    one = _pairs(gallery, known)
    two = _pairs(gallery.second, rows[known])
    raw = SecondOpinion(
        low=threshold_for(one, len(gallery), UNSURE_FROM_FPIR),
        high=threshold_for(one, len(gallery), UNSURE_TO_FPIR),
        rows=rows,
        first_mean=float(one.mean()),
        first_spread=float(one.std()),
        second_mean=float(two.mean()),
        second_spread=float(two.std()),
        stretch=1.0,
        shift=0.0,
    )
    return _aligned(raw, one, two, len(gallery))


def _pairs(gallery: Gallery, rows: NDArray[np.intp]) -> Scores:
    """Scores of all pairs of ``rows`` as strangers have them, in a fixed order."""
    upper = np.triu_indices(len(rows), 1)
    return np.asarray(stranger_square(gallery, rows)[upper], dtype=np.float32)


def _aligned(raw: SecondOpinion, one: Scores, two: Scores, people: int) -> SecondOpinion:
    """Stretch the sum so that both ends of the unsure range fall on the first engine's."""
    both = raw.sum_of(one, two)
    low = threshold_for(both, people, UNSURE_FROM_FPIR)
    high = threshold_for(both, people, UNSURE_TO_FPIR)
    stretch = (raw.high - raw.low) / (high - low)
    return replace(raw, stretch=stretch, shift=raw.low - stretch * low)
