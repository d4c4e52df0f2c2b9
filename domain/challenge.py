"""The challenge: turn your head to the side that is drawn now; a flat picture has no nose to turn.

Pure stepping over what was seen: time comes from the frames. Each try has a random side and a
random wait, drawn when it begins. Everything unexpected ends the try: it never passes by doubt.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from domain.evidence import Hint
from domain.image import Points
from domain.light import Light
from domain.parallax import upright
from domain.turn import ChallengeRules, Glimpse, Shown, measured, shows_turn


class Side(StrEnum):
    """A side of the person who is asked, not of the picture."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def sign(self) -> int:
        """Of the nose's motion in camera pixels: the person's left is the picture's right."""
        return 1 if self is Side.LEFT else -1


class Failure(StrEnum):
    """Why a try did not pass."""

    TIME_OVER = "time_over"
    WRONG_SIDE = "wrong_side"
    NEVER_STRAIGHT = "never_straight"
    LOST = "lost"
    OTHER_PERSON = "other_person"
    CAMERA_FROZEN = "camera_frozen"
    CAMERA_SLOW = "camera_slow"
    CLOCK_JUMPED = "clock_jumped"
    BAD_LIGHT = "bad_light"

    @property
    def of_the_equipment(self) -> bool:
        """Whether the camera or the light failed rather than the person before it."""
        return self in _EQUIPMENT


_EQUIPMENT = frozenset(
    {Failure.CAMERA_FROZEN, Failure.CAMERA_SLOW, Failure.CLOCK_JUMPED, Failure.BAD_LIGHT}
)


@dataclass(frozen=True, slots=True)
class Try:
    """One try as it stands."""

    side: Side
    wait_s: float
    began_s: float
    frontal: tuple[Glimpse, ...] = ()
    asked_s: float | None = None
    """When the side was shown; None before."""
    turned: tuple[Glimpse, ...] = ()
    last: Glimpse | None = None
    seen: int = 0
    unlit_s: float = -math.inf
    """When the light was last bad."""
    unlit: int = 0
    """Looks in bad light since the side was shown."""
    since_asked: int = 0
    """All looks since then."""


