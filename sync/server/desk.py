"""Deciding: a named person rules on a finding, once, with a reason; the ruling is an event too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.attendance import AttendanceEvent, Correction, Override
from domain.errors import KnownError
from domain.ids import EventId, OperatorId
from domain.moment import Moment
from domain.review import Finding, Remark
from sync.server.board import Board
from sync.server.centre import Centre
from sync.server.database.audit import write_deed
from sync.server.database.people import Ruling, add_ruling
from sync.server.own_log import record
from sync.server.staff import Person

REASON_MOST = 300


class Decision(StrEnum):
    """What may be decided about a finding."""

    LET_STAND = "let_stand"
    """It is as it should be."""
    ANNUL = "annul"
    """The admission does not count."""
    VOID = "void"
    """The row is void: it stays kept apart, and counts for nothing."""
    ADMIT = "admit"
    """The person counts, on the decider's word: for rows that do not count by themselves."""


class NothingToDecide(KnownError):
    """Somebody decided before, or the finding is gone; look at the list again."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who decides what, and why."""

    subject: str
    decision: Decision
    reason: str
    by: Person


def decisions_for(finding: Finding) -> list[Decision]:
    """What may be decided about a finding, the mildest first."""
    match finding.remark:
        case Remark.FORKED:
            # Its name is also the held row's: only an override can count it, none can annul it.
            stands = Decision.ADMIT if finding.delegate else Decision.LET_STAND
            return [Decision.VOID, stands]
        case Remark.REVOKED_DEVICE if finding.delegate is not None:
            return [Decision.LET_STAND, Decision.ADMIT]
        case Remark.MISTAKEN:
            return [Decision.LET_STAND]
        case _ if finding.delegate is None:
            return [Decision.LET_STAND]
        case _:
            return [Decision.LET_STAND, Decision.ANNUL]


def decide(centre: Centre, board: Board, verdict: Verdict) -> None:
    """Rule on an open finding.

    Raises:
        NothingToDecide: there is no such open finding, or it cannot be decided so.
    """
    findings = {one.subject: one for one in board.picture(fresh=True).findings}
    finding = findings.get(verdict.subject)
    if finding is None:
        raise NothingToDecide("This case is decided already or is not there any more.")
    if verdict.decision not in decisions_for(finding):
        raise NothingToDecide("This case cannot be decided so: choose what the page offers.")
    now_ms = centre.now_ms()
    event = _event(finding, verdict, Moment(now_ms, "centre", 0, trusted=True))
    ruling = Ruling(verdict.subject, verdict.decision, verdict.by.name, verdict.reason, now_ms)
    with centre.engine.write() as tx:
        if not add_ruling(tx, ruling):
            raise NothingToDecide("Somebody decided this case a moment ago.")
        write_deed(tx, now_ms, verdict.by.name, f"ruled_{verdict.decision}", verdict.subject)
        if event is not None:
            record(tx, centre.identity, event, now_ms)
    board.picture(fresh=True)


def _event(finding: Finding, verdict: Verdict, at: Moment) -> AttendanceEvent | None:
    operator = OperatorId(verdict.by.name)
    match verdict.decision:
        case Decision.LET_STAND | Decision.VOID:
            return None
        case Decision.ANNUL:
            return Correction(at, finding.name, operator, verdict.reason)
        case Decision.ADMIT:
            return _override(finding, finding.name, operator, verdict.reason, at)


def _override(
    finding: Finding, name: EventId, operator: OperatorId, reason: str, at: Moment
) -> Override:
    if finding.delegate is None or finding.session is None:
        raise NothingToDecide("This row names nobody: let it stand, or annul it.")
    return Override(at, finding.delegate, finding.session, operator, reason, f"row {name}")
