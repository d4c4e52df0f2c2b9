from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.moment import JUMP_MS, Moment, follow, jump_ms

NINE = Moment(wall_ms=1_800_000_000_000, boot="b1", since_boot_ms=60_000, trusted=True)

moments = st.builds(
    Moment,
    wall_ms=st.integers(0, 4_000_000_000_000),
    boot=st.sampled_from(("b1", "b2")),
    since_boot_ms=st.integers(0, 10_000_000),
    trusted=st.booleans(),
)


def _later(moment: Moment, ms: int, *, wall_ms: int | None = None) -> Moment:
    return replace(
        moment,
        since_boot_ms=moment.since_boot_ms + ms,
        wall_ms=moment.wall_ms + (ms if wall_ms is None else wall_ms),
    )


def test_the_first_moment_is_taken_as_it_comes() -> None:
    assert follow(None, NINE) == NINE


def test_time_that_goes_forward_is_taken_as_it_comes() -> None:
    assert follow(NINE, _later(NINE, 500)) == _later(NINE, 500)


def test_a_wall_clock_set_back_stays_where_it_was_and_loses_trust() -> None:
    back = _later(NINE, 1_000, wall_ms=-3_600_000)
    written = follow(NINE, back)
    assert written.wall_ms == NINE.wall_ms
    assert not written.trusted
    assert written.since_boot_ms == back.since_boot_ms


def test_a_clock_steered_back_by_milliseconds_keeps_its_trust() -> None:
    assert follow(NINE, _later(NINE, 10, wall_ms=-40)) == replace(
        NINE, since_boot_ms=NINE.since_boot_ms + 10
    )


def test_a_trusted_clock_may_correct_one_that_ran_ahead() -> None:
    ahead = replace(NINE, wall_ms=NINE.wall_ms + 10**9, trusted=False)
    assert follow(ahead, _later(NINE, 5)) == _later(NINE, 5)


def test_a_kiosk_that_wakes_in_1970_does_not_write_1970() -> None:
    woken = Moment(wall_ms=0, boot="b2", since_boot_ms=4_000, trusted=False)
    assert follow(NINE, woken) == replace(woken, wall_ms=NINE.wall_ms)


@given(moments, moments)
def test_within_a_boot_the_time_since_boot_never_goes_back(before: Moment, now: Moment) -> None:
    written = follow(before, now)
    if written.boot == before.boot:
        assert written.since_boot_ms >= before.since_boot_ms


@given(moments, moments)
def test_wall_time_goes_back_only_by_a_trusted_correction(before: Moment, now: Moment) -> None:
    written = follow(before, now)
    assert written.wall_ms >= before.wall_ms or (written.trusted and not before.trusted)


@given(moments, moments)
def test_nothing_gains_trust_by_being_written(before: Moment, now: Moment) -> None:
    assert now.trusted or not follow(before, now).trusted


@pytest.mark.parametrize("jump", [-86_400_000, -JUMP_MS, JUMP_MS, 3_600_000])
def test_a_set_clock_is_noticed_with_its_size(jump: int) -> None:
    assert jump_ms(NINE, _later(NINE, 1_000, wall_ms=1_000 + jump)) == jump


def test_steering_and_other_boots_are_no_jumps() -> None:
    assert jump_ms(NINE, _later(NINE, 1_000, wall_ms=1_000 + JUMP_MS - 1)) is None
    assert jump_ms(NINE, replace(NINE, boot="b2", wall_ms=0)) is None
    assert jump_ms(None, NINE) is None


def test_a_moment_is_read_as_utc() -> None:
    assert NINE.utc.isoformat() == "2027-01-15T08:00:00+00:00"
