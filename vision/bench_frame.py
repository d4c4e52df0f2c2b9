"""Bench sections of one frame and of one walk-up, on photographs set into 640x480 frames."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import cv2
import numpy as np

from domain.biometrics import Reference
from domain.decision import Identified, NeedsMore, decide
from domain.errors import ImportRefused, ModelRefused
from domain.gallery import Gallery, gallery_of
from domain.ids import DelegateId, ReferenceId
from domain.image import DetectedFace, Frame, Pixels
from domain.policy import DecisionPolicy
from runtime.bench import Material, Row, cpu_ms
from vision.baseline import TutorialLoop
from vision.detector import YuNetDetector
from vision.door import door_policy
from vision.embedder import DlibEmbedder, SFaceEmbedder
from vision.enrolment import Enrollable, assess
from vision.filler import drawn_templates
from vision.fusion import pool, template_of
from vision.identify import identify
from vision.photographs import people_by_file_name, people_in, read_photograph
from vision.quality import measure
from vision.subject import Watch, Watching, WatchSettings

WIDTH_PX, HEIGHT_PX = 640, 480
CONGRESS = 450
MOST_PEOPLE = 25
FACE_PX = 160
"""Width of the face in the frames of the tutorial comparison: an arm's length from the kiosk."""
STEP_S = 0.1
STEPS = 15
STAY_FRAMES = 20
TUTORIAL = "tutorial loop"
STAY = "a stay of twenty frames"
"""Its ratio is per frame: the loop pays its price for each of them."""


