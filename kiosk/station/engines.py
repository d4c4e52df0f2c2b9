"""The engines that recognise at this door: one compares, the other is asked where it is unsure."""

from __future__ import annotations

from dataclasses import dataclass

from domain.errors import ModelRefused
from domain.gallery import Gallery
from domain.ids import ModelId
from domain.ports import FaceDetector, FaceEmbedder
from kiosk.station.happenings import Trouble
from vision.subject import Watch


@dataclass(frozen=True, slots=True)
class Engines:
    """What a watch works with; without the second engine the door works on, and says so."""

    detector: FaceDetector
    first: FaceEmbedder
    second: FaceEmbedder | ModelRefused

    def watch_over(self, gallery: Gallery) -> Watch:
        """A watch that compares with ``gallery``."""
        second = None if isinstance(self.second, ModelRefused) else self.second
        return Watch(self.detector, self.first, gallery, second=second)

    @property
    def second_model(self) -> ModelId | None:
        """Whose references make the gallery of the second engine."""
        return None if isinstance(self.second, ModelRefused) else self.second.model

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What the status line says for as long as the door runs."""
        return (Trouble.SECOND_ENGINE,) if isinstance(self.second, ModelRefused) else ()
