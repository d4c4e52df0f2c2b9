"""Screening: sources that look at frames without asking anything, in light that lets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.evidence import Hint
from domain.image import DetectedFace, Frame
from domain.light import Light, judged
from domain.pad import Signal, Source
from vision.pad.landmarks import lighting_of


class Screening(Protocol):
    """A source that looks at frames without asking anything: the pack, or another sensor."""

    @property
    def source(self) -> Source: ...

    def begin(self) -> None:
        """Another person: forget what was seen."""
        ...

    def look(self, frame: Frame, face: DetectedFace) -> Signal | None:
        """Take in one frame; None while more are needed."""
        ...


@dataclass(frozen=True, slots=True)
class Absent:
    """No such source is installed."""


@dataclass(frozen=True, slots=True)
class Unlit:
    """The light has been bad for too long."""


@dataclass(frozen=True, slots=True)
class Going:
    """More frames are needed; the hint says what keeps them from counting."""

    hint: Hint | None = None


Answer = Absent | Unlit | Going | Signal


class Screenings:
    """What is installed, asked one frame at a time; ``patience_s`` is for bad light."""

    def __init__(self, installed: Sequence[Screening], patience_s: float) -> None:
        self._installed = {each.source: each for each in installed}
        self._patience_s = patience_s
        self._unlit_since_s: float | None = None

    def begin(self) -> None:
        """Another person."""
        self._unlit_since_s = None
        for screening in self._installed.values():
            screening.begin()

    def look(self, source: Source, frame: Frame, face: DetectedFace) -> Answer:
        """What that source says after this frame."""
        screening = self._installed.get(source)
        if screening is None:
            return Absent()
        if source is Source.PASSIVE:
            unlit = self._unlit(frame, face)
            if unlit is not None:
                return unlit
        return screening.look(frame, face) or Going()

    def _unlit(self, frame: Frame, face: DetectedFace) -> Unlit | Going | None:
        """Whether this frame's light shows nothing, and for how long that has been so."""
        light = judged(lighting_of(frame.pixels, face))
        if light is Light.GOOD:
            self._unlit_since_s = None
            return None
        if self._unlit_since_s is None:
            self._unlit_since_s = frame.taken_at_s
        late = frame.taken_at_s - self._unlit_since_s > self._patience_s
        return Unlit() if late else Going(light.hint)
