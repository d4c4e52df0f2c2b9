"""Versions are ordered as dpkg orders them, which is not asked."""

from __future__ import annotations

import itertools
import shutil
import subprocess

import pytest

from runtime.release import is_newer

RISING = ("0.9", "1.0", "1.2", "1.10", "2026.9.30", "2026.11.0", "2026.11.0.1", "2026.11.1")


def test_each_of_rising_versions_is_newer_than_all_before_it() -> None:
    for older, newer in itertools.combinations(RISING, 2):
        assert is_newer(newer, older), (older, newer)
        assert not is_newer(older, newer), (older, newer)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="no dpkg is installed")
def test_dpkg_says_the_same() -> None:
    for older, newer in itertools.pairwise(RISING):
        command = ["dpkg", "--compare-versions", newer, "gt", older]
        assert subprocess.run(command, check=False).returncode == 0, (older, newer)
