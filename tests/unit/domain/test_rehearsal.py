"""What a trial shows, by every decision of the door; what was not tried is never passed."""

from __future__ import annotations

import pytest

from domain.admission import Settled
from domain.attendance import RefusalReason
from domain.badge import BadgeRefused, BadgeTaken
from domain.biometrics import Quality
from domain.decision import Ambiguous, Identified, NotAcquired, Unidentified, Withheld
from domain.findings import Result
from domain.ids import DelegateId
from domain.pad import Level, Withholding
from domain.rehearsal import (
    ONWARDS_S,
    WITHIN_S,
    Rehearsal,
    Verdict,
    again,
    answer,
    begin,
    deny,
    findings_of,
    lapse,
    observe,
    onwards,
    verdict_of,
)
from domain.trial import Door, Shown, Step
from tests.fakes.congress import policy

WHO, OTHER = DelegateId("D-1"), DelegateId("D-2")
CLEAR = Quality(180.0, 0.8, 120.0, 40.0, 0.1, 0.9)
DOOR = Door(Level.CHALLENGE, policy(), badges=True)
SEEN = Identified(WHO, 0.6)
LONELY = Unidentified(0.2)
TWINS = Ambiguous((WHO, OTHER), 0.5)
BLIND = NotAcquired(None)
SHOWN_BADGE, WITH_FACE = BadgeTaken(WHO, 1), BadgeTaken(WHO, 1, 0.7)
BAD_BADGE = BadgeRefused(RefusalReason.BADGE_FORGED)
GOOD, ATTENTION, BAD, SKIPPED = Result.GOOD, Result.ATTENTION, Result.BAD, Result.SKIPPED
PASSED_OVER = None


def held(why: Withholding) -> Withheld:
    return Withheld(WHO, 0.6, why)


ATTACK = held(Withholding.ATTACK_SUSPECTED)
LOCKED = held(Withholding.LOCKED)
UNCHECKED = held(Withholding.UNCHECKED)
DESK = held(Withholding.PREFERS_DESK)
TABLE: dict[Step, list[tuple[Settled, Result | None]]] = {
    Step.FACE: [
        (SEEN, GOOD),
        (WITH_FACE, GOOD),
        (ATTACK, BAD),
        (LOCKED, BAD),
        (UNCHECKED, BAD),
        (DESK, PASSED_OVER),
        (TWINS, ATTENTION),
        (LONELY, BAD),
        (BLIND, BAD),
        (SHOWN_BADGE, PASSED_OVER),
        (BAD_BADGE, PASSED_OVER),
    ],
    Step.PHOTO: [
        (SEEN, BAD),
        (ATTACK, GOOD),
        (LOCKED, GOOD),
        (UNCHECKED, ATTENTION),
        (DESK, PASSED_OVER),
        (TWINS, ATTENTION),
        (LONELY, ATTENTION),
        (BLIND, ATTENTION),
        (SHOWN_BADGE, PASSED_OVER),
        (BAD_BADGE, PASSED_OVER),
    ],
    Step.STRANGER: [
        (SEEN, BAD),
        (ATTACK, BAD),
        (UNCHECKED, BAD),
        (TWINS, ATTENTION),
        (LONELY, GOOD),
        (BLIND, ATTENTION),
        (SHOWN_BADGE, PASSED_OVER),
        (BAD_BADGE, PASSED_OVER),
    ],
    Step.BADGE: [
        (SHOWN_BADGE, GOOD),
        (WITH_FACE, GOOD),
        (BAD_BADGE, ATTENTION),
        (SEEN, PASSED_OVER),
        (ATTACK, PASSED_OVER),
        (TWINS, PASSED_OVER),
        (LONELY, PASSED_OVER),
        (BLIND, PASSED_OVER),
    ],
    Step.SIGNAL: [(SEEN, PASSED_OVER), (SHOWN_BADGE, PASSED_OVER)],
}


def at(step: Step, door: Door = DOOR) -> Rehearsal:
    rehearsal = begin(door, (), 0.0)
    while rehearsal.step is not step:
        rehearsal = onwards(rehearsal, 0.0)
    return rehearsal


