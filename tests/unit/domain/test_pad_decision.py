"""Every row of the table: level, signals, tries, what is missing and what is wished."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from domain.biometrics import Candidate
from domain.ids import DelegateId, ReferenceId
from domain.lockout import LOCK_FOR_S, LOCK_WITHIN_S, NO_FAILURES
from domain.pad import (
    CLAIMS,
    POLICIES,
    Ask,
    Cleared,
    Level,
    Occasion,
    PadDecision,
    PadPolicy,
    Signal,
    Source,
    Standing,
    Verdict,
    Withhold,
    Withholding,
    below,
    judge,
    occasion_of,
)
from domain.policy import LookAlikes
from tests.fakes.congress import policy

SUSPECTED = Withhold(Withholding.ATTACK_SUSPECTED)
UNCHECKED = Withhold(Withholding.UNCHECKED)
ASK_TURN, ASK_PACK, ASK_SENSOR = (
    Ask(Source.CHALLENGE),
    Ask(Source.PASSIVE),
    Ask(Source.HARDWARE),
)
CONFIRM, GREY, DENY = Verdict.CONFIRM, Verdict.GREY, Verdict.DENY
Said = Verdict | None


def standing(
    challenge: Said = None, passive: Said = None, hardware: Said = None, tries: int = 0
) -> Standing:
    said = ((Source.CHALLENGE, challenge), (Source.PASSIVE, passive), (Source.HARDWARE, hardware))
    signals = tuple(Signal(source, verdict, "said") for source, verdict in said if verdict)
    return Standing(signals=signals, tries=tries)


TABLE: tuple[tuple[Level, Standing, PadDecision], ...] = (
    (Level.OFF, standing(), Cleared()),
    (Level.ATTENDED, standing(), Cleared()),
    (Level.ATTENDED, standing(CONFIRM), Cleared()),
    (Level.ATTENDED, standing(DENY, tries=1), ASK_TURN),
    (Level.ATTENDED, standing(DENY, tries=2), SUSPECTED),
    (Level.CHALLENGE, standing(), ASK_TURN),
    (Level.CHALLENGE, standing(CONFIRM), Cleared()),
    (Level.CHALLENGE, standing(CONFIRM, tries=1), Cleared()),
    (Level.CHALLENGE, standing(GREY), SUSPECTED),
    (Level.CHALLENGE, standing(DENY, tries=1), ASK_TURN),
    (Level.CHALLENGE, standing(DENY, tries=2), SUSPECTED),
    (Level.CHALLENGE, standing(CONFIRM, passive=DENY), SUSPECTED),
    (Level.PASSIVE, standing(), ASK_PACK),
    (Level.PASSIVE, standing(passive=CONFIRM), Cleared()),
    (Level.PASSIVE, standing(passive=GREY), ASK_TURN),
    (Level.PASSIVE, standing(CONFIRM, passive=GREY), Cleared()),
    (Level.PASSIVE, standing(DENY, passive=GREY, tries=1), ASK_TURN),
    (Level.PASSIVE, standing(DENY, passive=GREY, tries=2), SUSPECTED),
    (Level.PASSIVE, standing(passive=DENY), SUSPECTED),
    (Level.PASSIVE, standing(CONFIRM, passive=DENY), SUSPECTED),
    (Level.STRICT, standing(), ASK_PACK),
    (Level.STRICT, standing(passive=CONFIRM), ASK_TURN),
    (Level.STRICT, standing(CONFIRM), ASK_PACK),
    (Level.STRICT, standing(CONFIRM, passive=CONFIRM), Cleared()),
    (Level.STRICT, standing(CONFIRM, passive=GREY), SUSPECTED),
    (Level.STRICT, standing(DENY, passive=CONFIRM, tries=2), SUSPECTED),
    (Level.STRICT, standing(CONFIRM, passive=DENY), SUSPECTED),
    (Level.HARDWARE, standing(), ASK_SENSOR),
    (Level.HARDWARE, standing(hardware=CONFIRM), Cleared()),
    (Level.HARDWARE, standing(hardware=GREY), SUSPECTED),
    (Level.HARDWARE, standing(hardware=DENY), SUSPECTED),
    (Level.HARDWARE, standing(CONFIRM, hardware=DENY), SUSPECTED),
)

IN_BAD_LIGHT: tuple[tuple[Level, Standing, PadDecision], ...] = (
    (Level.OFF, standing(), Cleared()),
    (Level.ATTENDED, standing(), Cleared()),
    (Level.ATTENDED, replace(standing(), occasion=Occasion.RANDOM), UNCHECKED),
    (Level.ATTENDED, replace(standing(CONFIRM), occasion=Occasion.RANDOM), UNCHECKED),
    (Level.ATTENDED, standing(DENY, tries=1), UNCHECKED),
    (Level.ATTENDED, standing(DENY, tries=2), SUSPECTED),
    (Level.CHALLENGE, standing(), UNCHECKED),
    (Level.CHALLENGE, standing(CONFIRM), UNCHECKED),
    (Level.CHALLENGE, standing(DENY, tries=1), UNCHECKED),
    (Level.CHALLENGE, standing(DENY, tries=2), SUSPECTED),
    (Level.PASSIVE, standing(), UNCHECKED),
    (Level.PASSIVE, standing(passive=CONFIRM), UNCHECKED),
    (Level.PASSIVE, standing(passive=GREY), UNCHECKED),
    (Level.PASSIVE, standing(CONFIRM, passive=GREY), UNCHECKED),
    (Level.PASSIVE, standing(passive=DENY), SUSPECTED),
    (Level.STRICT, standing(), UNCHECKED),
    (Level.STRICT, standing(CONFIRM, passive=CONFIRM), UNCHECKED),
    (Level.STRICT, standing(passive=DENY), SUSPECTED),
    (Level.HARDWARE, standing(), ASK_SENSOR),
    (Level.HARDWARE, standing(hardware=CONFIRM), Cleared()),
    (Level.HARDWARE, replace(standing(hardware=CONFIRM), occasion=Occasion.RANDOM), UNCHECKED),
)


@pytest.mark.parametrize(("level", "given", "decided"), IN_BAD_LIGHT)
def test_the_table_in_bad_light_row_by_row(
    level: Level, given: Standing, decided: PadDecision
) -> None:
    assert judge(POLICIES[level], replace(given, unlit=True)) == decided


@pytest.mark.parametrize("level", Level)
def test_bad_light_never_admits_whom_good_light_would_not(level: Level) -> None:
    for given in every_standing():
        if isinstance(judge(POLICIES[level], replace(given, unlit=True)), Cleared):
            assert isinstance(judge(POLICIES[level], given), Cleared), given
            assert not needed(level, given) - {Source.HARDWARE}, given


def test_in_bad_light_an_administrator_may_have_named_people_to_look() -> None:
    named = replace(POLICIES[Level.CHALLENGE], step_down_to=Level.ATTENDED)
    dark = Standing(occasion=Occasion.ALWAYS, unlit=True)
    assert judge(named, dark) == Cleared()
    assert judge(named, replace(dark, occasion=Occasion.LOOK_ALIKE)) == UNCHECKED


@pytest.mark.parametrize(("level", "given", "decided"), TABLE)
def test_the_table_row_by_row(level: Level, given: Standing, decided: PadDecision) -> None:
    assert judge(POLICIES[level], given) == decided


def every_standing() -> Iterator[Standing]:
    verdicts: tuple[Said, ...] = (None, *Verdict)
    sources = list(Source)
    missing = [frozenset(some) for n in range(4) for some in itertools.combinations(sources, n)]
    for challenge, passive, hardware in itertools.product(verdicts, repeat=3):
        for tries, absent, occasion in itertools.product(range(3), missing, (None, *Occasion)):
            given = standing(challenge, passive, hardware, tries)
            yield replace(given, missing=absent, occasion=occasion)


def needed(level: Level, given: Standing) -> set[Source]:
    """What must have confirmed, written down apart from the rule under test."""
    wanted = {
        Level.OFF: set(),
        Level.ATTENDED: set(),
        Level.CHALLENGE: {Source.CHALLENGE},
        Level.PASSIVE: {Source.PASSIVE},
        Level.STRICT: {Source.PASSIVE, Source.CHALLENGE},
        Level.HARDWARE: {Source.HARDWARE},
    }[level]
    if level is Level.PASSIVE and given.verdict(Source.PASSIVE) is GREY:
        wanted = {Source.CHALLENGE}
    return wanted | ({Source.CHALLENGE} if given.occasion else set())


@pytest.mark.parametrize("level", Level)
def test_no_row_admits_without_each_confirmation_that_its_level_needs(level: Level) -> None:
    for given in every_standing():
        decision = judge(POLICIES[level], given)
        if isinstance(decision, Cleared):
            wanted = needed(level, given)
            assert all(given.verdict(source) is CONFIRM for source in wanted), given
            assert not wanted & given.missing, given
            denied = (Source.PASSIVE, Source.HARDWARE)
            assert all(given.verdict(source) is not DENY for source in denied), given


@pytest.mark.parametrize("level", Level)
def test_no_row_asks_for_what_is_missing(level: Level) -> None:
    for given in every_standing():
        decision = judge(POLICIES[level], given)
        assert not (isinstance(decision, Ask) and decision.source in given.missing), given


@pytest.mark.parametrize("level", Level)
def test_a_lock_and_a_wish_for_the_desk_go_before_everything(level: Level) -> None:
    for given in every_standing():
        locked = judge(POLICIES[level], replace(given, locked=True))
        assert locked == Withhold(Withholding.LOCKED)
        wished = judge(POLICIES[level], replace(given, locked=True, prefers_desk=True))
        assert wished == Withhold(Withholding.PREFERS_DESK)


@pytest.mark.parametrize("level", [Level.CHALLENGE, Level.PASSIVE, Level.STRICT, Level.HARDWARE])
def test_what_is_missing_sends_to_the_desk(level: Level) -> None:
    given = Standing(missing=frozenset(Source))
    assert judge(POLICIES[level], given) == UNCHECKED


def test_stepping_down_needs_a_word_and_then_asks_what_the_lower_level_asks() -> None:
    strict = PadPolicy(Level.STRICT, step_down_to=Level.CHALLENGE)
    without_pack = Standing(missing=frozenset({Source.PASSIVE}))
    assert judge(strict, without_pack) == ASK_TURN
    confirmed = replace(standing(CONFIRM), missing=frozenset({Source.PASSIVE}))
    assert judge(strict, confirmed) == Cleared()
    assert judge(strict, replace(without_pack, missing=frozenset(Source))) == UNCHECKED


def test_a_camera_too_slow_for_a_turn_leaves_the_humans_to_whom_the_setting_points() -> None:
    named = replace(POLICIES[Level.CHALLENGE], step_down_to=Level.ATTENDED)
    slow = Standing(occasion=Occasion.ALWAYS, missing=frozenset({Source.CHALLENGE}))
    assert judge(named, slow) == Cleared()
    assert judge(named, replace(slow, occasion=Occasion.LOOK_ALIKE)) == UNCHECKED


@pytest.mark.parametrize(("level", "to"), list(itertools.product(Level, Level)))
def test_nobody_steps_sideways_or_up(level: Level, to: Level) -> None:
    if below(to, level):
        assert PadPolicy(level, step_down_to=to).step_down_to is to
    else:
        with pytest.raises(ValueError, match="no step down"):
            PadPolicy(level, step_down_to=to)


def ranked(*scores: float) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(DelegateId(f"D-{n}"), ReferenceId(f"R-{n}"), score)
        for n, score in enumerate(scores)
    )


@pytest.mark.parametrize(
    ("scores", "draw", "occasion"),
    [
        ((0.9, 0.1), 0.5, None),
        ((0.9, 0.1), 0.09, Occasion.RANDOM),
        ((0.42, 0.1), 0.5, Occasion.LOW_MARGIN),
        ((0.9, 0.88), 0.5, Occasion.LOW_MARGIN),
        ((0.9,), 0.5, None),
    ],
)
def test_an_attended_door_asks_on_low_margin_and_at_random(
    scores: tuple[float, ...], draw: float, occasion: Occasion | None
) -> None:
    pad = POLICIES[Level.ATTENDED]
    assert occasion_of(ranked(*scores), policy(0.4), pad, draw) is occasion


def test_look_alikes_are_asked_first_of_all() -> None:
    twins = (LookAlikes(DelegateId("D-0"), DelegateId("D-9"), 0.5),)
    with_twins = replace(policy(0.4), look_alikes=twins)
    pad = POLICIES[Level.ATTENDED]
    assert occasion_of(ranked(0.9, 0.1), with_twins, pad, 0.5) is Occasion.LOOK_ALIKE


@pytest.mark.parametrize("draw", [0.0, 0.5, 0.999])
def test_always_is_always_and_never_is_never(draw: float) -> None:
    strict, off = POLICIES[Level.STRICT], POLICIES[Level.OFF]
    assert occasion_of(ranked(0.9, 0.1), policy(), strict, draw) is Occasion.ALWAYS
    assert occasion_of(ranked(0.41, 0.4), policy(0.4), off, draw) is None


WHO, OTHER = DelegateId("D-1"), DelegateId("D-2")


def test_three_failures_lock_an_identity_for_a_while_and_nobody_else() -> None:
    failures = NO_FAILURES.after(WHO, 0.0).after(WHO, 10.0)
    assert not failures.locked(WHO, 10.0)
    failures = failures.after(WHO, 20.0)
    assert failures.locked(WHO, 20.0)
    assert failures.locked(WHO, 19.9 + LOCK_FOR_S)
    assert not failures.locked(WHO, 20.0 + LOCK_FOR_S)
    assert not failures.locked(OTHER, 20.0)


def test_failures_long_ago_do_not_add_up() -> None:
    failures = NO_FAILURES.after(WHO, 0.0).after(WHO, 1.0).after(WHO, LOCK_WITHIN_S + 2)
    assert not failures.locked(WHO, LOCK_WITHIN_S + 2)


def test_after_a_lock_the_count_begins_anew() -> None:
    failures = NO_FAILURES
    for at in (0.0, 1.0, 2.0, 3.0):
        failures = failures.after(WHO, at)
    assert not failures.locked(WHO, 2.0 + LOCK_FOR_S)


def test_every_level_has_its_sentence_and_none_says_more_than_was_measured() -> None:
    assert set(CLAIMS) == set(Level) == set(POLICIES)
    for claim in CLAIMS.values():
        assert not any(word in claim.lower() for word in ("ibeta", "certif", "liveness", "spoof"))
