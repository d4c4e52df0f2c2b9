"""The loop of every tutorial, as the baseline: face_recognition with its defaults.

``face_locations``, ``face_encodings``, ``compare_faces`` at the default tolerance of 0.6. It is
measured beside the pipeline and is no part of it; face_recognition is a development dependency.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domain.biometrics import Embedding
from domain.errors import ModelRefused
from domain.ids import ModelId
from domain.image import Pixels
from vision.trials import Album, Outcome, Plan, Shot, Trial, split

BASELINE = ModelId("face-recognition-1.3.0")
TOLERANCE = 0.6
"""Default of ``compare_faces``: the largest distance that it calls the same person."""


class TutorialLoop:
    """face_recognition as its own examples use it."""

    def __init__(self) -> None:
        """Import the library.

        Raises:
            ModelRefused: it is not installed; only the development set has it.
        """
        try:
            self._library: Any = importlib.import_module("face_recognition")
        except ImportError as error:
            raise ModelRefused(
                "The baseline needs face_recognition 1.3.0; install requirements/dev.txt."
            ) from error

    def encode(self, pixels: Pixels) -> Embedding | None:
        """The encoding of the largest face that HOG finds in BGR pixels; None without one."""
        rgb = np.ascontiguousarray(pixels[:, :, ::-1])
        places = self._library.face_locations(rgb)
        if not places:
            return None
        largest = max(places, key=lambda place: (place[2] - place[0]) * (place[1] - place[3]))
        vector = self._library.face_encodings(rgb, [largest])[0]
        return Embedding(BASELINE, np.asarray(vector, dtype=np.float32))

    def compare(self, known: NDArray[np.float32], vector: NDArray[np.float32]) -> list[bool]:
        """``compare_faces`` at its default tolerance."""
        return list(self._library.compare_faces(list(known), vector))


def baseline_trial(album: Album, plan: Plan, rng: np.random.Generator) -> Trial:
    """The same split as :func:`vision.trials.trial`, judged as the tutorials judge.

    Drawn people have no face for it, so its gallery holds the real ones alone.
    """
    parts = split(album, plan, rng)
    names, known = _known(parts.shuffled, [*parts.mates, *parts.fillers], plan.enrol)
    outcomes = [
        _present(person, person in parts.mates, shots, names, known)
        for person, shots in parts.presentations(plan)
    ]
    return Trial(len(set(names)), TOLERANCE, 0, tuple(outcomes))


def _known(
    shuffled: Mapping[str, Sequence[Shot]], names: Sequence[str], enrol: int
) -> tuple[list[str], NDArray[np.float32]]:
    rows: list[tuple[str, NDArray[np.float32]]] = []
    for name in names:
        found = [shot.enrolled[BASELINE] for shot in shuffled[name] if BASELINE in shot.enrolled]
        rows += [(name, embedding.vector) for embedding in found[:enrol]]
    vectors = [vector for _, vector in rows]
    return [name for name, _ in rows], np.stack(vectors) if vectors else np.zeros((0, 128), "f4")


def _present(
    person: str,
    enrolled: bool,  # noqa: FBT001 - a fact about the person, not a switch
    shots: Sequence[Shot],
    names: Sequence[str],
    known: NDArray[np.float32],
) -> Outcome:
    """Frame by frame until one is called the same as somebody."""
    identified = first = None
    seen = 0
    for shot in shots:
        if BASELINE not in shot.probe or not names:
            continue
        seen += 1
        distances = np.linalg.norm(known - shot.probe[BASELINE].vector, axis=1)
        nearest = int(distances.argmin())
        first = first or names[nearest]
        if distances[nearest] <= TOLERANCE:
            identified = names[nearest]
            break
    return Outcome(person, enrolled, identified, first, seen > 0, seen, 0)
