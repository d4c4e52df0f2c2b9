"""The gallery calibrates the door: from its own pairs to a threshold for a requested FPIR.

Every two templates of a gallery are two different people, so their scores are what strangers
will score. A stranger is compared with everybody and is wrongly admitted when the best of those
comparisons is too good, so each comparison may err with the requested FPIR over the number of
people. That lies beyond the pairs there are: their tail is extrapolated.

Two corrections were measured to matter. The gallery's centre contains both people of a pair but
no stranger, so a stranger scores 1/(n - 1) more than a pair does. And the shape of the tail,
which one gallery's few topmost pairs cannot tell, is taken from many: only its scale is fitted.

A handful of people have hardly any pairs, so below 150 people what is known of strangers in
general counts as much as :data:`KNOWN_PEOPLE` of the gallery's own.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from domain.gallery import CENTRING_PEOPLE, Gallery
from domain.ids import ModelId
from domain.policy import Calibration, LookAlikes
from vision.models import SFACE

TAIL = 0.05
"""Share of the pairs that the generalised Pareto distribution is fitted to."""
SHAPE = -0.1
"""Its shape, lighter than exponential; as found among 410 Asian and 2,450 other people.

With the shape fitted too, the threshold of 120 people scattered by 0.028, with this by 0.008, at
the same realised FPIR; -0.12 admitted a fifth more strangers than asked, -0.08 a fifth fewer.
"""
MOST_PEOPLE = 1000
"""More people than this are represented by a sample: half a million pairs say enough."""
LOOK_ALIKE_REACH = 0.04
"""Pairs this close below the threshold are named as look-alikes."""
KNOWN_PEOPLE = 30
"""Three people alone asked for 1 % and let 20 % in, thirty 1.7 %; with this 1.4 and 1.8 %."""
LEAST_PEOPLE = 3
"""As many have a pair to spare, where nothing is known of the engine's scores in general."""
RESAMPLES = 60
_SEED = 2382

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Moments:
    """Mean and standard deviation of what strangers score, uncentred."""

    mean: float
    deviation: float


KNOWN: Mapping[ModelId, Moments] = {SFACE.model: Moments(0.091, 0.092)}
"""Measured on 1,770 pairs of 60 people of all regions but East Asia; 185 from there give 0.082
and 0.096."""


@dataclass(frozen=True, slots=True)
class Tail:
    """A generalised Pareto tail above ``start``, which ``share`` of all scores exceed."""

    start: float
    scale: float
    share: float
    shape: float = SHAPE

    def exceeded_with(self, probability: float) -> float:
        """The score that one comparison exceeds with ``probability``, 0 < it <= share."""
        return self.start + self.scale / self.shape * (
            math.pow(probability / self.share, -self.shape) - 1
        )


def fit_tail(scores: Scores, share: float = TAIL) -> Tail:
    """Fit the scale to the highest ``share``: the mean excess of a known shape tells it."""
    start = float(np.quantile(scores, 1 - share))
    above = scores[scores > start]
    excess = float(above.mean()) - start if len(above) else 0.0
    return Tail(start, excess * (1 - SHAPE), share)


def least_people(model: ModelId) -> int:
    """How many people a gallery of ``model`` needs before it can calibrate a threshold."""
    return 1 if model in KNOWN else LEAST_PEOPLE


def known_of(gallery: Gallery) -> Moments | None:
    """What is known of strangers in general on the gallery's scale; None when it is centred."""
    return None if gallery.centre.any() else KNOWN.get(gallery.model)


def moments_of(scores: Scores, people: int, known: Moments | None) -> Moments:
    """Of ``scores`` of ``people``, with what is known in general as :data:`KNOWN_PEOPLE` more."""
    if known is None:
        return Moments(float(scores.mean()), float(scores.std()))
    if not len(scores):
        return known
    own = people / (people + KNOWN_PEOPLE)
    mean = own * float(scores.mean()) + (1 - own) * known.mean
    variance = own * float(scores.var()) + (1 - own) * known.deviation**2
    return Moments(mean, math.sqrt(variance))


