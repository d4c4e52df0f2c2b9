"""A real embedder that remembers: tests import the same six photographs some sixty times."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from domain.biometrics import Embedding
from domain.ids import ModelId
from domain.image import DetectedFace, Pixels
from domain.ports import FaceEmbedder

_Seen = tuple[bytes, tuple[int, ...], bytes]


@dataclass(eq=False)
class RememberingEmbedder:
    """Asks the real one once for each face of each picture."""

    real: FaceEmbedder
    known: dict[_Seen, Embedding] = field(default_factory=dict)

    @property
    def model(self) -> ModelId:
        return self.real.model

    def embed(self, pixels: Pixels, face: DetectedFace) -> Embedding:
        seen = sha256(pixels.tobytes()).digest(), pixels.shape, face.landmarks.tobytes()
        if seen not in self.known:
            self.known[seen] = self.real.embed(pixels, face)
        return self.known[seen]
