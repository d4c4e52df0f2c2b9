"""The door rehearsal: what is tried before the doors open, and what it comes to. Pure and total.

Nobody is admitted by a rehearsal. What the door decided about whoever stood there is judged
against what it should have decided; what was not tried is named and never counted as passed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from domain.findings import Finding, Result, attention, bad, good, skipped
from domain.trial import (
    DID_NOT_WORK,
    FOCUS,
    LEFT_OUT,
    LEVEL,
    LIGHT,
    NAMES,
    NO_BADGES,
    NO_FACE,
    NOBODY_CAME,
    NOT_THEM,
    PHOTO_UNCHECKED,
    STRICTER,
    UNCHECKED_LEVELS,
    WIRING,
    WORKED,
    Door,
    Shown,
    Step,
    judge,
)


class Verdict(StrEnum):
    """What a rehearsal comes to."""

    READY = "ready"
    REMARKS = "remarks"
    """The door works; something is to be seen to, or a lesser step was left out."""
    INCOMPLETE = "incomplete"
    """Without a test face or a stranger nothing is known of the door's recognition."""
    NOT_READY = "not_ready"


WITHIN_S: Mapping[Step, float] = {
    Step.FACE: 20.0,
    Step.PHOTO: 25.0,
    Step.STRANGER: 25.0,
    Step.BADGE: 15.0,
    Step.SIGNAL: 15.0,
}
"""How long a step waits for somebody. All that goes well takes about a minute together."""
ONWARDS_S = 3.0
"""A good outcome stands so long before the next step begins by itself."""
INDISPENSABLE = frozenset({Step.FACE, Step.STRANGER})


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How far a rehearsal is. ``findings`` are what came of a step; the survey is not a step."""

    door: Door
    survey: tuple[Finding, ...]
    step: Step | None
    """What is done now; None when all is done."""
    ends_s: float
    """When the step ends by itself, in monotonic seconds; while an outcome stands, that."""
    shown: tuple[Finding, ...] = ()
    """What came of the step; empty while it is waited for."""
    done: Mapping[Step, tuple[Finding, ...]] = field(default_factory=dict)
    left_out: frozenset[Step] = frozenset()


def begin(door: Door, survey: tuple[Finding, ...], now_s: float) -> Rehearsal:
    """The first step; what this door cannot show is settled already."""
    done: dict[Step, tuple[Finding, ...]] = {}
    if door.level in UNCHECKED_LEVELS:
        done[Step.PHOTO] = (attention(NAMES[Step.PHOTO](), PHOTO_UNCHECKED(), LEVEL()),)
    if not door.badges:
        done[Step.BADGE] = (skipped(NAMES[Step.BADGE](), NO_BADGES()),)
    return _enter(Rehearsal(door, survey, None, now_s, done=done), now_s)


def observe(rehearsal: Rehearsal, shown: Shown, now_s: float) -> Rehearsal:
    """Judge what the door decided; what says nothing about the step is passed over."""
    if rehearsal.step is None or rehearsal.shown:
        return rehearsal
    found = judge(rehearsal.step, rehearsal.door, shown)
    return _stand(rehearsal, found, now_s) if found else rehearsal


def answer(rehearsal: Rehearsal, now_s: float, *, worked: bool) -> Rehearsal:
    """What somebody says of lamp, sound and turnstile."""
    if rehearsal.step is not Step.SIGNAL or rehearsal.shown:
        return rehearsal
    name = NAMES[Step.SIGNAL]()
    found = good(name, WORKED()) if worked else attention(name, DID_NOT_WORK(), WIRING())
    return _stand(rehearsal, (found,), now_s)


def deny(rehearsal: Rehearsal, now_s: float) -> Rehearsal:
    """The test face was accepted, but as somebody else."""
    if rehearsal.step is not Step.FACE or not rehearsal.shown:
        return rehearsal
    wrong = bad(NAMES[Step.FACE](), NOT_THEM(), STRICTER())
    return _stand(rehearsal, (wrong, *rehearsal.shown[1:]), now_s)


def again(rehearsal: Rehearsal, now_s: float) -> Rehearsal:
    """The step once more, as if nothing had been shown."""
    if rehearsal.step is None:
        return rehearsal
    return replace(rehearsal, shown=(), ends_s=now_s + WITHIN_S[rehearsal.step])


def onwards(rehearsal: Rehearsal, now_s: float) -> Rehearsal:
    """To the next step; one of which nothing was shown is left out, and named so."""
    step = rehearsal.step
    if step is None:
        return rehearsal
    left_out = rehearsal.left_out
    shown = rehearsal.shown
    if not shown:
        shown, left_out = _unmeasured(step, LEFT_OUT()), left_out | {step}
    elif any(finding.result is Result.SKIPPED for finding in shown[:1]):
        left_out |= {step}
    done = {**rehearsal.done, step: shown}
    return _enter(replace(rehearsal, done=done, left_out=left_out, shown=()), now_s)


def lapse(rehearsal: Rehearsal, now_s: float) -> Rehearsal:
    """What time does by itself: nobody came, or a good outcome has stood long enough."""
    step = rehearsal.step
    if step is None or now_s < rehearsal.ends_s:
        return rehearsal
    if not rehearsal.shown:
        return _stand(rehearsal, _unmeasured(step, NOBODY_CAME(round(WITHIN_S[step]))), now_s)
    if all(finding.result is Result.GOOD for finding in rehearsal.shown):
        return onwards(rehearsal, now_s)
    return rehearsal


def findings_of(rehearsal: Rehearsal) -> tuple[Finding, ...]:
    """All findings so far: the survey first, then the steps in their order."""
    steps = (finding for step in Step for finding in rehearsal.done.get(step, ()))
    return (*rehearsal.survey, *steps)


def verdict_of(rehearsal: Rehearsal) -> Verdict:
    """What it comes to: the worst counts, and what was not tried is not passed."""
    results = {finding.result for finding in findings_of(rehearsal)}
    if Result.BAD in results:
        return Verdict.NOT_READY
    if rehearsal.left_out & INDISPENSABLE or not INDISPENSABLE.issubset(rehearsal.done):
        return Verdict.INCOMPLETE
    return Verdict.REMARKS if Result.ATTENTION in results or rehearsal.left_out else Verdict.READY


def _enter(rehearsal: Rehearsal, now_s: float) -> Rehearsal:
    step = next((each for each in Step if each not in rehearsal.done), None)
    ends_s = now_s + WITHIN_S[step] if step else now_s
    return replace(rehearsal, step=step, ends_s=ends_s)


def _stand(rehearsal: Rehearsal, shown: tuple[Finding, ...], now_s: float) -> Rehearsal:
    return replace(rehearsal, shown=shown, ends_s=now_s + ONWARDS_S)


def _unmeasured(step: Step, why: str) -> tuple[Finding, ...]:
    here = skipped(NAMES[step](), why)
    if step is not Step.FACE:
        return (here,)
    return (here, skipped(FOCUS(), NO_FACE()), skipped(LIGHT(), NO_FACE()))
