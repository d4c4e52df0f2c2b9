"""What error rates this very gallery leads one to expect, each with its interval.

FPIR comes from the gallery itself: its threshold was extrapolated from its own pairs, and drawing
its people anew says how far that may be off. FNIR cannot come from a gallery with one photograph
a person; it is the measurement of docs/recognition.md at the same threshold, weighted by how many
photographs each person here has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from domain.biometrics import Reference
from domain.gallery import gallery_of
from domain.policy import Calibration
from vision.calibrate import fit_tail, known_of, moments_of, stranger_scores

# Measured on 148 East and South-East Asian people among 410, at FPIR 1 %, one frame: expected,
# and the 90 % interval over people. Several frames of one walk-up make it smaller.
ONE_PHOTOGRAPH = (0.027, 0.013, 0.043)
TWO_PHOTOGRAPHS = (0.007, 0.003, 0.014)


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate and its 90 % interval, 0..1."""

    expected: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Expectation:
    """Expected misses of enrolled people and false accepts of strangers, by one look."""

    fnir: Rate
    fpir: Rate
    several: int
    """People with two photographs or more."""
    people: int


def expect(references: Sequence[Reference], calibration: Calibration) -> Expectation:
    """What to expect at the calibration's threshold."""
    several = sum(reference.template.samples > 1 for reference in references)
    share = several / len(references)
    mixed = [
        share * two + (1 - share) * one
        for one, two in zip(ONE_PHOTOGRAPH, TWO_PHOTOGRAPHS, strict=True)
    ]
    fpir = Rate(
        calibration.fpir_requested,
        _fpir_if(references, calibration, calibration.threshold_low),
        _fpir_if(references, calibration, calibration.threshold_high),
    )
    return Expectation(Rate(*mixed), fpir, several, len(references))


def _fpir_if(references: Sequence[Reference], calibration: Calibration, needed: float) -> float:
    """The FPIR that the threshold really has, were ``needed`` the one for the requested rate."""
    gallery = gallery_of(calibration.model, calibration.gallery_version, references)
    scores = stranger_scores(gallery)
    if calibration.method == "gpd":
        tail = fit_tail(scores)
        beyond = 1 + tail.shape * (needed - tail.start) / tail.scale
        each = tail.share * max(beyond, 1e-9) ** (-1 / tail.shape) if tail.shape else 0.0
    else:
        strangers = moments_of(scores, len(references), known_of(gallery))
        each = 1 - NormalDist(strangers.mean, strangers.deviation).cdf(needed)
    at_needed = max(len(references) * each, 1e-9)
    return min(1.0, calibration.fpir_requested**2 / at_needed)
