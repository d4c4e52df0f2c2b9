"""A badge shown while somebody is asked to turn, and who is told what of it."""

from __future__ import annotations

import queue
import threading
from dataclasses import replace

import numpy as np
import pytest

from domain.badge import BadgeTaken, Issued
from domain.biometrics import Candidate
from domain.decision import Identified, Unidentified, Withheld
from domain.evidence import Evidence
from domain.gallery import gallery_of
from domain.ids import ReferenceId
from domain.image import Box, DetectedFace, Frame
from domain.pad import POLICIES, Level, Withholding
from kiosk.station.claims import CLAIM_S, PATIENCE_S
from kiosk.station.happenings import Challenged, Happening
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.settlement import Item, Settlement
from kiosk.station.slot import LatestSlot
from tests.fakes.congress import GUEST, OTHER, policy
from tests.fakes.guard import guard
from tests.fakes.heads import FACE, Pose, seen
from tests.fakes.vision import PLANTED, backdrop, paint, planted_reference
from tests.unit.station.test_badge_lane import Door, badge, verifying, watching
from tests.unit.station.test_badge_lane import frame as any_frame
from vision.subject import Look, Nobody, Watching

BOX = Box(200.0, 120.0, 160.0, 200.0)
RATE_HZ = 15.0


class Walk:
    """Whoever the camera shows, before a door that asks everybody to turn; nobody does."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.guard = guard(POLICIES[Level.CHALLENGE])
        self.shown: list[Happening] = []
        self.settled: queue.Queue[Item] = queue.Queue()
        self.presentation: int | None = 1
        self.score = 0.9
        self._rng = np.random.default_rng(3)
        self._number = 0
        self.recognition = Recognition(
            Sight(lambda _: self, self.guard, door.claims),
            doors=door.doors,
            frames=LatestSlot(),
            settled=self.settled,
            clock=door.clock,
            post=self.shown.append,
        )
        person = replace(planted_reference(1), delegate=GUEST.id)
        self.recognition.use((gallery_of(PLANTED, 7, [person]), policy(0.5)))

    def look(self, frame: Frame) -> Look:
        if self.presentation is None:
            return Nobody()
        face = DetectedFace(BOX, seen(FACE, Pose(0.0), self._rng, noise=0.008)[:5], 0.9)
        ranked = (Candidate(GUEST.id, ReferenceId("r"), self.score),)
        evidence = Evidence(self._number / RATE_HZ, self._number, 5, ranked)
        return Watching(self.presentation, face, 1, evidence)

    def settle(self) -> None: ...

    def replace_gallery(self, gallery: object) -> None: ...

    def frame(self) -> None:
        self._number += 1
        self.door.clock.advance(1 / RATE_HZ)
        pixels = paint(backdrop(), 1, BOX)
        pixels[0, 0, 0] = self._number % 256  # no two pictures are the same
        self.recognition.see(Frame(pixels, self.door.clock.monotonic_s(), self._number))

    def until_asked(self) -> None:
        for _ in range(60):
            self.frame()
            if isinstance(self.shown[-1], Challenged) and self.shown[-1].side is not None:
                return
        raise AssertionError("no side was shown")

    def until_settled(self) -> Settlement:
        for _ in range(600):
            self.frame()
            if not self.settled.empty():
                item = self.settled.get_nowait()
                assert isinstance(item, Settlement)
                return item
        raise AssertionError("it never settled")

    def walk_away(self) -> None:
        self.presentation = None
        self.frame()


def test_who_shows_their_badge_instead_of_turning_has_failed_nothing() -> None:
    walk = Walk(Door())
    walk.until_asked()
    walk.door.hold_up(badge())
    walk.frame()
    walk.walk_away()
    assert walk.door.decisions() == [BadgeTaken(GUEST.id, 1)]
    assert walk.settled.empty()
    assert walk.guard.lockout.failed(GUEST.id, 100.0) is False
    assert walk.guard.lockout.failed(GUEST.id, 100.0) is False


def test_a_badge_that_is_not_taken_does_not_end_a_check() -> None:
    walk = Walk(Door())
    walk.door.knows({GUEST.id: Issued(2)})
    walk.until_asked()
    walk.door.hold_up(badge(issue=1))
    walk.walk_away()
    gone = walk.settled.get_nowait()
    assert isinstance(gone, Settlement)
    assert isinstance(gone.decision, Withheld)
    assert gone.decision.why is Withholding.WALKED_AWAY


def test_a_claim_does_not_run_out_while_its_holder_is_asked_to_turn() -> None:
    walk = Walk(verifying())
    walk.door.hold_up(badge())
    walk.door.clock.advance(CLAIM_S / 2)
    settlement = walk.until_settled()
    assert settlement.pad is not None
    assert settlement.pad.failed == POLICIES[Level.CHALLENGE].tries
    assert settlement.pad.signals[0].reason == "time_over"


def test_who_failed_the_check_shows_the_badge_again() -> None:
    walk = Walk(verifying())
    walk.door.hold_up(badge())
    walk.until_settled()
    gallery, _ = walk.door.claims.in_force(
        gallery_of(PLANTED, 7, [planted_reference(1)]), policy(), walk.door.clock.monotonic_s()
    )
    assert len(gallery) == 0


def test_the_badge_of_whoever_stands_behind_waits_for_its_turn() -> None:
    door = verifying()
    claims = door.claims
    door.hold_up(badge())
    same = Identified(GUEST.id, 0.8)
    assert claims.judge(watching(1), any_frame(), same) == same
    door.hold_up(badge(OTHER.id))
    assert claims.judge(watching(1), any_frame(), same) == same
    assert claims.confirmed(same) == BadgeTaken(GUEST.id, 1, 0.8)
    door.clock.advance(CLAIM_S)
    now_s = door.clock.monotonic_s()
    assert len(claims.in_force(gallery_of(PLANTED, 7, [planted_reference(1)]), policy(), now_s)[0])
    other = Identified(OTHER.id, 0.8)
    assert claims.judge(watching(2), any_frame(), other) == other
    assert claims.confirmed(other) == BadgeTaken(OTHER.id, 1, 0.8)


def test_a_badge_shown_again_by_whoever_is_checked_is_not_left_to_the_next_person() -> None:
    door = verifying()
    same = Identified(GUEST.id, 0.8)
    door.hold_up(badge())
    door.claims.judge(watching(1), any_frame(), same)
    door.hold_up(None, seconds=5)
    door.hold_up(badge())
    door.claims.judge(watching(1), any_frame(), same)
    assert door.claims.confirmed(same) == BadgeTaken(GUEST.id, 1, 0.8)
    people = gallery_of(PLANTED, 7, [planted_reference(1)])
    assert len(door.claims.in_force(people, policy(), door.clock.monotonic_s())[0]) == 0


def test_who_leaves_in_the_middle_takes_their_claim_along_where_another_badge_waits() -> None:
    door = verifying()
    claims = door.claims
    door.hold_up(badge())
    claims.judge(watching(1), any_frame(), Identified(GUEST.id, 0.8))
    door.hold_up(badge(OTHER.id))
    claims.left(None)
    claims.in_force(gallery_of(PLANTED, 7, [planted_reference(1)]), policy(), 0.0)
    other = Identified(OTHER.id, 0.8)
    assert claims.judge(watching(2), any_frame(), other) == other


def test_no_code_takes_the_request_to_turn_from_the_screen() -> None:
    door = Door()
    claims = door.claims
    claims.judge(watching(1), any_frame(), Identified(GUEST.id, 0.8))
    door.hold_up("https://example.org")
    assert door.shown == []
    claims.confirmed(Identified(GUEST.id, 0.8))
    door.hold_up(None, seconds=5)
    door.hold_up("https://example.org")
    assert door.shown != []


def test_two_badges_side_by_side_are_each_taken_once() -> None:
    door = Door()
    for _ in range(20):
        door.hold_up(badge())
        door.hold_up(badge(OTHER.id))
    assert door.decisions() == [BadgeTaken(GUEST.id, 1), BadgeTaken(OTHER.id, 1)]


@pytest.mark.parametrize("rehearsing", [False, True])
def test_a_refusal_that_waited_is_a_trial_where_it_was_seen_in_one(*, rehearsing: bool) -> None:
    walk = Walk(Door())
    walk.door.doors.rehearse(on=rehearsing)
    walk.score = 0.1
    for _ in range(int(PATIENCE_S * RATE_HZ) - 5):
        walk.frame()
    walk.presentation = 2
    walk.frame()
    settlement = walk.settled.get_nowait()
    assert isinstance(settlement, Settlement)
    assert isinstance(settlement.decision, Unidentified)
    assert settlement.rehearsed is rehearsing


def test_a_trial_that_is_left_after_the_rehearsal_is_still_a_trial() -> None:
    walk = Walk(Door())
    walk.door.doors.rehearse(on=True)
    walk.until_asked()
    walk.door.doors.rehearse(on=False)
    walk.walk_away()
    gone = walk.settled.get_nowait()
    assert isinstance(gone, Settlement)
    assert gone.rehearsed
    assert not walk.guard.lockout.failed(GUEST.id, 100.0)
    assert not walk.guard.lockout.failed(GUEST.id, 100.0)


def test_an_event_that_has_no_badges_any_more_takes_none() -> None:
    door = Door()
    door.lane.use(None)
    door.hold_up(badge())
    assert door.decisions() == []


def test_doors_that_close_during_a_turn_fail_nobody() -> None:
    walk = Walk(Door())
    walk.until_asked()
    walk.door.doors.lend_camera()
    walk.frame()
    walk.door.doors.take_camera_back()
    walk.walk_away()
    assert walk.settled.empty()


def test_a_wish_for_the_desk_is_that_of_whoever_is_asked_and_of_nobody_after() -> None:
    walk = Walk(Door())
    walk.recognition.prefer_desk()
    walk.until_asked()
    walk.recognition.prefer_desk()
    settlement = walk.until_settled()
    assert isinstance(settlement.decision, Withheld)
    assert settlement.decision.why is Withholding.PREFERS_DESK
    walk.presentation = 2
    walk.until_asked()
    walk.until_asked()


def test_a_pair_that_was_mistaken_is_kept_apart_from_the_next_frame_on() -> None:
    walk = Walk(Door())
    pair = frozenset({GUEST.id, OTHER.id})
    walk.door.doors.keep_apart(frozenset({pair}))
    walk.frame()
    assert walk.recognition.policy is not None
    assert walk.recognition.policy.mistaken == {pair}


def test_a_refusal_that_waits_when_the_door_ends_is_written_down() -> None:
    walk = Walk(Door())
    walk.score = 0.1
    walk.frame()
    stopping = threading.Event()
    stopping.set()
    walk.recognition.run(stopping)
    settlement = walk.settled.get_nowait()
    assert isinstance(settlement, Settlement)
    assert settlement.decision == Unidentified(0.1)
