"""When the agent tries again."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sync.agent.rhythm import FIRST_BOUND_S, Rhythm


def rhythm(seed: int = 1) -> Rhythm:
    return Rhythm(interval_s=2.0, longest_s=60.0, rng=np.random.default_rng(seed))


@given(st.integers(0, 2**32 - 1), st.integers(1, 200))
def test_no_pause_is_longer_than_the_settings_allow(seed: int, failures: int) -> None:
    made = rhythm(seed)

    pauses = [made.after_failure() for _ in range(failures)]

    assert max(pauses) <= 60.0
    assert min(pauses) >= 0.0


def test_the_bound_doubles_with_each_failure() -> None:
    made = rhythm()

    for failures in range(5):
        assert made.after_failure() <= FIRST_BOUND_S * 2**failures


def test_gates_that_fail_together_do_not_come_back_together() -> None:
    gates = [rhythm(seed) for seed in range(1000)]
    for gate in gates:
        gate.failures = 8

    seconds = np.floor([gate.after_failure() for gate in gates])

    assert np.bincount(seconds.astype(int)).max() < 50


def test_one_success_forgets_the_failures() -> None:
    made = rhythm()
    for _ in range(10):
        made.after_failure()

    assert made.after_success() == 2.0
    assert made.after_failure() <= FIRST_BOUND_S
