"""Samples, templates and comparison scores, in the words of ISO/IEC 2382-37."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from domain.ids import DelegateId, ModelId, ReferenceId

Vector = NDArray[np.float32]
"""Shape (dimensions,)."""


def unit(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Scale vectors to length 1 along their last axis; a zero vector stays zero."""
    lengths = np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True))
    return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """What a model says of one face in one frame, before normalisation.

    For SFace the length of ``vector`` predicts how usable the frame is.
    """

    model: ModelId
    vector: Vector = field(repr=False)

    @property
    def norm(self) -> float:
        return float(np.linalg.norm(self.vector))


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """The sample brought for comparison: frames of one presentation pooled to a unit vector."""

    model: ModelId
    vector: Vector = field(repr=False)
    frames: int


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """The stored unit vector of one person for one model; ``samples`` photographs went in."""

    model: ModelId
    vector: Vector = field(repr=False)
    samples: int


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """The stored object of comparison: a delegate and their template."""

    id: ReferenceId
    delegate: DelegateId
    template: Template


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reference similar enough to consider. Scores: higher is nearer."""

    delegate: DelegateId
    reference: ReferenceId
    score: float


@dataclass(frozen=True, slots=True)
class Quality:
    """How fit one face image is to be compared, by components (ISO/IEC 29794-5)."""

    width_px: float
    """Width of the face in the frame it was taken from."""
    sharpness: float
    """Strength of fine edges relative to contrast; clean faces have 0.5 to 1.7."""
    brightness: float
    """Mean grey of the inner face, 0..255."""
    contrast: float
    """Standard deviation of that grey."""
    turned: float
    """Distance of the nose from the middle of the eyes, in eye distances; 0 is frontal."""
    detection: float
    """The detector's score of the second look, 0..1; a covered face scores low."""
