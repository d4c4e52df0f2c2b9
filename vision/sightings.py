"""The usable frames of one presentation, compared with the gallery as they come."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from domain.biometrics import Candidate, Embedding, Probe
from domain.gallery import Gallery
from vision.cascade import SecondOpinion, second_opinion
from vision.fusion import pool
from vision.identify import ranked, scores_of

MOST_KEPT = 12
"""Frames that are pooled; the newest stay."""


class Comparer:
    """A gallery together with what was learned from it; one for each snapshot."""

    def __init__(self, gallery: Gallery) -> None:
        self.gallery = gallery
        self.opinion: SecondOpinion | None = second_opinion(gallery)


class Sightings:
    """Grows by one usable frame at a time; ``ranked`` is who the person resembles so far."""

    def __init__(self) -> None:
        self.usable = 0
        self.asked_second = 0
        self.ranked: tuple[Candidate, ...] = ()
        self._first: list[Embedding] = []
        self._second: list[Embedding] = []

    @property
    def probe(self) -> Probe | None:
        """The frames so far as one probe of the first engine."""
        return pool(self._first) if self._first else None

    def add(
        self,
        embedding: Embedding,
        comparer: Comparer,
        second: Callable[[], Embedding] | None = None,
    ) -> None:
        """Take in a frame; ``second`` embeds it again and is called only in doubt."""
        self.usable += 1
        self._first = [*self._first, embedding][-MOST_KEPT:]
        self.compare(comparer)
        opinion = comparer.opinion
        if second is not None and opinion is not None and opinion.wanted(self.ranked):
            self.asked_second += 1
            self._second = [*self._second, second()][-MOST_KEPT:]
            self.compare(comparer)

    def compare(self, comparer: Comparer) -> None:
        """Rank anew, for instance against another snapshot of the gallery."""
        if not self._first:
            return
        scores = scores_of(pool(self._first), comparer.gallery)
        opinion, other = comparer.opinion, comparer.gallery.second
        if self._second and opinion is not None and other is not None:
            top = float(np.max(scores))
            if top >= opinion.low:
                scores = opinion.fuse(scores, scores_of(pool(self._second), other))
        self.ranked = ranked(scores, comparer.gallery)