def threshold_for(scores: Scores, people: int, fpir: float, known: Moments | None = None) -> float:
    """The score that the best of ``people`` comparisons of a stranger exceeds with ``fpir``.

    ``scores``, shape (pairs,), are what strangers score: :func:`stranger_scores`; ``known`` is
    what is known of them besides: :func:`known_of`.
    """
    each = fpir / people
    if people >= CENTRING_PEOPLE and each < TAIL:
        return fit_tail(scores).exceeded_with(each)
    strangers = moments_of(scores, people, known)
    return strangers.mean + strangers.deviation * NormalDist().inv_cdf(1 - each)


def stranger_scores(gallery: Gallery, rows: NDArray[np.intp] | None = None) -> Scores:
    """What strangers will score, learned from the gallery's pairs (of ``rows``); shape (pairs,).

    Pairs of one delegate with themselves, when they have several references, are left out.
    """
    if rows is None:
        rows = _sample(gallery)
    square = stranger_square(gallery, rows)
    first, second = np.triu_indices(len(rows), 1)
    names = np.array(gallery.delegates, dtype=object)[rows]
    different = names[first] != names[second]
    return np.asarray(square[first, second][different])


def calibrate(gallery: Gallery, fpir: float, resamples: int = RESAMPLES) -> Calibration:
    """The operating threshold of ``gallery`` for a requested FPIR, 0 < fpir < 1.

    The interval is the 5th to 95th percentile over people drawn anew ``resamples`` times.

    Raises:
        ValueError: fewer than :func:`least_people`: they have too few pairs to learn from.
    """
    refuse_too_few(gallery)
    rows = _sample(gallery)
    scores = stranger_scores(gallery, rows)
    threshold = threshold_for(scores, len(gallery), fpir, known_of(gallery))
    low, high = _interval(gallery, rows, fpir, resamples) if resamples else (threshold, threshold)
    return Calibration(
        model=gallery.model,
        method="gpd" if len(gallery) >= CENTRING_PEOPLE else "gaussian",
        fpir_requested=fpir,
        threshold=threshold,
        threshold_low=min(low, threshold),
        threshold_high=max(high, threshold),
        people=len(gallery),
        pairs=len(scores),
        gallery_version=gallery.version,
    )


def refuse_too_few(gallery: Gallery) -> None:
    """Nothing, for a gallery that can calibrate a threshold.

    Raises:
        ValueError: it has fewer than :func:`least_people`.
    """
    least = least_people(gallery.model)
    if len(gallery) < least:
        raise ValueError(f"a gallery of fewer than {least} people cannot calibrate a threshold")


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


def _sample(gallery: Gallery) -> NDArray[np.intp]:
    rows = np.arange(len(gallery))
    if len(rows) <= MOST_PEOPLE:
        return rows
    return np.sort(np.random.default_rng(_SEED).choice(rows, MOST_PEOPLE, replace=False))


def stranger_square(gallery: Gallery, rows: NDArray[np.intp]) -> Scores:
    """Scores among ``rows`` as if each were a stranger, whom the centre does not contain."""
    chosen = gallery.matrix[rows]
    outside = 1 / (len(gallery) - 1) if gallery.centre.any() else 0.0
    return np.asarray(chosen @ chosen.T + outside, dtype=np.float32)


def _interval(
    gallery: Gallery, rows: NDArray[np.intp], fpir: float, resamples: int
) -> tuple[float, float]:
    """The 90 % interval of the threshold over people drawn anew, with replacement."""
    rng = np.random.default_rng(_SEED)
    square, known = stranger_square(gallery, rows), known_of(gallery)
    upper = np.triu_indices(len(rows), 1)
    drawn = []
    for _ in range(resamples):
        again = rng.integers(0, len(rows), len(rows))
        first, second = again[upper[0]], again[upper[1]]
        scores = square[first, second][first != second]
        if len(scores) or known is not None:
            drawn.append(threshold_for(scores, len(gallery), fpir, known))
    low, high = np.quantile(drawn, [0.05, 0.95])
    return float(low), float(high)
