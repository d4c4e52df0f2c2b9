"""Findings as screen and certificate say them: each sentence in the chosen language. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.findings import Finding, Result, Sentence
from kiosk.ui.rows import Row
from kiosk.ui.wording import Phrase, isolated

Say = Callable[[Phrase], str]
_WORST = (Result.BAD, Result.ATTENTION, Result.SKIPPED, Result.GOOD)


def said(text: str, say: Say) -> str:
    """A sentence in the chosen language; what has no key is said as it is."""
    if not isinstance(text, Sentence) or not text.key:
        return str(text)
    values = tuple(each if _counts(each) else isolated(str(each)) for each in text.values)
    return say(Phrase(f"check.{text.key}", values))


def _counts(value: str | int) -> bool:
    """Whether it is a number, which every language writes in digits of its own."""
    return isinstance(value, int) or value.replace(".", "", 1).isdecimal()


def worst_first(findings: Sequence[Finding]) -> list[Finding]:
    """What is bad before what is good, else in the order in which it was found."""
    return sorted(findings, key=lambda finding: _WORST.index(finding.result))


def finding_rows(findings: Sequence[Finding], say: Say) -> list[Row]:
    """One row a finding, for a list."""
    return [
        {
            "name": said(finding.name, say),
            "result": finding.result.value,
            "said": said(finding.said, say),
            "remedy": said(finding.remedy, say),
        }
        for finding in findings
    ]
