"""People who do not exist: templates drawn to score like real ones.

With them a gallery of few photographs has its real size and its threshold the real meaning.

A drawn template is a mean direction plus a residual in a randomly turned basis. Mean and spectrum
were measured on 185 East and South-East Asian people, one photograph each; only these numbers
were kept. Drawn people are a little kinder than real ones: a real stranger's scores with them
spread by 0.088, with real people by 0.096 (SFace), for the basis of real faces is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Template, unit
from domain.ids import ModelId
from vision.models import DLIB_RESNET, SFACE

DIMENSIONS = 128
ENOUGH_PEOPLE = 30
"""From so many real people on their own mean is used, below it the measured length."""
HALF_KNOWN = 120
"""With so many real people half of the directions are theirs: templates drawn from them then
score with each other, and with people left out, as real ones do."""


@dataclass(frozen=True, slots=True)
class PairStatistics:
    """How the templates of one model score among different people."""

    mean: float
    """Mean score of two people: the square of the mean template's length."""
    decay: float
    """Number of dimensions over which the residual's variance falls by e."""


STATISTICS: Mapping[ModelId, PairStatistics] = {
    # Scores of real pairs: mean 0.081, standard deviation 0.096, 99.9 % below 0.385.
    SFACE.model: PairStatistics(mean=0.081, decay=58.0),
    # Scores of real pairs: mean 0.882, standard deviation 0.029, 99.9 % below 0.954.
    DLIB_RESNET.model: PairStatistics(mean=0.882, decay=12.5),
}


def drawn_templates(
    count: int,
    rng: np.random.Generator,
    *,
    model: ModelId = SFACE.model,
    like: Sequence[Template] = (),
) -> tuple[Template, ...]:
    """``count`` templates of fictional people, around the mean of the real ones in ``like``.

    Deterministic for a seeded ``rng``. With 30 real people or more their own mean is taken and,
    the more there are the more, the directions in which they differ; with fewer only their mean's
    direction, and without any a drawn one, at the measured length.

    Raises:
        KeyError: nothing was measured of ``model``.
    """
    statistics = STATISTICS[model]
    mean = _mean(like, statistics, rng)
    basis = np.linalg.qr(rng.standard_normal((DIMENSIONS, DIMENSIONS)))[0]
    spectrum = np.exp(-np.arange(DIMENSIONS) / statistics.decay)
    spread = (basis * spectrum / spectrum.sum()) @ basis.T
    if len(like) >= ENOUGH_PEOPLE:
        real = np.stack([template.vector for template in like]).astype(np.float64) - mean
        covariance = real.T @ real
        known = len(like) / (len(like) + HALF_KNOWN)
        spread = known * covariance / np.trace(covariance) + (1 - known) * spread
    lengths, axes = np.linalg.eigh(spread * (1 - float(mean @ mean)))
    deviations = np.sqrt(np.maximum(lengths, 0.0))
    residuals = (rng.standard_normal((count, DIMENSIONS)) * deviations) @ axes.T
    return tuple(Template(model, vector, 1) for vector in unit(mean + residuals))


def _mean(
    like: Sequence[Template], statistics: PairStatistics, rng: np.random.Generator
) -> NDArray[np.float64]:
    drawn = rng.standard_normal(DIMENSIONS)
    mean = np.stack([t.vector for t in like]).astype(np.float64).mean(axis=0) if like else drawn
    if len(like) >= ENOUGH_PEOPLE:
        return np.asarray(mean)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean * (np.sqrt(statistics.mean) / max(length, 1e-12)))
