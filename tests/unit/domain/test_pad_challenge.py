"""A try passes by a turn seen whole; whatever a camera or a hand does otherwise ends it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from domain.challenge import (
    Failure,
    Missed,
    Progress,
    Side,
    Steady,
    Try,
    Turn,
    Turned,
    idle,
    new_try,
    step,
)
from domain.evidence import Hint
from domain.light import Light, Lighting, judged
from domain.parallax import reference_of
from domain.turn import ChallengeRules, Glimpse, shows_turn
from domain.turn import Shown as Seen
from tests.fakes.heads import FACE, Pose, flat, glimpse, seen

RULES = ChallengeRules()
START_S = 100.0
FRONTAL = 12
"""Frames before the side is shown; the longest wait is over by then."""
Film = Sequence[Glimpse]


def film(turns: Sequence[float], *, picture: bool = False) -> list[Glimpse]:
    """Frames of one head, or of its photograph, at these turns."""
    rng = np.random.default_rng(4)
    shape = flat(FACE) if picture else FACE
    return [
        glimpse(seen(shape, Pose(turn), rng, noise=0.008), n, lift=lifted(turn, picture=picture))
        for n, turn in enumerate(turns)
    ]


def lifted(turn_deg: float, *, picture: bool = False) -> float:
    """What the picture itself shows of a turn."""
    return 0.0 if picture else 0.3 * math.sin(math.radians(turn_deg))


def turning(to_deg: float, *, frames: int = 40) -> list[float]:
    """Straight ahead for a while, then to that angle within ten frames, and held."""
    ramp = [to_deg * min(n / 10, 1.0) for n in range(1, frames + 1)]
    return [0.0] * FRONTAL + ramp


def play(frames: Film, side: Side = Side.LEFT, wait_s: float = 0.5) -> tuple[Try, Progress]:
    state = Try(side, wait_s, START_S)
    said: Progress = Steady()
    for frame in frames:
        state, said = step(state, frame, RULES)
        if isinstance(said, Turned | Missed):
            break
    return state, said


def test_a_head_that_turns_to_the_side_that_is_shown_passes_in_time() -> None:
    _, said = play(film(turning(28)))
    assert isinstance(said, Turned)
    assert said.shown.first >= RULES.first_least
    assert said.shown.second >= RULES.second_least
    assert said.shown.lift >= RULES.lift_least
    assert said.took_s <= 1.5
    assert len(set(said.frames)) == RULES.turned_frames


def test_the_other_side_is_the_mirror_of_it() -> None:
    _, said = play(film(turning(-28)), Side.RIGHT)
    assert isinstance(said, Turned)
    assert said.shown.first < 0


@pytest.mark.parametrize("lift", [None, math.nan, 0.0, 0.03, -0.1])
def test_a_turn_that_the_picture_itself_does_not_show_is_none(lift: float | None) -> None:
    imagined = [replace(frame, lift=lift) for frame in film(turning(28, frames=80))]
    assert play(imagined)[1] == Missed(Failure.TIME_OVER)


def test_a_picture_followed_in_too_few_frames_shows_nothing() -> None:
    frames = [
        frame if n % 4 == 0 else replace(frame, lift=None)
        for n, frame in enumerate(film(turning(28, frames=80)))
    ]
    assert play(frames)[1] == Missed(Failure.TIME_OVER)


@pytest.mark.parametrize("side", Side)
def test_a_head_that_turns_to_the_wrong_side_fails_at_once(side: Side) -> None:
    _, said = play(film(turning(-28 * side.sign)), side)
    assert said == Missed(Failure.WRONG_SIDE)


@pytest.mark.parametrize("to_deg", [0, 20, 35, 50])
def test_a_picture_runs_out_of_time_however_it_is_turned(to_deg: float) -> None:
    _, said = play(film(turning(to_deg, frames=80), picture=True))
    assert said == Missed(Failure.TIME_OVER)


def test_a_head_that_never_turns_runs_out_of_time() -> None:
    _, said = play(film([0.0] * 100))
    assert said == Missed(Failure.TIME_OVER)


def test_no_side_is_shown_before_the_wait_is_over_and_the_face_is_straight() -> None:
    state, said = play(film([0.0] * 5), wait_s=0.6)
    assert said == Steady()
    assert state.asked_s is None
    _, said = play(film([0.0] * FRONTAL))
    assert said == Turn(Side.LEFT)


def test_a_turn_that_was_there_before_the_side_was_shown_does_not_count() -> None:
    state, said = play(film([25.0] * 80))
    assert said == Missed(Failure.NEVER_STRAIGHT)
    assert state.asked_s is None


def test_straight_looks_are_collected_anew_after_a_look_aside() -> None:
    state, _ = play(film([0.0, 0.0, 0.0, 0.0, 25.0, 0.0, 0.0]))
    assert len(state.frontal) == 2


def test_a_far_face_is_asked_to_come_closer_and_a_tilted_one_to_face_the_camera() -> None:
    far = [replace(frame, width_px=90.0) for frame in film([0.0])]
    assert play(far)[1] == Steady(Hint.COME_CLOSER)
    rng = np.random.default_rng(1)
    tilted = glimpse(seen(FACE, Pose(roll=20), rng), 0)
    assert play([tilted])[1] == Steady(Hint.FACE_CAMERA)


def frozen(frames: Film) -> Film:
    stuck = frames[FRONTAL + 2]
    return [
        *frames[: FRONTAL + 3],
        *[replace(f, picture=stuck.picture, first=stuck.first) for f in frames[FRONTAL + 3 :]],
    ]


def dropped(frames: Film) -> Film:
    return [*frames[: FRONTAL + 2], *frames[FRONTAL + 11 :]]


def slow(frames: Film) -> Film:
    return [replace(frame, at_s=START_S + n / 5) for n, frame in enumerate(frames)]


def one_a_second(frames: Film) -> Film:
    return [replace(frame, at_s=START_S + n * 1.0) for n, frame in enumerate(frames)]


def lasting(frames: Film) -> Film:
    """The last frame again and again, each a picture of its own."""
    last = frames[-1]
    later = [
        replace(last, at_s=last.at_s + n / 15, number=last.number + n, picture=last.picture + n)
        for n in range(1, 120)
    ]
    return [*frames, *later]


def darkened(frames: Film) -> Film:
    return lasting([*frames[:FRONTAL], *[replace(f, light=Light.DARK) for f in frames[FRONTAL:]]])


def glaring(frames: Film) -> Film:
    return lasting(
        [*frames[:FRONTAL], *[replace(f, light=Light.BRIGHT) for f in frames[FRONTAL:]]]
    )


def dark_from_the_start(frames: Film) -> Film:
    return lasting([replace(frame, light=Light.DARK) for frame in frames])


def swapped(frames: Film) -> Film:
    late = [replace(frame, presentation=2) for frame in frames[FRONTAL + 4 :]]
    return [*frames[: FRONTAL + 4], *late]


def clock_back(frames: Film) -> Film:
    late = [replace(frame, at_s=frame.at_s - 3600) for frame in frames[FRONTAL + 4 :]]
    return [*frames[: FRONTAL + 4], *late]


def clock_ahead(frames: Film) -> Film:
    late = [replace(frame, at_s=frame.at_s + 3600) for frame in frames[FRONTAL + 4 :]]
    return [*frames[: FRONTAL + 4], *late]


def shuffled(frames: Film) -> Film:
    order = np.random.default_rng(2).permutation(len(frames))
    return [frames[n] for n in order]


def reversed_numbers(frames: Film) -> Film:
    late = [replace(frame, number=0) for frame in frames[FRONTAL + 4 :]]
    return [*frames[: FRONTAL + 4], *late]


def without_numbers(frames: Film) -> Film:
    late = [
        replace(frame, first=replace(frame.first, nose=np.full((1, 2), math.nan)))
        for frame in frames[FRONTAL + 4 :]
    ]
    return [*frames[: FRONTAL + 4], *late]


def late_start(frames: Film) -> Film:
    return [replace(frame, at_s=frame.at_s + 5) for frame in frames]


@pytest.mark.parametrize(
    ("spoil", "failures"),
    [
        (frozen, {Failure.CAMERA_FROZEN}),
        (dropped, {Failure.LOST}),
        (slow, {Failure.CAMERA_SLOW}),
        (swapped, {Failure.OTHER_PERSON}),
        (clock_back, {Failure.CLOCK_JUMPED}),
        (clock_ahead, {Failure.CAMERA_SLOW}),
        (one_a_second, {Failure.CAMERA_SLOW}),
        (darkened, {Failure.BAD_LIGHT}),
        (glaring, {Failure.BAD_LIGHT}),
        (dark_from_the_start, {Failure.BAD_LIGHT}),
        (shuffled, {Failure.CLOCK_JUMPED, Failure.LOST}),
        (reversed_numbers, {Failure.CLOCK_JUMPED}),
        (without_numbers, {Failure.LOST}),
        (late_start, {Failure.LOST}),
    ],
)
def test_a_spoilt_sequence_fails_closed(
    spoil: Callable[[Film], Film], failures: set[Failure]
) -> None:
    whole = film(turning(28))
    assert isinstance(play(whole)[1], Turned)
    _, said = play(spoil(whole))
    assert isinstance(said, Missed)
    assert said.failure in failures


def test_a_duplicated_frame_counts_once() -> None:
    whole = film(turning(28))
    doubled = [frame for frame in whole for _ in range(2)]
    _, once = play(whole)
    _, twice = play(doubled)
    assert isinstance(once, Turned)
    assert isinstance(twice, Turned)
    assert twice.frames == once.frames


def test_one_turned_frame_repeated_is_no_turn() -> None:
    whole = film(turning(28))
    turned = whole[FRONTAL + 12]
    still = [
        replace(turned, at_s=frame.at_s, number=frame.number) for frame in whole[FRONTAL + 1 :]
    ]
    _, said = play([*whole[: FRONTAL + 1], *still])
    assert said == Missed(Failure.CAMERA_FROZEN)


def test_a_moment_without_the_face_is_forgiven_and_a_longer_one_is_not() -> None:
    state, _ = play(film([0.0] * FRONTAL))
    assert state.last is not None
    seen_s = state.last.at_s
    assert idle(state, seen_s + 0.2, RULES) == Turn(Side.LEFT)
    assert idle(state, seen_s + RULES.gap_s + 0.1, RULES) == Missed(Failure.LOST)
    assert idle(state, seen_s - 1.0, RULES) == Missed(Failure.LOST)


def test_sides_and_waits_are_drawn_anew_for_every_try() -> None:
    rng = np.random.default_rng(5)
    tries = [new_try(rng, START_S, RULES) for _ in range(400)]
    lefts = sum(each.side is Side.LEFT for each in tries)
    assert 160 < lefts < 240
    waits = {each.wait_s for each in tries}
    assert len(waits) == 400
    assert min(waits) >= RULES.wait_s[0]
    assert max(waits) <= RULES.wait_s[1]


def test_the_camera_is_blamed_for_its_own_failures_and_people_for_none_of_them() -> None:
    blamed = {failure for failure in Failure if failure.of_the_equipment}
    assert blamed == {
        Failure.CAMERA_FROZEN,
        Failure.CAMERA_SLOW,
        Failure.CLOCK_JUMPED,
        Failure.BAD_LIGHT,
    }


@pytest.mark.parametrize(
    ("light", "hint"), [(Light.DARK, Hint.MORE_LIGHT), (Light.BRIGHT, Hint.LESS_LIGHT)]
)
def test_bad_light_is_said_before_the_turn_and_during_it(light: Light, hint: Hint) -> None:
    _, said = play([replace(film([0.0])[0], light=light)])
    assert said == Steady(hint)
    frames = film(turning(28))[: FRONTAL + 4]
    _, said = play([*frames[:-1], replace(frames[-1], light=light)])
    assert said == Turn(Side.LEFT, hint)


def test_somebody_who_turns_to_the_light_in_time_still_passes() -> None:
    dark = [replace(frame, light=Light.DARK) for frame in film([0.0] * 70)]
    late = [
        replace(f, at_s=f.at_s + 70 / 15, number=f.number + 70, picture=f.picture + 70)
        for f in film(turning(28))
    ]
    state, said = play([*dark, *late])
    assert isinstance(said, Turned)
    assert all(each.light is Light.GOOD for each in (*state.frontal, *state.turned))


def test_looks_in_bad_light_never_show_a_turn() -> None:
    whole = film(turning(28, frames=60))
    blinking = [
        replace(frame, light=Light.DARK) if n >= FRONTAL and n % 4 == 0 else frame
        for n, frame in enumerate(whole)
    ]
    _, said = play(lasting(blinking)[: len(blinking) + 2])
    assert not isinstance(said, Turned)


@pytest.mark.parametrize(
    ("lighting", "light"),
    [
        (Lighting(110.0, 35.0, 0.0), Light.GOOD),
        (Lighting(215.0, 30.0, 0.25), Light.GOOD),
        (Lighting(45.0, 14.0, 0.0), Light.GOOD),
        (Lighting(15.0, 8.0, 0.0), Light.DARK),
        (Lighting(90.0, 2.0, 0.0), Light.DARK),
        (Lighting(245.0, 20.0, 0.8), Light.BRIGHT),
        (Lighting(225.0, 3.0, 0.0), Light.BRIGHT),
        (Lighting(math.nan, 20.0, 0.0), Light.DARK),
    ],
)
def test_hard_sun_and_dim_rooms_are_light_and_white_paper_and_night_are_not(
    lighting: Lighting, light: Light
) -> None:
    assert judged(lighting) is light


def test_no_frontal_look_gives_no_reference() -> None:
    with pytest.raises(ValueError, match="at least one"):
        reference_of([])


@pytest.mark.parametrize("sign", [1, -1])
def test_no_two_of_the_three_measurements_show_a_turn_without_the_third(sign: int) -> None:
    whole = Seen(sign * 0.2, sign * 0.2, sign * 0.2, RULES.lifts_least)
    assert shows_turn(whole, sign, RULES)
    assert not shows_turn(whole, -sign, RULES)
    for lacking in (
        replace(whole, first=0.0),
        replace(whole, second=0.0),
        replace(whole, lift=0.0),
        replace(whole, lifts=RULES.lifts_least - 1),
    ):
        assert not shows_turn(lacking, sign, RULES)
