"""What the centre's clock says is written down, seldom, and places the events around it."""

from __future__ import annotations

from domain.attendance import AttendanceEvent, CheckIn, Method, TimeAnchor
from domain.errors import StoreUnavailable
from domain.ids import DelegateId, SessionId
from domain.timeline import place
from sync.agent.anchoring import EVERY_MS, SLOWEST_MS, Anchoring
from tests.fakes.clock import FakeClock

TRUE_MS = 1_800_000_000_000


def heard(anchoring: Anchoring, clock: FakeClock, *, trip_ms: int = 80) -> None:
    asked = clock.now()
    clock.advance(trip_ms / 1000)
    anchoring.heard(asked, clock.now(), TRUE_MS)


def test_the_first_answer_of_a_boot_is_written_with_half_its_round_trip() -> None:
    written: list[TimeAnchor] = []
    heard(Anchoring(written.append, "centre"), FakeClock(wall_ms=5_000, trusted=False))
    (anchor,) = written
    assert (anchor.true_ms, anchor.error_ms, anchor.source) == (TRUE_MS + 40, 40, "centre")


def test_within_an_hour_nothing_more_is_written_and_after_it_again() -> None:
    written: list[TimeAnchor] = []
    anchoring, clock = Anchoring(written.append, "centre"), FakeClock()
    heard(anchoring, clock)
    clock.advance(60)
    heard(anchoring, clock)
    assert len(written) == 1
    clock.advance(EVERY_MS / 1000)
    heard(anchoring, clock)
    assert len(written) == 2


def test_a_new_boot_is_placed_anew() -> None:
    written: list[TimeAnchor] = []
    anchoring, clock = Anchoring(written.append, "centre"), FakeClock()
    heard(anchoring, clock)
    clock.reboot()
    heard(anchoring, clock)
    assert len(written) == 2


def test_an_answer_that_took_too_long_says_nothing() -> None:
    written: list[TimeAnchor] = []
    heard(Anchoring(written.append, "centre"), FakeClock(), trip_ms=SLOWEST_MS + 1)
    assert written == []


def test_an_anchor_that_could_not_be_written_is_tried_with_the_next_answer() -> None:
    written: list[TimeAnchor] = []
    full = [True]

    def append(anchor: TimeAnchor) -> None:
        if full[0]:
            raise StoreUnavailable("planted")
        written.append(anchor)

    anchoring, clock = Anchoring(append, "centre"), FakeClock()
    heard(anchoring, clock)
    full[0] = False
    heard(anchoring, clock)
    assert len(written) == 1


def test_a_check_in_of_1970_is_placed_by_a_later_anchor_and_stays_as_it_was() -> None:
    clock = FakeClock(wall_ms=7_000, trusted=False)
    events: list[AttendanceEvent] = [
        CheckIn(clock.now(), DelegateId("D"), SessionId("S"), Method.FACE)
    ]
    clock.advance(120)
    heard(Anchoring(events.append, "centre"), clock, trip_ms=0)
    placed, _ = place(events)
    assert placed.earliest_ms is not None
    assert placed.latest_ms is not None
    assert placed.earliest_ms <= TRUE_MS - 120_000 <= placed.latest_ms
    assert placed.latest_ms - placed.earliest_ms < 100
    assert events[0].at.wall_ms == 7_000
