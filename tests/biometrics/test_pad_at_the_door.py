"""The whole recognition at level challenge: rendered people get in, photographs of them do not.

``ENTRANCE_PAD_TRIES=200`` runs as many photographs and as many people as the acceptance asks.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from domain.decision import Withheld
from domain.pad import POLICIES, Level, Verdict, Withholding
from enroll.portraits import ENROLLED
from tests.fakes.visitor import Door, held_photograph, obliging

TRIES = int(os.environ.get("ENTRANCE_PAD_TRIES", "0"))
POLICY = POLICIES[Level.CHALLENGE]
IMPATIENT = replace(POLICY, tries=1)
"""A photograph that fails once fails twice; one try keeps the suite short."""


@pytest.fixture(scope="module")
def door(portraits: Mapping[str, Path]) -> Door:
    return Door(portraits)


@pytest.mark.timeout(300 + 60 * TRIES)
def test_photographs_of_enrolled_people_moved_tilted_and_scaled_are_never_admitted(
    door: Door,
) -> None:
    for seed in range(TRIES or 3):
        rng, portrait = np.random.default_rng(1000 + seed), ENROLLED[seed % len(ENROLLED)]
        behaviour = held_photograph(rng, portrait)
        outcome = door.visit(behaviour, portrait, POLICY if TRIES else IMPATIENT, seed)
        assert not outcome.admitted, behaviour
        if outcome.settlement is not None and isinstance(outcome.settlement.decision, Withheld):
            assert outcome.settlement.decision.why is Withholding.ATTACK_SUSPECTED


@pytest.mark.timeout(300 + 60 * TRIES)
def test_the_same_people_rendered_turning_are_admitted(door: Door) -> None:
    count, admitted, took = TRIES or 5, 0, []
    for seed in range(count):
        rng, portrait = np.random.default_rng(1000 + seed), ENROLLED[seed % len(ENROLLED)]
        outcome = door.visit(obliging(rng, portrait), portrait, POLICY, seed)
        admitted += outcome.admitted
        took.append(outcome.took_s)
        if outcome.admitted:
            assert outcome.settlement is not None
            assert outcome.settlement.pad is not None
            assert outcome.settlement.pad.signals[0].verdict is Verdict.CONFIRM
    assert admitted >= 0.85 * count
    assert np.median(took) <= 2.5
