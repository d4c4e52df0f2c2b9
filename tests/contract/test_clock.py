"""What every clock promises."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.ports import Clock
from hardware.clock import SystemClock
from tests.fakes.clock import FakeClock


@pytest.fixture(params=[SystemClock, FakeClock])
def clock(request: pytest.FixtureRequest) -> Clock:
    made: Clock = request.param()
    return made


def test_time_since_boot_does_not_go_back_and_the_boot_stays_the_same(clock: Clock) -> None:
    first, second = clock.now(), clock.now()
    assert second.since_boot_ms >= first.since_boot_ms >= 0
    assert second.boot == first.boot
    assert first.boot


def test_intervals_never_shrink(clock: Clock) -> None:
    assert clock.monotonic_s() <= clock.monotonic_s()


def test_wall_time_is_in_milliseconds_since_1970(clock: Clock) -> None:
    assert datetime(2020, 1, 1, tzinfo=UTC) < clock.now().utc < datetime(2100, 1, 1, tzinfo=UTC)


def test_the_clock_says_whether_it_is_believed(clock: Clock) -> None:
    assert clock.now().trusted in {True, False}
