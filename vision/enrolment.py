"""A portrait is judged by the pipeline that will look for the person at the door."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from domain.biometrics import Embedding, Quality
from domain.evidence import Hint
from domain.image import DetectedFace, Pixels
from domain.ports import FaceDetector, FaceEmbedder
from vision.fusion import usable_norm
from vision.quality import likely_reason, measure, shortcoming

SECOND_FACE = 0.45
"""A face this large relative to the largest is a second person, not somebody in the distance."""


class FailureReason(StrEnum):
    """Why a portrait gave no template."""

    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    BLURRED = "blurred"
    DARK = "dark"
    BRIGHT = "bright"
    TURNED = "turned"
    COVERED = "covered"


@dataclass(frozen=True, slots=True, eq=False)
class Enrollable:
    """A portrait that a template can be made of."""

    embedding: Embedding = field(repr=False)
    quality: Quality
    face: DetectedFace
    others: tuple[DetectedFace, ...] = ()
    """Smaller faces in the background, largest first; none of them was considered."""


@dataclass(frozen=True, slots=True)
class FailureToEnrol:
    """A portrait that none can be made of."""

    reason: FailureReason
    quality: Quality | None = None
    """What was measured of the face, when there was one."""


_REASONS = {
    Hint.COME_CLOSER: FailureReason.TOO_SMALL,
    Hint.STEP_BACK: FailureReason.TOO_LARGE,
    Hint.HOLD_STILL: FailureReason.BLURRED,
    Hint.MORE_LIGHT: FailureReason.DARK,
    Hint.LESS_LIGHT: FailureReason.BRIGHT,
    Hint.FACE_CAMERA: FailureReason.TURNED,
    Hint.UNCOVER_FACE: FailureReason.COVERED,
    Hint.ONE_AT_A_TIME: FailureReason.SEVERAL_FACES,
}


def assess(
    pixels: Pixels, detector: FaceDetector, embedder: FaceEmbedder
) -> Enrollable | FailureToEnrol:
    """Judge one portrait, upright BGR of any size."""
    faces = detector.detect(pixels)
    if not faces:
        return FailureToEnrol(FailureReason.NO_FACE)
    face = main_face(faces, pixels)
    # A small face in the middle before a large one at the edge is as unclear as two of one size.
    if several(faces) or face is not faces[0]:
        return FailureToEnrol(FailureReason.SEVERAL_FACES)
    outcome = assess_face(pixels, detector.refine(pixels, face) or face, embedder)
    return (
        replace(outcome, others=tuple(faces[1:])) if isinstance(outcome, Enrollable) else outcome
    )


def assess_face(
    pixels: Pixels, face: DetectedFace, embedder: FaceEmbedder
) -> Enrollable | FailureToEnrol:
    """Judge one face whose landmarks are refined."""
    quality = measure(pixels, face)
    hint = shortcoming(quality, pixels.shape[1])
    if hint is not None:
        return FailureToEnrol(_REASONS[hint], quality)
    embedding = embedder.embed(pixels, face)
    if not usable_norm(embedding):
        return FailureToEnrol(_REASONS[likely_reason(quality)], quality)
    return Enrollable(embedding, quality, face)


def several(faces: Sequence[DetectedFace]) -> bool:
    """Whether a second face could be the one that is meant; largest first."""
    return len(faces) > 1 and faces[1].box.width > SECOND_FACE * faces[0].box.width


def main_face(faces: Sequence[DetectedFace], pixels: Pixels) -> DetectedFace:
    """The large and central one of one or more faces."""
    middle_x, middle_y = pixels.shape[1] / 2, pixels.shape[0] / 2

    def off_centre(face: DetectedFace) -> float:
        x, y = face.box.centre
        return math.hypot(x - middle_x, y - middle_y) - face.box.width

    return min(faces, key=off_centre)
