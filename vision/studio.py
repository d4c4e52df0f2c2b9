"""A folder of photographs as embeddings: each photograph is decoded once, and kept as vectors."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from domain.biometrics import Embedding
from domain.ids import ModelId
from domain.image import DetectedFace, Pixels
from domain.ports import FaceDetector, FaceEmbedder
from vision.baseline import BASELINE, TutorialLoop
from vision.degrade import DEGRADATIONS
from vision.enrolment import Enrollable, assess_face, main_face
from vision.photographs import Person, read_photograph
from vision.trials import Album, Shot

CLEAN = "clean"

Vectors = Mapping[ModelId, Embedding]


@dataclass(frozen=True, slots=True)
class Developed:
    """All photographs of a folder under each condition."""

    images: int
    albums: Mapping[str, Album]
    """By condition; enrolment photographs are always the clean ones."""

    def failure_to_acquire(self, condition: str, model: ModelId) -> float:
        """Share of all photographs that gave this engine nothing, unreadable ones included."""
        shots = [shot for own in self.albums[condition].values() for shot in own]
        return 1 - sum(model in shot.probe for shot in shots) / max(self.images, 1)


class Studio:
    """The engines that turn photographs into vectors. One thread at a time."""

    def __init__(
        self,
        detector: FaceDetector,
        embedders: Sequence[FaceEmbedder],
        baseline: TutorialLoop | None = None,
    ) -> None:
        """Use ``embedders``, the first of which decides fitness; none measures the baseline."""
        self._detector = detector
        self._embedders = embedders
        self._baseline = baseline

    def develop(
        self,
        people: Sequence[Person],
        conditions: Sequence[str],
        seed: int,
        step: Callable[[int], None],
    ) -> Developed:
        """Every photograph of everybody, clean for enrolment and spoiled for the door.

        ``step`` is told the number of photographs done.
        """
        albums: dict[str, dict[str, list[Shot]]] = {each: {} for each in conditions}
        images = 0
        for person in people:
            for file in person.files:
                images += 1
                shots = self._shots(file.name, read_photograph(file), conditions, seed)
                for condition, shot in shots.items():
                    albums[condition].setdefault(person.name, []).append(shot)
                step(images)
        return Developed(images, albums)

    def _shots(
        self, name: str, pixels: Pixels | None, conditions: Sequence[str], seed: int
    ) -> Mapping[str, Shot]:
        """One photograph under each condition; empty when there is no face in it."""
        face = None if pixels is None else self._main_face(pixels)
        if pixels is None or face is None:
            return {}
        enrolled = self._vectors(pixels, face)
        shots = {}
        for condition in conditions:
            probe = enrolled
            if condition != CLEAN:
                # Each photograph is spoiled in its own way, and in the same way each time.
                rng = np.random.default_rng([seed, zlib.crc32(f"{condition}/{name}".encode())])
                spoiled = DEGRADATIONS[condition](pixels, face, rng)
                again = self._main_face(spoiled)
                probe = {} if again is None else self._vectors(spoiled, again)
            shots[condition] = Shot(enrolled=enrolled, probe=probe)
        return shots

    def _main_face(self, pixels: Pixels) -> DetectedFace | None:
        faces = self._detector.detect(pixels)
        if not faces:
            return None
        face = main_face(faces, pixels)
        return self._detector.refine(pixels, face) or face

    def _vectors(self, pixels: Pixels, face: DetectedFace) -> Vectors:
        found: dict[ModelId, Embedding] = {}
        for embedder in self._embedders:
            judged = assess_face(pixels, face, embedder)
            if isinstance(judged, Enrollable):
                found[embedder.model] = judged.embedding
            elif not found:
                break
        encoded = self._baseline.encode(pixels) if self._baseline is not None else None
        return found if encoded is None else {**found, BASELINE: encoded}
