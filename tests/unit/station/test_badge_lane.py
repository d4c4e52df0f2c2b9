"""The badge lane and recognition side by side: one person is settled once, by their choice."""

from __future__ import annotations

import queue
from dataclasses import replace

import numpy as np
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.attendance import RefusalReason
from domain.badge import (
    BadgeRefused,
    BadgeTaken,
    EntryMode,
    Issued,
    Token,
    badge_list,
    event_name,
    tag_of,
)
from domain.decision import Identified, NeedsMore, NotAcquired, Unidentified
from domain.delegates import Delegate, Roster
from domain.evidence import Evidence, Hint
from domain.gallery import Gallery
from domain.ids import DelegateId, ReferenceId
from domain.image import Box, DetectedFace, Frame, Pixels
from domain.policy import DecisionPolicy
from kiosk.station.badges import BadgeBook, BadgeLane, Outputs, Sources
from kiosk.station.claims import PATIENCE_S, WAITS_FOR_BADGE_S, Claims, Excused, without_people
from kiosk.station.doors import Doors
from kiosk.station.happenings import Happening, Looking
from kiosk.station.settlement import Item, Settlement
from kiosk.station.slot import LatestSlot
from runtime.badge_token import sign_token
from tests.fakes.clock import FakeClock
from tests.fakes.congress import GUEST, OTHER, policy, roster
from vision.subject import Watching

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
TAGS = b"t" * 32
WITHHELD = replace(GUEST, consent=False)
FACE = DetectedFace(Box(16, 8, 32, 24), np.zeros((5, 2)), 0.9)
PIXELS = np.zeros((48, 64, 3), np.uint8)


def badge(delegate: DelegateId = GUEST.id, issue: int = 1) -> str:
    return sign_token(KEY, Token(event_name(PUBLIC), tag_of(TAGS, delegate), issue))


def one_of(people: int, version: int = 7) -> Gallery:
    rows = np.eye(4, dtype=np.float32)[:people]
    names = (GUEST.id, OTHER.id)[:people]
    references = tuple(ReferenceId(f"r{i}") for i in range(people))
    centre = np.zeros(4, np.float32)
    return Gallery(version, policy().calibration.model, names, references, centre, rows)