@dataclass(frozen=True, slots=True)
class Steady:
    """Look straight at the camera; the hint says what keeps the frames from counting."""

    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Turn your head to this side; the hint says what keeps the looks from counting."""

    side: Side
    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """The head turned as asked; whether it is still the same person, the caller checks."""

    shown: Shown
    took_s: float
    """From showing the side."""
    frames: tuple[int, ...]
    """The numbers of the frames that show the turn."""


@dataclass(frozen=True, slots=True)
class Missed:
    """The try is over without a turn."""

    failure: Failure


Progress = Steady | Turn | Turned | Missed


def new_try(rng: np.random.Generator, now_s: float, rules: ChallengeRules) -> Try:
    """A try with a side and a wait that nobody knows before."""
    side = Side.LEFT if rng.integers(2) else Side.RIGHT
    return Try(side, float(rng.uniform(*rules.wait_s)), now_s)


def step(state: Try, glimpse: Glimpse, rules: ChallengeRules) -> tuple[Try, Progress]:
    """Take in one frame of the person; frames come in the order they were taken."""
    failure = _broken(state, glimpse, rules)
    if failure is not None:
        return state, Missed(failure)
    if state.last is not None and glimpse.picture == state.last.picture:
        return state, _prompt(state)
    state = replace(state, last=glimpse, seen=state.seen + 1)
    if state.asked_s is None:
        return _straighten(state, glimpse, rules)
    return _follow(state, glimpse, state.asked_s, rules)


def idle(state: Try, now_s: float, rules: ChallengeRules) -> Progress:
    """What a frame without the face means for a try."""
    if now_s - _last_s(state) > rules.gap_s or now_s < _last_s(state):
        return Missed(Failure.LOST)
    return _prompt(state)


def _prompt(state: Try) -> Progress:
    return Steady() if state.asked_s is None else Turn(state.side)


def _last_s(state: Try) -> float:
    return state.last.at_s if state.last is not None else state.began_s


def _broken(state: Try, glimpse: Glimpse, rules: ChallengeRules) -> Failure | None:
    """Whether the sequence of frames is none that a working camera takes of one person."""
    if not (math.isfinite(glimpse.at_s) and glimpse.first.finite and glimpse.second.finite):
        return Failure.LOST
    last = state.last
    if last is None:
        return Failure.LOST if glimpse.at_s - state.began_s > rules.gap_s else None
    if glimpse.presentation != last.presentation:
        return Failure.OTHER_PERSON
    if glimpse.number < last.number or glimpse.at_s < last.at_s:
        return Failure.CLOCK_JUMPED
    if glimpse.at_s - last.at_s > rules.gap_s:
        if glimpse.picture == last.picture:
            return Failure.CAMERA_FROZEN
        return Failure.CAMERA_SLOW if glimpse.number - last.number <= 1 else Failure.LOST
    lasting_s = glimpse.at_s - state.began_s
    slow = state.seen >= rules.frontal_frames and state.seen < rules.least_rate_hz * lasting_s - 1
    return Failure.CAMERA_SLOW if slow else None


def _straighten(state: Try, glimpse: Glimpse, rules: ChallengeRules) -> tuple[Try, Progress]:
    """Before the side is shown: collect frontal looks, one after another without a break."""
    hint = unready(glimpse, rules)
    kept = () if hint is not None else (*state.frontal, glimpse)[-rules.frontal_frames :]
    state = replace(state, frontal=kept)
    waited_s = glimpse.at_s - state.began_s
    if len(kept) == rules.frontal_frames and waited_s >= state.wait_s:
        return replace(state, asked_s=glimpse.at_s), Turn(state.side)
    if glimpse.light is not Light.GOOD:
        state = replace(state, unlit_s=glimpse.at_s)
        late = waited_s > rules.light_within_s
        return state, Missed(Failure.BAD_LIGHT) if late else Steady(hint)
    late = glimpse.at_s - max(state.began_s, state.unlit_s) > rules.steady_within_s
    return state, Missed(Failure.NEVER_STRAIGHT) if late else Steady(hint)


def unready(glimpse: Glimpse, rules: ChallengeRules) -> Hint | None:
    """What keeps this look from being a frontal reference; None when nothing does."""
    if glimpse.light is not Light.GOOD:
        return glimpse.light.hint
    if glimpse.width_px < rules.least_width_px:
        return Hint.COME_CLOSER
    if abs(float(upright(glimpse.first).nose[0, 0])) > rules.straight_within:
        return Hint.FACE_CAMERA
    return Hint.FACE_CAMERA if _roll_deg(glimpse.first.eyes) > rules.level_within_deg else None


def _roll_deg(eyes: Points) -> float:
    across, down = eyes[1] - eyes[0]
    return abs(math.degrees(math.atan2(down, across)))


def _follow(
    state: Try, glimpse: Glimpse, asked_s: float, rules: ChallengeRules
) -> tuple[Try, Progress]:
    """After the side is shown: do the last frames show the turn?"""
    took_s = glimpse.at_s - asked_s
    state = replace(state, since_asked=state.since_asked + 1)
    if glimpse.light is not Light.GOOD:
        state = replace(state, unlit=state.unlit + 1, turned=())
        late = took_s > rules.turn_within_s
        return state, Missed(_out_of_time(state)) if late else Turn(state.side, glimpse.light.hint)
    state = replace(state, turned=(*state.turned, glimpse)[-rules.turned_frames :])
    if len(state.turned) == rules.turned_frames:
        shown = measured(state.frontal, state.turned)
        if shows_turn(shown, state.side.sign, rules):
            numbers = tuple(each.number for each in state.turned)
            return state, Turned(shown, took_s, numbers)
        if shows_turn(shown, -state.side.sign, rules):
            return state, Missed(Failure.WRONG_SIDE)
    if took_s > rules.turn_within_s:
        return state, Missed(_out_of_time(state))
    return state, Turn(state.side)


def _out_of_time(state: Try) -> Failure:
    """Whose fault it is: so much bad light that too few looks were left, or theirs."""
    return Failure.BAD_LIGHT if state.unlit > state.since_asked / 2 else Failure.TIME_OVER
