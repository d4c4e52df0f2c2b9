"""How an import is told to whoever typed it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from domain.errors import ModelRefused
from domain.ids import ModelId
from enroll.importer import Imported, Outcome, Rehearsed, Stopped, Unchanged
from enroll.lines import balance_lines, doubt_lines, verdict
from enroll.progress import Progress, Stage
from enroll.report import Report
from enroll.wording import Language
from runtime.console import say


def said(outcome: Outcome) -> str:
    """What came of it, in one sentence."""
    match outcome:
        case Imported():
            return f"Imported: the gallery has version {outcome.version}."
        case Unchanged():
            return f"Nothing changed: all of it was in version {outcome.version} already."
        case Rehearsed():
            return "Rehearsed: nothing was written."
        case Stopped():
            return "Stopped: nothing was written; the next import goes on from here."
        case _:
            assert_never(outcome)


def tell(progress: Progress) -> None:
    """Photographs done and seconds left, on one line that is written over."""
    if progress.stage is not Stage.ASSESSING or not sys.stderr.isatty():
        return
    rest = "" if progress.remaining_s is None else f", {progress.remaining_s:.0f} s left"
    sys.stderr.write(f"\r{progress.done} / {progress.total} photographs{rest}   ")
    sys.stderr.flush()


def say_report(
    report: Report, outcome: Outcome, written: Sequence[Path], language: Language
) -> None:
    """Files written, what came of it, and the questions that are left."""
    for path in written:
        say(str(path))
    say(said(outcome))
    say_alone(outcome.result.second)
    for line in (verdict(report, language), *balance_lines(report, language)):
        say(line)
    for doubt, cells in zip(report.doubts, doubt_lines(report, language), strict=True):
        say(f"{doubt.key[:12]}  {'  '.join(cells.values())}")


def say_alone(second: ModelId | ModelRefused) -> None:
    """Say so where the second engine was missing."""
    if isinstance(second, ModelRefused):
        say(f"Enrolled for the first engine alone: {second}")
