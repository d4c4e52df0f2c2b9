"""What a check found: its name, how it stands, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from domain.errors import KnownError


class Sentence(str):
    """An English sentence that the screen can also say in its own language, by its key.

    Terminals, files and programs take it as the text that it is.
    """

    __slots__ = ("key", "values")

    key: str
    values: tuple[str | int, ...]

    def __new__(cls, english: str, key: str, values: tuple[str | int, ...] = ()) -> Self:
        said = super().__new__(cls, english.format(*values))
        said.key, said.values = key, values
        return said

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """A copy elsewhere is the text alone."""
        return str, (str(self),)


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence with places ``{0}``, ``{1}``; called with values it is said."""

    key: str
    english: str

    def __call__(self, *values: str | int) -> Sentence:
        return Sentence(self.english, self.key, values)


TROUBLE = Wording("trouble", "{0}")
"""Whatever a :class:`domain.errors.KnownError` says; its own words are English."""
NO_REMEDY = Wording("", "")()


def in_words(trouble: KnownError) -> Sentence:
    """What a known trouble says, in the screen's language where it was worded for it."""
    said = trouble.args[0] if trouble.args else ""
    return said if isinstance(said, Sentence) else TROUBLE(str(trouble))


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
    remedy: str = NO_REMEDY


def good(name: str, said: str) -> Finding:
    """All is as it should be."""
    return Finding(name, Result.GOOD, said)


def attention(name: str, said: str, remedy: str) -> Finding:
    """The door works; somebody should see to this."""
    return Finding(name, Result.ATTENTION, said, remedy)


def bad(name: str, said: str, remedy: str = NO_REMEDY) -> Finding:
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
