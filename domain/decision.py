"""From evidence to a decision: pure, total, and the only place that compares with a threshold."""

from __future__ import annotations

from dataclasses import dataclass

from domain.biometrics import Candidate
from domain.evidence import Evidence, Hint
from domain.ids import DelegateId
from domain.pad import Withholding
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
class Withheld:
    """One delegate was recognised, but what stood there did not pass the check of photographs."""

    delegate: DelegateId
    score: float
    why: Withholding


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
    """Judge a presentation: accept early when clear, give up in bounded time.

    Total: every evidence has a decision, and evidence with ``max_frames`` usable frames or
    ``give_up_after_s`` seconds never needs more.
    """
    over = evidence.usable >= policy.max_frames or evidence.age_s >= policy.give_up_after_s
    if evidence.usable == 0 or not evidence.ranked:
        return NotAcquired(evidence.hint) if over else NeedsMore(evidence.hint)
    first = evidence.ranked[0]
    if first.score < policy.accept_of(first.delegate):
        return Unidentified(first.score) if over else NeedsMore(evidence.hint)
    rival = _rival(evidence, policy)
    if rival is not None:
        pair = (first.delegate, rival.delegate)
        return Ambiguous(pair, first.score) if over else NeedsMore(evidence.hint)
    if over or _clear(evidence, policy):
        return Identified(first.delegate, first.score)
    return NeedsMore(evidence.hint)


def _clear(evidence: Evidence, policy: DecisionPolicy) -> bool:
    """Whether there is no need to wait for more frames."""
    first = evidence.ranked[0]
    least = policy.min_frames + (1 if policy.twins_of(first.delegate) else 0)
    return (
        evidence.usable >= least and first.score >= policy.accept_of(first.delegate) + policy.early
    )


def _rival(evidence: Evidence, policy: DecisionPolicy) -> Candidate | None:
    """The best candidate whom the first does not stand clear of."""
    first = evidence.ranked[0]
    for other in evidence.ranked[1:]:
        if first.score - other.score < policy.margin_between(first.delegate, other.delegate):
            return other
    return None
