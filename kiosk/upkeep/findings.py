"""What a check found: its name, how it stands, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """How a check ended."""

    GOOD = "good"
    ATTENTION = "attention"
    """The door works; somebody should see to it before the next day."""
    BAD = "bad"
    """The door does not work."""
    SKIPPED = "skipped"
    """It could not be looked at now, and why."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check-up. No names of people and no keys: it goes into diagnosis files."""

    name: str
    result: Result
    said: str
    remedy: str = ""


def good(name: str, said: str) -> Finding:
    """All is as it should be."""
    return Finding(name, Result.GOOD, said)


def attention(name: str, said: str, remedy: str) -> Finding:
    """The door works; somebody should see to this."""
    return Finding(name, Result.ATTENTION, said, remedy)


def bad(name: str, said: str, remedy: str = "") -> Finding:
    """The door does not work; ``said`` may hold the remedy already."""
    return Finding(name, Result.BAD, said, remedy)


def skipped(name: str, why: str) -> Finding:
    """Nothing is known, and why."""
    return Finding(name, Result.SKIPPED, why)


GOOD_CODE, BAD_CODE, ATTENTION_CODE = 0, 1, 3
"""Exit codes; 2 is wrong use of the command line."""


def exit_code(findings: Sequence[Finding]) -> int:
    """The worst finding's."""
    results = {finding.result for finding in findings}
    if Result.BAD in results:
        return BAD_CODE
    return ATTENTION_CODE if Result.ATTENTION in results else GOOD_CODE


def told(finding: Finding) -> str:
    """A line for a person."""
    remedy = f"\n{'':32}→ {finding.remedy}" if finding.remedy else ""
    return f"{finding.result:<10} {finding.name:<20} {finding.said}{remedy}"
