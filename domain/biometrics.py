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
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
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
