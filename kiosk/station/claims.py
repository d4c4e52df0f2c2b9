"""What badges and faces tell each other, so that one person is settled once and by their choice.

The badge thread says whose badge was read; recognition asks with whom it may compare, and what
becomes of its decision. A face that is not recognised is given time to show a badge: a delegate
who never enrolled is not sent to the desk while the badge is on its way up.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

import numpy as np

from domain.attendance import RefusalReason
from domain.badge import BadgeRefused, BadgeTaken, EntryMode, face_admits
from domain.decision import (
    Ambiguous,
    Decision,
    Identified,
    NeedsMore,
    NotAcquired,
    Unidentified,
    Withheld,
)
from domain.evidence import Hint
from domain.gallery import Gallery
from domain.image import Frame
from domain.policy import DecisionPolicy
from vision.subject import Watching

PATIENCE_S = 3.0
"""From first seeing a face until "not recognised" is said: time to lift a badge."""
WAITS_FOR_BADGE_S = 20.0
"""Where a badge is asked for, whoever shows none for so long is sent to the desk."""
CLAIM_S = 10.0
"""A badge that waits for its face counts for so long."""


Compared = tuple[Gallery, DecisionPolicy]
"""Whom faces are compared with, and how they are judged."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A good badge whose holder's face is to be verified, against this one template."""

    badge: BadgeTaken
    gallery: Gallery
    policy: DecisionPolicy
    until_s: float


@dataclass(frozen=True, slots=True)
class Held:
    """A refusal by face that waits for a badge."""

    look: Watching
    frame: Frame
    decision: Ambiguous | Unidentified | NotAcquired


@dataclass(frozen=True, slots=True)
class Excused:
    """The badge has settled this presentation."""


Verdict = Decision | BadgeRefused | Excused


@dataclass(slots=True)
class _Lane:
    """What is known now."""

    mode: EntryMode | None = None
    claim: Claim | None = None
    following: Claim | None = None
    """Of a badge that was read while another's holder was being checked."""
    watched: int | None = None
    checked: int | None = None
    """The presentation that was recognised and is still asked something."""
    excused: int | None = None
    held: Held | None = None
    nobody: dict[int, Gallery] = field(default_factory=dict)


class Claims:
    """Shared by the badge thread and recognition; every method may be called from either."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lane = _Lane()

    def use(self, mode: EntryMode | None) -> None:
        """From now on badges are taken in this mode; None: this event has none."""
        with self._lock:
            self._lane.mode = mode

    @property
    def badges_are_taken(self) -> bool:
        with self._lock:
            return self._lane.mode is not None

    @property
    def checking(self) -> bool:
        """Whether somebody recognised is asked something now: nothing else is to be said."""
        with self._lock:
            return self._lane.checked is not None

    def settled(self, *, taken: bool) -> None:
        """A badge alone has settled whoever stands there; a refused one ends nobody's check."""
        with self._lock:
            if taken or self._lane.checked is None:
                self._lane.excused, self._lane.held = self._lane.watched, None

    def expect(self, claim: Claim) -> None:
        """A badge was read and its holder's face is to be verified, after whoever is checked."""
        with self._lock:
            lane = self._lane
            if lane.checked is None or lane.claim is None:
                lane.claim, lane.held = claim, None
            elif lane.claim.badge.delegate != claim.badge.delegate:
                lane.following = claim

    def in_force(self, gallery: Gallery, policy: DecisionPolicy, now_s: float) -> Compared:
        """Whom faces are compared with: everybody, the one whose badge was read, or nobody."""
        with self._lock:
            lane = self._lane
            if lane.checked is None and lane.claim is not None and lane.claim.until_s < now_s:
                lane.claim = None
            if lane.claim is None and lane.following is not None:
                lane.claim = replace(lane.following, until_s=now_s + CLAIM_S)
                lane.following = None
            if lane.mode is None or face_admits(lane.mode):
                return gallery, policy
            if lane.claim is not None:
                return lane.claim.gallery, lane.claim.policy
            if gallery.version not in lane.nobody:
                lane.nobody = {gallery.version: without_people(gallery)}
            return lane.nobody[gallery.version], policy

    def judge(self, look: Watching, frame: Frame, decision: Decision) -> Verdict:
        """What becomes of a decision by face."""
        with self._lock:
            lane = self._lane
            lane.watched, lane.checked = look.presentation, None
            if look.presentation == lane.excused:
                return Excused()
            if lane.mode is None:
                return decision
            if face_admits(lane.mode):
                verdict = _patient(lane, look, frame, decision)
            else:
                verdict = _verified(lane, look, decision)
            if isinstance(verdict, Identified):
                lane.checked = look.presentation
            return verdict

    def confirmed(self, decision: Identified | Withheld) -> Identified | Withheld | BadgeTaken:
        """The decision to record once the check is over; the badge's claim is over with it."""
        with self._lock:
            claim, self._lane.claim, self._lane.checked = self._lane.claim, None, None
            if claim is None or isinstance(decision, Withheld):
                return decision
            return replace(claim.badge, score=decision.score)

    def left(self, now_watched: int | None) -> Held | None:
        """A refusal that waited for a badge, once its presentation is over without one."""
        with self._lock:
            lane = self._lane
            held, lane.watched = lane.held, now_watched
            if lane.checked not in (None, now_watched):
                lane.checked = None
                lane.claim = None if lane.following is not None else lane.claim
            if held is None or held.look.presentation == now_watched:
                return None
            lane.held = None
            return held


def _patient(lane: _Lane, look: Watching, frame: Frame, decision: Decision) -> Verdict:
    """Hold a refusal back; once refused, further looks are not further chances."""
    if lane.held is None and isinstance(decision, Ambiguous | Unidentified | NotAcquired):
        lane.held = Held(look, frame, decision)
    if lane.held is None:
        return decision
    if look.evidence.age_s < PATIENCE_S:
        return NeedsMore(Hint.SHOW_BADGE)
    refused, lane.held = lane.held.decision, None
    return refused


def _verified(lane: _Lane, look: Watching, decision: Decision) -> Verdict:
    """Only the face of whoever showed a badge counts."""
    if lane.claim is None:
        waits = look.evidence.age_s < WAITS_FOR_BADGE_S
        return NeedsMore(Hint.SHOW_BADGE) if waits else NotAcquired(Hint.SHOW_BADGE)
    delegate = lane.claim.badge.delegate
    match decision:
        case NeedsMore(hint=hint):
            return NeedsMore(hint or Hint.BADGE_READ)
        case Unidentified(score=score):
            lane.claim = None
            return BadgeRefused(RefusalReason.BADGE_FACE_DIFFERS, delegate, score)
        case NotAcquired():
            # The face may have been there long before the badge: the claim has its own time.
            return NeedsMore(Hint.BADGE_READ)
        case Identified(delegate=found) if found != delegate:
            return NeedsMore(Hint.BADGE_READ)  # by the badge that was read before this one
        case _:
            return decision


def without_people(gallery: Gallery) -> Gallery:
    """Of the same model and centre, and nobody in it."""
    return replace(
        gallery,
        delegates=(),
        references=(),
        matrix=np.zeros((0, gallery.matrix.shape[1]), dtype=np.float32),
        second=None,
    )
