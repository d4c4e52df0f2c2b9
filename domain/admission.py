"""The entrance rules: from a decision to what is recorded and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from domain.attendance import CheckIn, Method, Refusal, RefusalReason
from domain.badge import BadgeRefused, BadgeTaken
from domain.decision import Ambiguous, Identified, NotAcquired, Unidentified, Withheld
from domain.delegates import Delegate, Roster, Session, entitled
from domain.ids import DelegateId, SessionId
from domain.moment import Moment
from domain.pad import PadEvidence

Settled = (
    Identified | Withheld | Ambiguous | Unidentified | NotAcquired | BadgeTaken | BadgeRefused
)
"""A decision that ends a presentation."""

SAME_ARRIVAL_MS = 30_000
"""A badge held up again so soon after it was taken is the same person still at the door."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """When and where a delegate was first admitted to a session."""

    at: Moment
    gate: str


@dataclass(frozen=True, slots=True)
class Admit:
    """Open: this check-in is to be written first."""

    event: CheckIn
    delegate: Delegate
    session: Session


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    """Open: they were admitted before; nothing new is recorded."""

    delegate: Delegate
    session: Session
    arrival: Arrival


@dataclass(frozen=True, slots=True)
class SendToDesk:
    """Stay shut; this refusal is to be written.

    ``arrival`` is when and where a badge that is used again was taken before.
    """

    event: Refusal
    arrival: Arrival | None = None


Admission = Admit | AlreadyIn | SendToDesk

History = Mapping[tuple[DelegateId, SessionId], Arrival]
"""Who is in already."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where a decision came from: when, how long it took, against which gallery and policy."""

    now: Moment
    took_ms: int
    gallery_version: int
    policy: str
    pad: PadEvidence | None = None
    doubted: frozenset[DelegateId] = frozenset()
    """Delegates whom the camera once took somebody else for: a human decides."""


def admit(
    decision: Settled, *, roster: Roster, history: History, given: Circumstances
) -> Admission:
    """Apply the entrance rules to one settled decision."""
    match decision:
        case Identified() | BadgeTaken():
            return _admit_delegate(decision, roster, history, given)
        case BadgeRefused(reason=reason, delegate=holder, score=score):
            return _desk(reason, roster, given, (holder,) if holder else (), score)
        case Withheld(delegate=code, score=score, why=why):
            return _desk(RefusalReason(why.value), roster, given, (code,), score)
        case Ambiguous(delegates=pair, score=score):
            return _desk(RefusalReason.TWO_CLOSE, roster, given, pair, score)
        case Unidentified(score=score):
            return _desk(RefusalReason.NOT_RECOGNISED, roster, given, score=score)
        case NotAcquired():
            return _desk(RefusalReason.NOT_ACQUIRED, roster, given)
        case _:
            assert_never(decision)


def _admit_delegate(
    decision: Identified | BadgeTaken, roster: Roster, history: History, given: Circumstances
) -> Admission:
    code, score = decision.delegate, decision.score
    session, delegate = roster.session, roster.find(code)
    if session is None:
        return _desk(RefusalReason.NO_SESSION, roster, given, (code,), score)
    if delegate is None:
        return _desk(RefusalReason.NOT_ON_ROSTER, roster, given, (code,), score)
    if not entitled(delegate, session):
        return _desk(RefusalReason.NOT_ENTITLED, roster, given, (code,), score)
    if code in given.doubted and isinstance(decision, Identified):
        return _desk(RefusalReason.TWO_CLOSE, roster, given, (code,), score)
    arrival = history.get((code, session.id))
    if arrival is not None and _same_person_shown(decision, arrival, given.now):
        return AlreadyIn(delegate, session, arrival)
    if arrival is not None:
        again = _desk(RefusalReason.BADGE_USED, roster, given, (code,), score)
        return replace(again, arrival=arrival)
    event = CheckIn(
        at=given.now,
        delegate=code,
        session=session.id,
        method=_method(decision),
        score=score,
        took_ms=given.took_ms,
        gallery_version=given.gallery_version,
        policy=given.policy,
        badge=decision.issue if isinstance(decision, BadgeTaken) else None,
        pad=given.pad,
    )
    return Admit(event, delegate, session)


def _method(decision: Identified | BadgeTaken) -> Method:
    if isinstance(decision, Identified):
        return Method.FACE
    return Method.BADGE if decision.score is None else Method.BADGE_AND_FACE


def _same_person_shown(decision: Identified | BadgeTaken, arrival: Arrival, now: Moment) -> bool:
    """A face shows who comes back. A badge alone may be a copy, unless it was just taken."""
    if isinstance(decision, Identified) or decision.score is not None:
        return True
    waited_ms = now.since_boot_ms - arrival.at.since_boot_ms
    return arrival.at.boot == now.boot and 0 <= waited_ms < SAME_ARRIVAL_MS


def _desk(
    reason: RefusalReason,
    roster: Roster,
    given: Circumstances,
    candidates: tuple[DelegateId, ...] = (),
    score: float | None = None,
) -> SendToDesk:
    return SendToDesk(
        Refusal(
            at=given.now,
            reason=reason,
            session=roster.session.id if roster.session else None,
            candidates=candidates,
            score=score,
            took_ms=given.took_ms,
            gallery_version=given.gallery_version,
            policy=given.policy,
            pad=given.pad,
        )
    )
