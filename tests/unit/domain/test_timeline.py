from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import AttendanceEvent, Heartbeat, TimeAnchor
from domain.moment import Moment
from domain.timeline import DRIFT, TRUSTED_ERROR_MS, Placed, place

NINE = 1_800_000_000_000


def _beat(boot: str, since_boot_ms: int, *, wall_ms: int = 0, trusted: bool = False) -> Heartbeat:
    return Heartbeat(Moment(wall_ms, boot, since_boot_ms, trusted))


def _anchor(boot: str, since_boot_ms: int, true_ms: int, error_ms: int = 50) -> TimeAnchor:
    return TimeAnchor(Moment(0, boot, since_boot_ms, trusted=False), true_ms, error_ms, "centre")


def test_a_later_anchor_places_the_events_before_it_and_changes_none() -> None:
    events: list[AttendanceEvent] = [_beat("b1", 1_000), _anchor("b1", 61_000, NINE)]
    before = list(events)
    first, _ = place(events)
    assert first == Placed(NINE - 60_000 - 56, NINE - 60_000 + 56)
    assert events == before


def test_a_trusted_wall_clock_is_an_anchor_of_its_own() -> None:
    (placed,) = place([_beat("b1", 5_000, wall_ms=NINE, trusted=True)])
    assert placed == Placed(NINE - TRUSTED_ERROR_MS, NINE + TRUSTED_ERROR_MS)


def test_the_narrowest_anchor_wins() -> None:
    events: list[AttendanceEvent] = [
        _anchor("b1", 0, NINE, 5_000),
        _beat("b1", 1_000),
        _anchor("b1", 2_000, NINE + 2_000),
    ]
    placed = place(events)[1]
    assert placed == Placed(NINE + 1_000 - 50, NINE + 1_000 + 50)


def test_a_boot_without_anchor_lies_between_its_neighbours() -> None:
    events: list[AttendanceEvent] = [
        _anchor("b1", 10_000, NINE, 0),
        _beat("b2", 500),
        _beat("b3", 2_000),
        _anchor("b3", 30_000, NINE + 100_000, 0),
    ]
    lost = place(events)[1]
    assert lost.earliest_ms == NINE
    # the third boot began 30 s before its anchor, less what quartz may drift in 28 s
    assert lost.latest_ms == NINE + 70_000 + round(28_000 * DRIFT)


def test_without_any_anchor_nothing_is_pretended() -> None:
    assert not any(placed.known for placed in place([_beat("b1", 5), _beat("b2", 7)]))


@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.integers(0, 10**6), st.booleans(), st.booleans()),
        max_size=30,
    )
)
def test_placed_time_never_runs_backwards(
    drawn: list[tuple[int, int, bool, bool]],
) -> None:
    events: list[AttendanceEvent] = []
    for boot, since, trusted, anchored in sorted(drawn):
        true_ms = NINE + boot * 10**7 + since
        events.append(_beat(f"b{boot}", since, wall_ms=true_ms, trusted=trusted))
        if anchored:
            events.append(_anchor(f"b{boot}", since, true_ms))
    placed = place(events)
    for earlier, later in pairwise(placed):
        if earlier.earliest_ms is not None and later.earliest_ms is not None:
            assert earlier.earliest_ms <= later.earliest_ms
        if earlier.latest_ms is not None and later.latest_ms is not None:
            assert earlier.latest_ms <= later.latest_ms
    for (boot, since, _, _), (event, found) in zip(
        sorted(drawn),
        [(e, p) for e, p in zip(events, placed, strict=True) if isinstance(e, Heartbeat)],
        strict=True,
    ):
        true_ms = NINE + boot * 10**7 + since
        assert event.at.since_boot_ms == since
        assert found.earliest_ms is None or found.earliest_ms <= true_ms
        assert found.latest_ms is None or found.latest_ms >= true_ms
