"""Frames become settled presentations, each once."""

from __future__ import annotations

import queue
import threading
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from domain.biometrics import Candidate
from domain.decision import Identified, NotAcquired
from domain.evidence import Evidence, Hint
from domain.gallery import Gallery
from domain.ids import ReferenceId
from domain.image import Box, DetectedFace, Frame
from kiosk.station.doors import Doors
from kiosk.station.happenings import Closed, Fault, FaultShown, Happening, Looking, Waiting
from kiosk.station.recognition import Recognition, Sight
from kiosk.station.settlement import Item, Settlement
from kiosk.station.slot import LatestSlot
from tests.fakes.clock import FakeClock
from tests.fakes.congress import GUEST, OPENING, policy, roster
from tests.fakes.guard import unasking_guard
from vision.subject import Look, Nobody, Watching

FACE = DetectedFace(Box(16, 8, 32, 24), np.zeros((5, 2)), 0.9)


def watching(presentation: int, usable: int, score: float, *, age_s: float = 0.5) -> Watching:
    ranked = (Candidate(GUEST.id, ReferenceId("r"), score),) if usable else ()
    hint = None if usable else Hint.COME_CLOSER
    return Watching(presentation, FACE, 1, Evidence(age_s, usable + 1, usable, ranked, hint))


class Scripted:
    """A watch that reports what a test wrote down."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = list(looks)
        self.settled = 0
        self.galleries: list[Gallery] = []

    def look(self, frame: Frame) -> Look:
        return self._looks.pop(0)

    def settle(self) -> None:
        self.settled += 1

    def replace_gallery(self, gallery: Gallery) -> None:
        self.galleries.append(gallery)


class Post:
    """A recognition thread's surroundings."""

    def __init__(self, looks: Sequence[Look], *, session: bool = True) -> None:
        self.watch = Scripted(looks)
        self.clock = FakeClock()
        self.shown: list[Happening] = []
        self.settled: queue.Queue[Item] = queue.Queue()
        self.frames: LatestSlot[Frame] = LatestSlot()
        self.recognition = Recognition(
            Sight(self._watch_over, unasking_guard()),
            doors=Doors(roster(OPENING if session else None)),
            frames=self.frames,
            settled=self.settled,
            clock=self.clock,
            post=self.shown.append,
        )

    def _watch_over(self, gallery: Gallery) -> Scripted:
        self.watch.galleries.append(gallery)
        return self.watch

    def feed(self, count: int) -> None:
        pixels = np.zeros((48, 64, 3), np.uint8)
        for number in range(count):
            self.frames.put(Frame(pixels, self.clock.monotonic_s() - 0.25, number))
            self.recognition._take_newer_gallery()
            frame = self.frames.take(0)
            assert frame is not None
            self.recognition._look(frame)

    def with_gallery(self) -> Post:
        empty = np.zeros((1, 2), np.float32)
        gallery = Gallery(
            7, policy().calibration.model, (GUEST.id,), (ReferenceId("r"),), empty[0], empty
        )
        self.recognition.use((gallery, policy()))
        return self


def test_without_a_gallery_the_screen_says_so() -> None:
    post = Post([])
    post.feed(3)
    assert post.shown == [FaultShown(Fault.GALLERY_EMPTY)]


def test_behind_closed_doors_nobody_is_looked_at() -> None:
    post = Post([], session=False).with_gallery()
    post.feed(2)
    assert post.shown == [Closed("Đại hội Mẫu")]


def test_nobody_is_shown_once_however_often_it_is_seen() -> None:
    post = Post([Nobody()] * 4).with_gallery()
    post.feed(4)
    assert post.shown == [Waiting("Đại hội Mẫu", OPENING.title)]


def test_a_clear_face_is_settled_once_and_the_watch_is_told() -> None:
    looks = [watching(1, 1, 0.9), watching(1, 2, 0.9), watching(1, 3, 0.9), watching(1, 4, 0.9)]
    post = Post(looks).with_gallery()
    post.feed(4)
    assert post.watch.settled == 1
    settlement = post.settled.get_nowait()
    assert isinstance(settlement, Settlement)
    assert settlement.decision == Identified(GUEST.id, 0.9)
    assert (settlement.took_ms, settlement.gallery_version) == (750, 7)
    assert post.settled.empty()


def test_while_more_is_needed_the_hint_and_the_place_are_shown() -> None:
    post = Post([watching(1, 0, 0.0)]).with_gallery()
    post.feed(1)
    assert post.shown == [Looking(Hint.COME_CLOSER, Box(0.25, 8 / 48, 0.5, 0.5))]


def test_giving_up_is_a_decision_too() -> None:
    post = Post([watching(1, 0, 0.0, age_s=9.0)]).with_gallery()
    post.feed(1)
    settlement = post.settled.get_nowait()
    assert isinstance(settlement, Settlement)
    assert isinstance(settlement.decision, NotAcquired)


def test_the_next_person_is_a_new_presentation() -> None:
    looks: list[Look] = [watching(1, 2, 0.9), Nobody(), watching(2, 2, 0.9)]
    post = Post(looks).with_gallery()
    post.feed(3)
    assert [post.settled.get_nowait() for _ in range(2)]


def test_a_newer_gallery_replaces_the_one_in_use() -> None:
    post = Post([Nobody(), Nobody()]).with_gallery()
    post.feed(1)
    newer = replace(post.watch.galleries[0], version=8)
    post.recognition.use((newer, policy(version=8)))
    post.feed(1)
    assert [gallery.version for gallery in post.watch.galleries] == [7, 8]


def test_when_nobody_is_enrolled_any_more_nobody_is_compared_with() -> None:
    post = Post([watching(1, 1, 0.9)]).with_gallery()
    post.feed(1)
    post.recognition.use(None)
    post.feed(2)
    assert FaultShown(Fault.GALLERY_EMPTY) in post.shown
    assert post.settled.empty()
    assert len(post.watch.galleries[-1]) == 0
    assert post.recognition.policy is None
    post.with_gallery().watch._looks = [Nobody()]
    post.feed(1)
    assert post.shown[-1] == Waiting("Đại hội Mẫu", OPENING.title)
    assert len(post.watch.galleries[-1]) == 1


@pytest.mark.parametrize("ended_by", ["stop", "end of material"])
def test_the_thread_ends_when_told_and_when_the_frames_end(ended_by: str) -> None:
    post = Post([])
    stopping = threading.Event()
    working = threading.Thread(target=post.recognition.run, args=(stopping,))
    working.start()
    if ended_by == "stop":
        stopping.set()
    else:
        post.frames.close()
    working.join(60)
    assert not working.is_alive()
