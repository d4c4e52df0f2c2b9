"""What the pack says of a presentation: the median over frames of the mean over models."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

import cv2
import numpy as np

from domain.image import Box, DetectedFace, Frame, Pixels
from domain.pad import Signal, Source, Verdict
from vision.pad.pack import ModelEntry, Pack

FRAMES = 5
LEAST_WIDTH_PX = 120.0
WAIT_S = 3.0
"""Without enough faces large enough for so long, the pack says grey."""
_FITS = 0.95
"""A crop that must shrink by more than this to lie in the frame is not the one asked for."""


class PassiveScreening:
    """A pack as a source of signals; five frames to a word. One thread at a time."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._scores: list[Mapping[str, float]] = []
        self._since_s: float | None = None

    @property
    def source(self) -> Source:
        return Source.PASSIVE

    def begin(self) -> None:
        """Another person: forget what was seen."""
        self._scores, self._since_s = [], None

    def look(self, frame: Frame, face: DetectedFace) -> Signal | None:
        """Take in one frame; None while more are needed."""
        if self._since_s is None:
            self._since_s = frame.taken_at_s
        if face.box.width >= LEAST_WIDTH_PX:
            scores = scored(self._pack, frame.pixels, face.box)
            if scores:
                self._scores.append(scores)
        waited_s = frame.taken_at_s - self._since_s
        if len(self._scores) >= FRAMES or not 0 <= waited_s < WAIT_S:
            return self._word()
        return None

    def _word(self) -> Signal:
        manifest = self._pack.manifest
        whole = [each for each in self._scores if len(each) == len(self._pack.models)]
        said = whole or self._scores
        if len(self._scores) < FRAMES:
            return self._signal(Verdict.GREY, "never_close_enough", ())
        score = median(sum(each.values()) / len(each) for each in said)
        reason = "scored" if whole else "scored_without_wide_crop"
        if not np.isfinite(score) or score < manifest.deny:
            return self._signal(Verdict.DENY, reason, (score,))
        verdict = Verdict.CONFIRM if score >= manifest.accept and whole else Verdict.GREY
        return self._signal(verdict, reason, (score,))

    def _signal(self, verdict: Verdict, reason: str, scores: tuple[float, ...]) -> Signal:
        manifest = self._pack.manifest
        return Signal(
            Source.PASSIVE,
            verdict,
            reason,
            tuple(round(score, 4) for score in scores if np.isfinite(score)),
            (manifest.accept, manifest.deny),
            (self._pack.sha256, *(model.entry.sha256 for model in self._pack.models)),
        )


def scored(pack: Pack, pixels: Pixels, face: Box) -> dict[str, float]:
    """The live logit of each model whose crop lies in the frame."""
    scores = {}
    for model in pack.models:
        crop = crop_for(model.entry, pixels, face)
        if crop is not None:
            scores[model.entry.file] = model.live_logit(crop)
    return scores


def crop_for(entry: ModelEntry, pixels: Pixels, face: Box) -> Pixels | None:
    """The crop as the model was trained on; None when the frame does not hold it."""
    if entry.framing == "square":
        return _square(entry, pixels, face)
    height, width = pixels.shape[:2]
    fits = min((width - 1) / face.width, (height - 1) / face.height)
    if fits < _FITS * entry.context:
        return None
    grown = min(entry.context, fits)
    across, down = face.width * grown, face.height * grown
    x, y = face.centre
    left = min(max(x - across / 2, 0.0), width - 1 - across)
    top = min(max(y - down / 2, 0.0), height - 1 - down)
    part = pixels[int(top) : int(top + down) + 1, int(left) : int(left + across) + 1]
    return np.asarray(cv2.resize(part, (entry.side_px, entry.side_px)), dtype=np.uint8)


def _square(entry: ModelEntry, pixels: Pixels, face: Box) -> Pixels:
    side = max(1, round(max(face.width, face.height) * entry.context))
    left, top = round(face.centre[0] - side / 2), round(face.centre[1] - side / 2)
    height, width = pixels.shape[:2]
    before = (max(0, -top), max(0, -left))
    after = (max(0, top + side - height), max(0, left + side - width))
    wide = cv2.copyMakeBorder(
        pixels, before[0], after[0], before[1], after[1], cv2.BORDER_REFLECT_101
    )
    part = wide[
        top + before[0] : top + before[0] + side, left + before[1] : left + before[1] + side
    ]
    how = cv2.INTER_LANCZOS4 if side < entry.side_px else cv2.INTER_AREA
    resized = cv2.resize(part, (entry.side_px, entry.side_px), interpolation=how)
    return np.asarray(resized, dtype=np.uint8)
