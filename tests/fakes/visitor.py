"""Somebody before the kiosk who hears what it asks: a head that turns, or a photograph in a hand.

Frames carry their own time, so a visit of seconds takes as long as its frames take to compute.
"""

from __future__ import annotations

import math
import queue
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

import cv2
import numpy as np

from domain.biometrics import Reference, Template, unit
from domain.challenge import Side
from domain.decision import Identified
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ReferenceId
from domain.image import Frame, Pixels
from domain.pad import PadPolicy
from enroll.portraits import ENROLLED
from hardware.camera.scene import Fractions, Marks, Person, SceneScript, Visit
from hardware.camera.stage import Stage
from kiosk.station.challenge import Guard, Tools
from kiosk.station.doors import Doors
from kiosk.station.happenings import Challenged, Happening
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.settlement import Item, Settlement
from kiosk.station.slot import LatestSlot
from kiosk.station.turning import Eyes
from tests.fakes.clock import FakeClock
from tests.fakes.congress import OPENING, roster
from vision.detector import YuNetDetector
from vision.door import door_policy
from vision.embedder import SFaceEmbedder
from vision.filler import drawn_templates
from vision.pad.landmarks import DlibLandmarks
from vision.subject import Watch

STRANGERS = 445
RATE_HZ = 15.0
SIZE = (640, 480)
LONGEST_S = 30.0


class Behaviour(Protocol):
    """How somebody holds themselves at a moment, given what is asked and since when."""

    def at(self, time_s: float, side: Side | None, asked_s: float | None) -> Person: ...


@dataclass(frozen=True, slots=True)
class Obliging:
    """A person who looks straight ahead, then turns to the side that is asked for."""

    portrait: str
    reacts_s: float
    turns_s: float
    to_deg: float
    face_px: int

    def at(self, time_s: float, side: Side | None, asked_s: float | None) -> Person:
        turn_deg = 0.0
        if side is not None and asked_s is not None:
            share = min(max((time_s - asked_s - self.reacts_s) / self.turns_s, 0.0), 1.0)
            turn_deg = side.sign * self.to_deg * share * share * (3 - 2 * share)
        return Person(
            portrait=self.portrait, solid=True, turn_deg=turn_deg, nearest_px=self.face_px
        )


@dataclass(frozen=True, slots=True)
class HeldPhotograph:
    """A photograph of somebody enrolled, swung, tilted and brought nearer in a hand.

    ``follows``: it is turned as the kiosk asks, as far as a person would turn and farther.
    """

    portrait: str
    turn_deg: float
    tilt_deg: float
    nearer: float
    rates_hz: tuple[float, float, float]
    follows: bool
    face_px: int

    def at(self, time_s: float, side: Side | None, asked_s: float | None) -> Person:
        steady = side is None
        swing = [math.sin(2 * math.pi * rate * time_s) for rate in self.rates_hz]
        turn_deg = self.turn_deg * swing[0] * (0.25 if steady else 1.0)
        if self.follows and side is not None and asked_s is not None:
            turn_deg = side.sign * self.turn_deg * min((time_s - asked_s) / 1.0, 1.0)
        size = 1 + self.nearer * swing[2]
        return Person(
            portrait=self.portrait,
            turn_deg=turn_deg,
            tilt_deg=self.tilt_deg * swing[1] * (0.3 if steady else 1.0),
            nearest_px=round(self.face_px * size),
        )


def obliging(rng: np.random.Generator, portrait: str) -> Obliging:
    """One of the people who do as they are asked, each in their own way."""
    return Obliging(
        portrait,
        reacts_s=float(rng.uniform(0.45, 0.9)),
        turns_s=float(rng.uniform(0.5, 0.9)),
        to_deg=float(rng.uniform(22, 38)),
        face_px=int(rng.integers(150, 200)),
    )


