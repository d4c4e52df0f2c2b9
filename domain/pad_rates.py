"""Error rates of a site test with exact bounds, and the strongest sentence that they allow.

Words are those of ISO/IEC 30107-3. A rate over several attack species is that of the worst one:
an attacker chooses the instrument.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.pad import CLAIMS, Level

CERTAINTY = 0.95
LEAST_ATTACKS = 30
"""Presentations of each species, from liveness practice: fewer bound nothing of use."""
LEAST_LIVE = 60
MOST_LIVE_REJECTED = 0.15


class Species(StrEnum):
    """What is presented at a site test."""

    LIVE = "live"
    LASER_PRINT = "laser_print"
    GLOSSY_PHOTO = "glossy_photo"
    PHONE = "phone"
    TABLET_REPLAY = "tablet_replay"
    CUT_OUT = "cut_out"

    @property
    def flat(self) -> bool:
        """Whether it is a still picture on a plane: all that a turn of the head is good for."""
        return self in (Species.LASER_PRINT, Species.GLOSSY_PHOTO, Species.PHONE)


class Result(StrEnum):
    """How a presentation of a site test ended."""

    ADMITTED = "admitted"
    WITHHELD = "withheld"
    """Recognised, and kept out by attack detection."""
    NOT_RECOGNISED = "not_recognised"
    """It never came to attack detection."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One presentation of a site test."""

    species: Species
    result: Result


@dataclass(frozen=True, slots=True)
class Rate:
    """``hits`` of ``total``, with the one-sided 95 % bounds of Clopper and Pearson."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """The share; 1 where nothing was tried: nothing is known to be good."""
        return self.hits / self.total if self.total else 1.0

    @property
    def at_most(self) -> float:
        if self.hits >= self.total:
            return 1.0
        return _solve(lambda p: _at_most(self.hits, self.total, p), 1 - CERTAINTY)

    @property
    def at_least(self) -> float:
        if self.hits == 0:
            return 0.0
        return _solve(lambda p: _at_most(self.hits - 1, self.total, p), CERTAINTY)


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What a site test came to."""

    level: Level
    apcer: dict[Species, Rate]
    """Attacks of a species that passed, of those that attack detection judged."""
    bpcer: Rate
    """Live people kept out, of those whom it judged."""
    iapar: Rate
    """Attacks admitted, of all: recognition and attack detection together."""

    @property
    def worst(self) -> Rate:
        """The APCER: of the species with the highest rate."""
        return max(self.apcer.values(), key=lambda rate: (rate.value, rate.at_most))


def report_of(level: Level, trials: Sequence[Trial]) -> SiteReport:
    """Rates of a site test.

    Raises:
        ValueError: no attack was tried.
    """
    attacks = [trial for trial in trials if trial.species is not Species.LIVE]
    if not attacks:
        raise ValueError("a site test needs at least one attack")
    tried = [species for species in Species if any(t.species is species for t in attacks)]
    admitted = sum(trial.result is Result.ADMITTED for trial in attacks)
    return SiteReport(
        level,
        {species: _judged(trials, species, Result.ADMITTED) for species in tried},
        _judged(trials, Species.LIVE, Result.WITHHELD),
        Rate(admitted, len(attacks)),
    )


def _judged(trials: Sequence[Trial], species: Species, counted: Result) -> Rate:
    judged = [
        trial.result
        for trial in trials
        if trial.species is species and trial.result is not Result.NOT_RECOGNISED
    ]
    return Rate(sum(result is counted for result in judged), len(judged))


def strongest_claim(report: SiteReport) -> str:
    """The most that may be said after this test; never more than the level's own sentence."""
    wanted = [each for each in Species if each.flat or (_screens(report.level) and _replay(each))]
    lacking = [each for each in wanted if _tried(report, each) < LEAST_ATTACKS]
    if lacking:
        names = ", ".join(lacking)
        return f"No claim: fewer than {LEAST_ATTACKS} judged presentations of {names}."
    passed = [each for each in wanted if report.apcer[each].hits]
    if passed:
        return f"No claim: attacks were admitted with {', '.join(passed)}."
    if report.level in (Level.OFF, Level.ATTENDED):
        return f"No claim of its own: {CLAIMS[report.level]}."
    if report.bpcer.total < LEAST_LIVE or report.bpcer.value > MOST_LIVE_REJECTED:
        return (
            f"No claim: {report.bpcer.hits} of {report.bpcer.total} live people were kept out; "
            f"at least {LEAST_LIVE} must be tried and at most {MOST_LIVE_REJECTED:.0%} kept out."
        )
    worst = max(report.apcer[each].at_most for each in wanted)
    return (
        f"{CLAIMS[report.level].capitalize()}: none of {sum(_tried(report, e) for e in wanted)} "
        f"attacks with {', '.join(wanted)} passed at this door; with 95 % certainty at most "
        f"{worst:.1%} of any one kind do. Nothing is claimed of masks, cut-outs or other replays."
    )


def _screens(level: Level) -> bool:
    return level in (Level.PASSIVE, Level.STRICT)


def _replay(species: Species) -> bool:
    return species is Species.TABLET_REPLAY


def _tried(report: SiteReport, species: Species) -> int:
    return report.apcer[species].total if species in report.apcer else 0


def _at_most(hits: int, total: int, p: float) -> float:
    """The probability of at most ``hits`` of ``total``; falls as ``p`` grows."""
    return math.fsum(math.comb(total, k) * p**k * (1 - p) ** (total - k) for k in range(hits + 1))


def _solve(falling: Callable[[float], float], wanted: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > wanted else (low, middle)
    return (low + high) / 2
