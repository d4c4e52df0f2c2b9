"""Error rates of a site test with exact bounds, and the strongest sentence that they allow.

Words are those of ISO/IEC 30107-3. A rate over several attack species is that of the worst one:
an attacker chooses the instrument.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

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
    def attack(self) -> bool:
        """Whether it is an attack, and no person who may come in."""
        return self is not Species.LIVE

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
    """``hits`` of ``total``, with the one-sided 95 % bound of Clopper and Pearson."""

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


class Ground(StrEnum):
    """What a test allows to be claimed, or why nothing."""

    HOLDS = "holds"
    TOO_FEW = "too_few"
    PASSED = "passed"
    NO_CHECK = "no_check"
    """The level has no check of its own that could be claimed."""
    LIVE = "live"
    """Too few live people were tried, or too many kept out."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The most that may be said after a test."""

    ground: Ground
    level: Level
    species: tuple[Species, ...] = ()
    """Of which it speaks."""
    attacks: int = 0
    live: Rate = Rate(0, 0)
    at_most: float = 1.0
    """Of any one kind, with 95 % certainty."""


def claim_of(report: SiteReport) -> Claim:
    """The strongest claim; never more than the level's own sentence."""
    level = report.level
    wanted = tuple(s for s in Species if s.flat or (_screens(level) and _replay(s)))
    lacking = tuple(each for each in wanted if _tried(report, each) < LEAST_ATTACKS)
    if lacking:
        return Claim(Ground.TOO_FEW, level, lacking)
    passed = tuple(each for each in wanted if report.apcer[each].hits)
    if passed:
        return Claim(Ground.PASSED, level, passed)
    if level in (Level.OFF, Level.ATTENDED):
        return Claim(Ground.NO_CHECK, level)
    if report.bpcer.total < LEAST_LIVE or report.bpcer.value > MOST_LIVE_REJECTED:
        return Claim(Ground.LIVE, level, live=report.bpcer)
    worst = max(report.apcer[each].at_most for each in wanted)
    attacks = sum(_tried(report, each) for each in wanted)
    return Claim(Ground.HOLDS, level, wanted, attacks, report.bpcer, worst)


def strongest_claim(report: SiteReport) -> str:
    """The claim in a sentence."""
    claim = claim_of(report)
    names = ", ".join(claim.species)
    match claim.ground:
        case Ground.TOO_FEW:
            return f"No claim: fewer than {LEAST_ATTACKS} judged presentations of {names}."
        case Ground.PASSED:
            return f"No claim: attacks were admitted with {names}."
        case Ground.NO_CHECK:
            return f"No claim of its own: {CLAIMS[claim.level]}."
        case Ground.LIVE:
            return (
                f"No claim: {claim.live.hits} of {claim.live.total} live people were kept out; "
                f"at least {LEAST_LIVE} must be tried and at most {MOST_LIVE_REJECTED:.0%} kept "
                "out."
            )
        case Ground.HOLDS:
            return (
                f"{CLAIMS[claim.level].capitalize()}: none of {claim.attacks} attacks with "
                f"{names} passed at this door; with 95 % certainty at most {claim.at_most:.1%} of "
                "any one kind do. Nothing is claimed of masks, cut-outs or other replays."
            )
        case _:
            assert_never(claim.ground)


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