@pytest.mark.parametrize(
    ("step", "decision", "result"),
    [(step, decision, result) for step, rows in TABLE.items() for decision, result in rows],
)
def test_each_decision_is_judged_or_passed_over(
    step: Step, decision: Settled, result: Result | None
) -> None:
    then = observe(at(step), Shown(decision, 900, CLEAR), 1.0)
    assert (then.shown[0].result if then.shown else None) is result


@pytest.mark.parametrize(
    ("quality", "focus", "light"),
    [
        (CLEAR, GOOD, GOOD),
        (None, SKIPPED, SKIPPED),
        (Quality(180.0, 0.4, 40.0, 40.0, 0.1, 0.9), ATTENTION, ATTENTION),
        (Quality(180.0, 0.8, 230.0, 40.0, 0.1, 0.9), GOOD, ATTENTION),
    ],
)
def test_focus_and_light_are_measured_on_the_test_face(
    quality: Quality | None, focus: Result, light: Result
) -> None:
    then = observe(at(Step.FACE), Shown(SEEN, 900, quality), 1.0)
    assert [finding.result for finding in then.shown[1:]] == [focus, light]


def test_a_door_that_does_not_detect_photographs_says_so_and_tries_none() -> None:
    rehearsal = begin(Door(Level.ATTENDED, policy(), badges=False), (), 0.0)
    (photo,) = rehearsal.done[Step.PHOTO]
    (badge,) = rehearsal.done[Step.BADGE]
    assert (photo.result, badge.result) == (ATTENTION, SKIPPED)
    assert onwards(rehearsal, 0.0).step is Step.STRANGER


def through(*decisions: Settled) -> Rehearsal:
    rehearsal = begin(DOOR, (), 0.0)
    for decision in decisions:
        rehearsal = onwards(observe(rehearsal, Shown(decision, 900, CLEAR), 0.0), 0.0)
    return onwards(answer(rehearsal, 0.0, worked=True), 0.0)


def test_the_verdict_is_the_worst_and_leaving_out_is_not_passing() -> None:
    assert verdict_of(through(SEEN, ATTACK, LONELY, SHOWN_BADGE)) is Verdict.READY
    assert verdict_of(through(SEEN, LONELY, LONELY, SHOWN_BADGE)) is Verdict.REMARKS
    assert verdict_of(through(SEEN, SEEN, LONELY, SHOWN_BADGE)) is Verdict.NOT_READY
    left_out = at(Step.SIGNAL)
    assert verdict_of(onwards(left_out, 0.0)) is Verdict.INCOMPLETE
    assert verdict_of(begin(DOOR, (), 0.0)) is Verdict.INCOMPLETE


def test_time_ends_a_step_and_a_good_outcome_moves_on_by_itself() -> None:
    waiting = begin(DOOR, (), 0.0)
    assert lapse(waiting, WITHIN_S[Step.FACE] - 0.1) is waiting
    missed = lapse(waiting, WITHIN_S[Step.FACE])
    assert {finding.result for finding in missed.shown} == {SKIPPED}
    assert lapse(missed, 1000.0) is missed, "whoever missed it may try again"
    assert Step.FACE in onwards(missed, 0.0).left_out
    good = observe(waiting, Shown(SEEN, 900, CLEAR), 1.0)
    assert lapse(good, 1.0 + ONWARDS_S).step is Step.PHOTO
    assert again(good, 2.0).shown == ()


def test_a_face_taken_for_somebody_else_is_bad_and_only_that_step_can_be_denied() -> None:
    good = observe(begin(DOOR, (), 0.0), Shown(SEEN, 900, CLEAR), 1.0)
    assert deny(good, 1.0).shown[0].result is BAD
    stranger = observe(at(Step.STRANGER), Shown(LONELY, 900), 1.0)
    assert deny(stranger, 1.0) is stranger
    assert answer(stranger, 1.0, worked=False) is stranger


def test_nothing_changes_a_rehearsal_that_is_over() -> None:
    over = onwards(at(Step.SIGNAL), 0.0)
    assert over.step is None
    shown = Shown(SEEN, 900, CLEAR)
    assert over is observe(over, shown, 1.0) is lapse(over, 1e9) is again(over, 1.0)
    assert over is onwards(over, 1.0)
    assert len(findings_of(over)) == 7
