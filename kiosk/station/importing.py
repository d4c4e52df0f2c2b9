"""From one phase of an import to the next: what the engine said, and what was asked. Pure."""

from __future__ import annotations

from dataclasses import replace

from kiosk.station.engine import EngineEnded
from kiosk.station.enrolment_intents import RosterAnswers
from kiosk.station.enrolment_lines import (
    Copied,
    Line,
    Outcome,
    Progressed,
    Published,
    Refused,
    RolledBack,
    Stopped,
    Understood,
)
from kiosk.station.enrolment_state import (
    Copying,
    Ended,
    Phase,
    Previewed,
    Resting,
    Troubled,
    Working,
)

GONE = "engine_gone"
"""The engine's process ended in the middle: memory, a bug, or somebody's hand."""


def after_line(phase: Phase, line: Line, answers: RosterAnswers) -> Phase:
    """The phase after the engine said something."""
    match line:
        case Progressed():
            return _progressed(phase, line)
        case Copied(held=held):
            return Copying(phase.progress if isinstance(phase, Copying) else None, held)
        case Understood():
            return Previewed(line, answers, _held(phase))
        case Outcome():
            return Ended(line)
        case Published() if isinstance(phase, Ended):
            return replace(phase, notice="published", refused=None)
        case Refused():
            return _refused(phase, line, answers)
        case RolledBack():
            return Resting("rolled_back")
        case Stopped():
            return phase if isinstance(phase, Troubled) else Resting()
        case _:
            return phase  # the booth's words


def after_end(phase: Phase, ended: EngineEnded) -> Phase:
    """The phase once the engine's process is gone."""
    if isinstance(phase, Troubled):
        return replace(phase, alive=False)
    if isinstance(phase, Resting):
        return phase
    return Troubled(GONE, said=f"{ended.code}")


def decided(phase: Ended, key: str, answer: str) -> Ended:
    """The same outcome with one answer given."""
    doubts = tuple(
        doubt.model_copy(update={"answer": answer}) if doubt.key == key else doubt
        for doubt in phase.outcome.doubts
    )
    outcome = phase.outcome.model_copy(update={"doubts": doubts})
    return replace(phase, outcome=outcome, answered=phase.answered + 1, notice="")


def _progressed(phase: Phase, line: Progressed) -> Phase:
    if isinstance(phase, Copying):
        return replace(phase, progress=line)
    return replace(phase, progress=line) if isinstance(phase, Working) else phase


def _refused(phase: Phase, line: Refused, answers: RosterAnswers) -> Phase:
    if isinstance(phase, Ended):
        return replace(phase, refused=line, notice="")
    return Troubled(
        line.why, line.item, line.said, line.choices, answers, alive=True, held=_held(phase)
    )


def _held(phase: Phase) -> bool:
    match phase:
        case Copying(held=held) | Previewed(held=held) | Working(held=held):
            return held
        case Troubled(held=held):
            return held
        case _:
            return False
