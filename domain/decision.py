"""From evidence to a decision: pure, total, and the only place that compares with a threshold."""

from __future__ import annotations

from dataclasses import dataclass

from domain.evidence import Evidence, Hint
from domain.ids import DelegateId
from domain.policy import DecisionPolicy


@dataclass(frozen=True, slots=True)
class NeedsMore:
    """Keep looking; the hint says what would help."""

    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Identified:
    """One delegate stands clear of the threshold and of all others."""

    delegate: DelegateId
    score: float


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two delegates are too close to call; a human decides."""

    delegates: tuple[DelegateId, DelegateId]
    score: float


@dataclass(frozen=True, slots=True)
class Unidentified:
    """Nobody in the gallery resembles this person enough."""

    score: float | None


@dataclass(frozen=True, slots=True)
class NotAcquired:
    """Nobody could be judged: no frame was good enough in the time allowed."""

    hint: Hint | None


Decision = NeedsMore | Identified | Ambiguous | Unidentified | NotAcquired


def decide(evidence: Evidence, policy: DecisionPolicy) -> Decision:
    """Judge a presentation: accept early when clear, give up in bounded time."""
    over = evidence.usable >= policy.max_frames or evidence.age_s >= policy.give_up_after_s
    if evidence.usable == 0 or not evidence.ranked:
        return NotAcquired(evidence.hint) if over else NeedsMore(evidence.hint)
    first = evidence.ranked[0]
    if first.score < policy.accept:
        return Unidentified(first.score) if over else NeedsMore(evidence.hint)
    rival = evidence.ranked[1] if len(evidence.ranked) > 1 else None
    if rival is not None and first.score - rival.score < policy.margin:
        pair = (first.delegate, rival.delegate)
        return Ambiguous(pair, first.score) if over else NeedsMore(evidence.hint)
    if evidence.usable < policy.min_frames and not over:
        return NeedsMore(evidence.hint)
    return Identified(first.delegate, first.score)
