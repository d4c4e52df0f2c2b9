"""Versions are ordered as Debian orders them, also where there is no Debian."""

from __future__ import annotations

import itertools
import shutil
import subprocess

import pytest

from runtime.package_order import is_newer, order_of

RISING = (
    "1~~",
    "1~~a",
    "1~",
    "1",
    "1-1~bpo1",
    "1-1",
    "1a",
    "1+b1",
    "1.0",
    "1.2",
    "1.10",
    "2026.9.30",
    "2026.11.0~rc1",
    "2026.11.0~rc2",
    "2026.11.0",
    "2026.11.0-1",
    "2026.11.0+git2",
    "2026.11.0.post1",
    "2026.11.1",
)


def test_each_of_rising_versions_is_newer_than_all_before_it() -> None:
    for older, newer in itertools.combinations(RISING, 2):
        assert is_newer(newer, older), (older, newer)
        assert not is_newer(older, newer), (older, newer)


@pytest.mark.parametrize(("one", "other"), [("1.0", "1.00"), ("1", "1-0"), ("1a", "1a0")])
def test_versions_that_differ_in_nothing_but_zeros_are_one(one: str, other: str) -> None:
    assert order_of(one) == order_of(other)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="no dpkg is installed")
def test_dpkg_says_the_same() -> None:
    for older, newer in itertools.pairwise(RISING):
        command = ["dpkg", "--compare-versions", newer, "gt", older]
        assert subprocess.run(command, check=False).returncode == 0, (older, newer)
