"""A guard whose landmarkers see what a test wrote down."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from domain.image import DetectedFace, Pixels, Points
from domain.pad import POLICIES, Level, PadPolicy
from domain.parallax import Marks, parallax, reference_of
from kiosk.station.challenge import Guard, Tools
from kiosk.station.screening import Screening
from kiosk.station.turning import Eyes
from tests.fakes.vision import PlantedEmbedder


class MarkedFaces:
    """A second landmarker that finds its points where the first found its own."""

    def points(self, pixels: Pixels, face: DetectedFace) -> Points:
        right, left, nose = face.landmarks[:3]
        half = 0.2 * (left - right)
        return np.stack([left + half, left - half, right - half, right + half, nose])


class MarkedFront:
    """A face straight ahead whose nose is followed by its landmark."""

    def __init__(self, looks: Sequence[tuple[Pixels, DetectedFace]]) -> None:
        self._ahead = reference_of([marks_of(face) for _, face in looks])

    def lift(self, pixels: Pixels, face: DetectedFace) -> float | None:
        return parallax(self._ahead, marks_of(face))


def marks_of(face: DetectedFace) -> Marks:
    marks = face.landmarks
    return Marks(marks[:2], marks[[0, 1, 3, 4]], marks[2:3])


def guard(policy: PadPolicy, *screenings: Screening, seed: int = 1) -> Guard:
    """A guard over painted faces."""
    eyes = Eyes(MarkedFaces(), MarkedFront)
    tools = Tools(eyes, PlantedEmbedder(), np.random.default_rng(seed), screenings)
    return Guard(policy, tools)


def unasking_guard() -> Guard:
    """A guard that lets everybody pass who is recognised."""
    return guard(POLICIES[Level.OFF])