class Shown:
    """A reader that sees what the test holds up."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.looked = 0

    def read(self, pixels: Pixels) -> str | None:
        self.looked += 1
        return self.text


class Door:
    """A badge lane with everything around it in memory."""

    def __init__(self, mode: EntryMode = EntryMode.EITHER, people: Roster | None = None) -> None:
        self.people = people or with_delegate(WITHHELD)
        self.clock, self.reader, self.claims = FakeClock(), Shown(), Claims()
        self.frames: LatestSlot[Frame] = LatestSlot()
        self.settled: queue.Queue[Item] = queue.Queue()
        self.shown: list[Happening] = []
        self.number = 0
        self.doors = Doors(self.people)
        self.lane = BadgeLane(
            Sources(self.reader, queue.Queue()),
            Outputs(self.settled, self.shown.append, self.claims),
            doors=self.doors,
            frames=self.frames,
            clock=self.clock,
        )
        self.knows({}, mode)

    def knows(self, issued: dict[DelegateId, Issued], mode: EntryMode = EntryMode.EITHER) -> None:
        listed = badge_list(TAGS, self.people.delegates, issued)
        self.lane.use(BadgeBook(PUBLIC, listed, mode, 7, self._reference))

    def hold_up(self, text: str | None, seconds: float = 0.1) -> None:
        self.reader.text = text
        self.clock.advance(seconds)
        self.number += 1
        self.frames.put(Frame(PIXELS, self.clock.monotonic_s() - 0.05, self.number))
        self.lane.look()

    def decisions(self) -> list[object]:
        found: list[object] = []
        while not self.settled.empty():
            item = self.settled.get_nowait()
            assert isinstance(item, Settlement)
            found.append(item.decision)
        return found

    def _reference(self, holder: BadgeTaken, _: Token) -> tuple[Gallery, DecisionPolicy] | None:
        return one_of(1), policy()


def with_delegate(delegate: Delegate) -> Roster:
    return replace(roster(), delegates={GUEST.id: delegate, OTHER.id: OTHER})


def watching(presentation: int, age_s: float = 0.5) -> Watching:
    return Watching(presentation, FACE, 1, Evidence(age_s, 5, 5))


def frame() -> Frame:
    return Frame(PIXELS, 1.0, 1)


def test_a_badge_is_taken_the_moment_it_is_read() -> None:
    door = Door()
    door.hold_up(badge())
    assert door.decisions() == [BadgeTaken(GUEST.id, 1)]


def test_a_badge_held_up_for_long_is_taken_once_and_again_after_it_was_away() -> None:
    door = Door()
    for _ in range(100):
        door.hold_up(badge())
    assert len(door.decisions()) == 1
    door.hold_up(None, seconds=5)
    door.hold_up(badge())
    assert len(door.decisions()) == 1


def test_the_same_frame_is_read_once() -> None:
    door = Door()
    door.hold_up(None)
    door.lane.look()
    assert door.reader.looked == 1


def test_behind_closed_doors_no_badge_is_read() -> None:
    door = Door(people=replace(with_delegate(WITHHELD), session=None))
    door.hold_up(badge())
    door.lane.take(badge(), None)
    assert (door.decisions(), door.reader.looked) == ([], 0)


def test_an_event_without_badges_reads_none() -> None:
    door = Door()
    door.lane.use(None)
    assert not door.claims.badges_are_taken


def test_a_scanned_code_needs_no_camera() -> None:
    door = Door()
    door.lane.take(badge(), None)
    assert door.decisions() == [BadgeTaken(GUEST.id, 1)]


def test_a_replaced_badge_is_refused_with_its_reason() -> None:
    door = Door()
    door.knows({GUEST.id: Issued(2)})
    door.hold_up(badge(issue=1))
    assert door.decisions() == [BadgeRefused(RefusalReason.BADGE_REPLACED, GUEST.id)]


def test_a_newer_badge_seen_once_makes_the_lost_one_void_here() -> None:
    door = Door()
    door.hold_up(badge(issue=2))
    door.hold_up(badge(issue=1))
    assert door.decisions() == [
        BadgeTaken(GUEST.id, 2),
        BadgeRefused(RefusalReason.BADGE_REPLACED, GUEST.id),
    ]


def test_any_other_code_is_called_so_and_not_written_down() -> None:
    door = Door()
    door.hold_up("https://example.org")
    assert door.decisions() == []
    assert door.shown == [Looking(Hint.NOT_A_BADGE)]


def test_who_consented_is_asked_for_the_face_where_badges_are_for_the_others() -> None:
    door = Door(EntryMode.WITHOUT_CONSENT, with_delegate(GUEST))
    door.hold_up(badge())
    assert door.decisions() == []
    assert door.shown == [Looking(Hint.FACE_CAMERA)]


@pytest.mark.parametrize("mode", list(EntryMode))
def test_without_consent_the_badge_alone_opens_in_every_mode(mode: EntryMode) -> None:
    door = Door(mode)
    door.hold_up(badge())
    assert door.decisions() == [BadgeTaken(GUEST.id, 1)]


def test_the_face_behind_a_taken_badge_is_excused() -> None:
    door = Door()
    judged = door.claims.judge(watching(4), frame(), NeedsMore())
    assert judged == NeedsMore()
    door.hold_up(badge())
    assert door.claims.judge(watching(4), frame(), Unidentified(0.1)) == Excused()
    next_person = Identified(OTHER.id, 0.9)
    assert door.claims.judge(watching(5), frame(), next_person) == next_person


def test_a_face_not_recognised_is_given_time_to_show_a_badge() -> None:
    claims = Claims()
    claims.use(EntryMode.EITHER)
    refused = Unidentified(0.1)
    assert claims.judge(watching(1), frame(), refused) == NeedsMore(Hint.SHOW_BADGE)
    later = Identified(OTHER.id, 0.9)
    assert claims.judge(watching(1, 2.0), frame(), later) == NeedsMore(Hint.SHOW_BADGE)
    assert claims.judge(watching(1, PATIENCE_S), frame(), later) == refused
    assert claims.left(None) is None


def test_a_refusal_that_waited_is_not_forgotten_when_the_person_leaves() -> None:
    claims = Claims()
    claims.use(EntryMode.EITHER)
    claims.judge(watching(1), frame(), Unidentified(0.1))
    assert claims.left(1) is None
    held = claims.left(None)
    assert held is not None
    assert held.decision == Unidentified(0.1)
    assert claims.left(None) is None


def test_without_badges_a_refusal_does_not_wait() -> None:
    refused = Unidentified(0.1)
    assert Claims().judge(watching(1), frame(), refused) == refused


def verifying() -> Door:
    return Door(EntryMode.BADGE_THEN_FACE, with_delegate(GUEST))


def test_with_badge_then_face_a_face_alone_is_compared_with_nobody() -> None:
    door = verifying()
    gallery, _ = door.claims.in_force(one_of(2), policy(), 0.0)
    assert len(gallery) == 0
    asked = door.claims.judge(watching(1), frame(), NeedsMore())
    assert asked == NeedsMore(Hint.SHOW_BADGE)


def test_a_badge_and_its_face_admit_together() -> None:
    door = verifying()
    door.hold_up(badge())
    assert door.decisions() == []
    assert door.shown == [Looking(Hint.BADGE_READ)]
    gallery, _ = door.claims.in_force(one_of(2), policy(), door.clock.monotonic_s())
    assert gallery.delegates == (GUEST.id,)
    same = Identified(GUEST.id, 0.8)
    assert door.claims.judge(watching(1), frame(), same) == same
    assert door.claims.confirmed(same) == BadgeTaken(GUEST.id, 1, 0.8)
    assert len(door.claims.in_force(one_of(2), policy(), 0.0)[0]) == 0


def test_another_face_than_the_badges_is_refused_with_its_reason() -> None:
    door = verifying()
    door.hold_up(badge())
    judged = door.claims.judge(watching(1), frame(), Unidentified(0.2))
    assert judged == BadgeRefused(RefusalReason.BADGE_FACE_DIFFERS, GUEST.id, 0.2)
    assert len(door.claims.in_force(one_of(2), policy(), door.clock.monotonic_s())[0]) == 0


def test_the_face_of_an_earlier_badge_is_not_taken_for_that_of_this_one() -> None:
    door = verifying()
    door.hold_up(badge())
    judged = door.claims.judge(watching(1), frame(), Identified(OTHER.id, 0.8))
    assert judged == NeedsMore(Hint.BADGE_READ)


def test_where_a_badge_is_asked_for_whoever_shows_none_goes_to_the_desk() -> None:
    claims = verifying().claims
    asked = claims.judge(watching(1, WAITS_FOR_BADGE_S - 0.1), frame(), NeedsMore())
    assert asked == NeedsMore(Hint.SHOW_BADGE)
    assert claims.judge(watching(1, WAITS_FOR_BADGE_S), frame(), NeedsMore()) == NotAcquired(
        Hint.SHOW_BADGE
    )


def test_nobody_is_left_in_a_gallery_without_people_nor_by_the_second_engine() -> None:
    nobody = without_people(replace(one_of(2), second=one_of(2)))
    assert (len(nobody), nobody.second) == (0, None)


def test_a_badge_shown_in_a_rehearsal_is_a_trial() -> None:
    door = Door()
    door.doors.rehearse(on=True)
    door.hold_up(badge())
    item = door.settled.get_nowait()
    assert isinstance(item, Settlement)
    assert item.rehearsed


def test_a_badge_waits_for_its_face_only_so_long() -> None:
    door = verifying()
    door.hold_up(badge())
    door.clock.advance(60)
    gallery, _ = door.claims.in_force(one_of(2), policy(), door.clock.monotonic_s())
    assert len(gallery) == 0
