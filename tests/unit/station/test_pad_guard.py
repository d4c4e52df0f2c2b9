"""The guard: what is asked, who must have turned, and what a failure costs an identity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import pytest

from domain.biometrics import Candidate
from domain.challenge import Side
from domain.decision import Identified, Withheld
from domain.evidence import Evidence
from domain.gallery import gallery_of
from domain.ids import DelegateId, ReferenceId
from domain.image import Box, DetectedFace, Frame
from domain.lockout import LOCK_FOR_S
from domain.pad import (
    POLICIES,
    Level,
    PadPolicy,
    Signal,
    Source,
    Verdict,
    Withholding,
)
from kiosk.station.challenge import Checked, Guard, Prompt
from kiosk.station.happenings import Challenged, Looking
from kiosk.station.screening import Screening
from tests.fakes.congress import policy
from tests.fakes.guard import guard
from tests.fakes.heads import FACE, Pose, flat, seen
from tests.fakes.vision import PLANTED, backdrop, paint, planted_reference
from vision.subject import Watching

BOX = Box(200.0, 120.0, 160.0, 200.0)
PEOPLE = [planted_reference(person) for person in range(1, 6)]
CALIBRATED = policy(0.5)


@dataclass
class Visit:
    """Somebody before a guard; ``person`` is whom the pixels show, ``claimed`` who was found."""

    guard: Guard
    person: int = 1
    claimed: int = 1
    picture: bool = False
    obeys: float = 1.0
    """1 turns to the side asked, -1 to the other, 0 not at all."""
    since_s: float = 50.0
    presentation: int = 1
    rate_hz: float = 15.0
    brightness: float = 1.0
    """Of the picture: 0.05 is night, 20 a headlight."""
    swap_to: int | None = None
    """Who stands there once the side is shown."""
    shown: list[Challenged | Looking] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.guard.use(gallery_of(PLANTED, 1, PEOPLE))
        self._rng = np.random.default_rng(3)
        self._number = 0
        self._asked: tuple[Side, int] | None = None

    def settle(self, frames: int = 300) -> Checked:
        for _ in range(frames):
            answer = self.frame()
            if isinstance(answer, Checked):
                return answer
        raise AssertionError("it never settled")

    def frame(self) -> Prompt | Checked:
        self._number += 1
        at_s = self.since_s + self._number / self.rate_hz
        answer = self.guard.consider(self.claim, self._look(), self._frame(at_s), CALIBRATED)
        if isinstance(answer, Prompt):
            self.shown.append(answer.happening)
            side = answer.happening.side if isinstance(answer.happening, Challenged) else None
            if side is None:
                self._asked = None
            elif self._asked is None:
                self._asked = side, self._number
        return answer

    @property
    def claim(self) -> Identified:
        return Identified(DelegateId(f"P-{self.claimed:03d}"), 0.9)

    def _frame(self, at_s: float) -> Frame:
        person = self.person if self._asked is None else self.swap_to or self.person
        pixels = paint(backdrop(), person, BOX)
        if self.brightness != 1.0:
            scaled = cv2.convertScaleAbs(pixels, alpha=self.brightness)
            pixels = np.asarray(scaled, dtype=np.uint8)
        pixels[0, 0, 0] = self._number % 256  # no two pictures are the same
        return Frame(pixels, at_s, self._number)

    def _look(self) -> Watching:
        turn = 0.0
        if self._asked is not None:
            side, since = self._asked
            turn = 28 * side.sign * self.obeys * min((self._number - since) / 8, 1.0)
        shape = flat(FACE) if self.picture else FACE
        face = DetectedFace(BOX, seen(shape, Pose(turn), self._rng, noise=0.008)[:5], 0.9)
        ranked = (Candidate(self.claim.delegate, ReferenceId("r"), 0.9),)
        evidence = Evidence(self._number / self.rate_hz, self._number, self._number, ranked)
        return Watching(self.presentation, face, 1, evidence)


@dataclass
class Scripted:
    """A screening that says what a test wrote down."""

    verdicts: Sequence[Verdict | None]
    source: Source = Source.PASSIVE
    begun: int = 0

    def begin(self) -> None:
        self.begun += 1
        self._left = list(self.verdicts)

    def look(self, frame: Frame, face: DetectedFace) -> Signal | None:
        verdict = self._left.pop(0)
        return None if verdict is None else Signal(self.source, verdict, "scripted", (2.5,))


def at(level: Level, *screenings: Screening, **changes: object) -> Guard:
    return guard(replace(POLICIES[level], **changes), *screenings)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(6))
def test_who_turns_as_asked_is_admitted_with_evidence_of_it(seed: int) -> None:
    checked = Visit(guard(POLICIES[Level.CHALLENGE], seed=seed)).settle()
    assert checked.decision == Identified(DelegateId("P-001"), 0.9)
    (signal,) = checked.evidence.signals
    assert (signal.source, signal.verdict) == (Source.CHALLENGE, Verdict.CONFIRM)
    assert len(signal.scores) == 3
    assert all(len(model) == 64 for model in signal.models)
    assert checked.evidence.level is Level.CHALLENGE
    assert checked.evidence.occasion == "always"


@pytest.mark.parametrize(
    "visitor",
    [{"picture": True}, {"obeys": 0.0}, {"obeys": -1.0}, {"swap_to": 2}, {"claimed": 2}],
    ids=["a picture", "no turn", "wrong side", "somebody else turns", "claimed another"],
)
def test_whoever_does_not_turn_as_the_one_recognised_goes_to_the_desk(
    visitor: dict[str, object],
) -> None:
    visit = Visit(at(Level.CHALLENGE), **visitor)  # type: ignore[arg-type]
    checked = visit.settle()
    assert isinstance(checked.decision, Withheld)
    assert checked.decision.why is Withholding.ATTACK_SUSPECTED
    assert checked.evidence.signals[0].verdict is Verdict.DENY


def test_whoever_turns_must_be_recognised_and_not_merely_the_nearest() -> None:
    visit = Visit(at(Level.CHALLENGE), swap_to=9)
    visit.guard.use(gallery_of(PLANTED, 1, PEOPLE[:1]))
    checked = visit.settle()
    assert isinstance(checked.decision, Withheld)
    assert checked.evidence.signals[0].reason == "other_person"


def test_there_are_two_tries_each_with_its_own_prompt() -> None:
    visit = Visit(at(Level.CHALLENGE), obeys=0.0)
    visit.settle()
    prompts = [isinstance(each, Challenged) and each.side is not None for each in visit.shown]
    begins = [now and not before for before, now in zip([False, *prompts], prompts, strict=False)]
    assert sum(begins) == 2


def test_the_second_try_may_pass() -> None:
    visit = Visit(at(Level.CHALLENGE), obeys=-1.0)
    while not any(isinstance(each, Challenged) and each.side for each in visit.shown):
        visit.frame()
    while isinstance(visit.shown[-1], Challenged) and visit.shown[-1].side:
        visit.frame()
    visit.obeys = 1.0
    assert isinstance(visit.settle().decision, Identified)


def test_a_third_failure_locks_the_identity_whoever_comes() -> None:
    door = at(Level.CHALLENGE)
    Visit(door, picture=True).settle()
    second = Visit(door, picture=True, since_s=80.0, presentation=2).settle()
    assert isinstance(second.decision, Withheld)
    honest = Visit(door, since_s=100.0, presentation=3).settle()
    assert isinstance(honest.decision, Withheld)
    assert honest.decision.why is Withholding.LOCKED
    other = Visit(door, person=2, claimed=2, since_s=110.0, presentation=4).settle()
    assert isinstance(other.decision, Identified)
    later = Visit(door, since_s=120.0 + LOCK_FOR_S, presentation=5).settle()
    assert isinstance(later.decision, Identified)


def test_walking_away_from_a_question_is_a_failed_try() -> None:
    door = at(Level.CHALLENGE)
    for number in range(3):
        visit = Visit(door, obeys=0.0, since_s=50.0 + 20 * number, presentation=number + 1)
        while not any(isinstance(each, Challenged) and each.side for each in visit.shown):
            visit.frame()
        door.leave(60.0 + 20 * number)
    locked = Visit(door, since_s=120.0, presentation=9).settle()
    assert isinstance(locked.decision, Withheld)
    assert locked.decision.why is Withholding.LOCKED


def test_whoever_prefers_the_desk_goes_there_and_nothing_is_held_against_them() -> None:
    door = at(Level.CHALLENGE)
    for number in range(4):
        visit = Visit(door, since_s=50.0 + 5 * number, presentation=number + 1)
        visit.frame()
        door.prefer_desk()
        checked = visit.settle()
        assert isinstance(checked.decision, Withheld)
        assert checked.decision.why is Withholding.PREFERS_DESK
    assert isinstance(Visit(door, since_s=90.0, presentation=9).settle().decision, Identified)


def test_an_attended_door_asks_nobody_who_is_clear() -> None:
    checked = Visit(at(Level.ATTENDED, random_share=0.0)).settle(1)
    assert isinstance(checked.decision, Identified)
    assert checked.evidence.signals == ()
    assert checked.evidence.occasion == "none"


def test_an_attended_door_asks_one_in_ten() -> None:
    door = at(Level.ATTENDED)
    asked = sum(isinstance(Visit(door, presentation=n).frame(), Prompt) for n in range(300))
    assert 15 <= asked <= 50


@pytest.mark.parametrize("level", [Level.PASSIVE, Level.STRICT, Level.HARDWARE])
def test_a_level_whose_models_are_missing_sends_to_the_desk(level: Level) -> None:
    checked = Visit(at(level)).settle(1)
    assert isinstance(checked.decision, Withheld)
    assert checked.decision.why is Withholding.UNCHECKED


def test_a_missing_pack_falls_back_to_the_turn_where_an_administrator_said_so() -> None:
    visit = Visit(at(Level.PASSIVE, step_down_to=Level.CHALLENGE))
    assert isinstance(visit.settle().decision, Identified)
    assert any(isinstance(each, Challenged) and each.side for each in visit.shown)


def test_a_slow_camera_admits_nobody_and_is_held_against_nobody() -> None:
    door = at(Level.CHALLENGE)
    for number in range(4):
        checked = Visit(door, presentation=number + 1, rate_hz=4.0).settle()
        assert isinstance(checked.decision, Withheld)
        assert checked.decision.why is Withholding.UNCHECKED


@pytest.mark.parametrize(
    ("level", "brightness", "hint", "visits"),
    [
        (Level.CHALLENGE, 0.05, "more_light", 4),
        (Level.CHALLENGE, 30.0, "less_light", 1),
        (Level.PASSIVE, 30.0, "less_light", 1),
        (Level.STRICT, 0.05, "more_light", 1),
    ],
)
def test_bad_light_is_said_and_then_sends_to_the_desk_and_is_held_against_nobody(
    level: Level, brightness: float, hint: str, visits: int
) -> None:
    door = at(level, Scripted([Verdict.CONFIRM]))
    for number in range(visits):
        visit = Visit(
            door, presentation=number + 1, since_s=50.0 + 20 * number, brightness=brightness
        )
        checked = visit.settle()
        assert isinstance(checked.decision, Withheld)
        assert checked.decision.why is Withholding.UNCHECKED
        assert {shown.hint for shown in visit.shown} == {hint}


def test_light_that_comes_back_in_time_lets_the_check_go_on() -> None:
    visit = Visit(at(Level.CHALLENGE), brightness=0.05)
    for _ in range(40):
        visit.frame()
    visit.brightness = 1.0
    assert isinstance(visit.settle().decision, Identified)


@pytest.mark.parametrize(
    ("level", "verdicts", "admitted", "turned"),
    [
        (Level.PASSIVE, [None, None, Verdict.CONFIRM], True, False),
        (Level.PASSIVE, [Verdict.GREY], True, True),
        (Level.PASSIVE, [Verdict.DENY], False, False),
        (Level.STRICT, [Verdict.CONFIRM], True, True),
        (Level.STRICT, [Verdict.GREY], False, False),
        (Level.STRICT, [Verdict.DENY], False, False),
    ],
)
def test_the_pack_admits_asks_or_sends_to_the_desk(
    level: Level, verdicts: list[Verdict | None], *, admitted: bool, turned: bool
) -> None:
    pack = Scripted(verdicts)
    visit = Visit(at(level, pack))
    checked = visit.settle()
    assert isinstance(checked.decision, Identified) is admitted
    assert any(isinstance(each, Challenged) and each.side for each in visit.shown) is turned
    assert pack.begun == 1
    assert Source.PASSIVE in {signal.source for signal in checked.evidence.signals}


def test_a_frame_in_which_the_face_was_not_found_is_shown_to_no_screening() -> None:
    pack = Scripted([None, Verdict.CONFIRM])
    visit = Visit(at(Level.PASSIVE, pack))
    visit.frame()
    visit._number -= 1  # the watch counts the frames with a face
    assert isinstance(visit.frame(), Prompt)
    assert isinstance(visit.frame(), Checked)


def test_a_policy_that_always_asks_asks_at_a_sensor_too() -> None:
    sensor = Scripted([Verdict.CONFIRM], Source.HARDWARE)
    visit = Visit(at(Level.HARDWARE, sensor))
    assert isinstance(visit.settle(1).decision, Identified)


def test_the_default_policy_claims_nothing() -> None:
    assert PadPolicy().level is Level.ATTENDED