def held_photograph(rng: np.random.Generator, portrait: str) -> HeldPhotograph:
    """One of the ways to hold a photograph in front of a lens."""
    return HeldPhotograph(
        portrait,
        turn_deg=float(rng.uniform(0, 50)),
        tilt_deg=float(rng.uniform(0, 25)),
        nearer=float(rng.uniform(0, 0.25)),
        rates_hz=cast("tuple[float, float, float]", tuple(rng.uniform(0.15, 1.0, 3).tolist())),
        follows=bool(rng.integers(2)),
        face_px=int(rng.integers(150, 200)),
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a visit ended."""

    settlement: Settlement | None
    tries: int
    took_s: float
    """From the last time a side was shown."""

    @property
    def admitted(self) -> bool:
        return self.settlement is not None and isinstance(self.settlement.decision, Identified)


class Door:
    """A kiosk's recognition over rendered visits: five people enrolled among drawn ones."""

    def __init__(self, portraits: Mapping[str, Path]) -> None:
        self._portraits = portraits
        self.detector, self.embedder = YuNetDetector(), SFaceEmbedder()
        self.second = DlibLandmarks()
        self._marks = {name: self._measure(portraits[name]) for name in ENROLLED}
        self.gallery = self._enrolled()
        self.policy = door_policy(self.gallery)

    def visit(self, behaviour: Behaviour, portrait: str, pad: PadPolicy, seed: int) -> Outcome:
        """Let somebody come up to the door; a visit ends when it is settled or after a while."""
        rng = np.random.default_rng(seed)
        stage = self._stage(portrait, rng)
        shown: list[Happening] = []
        settled: queue.Queue[Item] = queue.Queue()
        guard = Guard(pad, Tools(Eyes(self.second), self.embedder, rng))
        recognition = Recognition(
            Sight(lambda gallery: Watch(self.detector, self.embedder, gallery), guard),
            doors=Doors(roster(OPENING)),
            frames=LatestSlot(),
            settled=settled,
            clock=FakeClock(),
            post=shown.append,
        )
        recognition.use((self.gallery, self.policy))
        recognition._take_newer_gallery()
        asked_s, side, tries = None, None, 0
        for number in range(int(LONGEST_S * RATE_HZ)):
            time_s = number / RATE_HZ
            pixels = stage.moment(time_s, behaviour.at(time_s, side, asked_s))
            recognition._look(Frame(pixels, time_s, number))
            if not settled.empty():
                item = settled.get()
                assert isinstance(item, Settlement)
                return Outcome(item, tries, time_s - asked_s if asked_s is not None else 0.0)
            newest = shown[-1] if shown else None
            now_side = newest.side if isinstance(newest, Challenged) else None
            if now_side is not side:
                side, asked_s = now_side, time_s if now_side else asked_s
                tries += now_side is not None
        return Outcome(None, tries, 0.0)

    def _stage(self, portrait: str, rng: np.random.Generator) -> Stage:
        face, marks = self._marks[portrait]
        script = SceneScript(
            visits=(Visit(people=(Person(portrait=portrait),), approach_s=0.4, stay_s=60),),
            faces={portrait: face},
            marks={portrait: marks},
        )
        return Stage(script, self._portraits[portrait].parent, size_px=SIZE, rng=rng)

    def _measure(self, path: Path) -> tuple[Fractions, Marks]:
        pixels = _read(path)
        face = self.detector.detect(pixels)[0]
        face = self.detector.refine(pixels, face) or face
        size = np.array([pixels.shape[1], pixels.shape[0]], dtype=np.float64)
        box = np.array([face.box.x, face.box.y, face.box.width, face.box.height])
        shares = (box.reshape(2, 2) / size).ravel().tolist()
        marks = (face.landmarks / size).ravel().tolist()
        return cast("Fractions", tuple(shares)), cast("Marks", tuple(marks))

    def _enrolled(self) -> Gallery:
        references = []
        for name in ENROLLED:
            pixels = _read(self._portraits[name])
            face = self.detector.detect(pixels)[0]
            face = self.detector.refine(pixels, face) or face
            vector = unit(self.embedder.embed(pixels, face).vector)
            references.append(_reference(name, Template(self.embedder.model, vector, 1)))
        rng = np.random.default_rng(3)
        drawn = drawn_templates(STRANGERS, rng, like=[each.template for each in references])
        references += [_reference(f"drawn-{n}", each) for n, each in enumerate(drawn)]
        return gallery_of(self.embedder.model, 1, references)


def _reference(name: str, template: Template) -> Reference:
    return Reference(ReferenceId(name), DelegateId(name), template)


def _read(path: Path) -> Pixels:
    return np.asarray(cv2.imread(str(path), cv2.IMREAD_COLOR), dtype=np.uint8)
