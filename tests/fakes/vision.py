"""Faces that are painted squares: found by their colour, told apart by a planted vector.

``paint`` draws person *n* as a square of one colour; :class:`PaintedFaces` finds the squares and
:class:`PlantedEmbedder` turns each into that person's own direction, so that tests need neither
photographs nor weights.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from domain.biometrics import Embedding, Reference, Template, Vector, unit
from domain.ids import DelegateId, ModelId, ReferenceId
from domain.image import Box, DetectedFace, Pixels

PLANTED = ModelId("planted-128")
_SIGN = 251
"""Blue of every painted face; green tells the person, red how clear the face is."""
_LANDMARKS = np.array([[0.3, 0.35], [0.7, 0.35], [0.5, 0.55], [0.35, 0.75], [0.65, 0.75]])


def backdrop(width: int = 640, height: int = 480) -> Pixels:
    """An entrance with nobody in it."""
    return np.full((height, width, 3), 90, dtype=np.uint8)


def paint(pixels: Pixels, person: int, box: Box, clarity: int = 200) -> Pixels:
    """Draw ``person`` (0..255) into ``box``, in place; ``clarity`` 0..255 scales the norm.

    Stripes of less red give the quality gate the contrast and edges of a face.
    """
    top, left = max(round(box.y), 0), max(round(box.x), 0)
    bottom, right = round(box.y + box.height), round(box.x + box.width)
    pixels[top:bottom, left:right] = (_SIGN, person, clarity)
    stripe = max(round(box.height / 16), 1)
    dim = (np.arange(pixels.shape[0]) // stripe) % 2 == 1
    dim[:top] = dim[bottom:] = False
    pixels[dim, left:right, 2] = clarity // 2
    return pixels


class PaintedFaces:
    """A FaceDetector for painted squares."""

    def detect(self, pixels: Pixels) -> Sequence[DetectedFace]:
        faces = []
        signed = pixels[:, :, 0] == _SIGN
        for person in np.unique(pixels[:, :, 1][signed]).tolist():
            rows, columns = np.nonzero(signed & (pixels[:, :, 1] == person))
            box = Box(
                float(columns.min()),
                float(rows.min()),
                float(np.ptp(columns) + 1),
                float(np.ptp(rows) + 1),
            )
            marks = _LANDMARKS * [box.width, box.height] + [box.x, box.y]
            faces.append(DetectedFace(box, marks, 0.9))
        return sorted(faces, key=lambda face: -face.box.area)

    def refine(self, pixels: Pixels, face: DetectedFace) -> DetectedFace | None:
        near = [other for other in self.detect(pixels) if other.box.overlap(face.box) > 0]
        return max(near, key=lambda other: other.box.overlap(face.box), default=None)


class PlantedEmbedder:
    """A FaceEmbedder that knows each painted person; norm 12 at full clarity."""

    def __init__(self, model: ModelId = PLANTED) -> None:
        self._model = model
        self.embedded = 0

    @property
    def model(self) -> ModelId:
        return self._model

    def embed(self, pixels: Pixels, face: DetectedFace) -> Embedding:
        self.embedded += 1
        box = face.box
        top, left = max(round(box.y), 0), max(round(box.x), 0)
        inside = pixels[top : round(box.y + box.height), left : round(box.x + box.width)]
        person, clarity = int(np.median(inside[:, :, 1])), int(inside[:, :, 2].max())
        vector = np.asarray(12 * clarity / 200 * direction(person), dtype=np.float32)
        return Embedding(self._model, vector)


def direction(person: int) -> Vector:
    """The unit vector planted for a person; two people score 0.0 +- 0.09."""
    return unit(np.random.default_rng(person).standard_normal(128))


def planted_reference(person: int, model: ModelId = PLANTED) -> Reference:
    """The reference of painted person ``person``: delegate ``P-007`` and so on."""
    name = f"P-{person:03d}"
    return Reference(ReferenceId(name), DelegateId(name), Template(model, direction(person), 1))
