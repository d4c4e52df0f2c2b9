"""The booth: a delegate is photographed at the desk, guided by the hints of the door itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

import numpy as np

from domain.biometrics import Vector, unit
from domain.delegates import Delegate
from domain.errors import ModelRefused
from domain.evidence import Hint
from domain.ids import DelegateId, ModelId, OperatorId
from domain.image import Frame
from enroll.assess import FaceTools, thumbnail_of
from enroll.importer import TERMINAL, Workshop
from enroll.memory import EnrolmentMemory
from enroll.outcomes import Facts, Fit
from enroll.pairs import SAME_PERSON
from enroll.plan import references_of
from enroll.refusals import Refused, Why
from enroll.spellings import How
from store.album import Album
from store.gallery import Batch, Enrolment, Gallery
from store.history import History
from store.roster import StoredRoster
from store.segments import Origin
from vision.cover import covered
from vision.enrolment import (
    Enrollable,
    FailureReason,
    FailureToEnrol,
    assess_face,
    main_face,
    several,
)

SHOTS = 3
"""Photographs that go into one template: moments apart, so that expressions differ."""
APART_S = 0.7
STEADY_TURN = 0.2
"""How far the nose may stand off the middle for the picture that others are compared with."""

_HINTS = {
    FailureReason.TOO_SMALL: Hint.COME_CLOSER,
    FailureReason.TOO_LARGE: Hint.STEP_BACK,
    FailureReason.BLURRED: Hint.HOLD_STILL,
    FailureReason.DARK: Hint.MORE_LIGHT,
    FailureReason.BRIGHT: Hint.LESS_LIGHT,
    FailureReason.TURNED: Hint.FACE_CAMERA,
    FailureReason.COVERED: Hint.UNCOVER_FACE,
    FailureReason.SEVERAL_FACES: Hint.ONE_AT_A_TIME,
    FailureReason.NO_FACE: Hint.COME_CLOSER,
}


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who is photographed, and in whose name."""

    delegate: DelegateId
    operator: OperatorId = TERMINAL
    consented: bool = False
    """They said yes at the desk, which the roster did not know; it does from now on."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the person should do now; None while all is well."""

    hint: Hint | None
    taken: int


@dataclass(frozen=True, slots=True, eq=False)
class Photographed:
    """Enough good photographs of one delegate."""

    shots: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class BoothEnrolled:
    """The delegate is in the gallery, by these photographs."""

    version: int
    second: ModelId | ModelRefused
    """The second engine's model, or why they are not enrolled with it."""


@dataclass(frozen=True, slots=True)
class BoothDoubt:
    """This person is enrolled under another code already: somebody must decide."""

    other: DelegateId
    score: float


def photograph(
    frames: Iterable[Frame], delegate: DelegateId, tools: FaceTools
) -> Iterator[Guidance | Photographed]:
    """Watch the camera and guide; ends with :class:`Photographed`, or with the frames."""
    shots: list[Fit] = []
    last_s = -APART_S
    for frame in frames:
        judged = _judge(frame, delegate, tools)
        hint = judged if isinstance(judged, Hint) else None
        if isinstance(judged, Fit) and judged.quality.turned > STEADY_TURN:
            hint = Hint.FACE_CAMERA
        elif isinstance(judged, Fit) and frame.taken_at_s - last_s >= APART_S:
            shots.append(judged)
            last_s = frame.taken_at_s
        if len(shots) == SHOTS:
            yield Photographed(tuple(shots))
            return
        yield Guidance(hint, len(shots))


def enrol_photographed(
    sitter: Sitter,
    shots: Photographed,
    shop: Workshop,
    *,
    although: DelegateId | None = None,
) -> BoothEnrolled | BoothDoubt:
    """Enrol a delegate of the list by booth photographs, in one transaction.

    ``although`` is the other code that the administrator looked at and found to be another person.

    Raises:
        ImportRefused: the delegate is not on the list or did not consent.
        StoreUnavailable: the disk cannot be written; nothing was changed.
    """
    person, delegate = enrollable(sitter, shop), sitter.delegate
    references = references_of(delegate, shots.shots)
    doubt = _resembles(delegate, references[0].template.vector, shop)
    if doubt is not None and doubt.other != although:
        return doubt
    best = max(shots.shots, key=lambda shot: shot.embedding.norm)
    at = shop.clock.now()
    with shop.store.writing():
        History(shop.store).keep()
        EnrolmentMemory(shop.store).consented_anew(delegate)
        Album(shop.store).keep({delegate: best.thumbnail}, at)
        enrolled = Enrolment(person, references)
        batch = Batch((enrolled,), origin=Origin(_material(shots), sitter.operator))
        return BoothEnrolled(Gallery(shop.store).apply(batch, at), shop.second)


def _judge(frame: Frame, delegate: DelegateId, tools: FaceTools) -> Fit | Hint:
    faces = tools.detector.detect(frame.pixels)
    if not faces or several(faces):
        return Hint.ONE_AT_A_TIME if faces else Hint.COME_CLOSER
    face = main_face(faces, frame.pixels)
    face = tools.detector.refine(frame.pixels, face) or face
    if covered(frame.pixels, face):
        return Hint.UNCOVER_FACE
    outcome = assess_face(frame.pixels, face, tools.embedder)
    match outcome:
        case FailureToEnrol():
            return _HINTS[outcome.reason]
        case Enrollable():
            return _fit(frame, delegate, outcome, tools)


def _fit(frame: Frame, delegate: DelegateId, outcome: Enrollable, tools: FaceTools) -> Fit:
    facts = Facts(
        path=PurePosixPath("booth") / f"{delegate}-{frame.number}",
        sha256=hashlib.sha256(frame.pixels.tobytes()).hexdigest(),
        delegate=delegate,
        how=How.BOOTH,
        original=(frame.width_px, frame.height_px),
    )
    picture = thumbnail_of(frame.pixels, outcome.face.box)
    second = tools.embed_again(frame.pixels, outcome.face)
    return Fit(facts, outcome.quality, outcome.embedding, picture, second)


def enrollable(sitter: Sitter, shop: Workshop) -> Delegate:
    """The delegate on the list, who consented.

    Raises:
        ImportRefused: the delegate is not on the list or did not consent.
    """
    code = sitter.delegate
    person = StoredRoster(shop.store).load().find(code)
    if person is None:
        raise Refused(Why.NOBODY_BY_CODE, f"Nobody on the list has the code {code}.")
    if not person.consent and not sitter.consented:
        raise Refused(
            Why.NOT_CONSENTED, f"{code} has not consented to face comparison: use the badge."
        )
    return replace(person, consent=True)


def _material(shots: Photographed) -> str:
    """SHA-256 over the photographs, for the ledger."""
    taken = "|".join(shot.facts.sha256 for shot in shots.shots)
    return hashlib.sha256(taken.encode()).hexdigest()


def _resembles(delegate: DelegateId, vector: Vector, shop: Workshop) -> BoothDoubt | None:
    """Whoever else is enrolled and is this person, by the raw score."""
    _, references = Gallery(shop.store).snapshot(shop.model)
    others = [reference for reference in references if reference.delegate != delegate]
    if not others:
        return None
    scores = unit(np.stack([r.template.vector for r in others])) @ unit(vector)
    nearest = int(np.argmax(scores))
    if scores[nearest] < SAME_PERSON:
        return None
    return BoothDoubt(others[nearest].delegate, float(scores[nearest]))
