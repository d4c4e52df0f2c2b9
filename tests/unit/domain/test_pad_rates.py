"""Rates of a site test, against the known ladder of zero attacks admitted."""

from __future__ import annotations

import pytest

from domain.pad import Level
from domain.pad_rates import Rate, Result, Species, Trial, report_of, strongest_claim

FLAT = (Species.LASER_PRINT, Species.GLOSSY_PHOTO, Species.PHONE)


@pytest.mark.parametrize(
    ("tried", "bound"),
    [(45, 0.064), (59, 0.05), (150, 0.02), (300, 0.01), (360, 0.0083), (900, 0.0033)],
)
def test_none_of_so_many_bounds_the_rate_as_the_ladder_says(tried: int, bound: float) -> None:
    assert Rate(0, tried).at_most == pytest.approx(bound, rel=0.02)


def test_the_bound_is_that_of_clopper_and_pearson() -> None:
    rate = Rate(7, 40)
    assert rate.value < rate.at_most == pytest.approx(0.3037, abs=0.005)


def test_nothing_tried_is_nothing_known() -> None:
    assert Rate(0, 0).value == 1.0
    assert Rate(0, 0).at_most == 1.0
    assert Rate(5, 5).at_most == 1.0


def trials(species: Species, admitted: int, withheld: int, unknown: int = 0) -> list[Trial]:
    results = [Result.ADMITTED] * admitted + [Result.WITHHELD] * withheld
    return [Trial(species, each) for each in results + [Result.NOT_RECOGNISED] * unknown]


def site(live_kept_out: int = 2, *, phone_admitted: int = 0, tablet: int = 0) -> list[Trial]:
    found = trials(Species.LIVE, 60 - live_kept_out, live_kept_out)
    for species in FLAT:
        admitted = phone_admitted if species is Species.PHONE else 0
        found += trials(species, admitted, 30 - admitted)
    return found + trials(Species.TABLET_REPLAY, 0, tablet)


def test_the_apcer_is_that_of_the_worst_species() -> None:
    mixed = trials(Species.PHONE, 1, 29) + trials(Species.CUT_OUT, 8, 2)
    report = report_of(Level.CHALLENGE, mixed)
    assert report.worst == Rate(8, 10)
    assert report.iapar == Rate(9, 40)


def test_what_was_not_recognised_counts_for_the_whole_system_alone() -> None:
    report = report_of(Level.CHALLENGE, trials(Species.PHONE, 1, 4, unknown=15))
    assert report.apcer[Species.PHONE] == Rate(1, 5)
    assert report.iapar == Rate(1, 20)


def test_a_clean_test_allows_the_levels_sentence_and_the_bound() -> None:
    claim = strongest_claim(report_of(Level.CHALLENGE, site()))
    assert claim.startswith("Still photos checked: none of 90 attacks")
    assert "9.5%" in claim
    assert "Nothing is claimed of masks" in claim


@pytest.mark.parametrize(
    ("level", "found"),
    [
        (Level.CHALLENGE, site(phone_admitted=1)),
        (Level.CHALLENGE, site(live_kept_out=20)),
        (Level.CHALLENGE, site()[:-40]),
        (Level.STRICT, site()),
        (Level.ATTENDED, site()),
        (Level.OFF, site()),
    ],
)
def test_anything_less_allows_no_claim(level: Level, found: list[Trial]) -> None:
    assert strongest_claim(report_of(level, found)).startswith("No claim")


def test_screens_may_be_named_once_replays_were_tried() -> None:
    claim = strongest_claim(report_of(Level.STRICT, site(tablet=30)))
    assert claim.startswith("Photo and screen screening with movement check")


def test_a_test_without_attacks_is_none() -> None:
    with pytest.raises(ValueError, match="at least one attack"):
        report_of(Level.CHALLENGE, trials(Species.LIVE, 60, 0))
