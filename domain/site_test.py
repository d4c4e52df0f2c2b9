"""A site test as it goes on: one presentation at a time, each counted once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from domain.admission import Settled
from domain.badge import BadgeRefused, BadgeTaken
from domain.decision import Ambiguous, Identified, NotAcquired, Unidentified, Withheld
from domain.pad import Withholding
from domain.pad_rates import LEAST_ATTACKS, LEAST_LIVE, Result, Species, Trial

FACT = "pad.site_test"
"""The name under which the store keeps the trials over restarts."""
LONGEST_S = 25.0
"""A presentation that is not settled by then was not recognised."""


@dataclass(frozen=True, slots=True)
class SiteTest:
    """What was tried, and what is waited for."""

    trials: tuple[Trial, ...] = ()
    species: Species = Species.LIVE
    """What is presented next."""
    ends_s: float | None = None
    """Until when a presentation is waited for, monotonic; None while none is."""
    last: Result | None = None
    """How the last presentation ended, until the next begins."""

    def tried(self, species: Species) -> int:
        """How many presentations of this kind there were."""
        return sum(trial.species is species for trial in self.trials)


def wanted(species: Species) -> int:
    """How many presentations of a kind bound anything of use."""
    return LEAST_LIVE if species is Species.LIVE else LEAST_ATTACKS


def choose(test: SiteTest, species: Species) -> SiteTest:
    """Go on with this kind."""
    return replace(test, species=species, ends_s=None, last=None)


def present(test: SiteTest, now_s: float) -> SiteTest:
    """Somebody comes up now."""
    return replace(test, ends_s=now_s + LONGEST_S, last=None)


def observe(test: SiteTest, decision: Settled) -> SiteTest:
    """What the door decided; nothing while no presentation is waited for."""
    return _counted(test, result_of(decision, test.species))


def lapse(test: SiteTest, now_s: float) -> SiteTest:
    """Nothing was decided in time."""
    if test.ends_s is None or now_s < test.ends_s:
        return test
    return _counted(test, Result.NOT_RECOGNISED)


def forget_last(test: SiteTest) -> SiteTest:
    """The last presentation was a mishap and does not count."""
    return replace(test, trials=test.trials[:-1], ends_s=None, last=None)


def _counted(test: SiteTest, result: Result) -> SiteTest:
    if test.ends_s is None:
        return test
    trial = Trial(test.species, result)
    return replace(test, trials=(*test.trials, trial), ends_s=None, last=result)


def result_of(decision: Settled, species: Species) -> Result:
    """What a settled presentation counts as.

    An attack that never came to be judged, for want of light or of patience, says nothing of
    attack detection; a live person sent away for it was kept out all the same.
    """
    match decision:
        case Identified() | BadgeTaken():
            return Result.ADMITTED
        case Withheld(why=Withholding.UNCHECKED | Withholding.PREFERS_DESK):
            live = species is Species.LIVE
            return Result.WITHHELD if live else Result.NOT_RECOGNISED
        case Withheld():
            return Result.WITHHELD
        case Ambiguous() | Unidentified() | NotAcquired() | BadgeRefused():
            return Result.NOT_RECOGNISED
        case _:
            assert_never(decision)


def encode_trials(trials: Sequence[Trial]) -> str:
    """JSON text: kind and result of each, in order; about no person."""
    return json.dumps([[trial.species, trial.result] for trial in trials])


def decode_trials(text: object) -> tuple[Trial, ...]:
    """What was encoded; none where nothing was."""
    if not isinstance(text, str):
        return ()
    return tuple(Trial(Species(species), Result(result)) for species, result in json.loads(text))
