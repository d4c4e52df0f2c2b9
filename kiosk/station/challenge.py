"""Between "who is it" and the door: what a level asks before it admits whom it recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

import numpy as np

from domain.challenge import Failure, Missed, Steady, Turn, Turned, new_try
from domain.decision import Identified, Withheld
from domain.gallery import Gallery
from domain.image import DetectedFace, Frame
from domain.pad import (
    NO_OCCASION,
    Ask,
    Cleared,
    PadEvidence,
    PadPolicy,
    Signal,
    Source,
    Standing,
    Verdict,
    Withhold,
    Withholding,
    judge,
    occasion_of,
)
from domain.policy import DecisionPolicy
from domain.ports import FaceEmbedder
from domain.turn import ChallengeRules
from kiosk.station.happenings import Challenged, Looking
from kiosk.station.lockout import Lockout
from kiosk.station.screening import Absent, Going, Screening, Screenings, Unlit
from kiosk.station.turning import Attempt, Eyes
from runtime.journal import journal
from vision.fusion import pool
from vision.identify import identify
from vision.pad.landmarks import MODELS
from vision.subject import Watching


@dataclass(frozen=True, slots=True)
class Prompt:
    """Not settled yet; this is to be shown."""

    happening: Challenged | Looking


@dataclass(frozen=True, slots=True)
class Checked:
    """Settled, with what the ledger keeps of it."""

    decision: Identified | Withheld
    evidence: PadEvidence


@dataclass(frozen=True, slots=True)
class Tools:
    """What a guard works with."""

    eyes: Eyes
    embedder: FaceEmbedder
    rng: np.random.Generator
    """Seeded by the operating system: nobody at the door can foresee a side."""
    screenings: tuple[Screening, ...] = ()


@dataclass(slots=True)
class _Check:
    """One presentation's check."""

    presentation: int
    claim: Identified
    standing: Standing
    now: Attempt | None = None
    frames_counted: int = 0


