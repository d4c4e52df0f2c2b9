"""Photographs through the same pipeline as the door, several at a time, gently."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from queue import SimpleQueue
from threading import Event, local
from typing import assert_never

import cv2
import numpy as np

from domain.biometrics import Embedding
from domain.errors import ModelRefused
from domain.image import Box, DetectedFace, Pixels
from domain.ports import FaceDetector, FaceEmbedder
from enroll.limits import DEFAULT, Limits
from enroll.outcomes import Assessed, Bystanders, Defect, Facts, Fit, Unfit
from enroll.print_scan import halftone
from enroll.sandbox import Photograph, Sandbox, Undecodable
from vision.cover import covered
from vision.enrolment import Enrollable, FailureReason, FailureToEnrol, assess

THUMBNAIL_PX = 200
_JPEG_QUALITY = 80
_NIGHT, _GLARE = 20.0, 240.0
"""Mean grey of a whole picture in which nobody could be found."""
_AHEAD = 2
"""Photographs waiting per worker: enough that none idles, few enough to hold in memory."""


@dataclass(frozen=True, slots=True)
class FaceTools:
    """What makes templates of portraits; each thread has its own."""

    detector: FaceDetector
    embedder: FaceEmbedder
    second: FaceEmbedder | ModelRefused
    """The engine that the door asks in doubt, or why it is not there."""

    def embed_again(self, pixels: Pixels, face: DetectedFace) -> Embedding | None:
        """An enrollable face by the second engine; None without one."""
        return None if isinstance(self.second, ModelRefused) else self.second.embed(pixels, face)


def workers() -> int:
    """How many photographs at a time: one core always stays with the door."""
    return max(1, min(3, (os.cpu_count() or 1) - 1))


class Assessor:
    """Judges photographs in worker threads, each with a decoder process and tools of its own."""

    def __init__(
        self, tools: Callable[[], FaceTools], *, count: int, limits: Limits = DEFAULT
    ) -> None:
        self._tools = tools
        self._count = count
        self._limits = limits
        self._mine = local()
        self._sandboxes: SimpleQueue[Sandbox] = SimpleQueue()

    def assess_all(
        self, photographs: Iterable[tuple[Facts, bytes]], stop: Event
    ) -> Iterator[Assessed]:
        """Judge each photograph, in order; ``stop`` ends after those under way.

        Whatever reading ``photographs`` raises comes out here; what was yielded stays valid.
        """
        waiting: list[Future[Assessed]] = []
        pool = ThreadPoolExecutor(self._count, thread_name_prefix="assess")
        try:
            for facts, raw in photographs:
                waiting.append(pool.submit(self._assess, facts, raw))
                if len(waiting) >= _AHEAD * self._count:
                    yield waiting.pop(0).result()
                if stop.is_set():
                    break
            for future in waiting:
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)
            while not self._sandboxes.empty():
                self._sandboxes.get().close()

    def _assess(self, facts: Facts, raw: bytes) -> Assessed:
        if not hasattr(self._mine, "tools"):
            self._mine.tools, self._mine.sandbox = self._tools(), Sandbox(self._limits)
            self._sandboxes.put(self._mine.sandbox)
        decoded = self._mine.sandbox.photograph(raw)
        match decoded:
            case Undecodable():
                return Unfit(facts, Defect.UNDECODABLE, decoded.reason)
            case Photograph():
                return judge(facts, decoded, self._mine.tools)
            case _:
                assert_never(decoded)


def judge(facts: Facts, photograph: Photograph, tools: FaceTools) -> Assessed:
    """Judge one decoded photograph as the door would."""
    facts = replace(
        facts,
        original=photograph.original,
        taken=photograph.taken,
        turned_upright=photograph.turned,
    )
    outcome = assess(photograph.pixels, tools.detector, tools.embedder)
    match outcome:
        case FailureToEnrol():
            return Unfit(
                facts,
                _defect(outcome, photograph.pixels),
                quality=outcome.quality,
                thumbnail=thumbnail_of(photograph.pixels, None),
            )
        case Enrollable():
            thumbnail = thumbnail_of(photograph.pixels, outcome.face.box)
            if halftone(photograph.pixels, outcome.face.box):
                return Unfit(
                    facts, Defect.SCANNED_PRINT, quality=outcome.quality, thumbnail=thumbnail
                )
            if covered(photograph.pixels, outcome.face):
                return Unfit(facts, Defect.COVERED, quality=outcome.quality, thumbnail=thumbnail)
            second = tools.embed_again(photograph.pixels, outcome.face)
            behind = _behind(photograph.pixels, outcome)
            return Fit(facts, outcome.quality, outcome.embedding, thumbnail, second, behind)
        case _:
            assert_never(outcome)


def _behind(pixels: Pixels, outcome: Enrollable) -> Bystanders | None:
    if not outcome.others:
        return None
    widest = outcome.others[0].box
    return Bystanders(
        count=len(outcome.others),
        width_px=round(widest.width),
        taken_px=round(outcome.face.box.width),
        thumbnail=thumbnail_of(pixels, widest),
    )


def _defect(failure: FailureToEnrol, pixels: Pixels) -> Defect:
    """The reason, or the light where it is what kept a face from being found at all."""
    if failure.reason is FailureReason.NO_FACE:
        grey = float(pixels.mean())
        if grey < _NIGHT or grey > _GLARE:
            return Defect.DARK if grey < _NIGHT else Defect.BRIGHT
    return Defect(failure.reason)


def thumbnail_of(pixels: Pixels, face: Box | None) -> bytes:
    """JPEG of the face with its hair and collar, or of the whole picture where there is none."""
    height, width = pixels.shape[:2]
    part = pixels
    if face is not None:
        side = 1.0 * max(face.width, face.height)
        x, y = face.centre
        left, right = max(0, int(x - side)), min(width, int(x + side))
        top, bottom = max(0, int(y - side)), min(height, int(y + side))
        part = pixels[top:bottom, left:right]
    scale = THUMBNAIL_PX / max(part.shape[:2])
    size = (max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale)))
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    _, coded = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    return np.asarray(coded, dtype=np.uint8).tobytes()
