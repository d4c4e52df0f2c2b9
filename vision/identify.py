"""One probe against the whole gallery: who is nearest, and by how much."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Candidate, Probe, unit
from domain.gallery import Gallery

RANKS = 5


def scores_of(probe: Probe, gallery: Gallery) -> NDArray[np.float32]:
    """Cosine of the probe with every reference, both taken from the gallery's centre; shape (n,).

    Raises:
        ValueError: probe and gallery are of different models.
    """
    if probe.model != gallery.model:
        raise ValueError(f"a probe of {probe.model} says nothing of a gallery of {gallery.model}")
    return np.asarray(gallery.matrix @ unit(probe.vector - gallery.centre), dtype=np.float32)


def identify(probe: Probe, gallery: Gallery, ranks: int = RANKS) -> tuple[Candidate, ...]:
    """The nearest ``ranks`` delegates, best first, each by their nearest reference."""
    return ranked(scores_of(probe, gallery), gallery, ranks)


def ranked(
    scores: NDArray[np.float32], gallery: Gallery, ranks: int = RANKS
) -> tuple[Candidate, ...]:
    """The delegates of the ``ranks`` highest scores, best first, each once."""
    if not len(scores):
        return ()
    # A delegate may have a few references, so a few more rows than ranks are looked at.
    rows = min(len(scores), 4 * ranks)
    top = np.argpartition(scores, len(scores) - rows)[-rows:]
    found: dict[str, Candidate] = {}
    for row in sorted(top.tolist(), key=lambda row: -scores[row]):
        delegate = gallery.delegates[row]
        if delegate not in found:
            found[delegate] = Candidate(delegate, gallery.references[row], float(scores[row]))
        if len(found) == ranks:
            break
    return tuple(found.values())
