"""Of all faces the one capture subject; the same face over time is one presentation.

Pure stepping: time comes from the frames alone. Of two people in the queue the larger and more
central one is watched, and nobody else's frames get into that evidence: a face must lie where
the watched one was a moment ago, and its vector must not be somebody else's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from domain.biometrics import Embedding, Quality, unit
from domain.evidence import Evidence, Hint
from domain.gallery import Gallery
from domain.image import Box, DetectedFace, Frame
from domain.ports import FaceDetector, FaceEmbedder
from vision.cover import covered
from vision.fusion import usable_norm
from vision.quality import likely_reason, measure, shortcoming
from vision.sightings import Comparer, Sightings


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """When to search anew, and when somebody has left."""

    search_every_s: float = 0.4
    """While somebody is watched, the whole frame is searched only this often."""
    lost_after_s: float = 0.6
    """Nobody where the watched face was for so long: the presentation ends."""
    same_place: float = 0.3
    """Least overlap of a face with where it was a frame ago."""
    replaced_at: float = 1.5
    """A face that is so many times as wide has stepped in front."""
    same_person: float = 0.2
    """Cosine to the presentation so far, under which a frame is of somebody else; frames of one
    moment score above 0.6, two people 0.1 on average and 0.3 one time in fifty."""
    company_share: float = 0.75
    """Somebody is as near as the watched one from this share of their width on. Whoever stands
    half a metre behind in a queue is below it once the first is nearer than a metre and a half."""
    company_lead: float = 0.05
    """And nobody is clearly the one before the camera while their ranks are nearer than this."""
    company_s: float = 3.0
    """Two such people are asked to come one by one for so long. Then the foremost is looked at:
    a portrait on the wall would hold the door for ever."""
    look_again_s: float = 0.18
    """Every sixth frame of thirty a second: nearer ones say almost the same. A fast board would
    else have used up all looks in a quarter of a second, before somebody has blinked."""
    recheck_every_s: float = 1.0
    """After the decision, so often it is looked whether this is still the same person."""


@dataclass(frozen=True, slots=True)
class Nobody:
    """No face before the camera."""


@dataclass(frozen=True, slots=True)
class Watching:
    """Somebody is before the camera, and this is what is known so far."""

    presentation: int
    """Counts from 1; a new number is a new person."""
    face: DetectedFace
    faces: int
    """Faces in the last full search, this one included."""
    evidence: Evidence
    quality: Quality | None = None
    """Of this face in the last frame in which it was measured."""

    @property
    def box(self) -> Box:
        return self.face.box


Look = Nobody | Watching


@dataclass(slots=True)
class _Presentation:
    """What is remembered of the person now before the camera."""

    number: int
    since_s: float
    face: DetectedFace
    seen_s: float
    frames: int = 0
    sightings: Sightings = field(default_factory=Sightings)
    hint: Hint | None = None
    quality: Quality | None = None
    settled: bool = False
    checked_s: float = 0.0
    company_since_s: float | None = None


def search(detector: FaceDetector, frame: Frame) -> Sequence[DetectedFace]:
    """The faces of a frame, in its own pixels; sought where the camera made it small already."""
    if frame.small is None:
        return detector.detect(frame.pixels)
    larger = frame.width_px / frame.small.shape[1]
    return [face.enlarged(larger) for face in detector.detect(frame.small)]


class Watch:
    """Turns frames into presentations. One thread at a time."""

    def __init__(
        self,
        detector: FaceDetector,
        embedder: FaceEmbedder,
        gallery: Gallery,
        settings: WatchSettings | None = None,
        *,
        second: FaceEmbedder | None = None,
    ) -> None:
        """Compare with ``gallery``; ``second`` is the engine asked in doubt, if there is one."""
        self._detector = detector
        self._embedder = embedder
        self._second = second
        self._comparer = Comparer(gallery)
        self._settings = settings or WatchSettings()
        self._now: _Presentation | None = None
        self._count = 0
        self._searched_s = float("-inf")
        self._faces: Sequence[DetectedFace] = ()

    def look(self, frame: Frame) -> Look:
        """Take in one frame; frames come in the order they were taken."""
        face = self._find(frame)
        now = self._now
        if face is None or now is None:
            return self._unseen(frame)
        now.face, now.seen_s = face, frame.taken_at_s
        now.frames += 1
        self._learn(frame, now)
        return self._report(frame)

    def settle(self) -> None:
        """The presentation is decided: spend no more on it until the person leaves."""
        if self._now is not None:
            self._now.settled = True

    def replace_gallery(self, gallery: Gallery) -> None:
        """Compare with ``gallery`` from now on, what was seen already included."""
        self._comparer = Comparer(gallery)
        if self._now is not None:
            self._now.sightings.compare(self._comparer)

    def _find(self, frame: Frame) -> DetectedFace | None:
        """The capture subject in this frame, with refined landmarks; opens presentations."""
        searched_s = frame.taken_at_s - self._searched_s
        if self._now is not None and searched_s < self._settings.search_every_s:
            followed = self._detector.refine(frame.pixels, self._now.face)
            if followed is not None and self._same_place(followed, self._now.face):
                return followed
        self._faces = search(self._detector, frame)
        self._searched_s = frame.taken_at_s
        chosen = self._choose(frame)
        return None if chosen is None else self._detector.refine(frame.pixels, chosen) or chosen

    def _choose(self, frame: Frame) -> DetectedFace | None:
        """Whom of the faces found to watch: the one watched so far, unless left or replaced."""
        if not self._faces:
            return None
        nearest = min(self._faces, key=lambda face: _rank(face, frame))
        if self._now is not None:
            before = self._now.face
            here = max(self._faces, key=lambda face: face.box.overlap(before.box))
            if nearest.box.width <= self._settings.replaced_at * before.box.width:
                if self._same_place(here, before):
                    return here
                if not self._gone(self._now, frame):
                    return None
        self._open(nearest, frame)
        return nearest

    def _learn(self, frame: Frame, now: _Presentation) -> None:
        """Judge the frame, and add its vector to the evidence if it is fit."""
        since_checked_s = frame.taken_at_s - now.checked_s
        if now.settled and since_checked_s < self._settings.recheck_every_s:
            return
        quality = now.quality = measure(frame.pixels, now.face)
        now.hint = shortcoming(quality, frame.width_px)
        if now.hint is None and self._in_company(frame, now):
            now.hint = Hint.ONE_AT_A_TIME
        too_soon = now.sightings.usable and since_checked_s < self._settings.look_again_s
        if now.hint is not None or too_soon:
            return
        now.checked_s = frame.taken_at_s
        embedding = self._embedder.embed(frame.pixels, now.face)
        if not usable_norm(embedding):
            hidden = covered(frame.pixels, now.face)
            now.hint = Hint.UNCOVER_FACE if hidden else likely_reason(quality)
            return
        if not self._same_person(embedding, now):
            self._open(now.face, frame)
            now = self._current()
            now.frames = 1
        elif now.settled:
            return
        second, face = self._second, now.face
        again = partial(second.embed, frame.pixels, face) if second is not None else None
        now.sightings.add(embedding, self._comparer, again)
        if covered(frame.pixels, face):
            now.hint = Hint.UNCOVER_FACE  # heard only while it is not clear who this is

    def _in_company(self, frame: Frame, now: _Presentation) -> bool:
        """Whether two stand there and neither is clearly the one, and it was not said for long.

        Once there is evidence somebody was clearly the one: who comes beside them then is let be.
        """
        if now.settled or now.sightings.usable or not self._rivalled(now.face, frame):
            return False
        taken_s = frame.taken_at_s
        if now.company_since_s is None:
            now.company_since_s = taken_s
        if taken_s - now.company_since_s >= self._settings.company_s:
            return False
        now.since_s = taken_s  # their parting takes nothing from the time to be recognised in
        return True

    def _rivalled(self, face: DetectedFace, frame: Frame) -> bool:
        least_px = self._settings.company_share * face.box.width
        rank = _rank(face, frame)
        return any(
            other.box.width >= least_px
            and abs(_rank(other, frame) - rank) < self._settings.company_lead
            and not self._same_place(other, face)
            for other in self._faces
        )

    def _open(self, face: DetectedFace, frame: Frame) -> None:
        self._count += 1
        seen = frame.taken_at_s
        self._now = _Presentation(self._count, seen, face, seen, checked_s=seen)

    def _current(self) -> _Presentation:
        if self._now is None:
            raise RuntimeError("no presentation is open")
        return self._now

    def _unseen(self, frame: Frame) -> Look:
        if self._now is None:
            return Nobody()
        if self._gone(self._now, frame):
            self._now = None
            return Nobody()
        return self._report(frame)

    def _report(self, frame: Frame) -> Watching:
        now = self._current()
        evidence = Evidence(
            age_s=frame.taken_at_s - now.since_s,
            frames=now.frames,
            usable=now.sightings.usable,
            ranked=now.sightings.ranked,
            hint=now.hint,
        )
        faces = max(1, len(self._faces))
        return Watching(now.number, now.face, faces, evidence, now.quality)

    def _same_place(self, face: DetectedFace, before: DetectedFace) -> bool:
        return face.box.overlap(before.box) >= self._settings.same_place

    def _same_person(self, embedding: Embedding, now: _Presentation) -> bool:
        probe = now.sightings.probe
        if probe is None:
            return True
        cosine = float(np.dot(unit(embedding.vector), probe.vector))
        return cosine >= self._settings.same_person

    def _gone(self, now: _Presentation, frame: Frame) -> bool:
        return frame.taken_at_s - now.seen_s >= self._settings.lost_after_s


def _rank(face: DetectedFace, frame: Frame) -> float:
    """Small for the person who is nearest and most central, as a share of the frame."""
    away = abs(face.box.centre[0] / frame.width_px - 0.5)
    return 0.5 * away - face.box.width / frame.width_px