class Guard:
    """Asks, judges and remembers failures. One thread at a time."""

    def __init__(self, policy: PadPolicy, tools: Tools) -> None:
        self.policy = policy
        self._tools = tools
        bars = self._rules = ChallengeRules()
        self._screenings = Screenings(tools.screenings, bars.light_within_s)
        self._thresholds = (bars.first_least, bars.second_least, bars.lift_least)
        self._gallery: Gallery | None = None
        self.lockout = Lockout()
        self._check: _Check | None = None

    def use(self, gallery: Gallery) -> None:
        """Look up who turned in this gallery from now on."""
        self._gallery = gallery

    def claim_of(self, look: Watching) -> Identified | None:
        """Whom the presentation was recognised as when its check began; None without one."""
        check = self._check
        return check.claim if check and check.presentation == look.presentation else None

    def prefer_desk(self) -> None:
        """They would rather go to the desk: nothing is held against them."""
        if self._check is not None:
            self._check.standing = replace(self._check.standing, prefers_desk=True)

    def excuse(self) -> None:
        """They showed a badge instead, and it was taken: nothing is held against them."""
        self._check = None

    def leave(self, now_s: float) -> Checked | None:
        """They are gone: what is written down of it if a try had failed, or fails by this."""
        check, self._check = self._check, None
        if check is None:
            return None
        if check.now is not None and check.now.asked:
            check.standing = replace(check.standing, tries=check.standing.tries + 1)
            self._fail(check, Failure.LOST, now_s)
        if not check.standing.tries:
            return None
        claim = check.claim
        gone = Withheld(claim.delegate, claim.score, Withholding.WALKED_AWAY)
        return Checked(gone, self._evidence(check))

    def consider(
        self, claim: Identified, look: Watching, frame: Frame, policy: DecisionPolicy
    ) -> Prompt | Checked:
        """Take in one frame of somebody recognised; settled in bounded time.

        Whoever was there before has to :meth:`leave` first.
        """
        check = self._check
        if check is None or check.presentation != look.presentation:
            check = self._check = self._begin(claim, look, frame, policy)
        while True:
            decision = judge(self.policy, check.standing)
            match decision:
                case Cleared():
                    return self._settled(check, check.claim)
                case Withhold(why=why):
                    claimed = check.claim
                    return self._settled(check, Withheld(claimed.delegate, claimed.score, why))
                case Ask(source=Source.CHALLENGE):
                    prompt = self._challenge(check, look, frame, policy)
                case Ask(source=source):
                    prompt = self._screen(check, source, look, frame)
                case _:
                    assert_never(decision)
            if prompt is not None:
                return prompt

    def _begin(
        self, claim: Identified, look: Watching, frame: Frame, policy: DecisionPolicy
    ) -> _Check:
        self._screenings.begin()
        draw = float(self._tools.rng.random())
        occasion = occasion_of(look.evidence.ranked, policy, self.policy, draw)
        locked = self.lockout.locked(claim.delegate, frame.taken_at_s)
        return _Check(look.presentation, claim, Standing(occasion=occasion, locked=locked))

    def _settled(self, check: _Check, decision: Identified | Withheld) -> Checked:
        self._check = None
        return Checked(decision, self._evidence(check))

    def _evidence(self, check: _Check) -> PadEvidence:
        standing = check.standing
        occasion = standing.occasion or NO_OCCASION
        return PadEvidence(self.policy.level, occasion, standing.signals, standing.tries)

    def _screen(
        self, check: _Check, source: Source, look: Watching, frame: Frame
    ) -> Prompt | None:
        """Let a screening see the frame; what is not installed is missing."""
        if not self._is_new(check, look):
            return Prompt(Looking())
        answer = self._screenings.look(source, frame, look.face)
        match answer:
            case Going(hint=hint):
                return Prompt(Looking(hint))
            case Absent():
                self._lacks(check, source)
            case Unlit():
                self._lacks(check, None)
            case Signal():
                check.standing = _with(check.standing, answer)
            case _:
                assert_never(answer)
        return None

    def _lacks(self, check: _Check, source: Source | None) -> None:
        """What the check needs is not to be had: that source, or light to see by."""
        standing = check.standing
        lost = frozenset({source} if source else ())
        check.standing = replace(
            standing, missing=standing.missing | lost, unlit=standing.unlit or source is None
        )
        journal().warning("pad.unchecked", lacking=source.value if source else "light")

    def _challenge(
        self, check: _Check, look: Watching, frame: Frame, policy: DecisionPolicy
    ) -> Prompt | None:
        """One frame of the turn; None when the try is over."""
        if check.now is None:
            begun = new_try(self._tools.rng, frame.taken_at_s, self._rules)
            check.now = Attempt(begun, self._tools.eyes, self._rules)
        if self._is_new(check, look):
            progress = check.now.see(frame, look.face, look.presentation)
        else:
            progress = check.now.miss(frame.taken_at_s)
        match progress:
            case Steady(hint=hint):
                return Prompt(Challenged(None, hint))
            case Turn(side=side, hint=hint):
                return Prompt(Challenged(side, hint))
            case Turned():
                self._turned(check, progress, frame, policy)
            case Missed(failure=failure):
                self._missed(check, failure, frame)
            case _:
                assert_never(progress)
        return None

    def _is_new(self, check: _Check, look: Watching) -> bool:
        """Whether the watch found the face in this very frame."""
        new = look.evidence.frames != check.frames_counted
        check.frames_counted = look.evidence.frames
        return new

    def _turned(self, check: _Check, turned: Turned, frame: Frame, policy: DecisionPolicy) -> None:
        """A head turned; it must be the head of whom we recognised."""
        frames = check.now.frames if check.now else []
        if not self._same(check.claim, frames, policy):
            self._missed(check, Failure.OTHER_PERSON, frame)
            return
        check.now = None
        shown = turned.shown
        signal = Signal(
            Source.CHALLENGE,
            Verdict.CONFIRM,
            reason="turned",
            scores=tuple(round(each, 4) for each in (shown.first, shown.second, shown.lift)),
            thresholds=self._thresholds,
            models=MODELS,
        )
        check.standing = _with(check.standing, signal)
        journal().info(
            "pad.turned",
            tries=check.standing.tries + 1,
            first=signal.scores[0],
            second=signal.scores[1],
            lift=signal.scores[2],
            took_ms=round(turned.took_s * 1000),
        )

    def _same(
        self,
        claim: Identified,
        frames: Sequence[tuple[Frame, DetectedFace]],
        policy: DecisionPolicy,
    ) -> bool:
        """Whether the turned frames by themselves are recognised as the same delegate."""
        if self._gallery is None or not frames:
            return False
        embed = self._tools.embedder.embed
        probe = pool([embed(frame.pixels, face) for frame, face in frames])
        best = identify(probe, self._gallery)[0]
        return best.delegate == claim.delegate and best.score >= policy.accept

    def _missed(self, check: _Check, failure: Failure, frame: Frame) -> None:
        check.now = None
        if failure.of_the_equipment:
            self._lacks(check, None if failure is Failure.BAD_LIGHT else Source.CHALLENGE)
            return
        signal = Signal(
            Source.CHALLENGE,
            Verdict.DENY,
            reason=failure.value,
            thresholds=self._thresholds,
            models=MODELS,
        )
        tried = replace(check.standing, tries=check.standing.tries + 1)
        check.standing = _with(tried, signal)
        self._fail(check, failure, frame.taken_at_s)

    def _fail(self, check: _Check, failure: Failure, now_s: float) -> None:
        """Count a failed try against the identity; the third locks it and says so."""
        claimed = check.claim.delegate
        locked = self.lockout.failed(claimed, now_s)
        check.standing = replace(check.standing, locked=locked)
        journal().warning("pad.failed", delegate=claimed, failure=failure.value, locked=locked)


def _with(standing: Standing, signal: Signal) -> Standing:
    """The standing with this source's newest word in place of an older one."""
    others = tuple(each for each in standing.signals if each.source is not signal.source)
    return replace(standing, signals=(*others, signal))