def frame_rows(material: Material) -> Iterable[Row]:
    """Each stage, and the whole frame against the tutorial loop on the same frame."""
    detector, embedder, second = YuNetDetector(), SFaceEmbedder(), DlibEmbedder()
    photographs = [both[0] for both in _photographs(material.faces).values()]
    gallery = _gallery([], embedder)
    found = [
        (frame, face)
        for frame in (_frame(each, _scale(each, detector)) for each in photographs[:8])
        for face in detector.detect(frame)[:1]
    ]
    if not found:
        raise ImportRefused(f"No face was found in the photographs of {material.faces}.")
    stages: dict[str, list[float]] = {}
    for pixels, face in found:
        desk = _Desk(pixels, face, detector, embedder, second, gallery)
        for name, spent in cpu_ms(desk.calls(), max(3, material.rounds // 5)).items():
            stages.setdefault(name, []).append(spent)
    base = median(stages[TUTORIAL]) if TUTORIAL in stages else None
    for name, times in stages.items():
        value, frames = median(times), STAY_FRAMES if name == STAY else 1
        ratio = value / base / frames if base else None
        yield Row("frame", name, value, "ms CPU", TUTORIAL if ratio else None, ratio)


@dataclass(frozen=True, slots=True, eq=False)
class _Desk:
    """One frame with everything that is done to it."""

    pixels: Pixels
    face: DetectedFace
    detector: YuNetDetector
    embedder: SFaceEmbedder
    second: DlibEmbedder
    gallery: Gallery

    def calls(self) -> dict[str, Callable[[], object]]:
        refined = self.detector.refine(self.pixels, self.face) or self.face
        probe = pool([self.embedder.embed(self.pixels, refined)])
        settings = WatchSettings(look_again_s=0)
        followed = Watch(self.detector, self.embedder, self.gallery, settings)
        followed.look(Frame(self.pixels, 0.0, 0))
        return {
            "find on the coarse frame": partial(self.detector.detect, self.pixels),
            "measure the landmarks": partial(self.detector.refine, self.pixels, self.face),
            "judge the quality": partial(measure, self.pixels, refined),
            "embed": partial(self.embedder.embed, self.pixels, refined),
            "identify among 450": partial(identify, probe, self.gallery),
            "embed by the second engine": partial(self.second.embed, self.pixels, refined),
            "frame, searched": lambda: self._watch().look(Frame(self.pixels, 0.0, 0)),
            # The clock stands still, so the whole frame is not searched anew.
            "frame, followed": lambda: followed.look(Frame(self.pixels, 0.1, 1)),
            STAY: self._stay,
            **_tutorial(self.pixels, self.gallery),
        }

    def _watch(self) -> Watch:
        return Watch(self.detector, self.embedder, self.gallery)

    def _stay(self) -> None:
        """Two seconds before the camera, decided at the first frame."""
        watch = self._watch()
        for number in range(STAY_FRAMES):
            watch.look(Frame(self.pixels, number * STEP_S, number))
            watch.settle()


def decision_rows(material: Material) -> Iterable[Row]:
    """Walk-ups of enrolled people: usable frames and time from the first one to the decision."""
    detector, embedder = YuNetDetector(), SFaceEmbedder()
    references, walks = [], []
    for name, photographs in _photographs(material.faces).items():
        portrait = assess(photographs[0], detector, embedder)
        if len(photographs) > 1 and isinstance(portrait, Enrollable):
            template = template_of([portrait.embedding])
            references.append(Reference(ReferenceId(name), DelegateId(name), template))
            walks.append((name, photographs[1]))
    gallery = _gallery(references, embedder)
    policy = door_policy(gallery)
    outcomes = [
        _walk(name, photograph, Watch(detector, embedder, gallery), policy)
        for name, photograph in walks
    ]
    known = [outcome for outcome in outcomes if outcome is not None]
    frames = [usable for usable, _, _ in known]
    yield Row("decision", "walk-ups", len(outcomes), "")
    yield Row("decision", "identified", 100 * len(known) / max(len(outcomes), 1), "%")
    yield Row("decision", "usable frames, median", float(np.median(frames)), "")
    yield Row("decision", "usable frames, 95 %", float(np.quantile(frames, 0.95)), "")
    within = 100 * sum(usable <= 5 for usable in frames) / max(len(outcomes), 1)
    yield Row("decision", "identified within five", within, "%")
    yield Row("decision", "from the first, median", median(t for _, t, _ in known), "ms wall")
    yield Row("decision", "CPU a presentation, median", median(t for _, _, t in known), "ms CPU")


def _tutorial(pixels: Pixels, gallery: Gallery) -> dict[str, Callable[[], object]]:
    """The loop of the tutorials on the same frame, and its parts; nothing when not installed."""
    try:
        loop = TutorialLoop()
    except ModelRefused:
        return {}
    known = gallery.matrix[:CONGRESS]

    def whole() -> None:
        found = loop.encode(pixels)
        if found is not None:
            loop.compare(known, found.vector)

    return {TUTORIAL: whole}


def _walk(
    name: str, photograph: Pixels, watch: Watch, policy: DecisionPolicy
) -> tuple[int, float, float] | None:
    """Usable frames, wall and CPU milliseconds until the person was identified; None if not."""
    first_usable: float | None = None
    cpu = time.process_time()
    for number in range(STEPS):
        scale = 0.6 + 0.04 * number
        frame = Frame(_frame(photograph, scale), number * STEP_S, number)
        before = time.perf_counter()
        look = watch.look(frame)
        if not isinstance(look, Watching):
            continue
        if first_usable is None and look.evidence.usable:
            first_usable = before
        decision = decide(look.evidence, policy)
        if isinstance(decision, Identified) and first_usable is not None:
            wall = 1000 * (time.perf_counter() - first_usable)
            right = decision.delegate == name
            spent = 1000 * (time.process_time() - cpu)
            return (look.evidence.usable, wall, spent) if right else None
        if not isinstance(decision, NeedsMore):
            return None
    return None


def _photographs(folder: Path | None) -> dict[str, list[Pixels]]:
    if folder is None:
        raise ImportRefused(
            "There are no photographs to measure on: name a folder with --faces, or run "
            "`kiosk enroll portraits` once."
        )
    flat = not any(each.is_dir() for each in folder.iterdir()) if folder.is_dir() else False
    people = (people_by_file_name(folder) if flat else people_in(folder))[:MOST_PEOPLE]
    return {
        person.name: [pixels for file in person.files[:2] for pixels in _readable(file)]
        for person in people
    }


def _readable(file: Path) -> Iterator[Pixels]:
    pixels = read_photograph(file)
    if pixels is not None:
        yield pixels


def _scale(photograph: Pixels, detector: YuNetDetector) -> float:
    faces = detector.detect(photograph)
    return FACE_PX / faces[0].box.width if faces else 1.0


def _frame(photograph: Pixels, scale: float) -> Pixels:
    """The photograph at ``scale`` in the middle of a grey frame, cut where it is larger."""
    scaled = cv2.resize(photograph, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    pixels = np.full((HEIGHT_PX, WIDTH_PX, 3), 90, dtype=np.uint8)
    height, width = min(scaled.shape[0], HEIGHT_PX), min(scaled.shape[1], WIDTH_PX)
    top, left = (scaled.shape[0] - height) // 2, (scaled.shape[1] - width) // 2
    y, x = (HEIGHT_PX - height) // 2, (WIDTH_PX - width) // 2
    pixels[y : y + height, x : x + width] = scaled[top : top + height, left : left + width]
    return pixels


def _gallery(real: Sequence[Reference], embedder: SFaceEmbedder) -> Gallery:
    rng = np.random.default_rng(0)
    like = [reference.template for reference in real]
    drawn = drawn_templates(CONGRESS - len(real), rng, model=embedder.model, like=like)
    names = [f"drawn-{number}" for number in range(len(drawn))]
    filler = [
        Reference(ReferenceId(name), DelegateId(name), template)
        for name, template in zip(names, drawn, strict=True)
    ]
    return gallery_of(embedder.model, 1, [*real, *filler])
