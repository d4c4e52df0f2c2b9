"""The gallery calibrates the door: from its own pairs to a threshold for a requested FPIR.

Every two templates of a gallery are two different people, so their scores are what strangers
will score. A stranger is compared with everybody and is wrongly admitted when the best of those
comparisons is too good, so each comparison may err with the requested FPIR over the number of
people. That lies far beyond the pairs there are: their tail is extrapolated.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from domain.gallery import CENTRING_PEOPLE, Gallery
from domain.policy import Calibration, LookAlikes

TAIL = 0.02
"""Share of the pairs that the generalised Pareto distribution is fitted to."""
MOST_PEOPLE = 1000
"""More people than this are represented by a sample: half a million pairs say enough."""
LOOK_ALIKE_REACH = 0.04
"""Pairs this close below the threshold are named as look-alikes."""
_RESAMPLES = 100
_SEED = 2382

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tail:
    """A generalised Pareto tail above ``start``, which ``share`` of all scores exceed."""

    start: float
    scale: float
    shape: float
    share: float

    def exceeded_with(self, probability: float) -> float:
        """The score that one comparison exceeds with ``probability``."""
        ratio = probability / self.share
        if abs(self.shape) < 1e-9:
            return self.start - self.scale * math.log(ratio)
        return self.start + self.scale / self.shape * (math.pow(ratio, -self.shape) - 1)


def fit_tail(scores: Scores, share: float = TAIL) -> Tail:
    """Fit the highest ``share`` by probability-weighted moments (Hosking and Wallis 1987)."""
    start = float(np.quantile(scores, 1 - share))
    excess = np.sort(scores[scores > start].astype(np.float64) - start)
    count = len(excess)
    ranks = (np.arange(1, count + 1) - 0.35) / count
    first, second = float(excess.mean()), float(((1 - ranks) * excess).mean())
    spread = first - 2 * second
    return Tail(start, 2 * first * second / spread, 2 - first / spread, share)


def threshold_for(scores: Scores, people: int, fpir: float) -> float:
    """The score that the best of ``people`` comparisons of a stranger exceeds with ``fpir``."""
    each = fpir / people
    if people >= CENTRING_PEOPLE:
        return fit_tail(scores).exceeded_with(each)
    beyond = NormalDist().inv_cdf(1 - each)
    return float(scores.mean() + scores.std() * beyond)


def calibrate(gallery: Gallery, fpir: float) -> Calibration:
    """The operating threshold of ``gallery`` for a requested FPIR, 0 < fpir < 1.

    The interval is the 5th to 95th percentile over resampled people.

    Raises:
        ValueError: fewer than three people: they have too few pairs to learn from.
    """
    if len(gallery) < 3:
        raise ValueError("a gallery of fewer than three people cannot calibrate a threshold")
    rng = np.random.default_rng(_SEED)
    rows = np.arange(len(gallery))
    if len(rows) > MOST_PEOPLE:
        rows = np.sort(rng.choice(rows, MOST_PEOPLE, replace=False))
    square = np.asarray(gallery.matrix[rows] @ gallery.matrix[rows].T, dtype=np.float32)
    pairs = square[np.triu_indices(len(rows), 1)]
    threshold = threshold_for(pairs, len(gallery), fpir)
    low, high = _interval(square, len(gallery), fpir, rng)
    return Calibration(
        model=gallery.model,
        method="gpd" if len(gallery) >= CENTRING_PEOPLE else "gaussian",
        fpir_requested=fpir,
        threshold=threshold,
        threshold_low=min(low, threshold),
        threshold_high=max(high, threshold),
        people=len(gallery),
        pairs=len(pairs),
        gallery_version=gallery.version,
    )


def look_alikes(gallery: Gallery, calibration: Calibration) -> tuple[LookAlikes, ...]:
    """Pairs of delegates whose templates score near or above the threshold, nearest first."""
    least = calibration.threshold - LOOK_ALIKE_REACH
    found = []
    block = 512
    for start in range(0, len(gallery), block):
        scores = gallery.matrix[start : start + block] @ gallery.matrix[start:].T
        for row, column in zip(*np.nonzero(scores >= least), strict=True):
            first, second = gallery.delegates[start + row], gallery.delegates[start + column]
            if column > row and first != second:
                found.append(LookAlikes(first, second, float(scores[row, column])))
    return tuple(sorted(found, key=lambda pair: -pair.score))


def _interval(
    square: Scores, people: int, fpir: float, rng: np.random.Generator
) -> tuple[float, float]:
    """The 90 % interval of the threshold over people drawn anew, with replacement."""
    upper = np.triu_indices(len(square), 1)
    drawn = []
    for _ in range(_RESAMPLES):
        rows = rng.integers(0, len(square), len(square))
        first, second = rows[upper[0]], rows[upper[1]]
        scores = square[first, second][first != second]
        drawn.append(threshold_for(scores, people, fpir))
    low, high = np.quantile(drawn, [0.05, 0.95])
    return float(low), float(high)
