"""Desk cases and the rules of deciding them: pure, total, and the only place that permits.

A case is opened by a refusal at the door. An operator answers for admitting somebody on other
evidence; nobody admits themselves, and where the camera was not merely unsure but suspicious,
a second operator must agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.admission import History
from domain.attendance import Override, Refusal, RefusalReason
from domain.delegates import Roster, entitled
from domain.ids import DelegateId, EventId
from domain.moment import Moment
from domain.operators import Operator

UNDO_S = 10.0
"""An override can be taken back without a reason for so long."""
MANY_OVERRIDES = 12
"""From so many overrides by one operator in a session on, each needs a second person."""


ALARMING = frozenset({RefusalReason.ATTACK_SUSPECTED, RefusalReason.LOCKED})
"""Why a case cannot wait until somebody looks up: a photograph may be standing at the door."""


class Evidence(StrEnum):
    """What the operator saw."""

    IDENTITY_CARD = "identity_card"
    INVITATION = "invitation"
    BADGE = "badge"
    HEAD_OF_DELEGATION = "head_of_delegation"
    COMMITTEE_MEMBER = "committee_member"


class Ground(StrEnum):
    """Why the camera's word was not enough."""

    NOT_RECOGNISED = "not_recognised"
    LOOK_ALIKE = "look_alike"
    APPEARANCE_CHANGED = "appearance_changed"
    PHOTO_MISSING = "photo_missing"
    NOT_ON_ROSTER = "not_on_roster"
    EQUIPMENT = "equipment"


class AnnulReason(StrEnum):
    """Why an admission does not count after all."""

    UNDONE = "undone"
    NOT_THIS_PERSON = "not_this_person"
    WRONG_NAME_CHOSEN = "wrong_name_chosen"
    DID_NOT_ENTER = "did_not_enter"


class Caution(StrEnum):
    """Why a second person must agree."""

    LOOK_ALIKE = "look_alike"
    LIVENESS = "liveness"
    NOT_ON_ROSTER = "not_on_roster"
    NOT_ENTITLED = "not_entitled"
    SECOND_ENTRY = "second_entry"
    MANY_OVERRIDES = "many_overrides"


class Bar(StrEnum):
    """Why an override is not possible at all."""

    NO_SESSION = "no_session"
    YOURSELF = "yourself"
    VOUCHED_BY_THEMSELVES = "vouched_by_themselves"
    SAME_PERSON_TWICE = "same_person_twice"
    NOBODY_KNOWN = "nobody_known"


@dataclass(frozen=True, slots=True)
class Case:
    """An open question of the desk. ``event`` is the refusal's place in the ledger."""

    event: EventId
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Request:
    """What an operator asks to do."""

    delegate: DelegateId
    evidence: Evidence
    ground: Ground
    operator: Operator
    case: Case | None = None
    second: Operator | None = None
    vouched_by: DelegateId | None = None
    mistaken_for: EventId | None = None
    """The annulled admission by face that was this person's."""


@dataclass(frozen=True, slots=True)
class Granted:
    """The override may be written."""

    event: Override


@dataclass(frozen=True, slots=True)
class NeedsSecond:
    """Another operator must agree, for these reasons."""

    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class Barred:
    """It is not possible; saying so is the end of it."""

    bar: Bar


Judgement = Granted | NeedsSecond | Barred


def judge(
    request: Request, *, roster: Roster, history: History, overrides: int, now: Moment
) -> Judgement:
    """Apply the desk's rules; ``overrides`` is how many this operator gave in this session."""
    session = roster.session
    if session is None:
        return Barred(Bar.NO_SESSION)
    bar = _bar(request, roster)
    if bar is not None:
        return Barred(bar)
    cautions = _cautions(request, roster, history, overrides)
    if cautions and request.second is None:
        return NeedsSecond(cautions)
    event = Override(
        at=now,
        delegate=request.delegate,
        session=session.id,
        operator=request.operator.id,
        reason=request.ground.value,
        evidence=request.evidence.value,
        second=request.second.id if request.second else None,
        case=request.case.event if request.case else None,
        vouched_by=request.vouched_by,
        mistaken_for=request.mistaken_for,
    )
    return Granted(event)


def _bar(request: Request, roster: Roster) -> Bar | None:
    if request.delegate in (request.operator.delegate, _delegate_of(request.second)):
        return Bar.YOURSELF
    if request.second is not None and request.second.id == request.operator.id:
        return Bar.SAME_PERSON_TWICE
    if request.vouched_by == request.delegate:
        return Bar.VOUCHED_BY_THEMSELVES
    named = request.case.refusal.candidates if request.case else ()
    if roster.find(request.delegate) is None and request.delegate not in named:
        return Bar.NOBODY_KNOWN
    return None


def _cautions(
    request: Request, roster: Roster, history: History, overrides: int
) -> tuple[Caution, ...]:
    session, delegate = roster.session, roster.find(request.delegate)
    reason = request.case.refusal.reason if request.case else None
    found: list[Caution] = []
    alike = reason is RefusalReason.TWO_CLOSE or request.ground is Ground.LOOK_ALIKE
    if alike or request.mistaken_for is not None:
        found.append(Caution.LOOK_ALIKE)
    if reason in ALARMING:
        found.append(Caution.LIVENESS)
    if delegate is None:
        found.append(Caution.NOT_ON_ROSTER)
    elif session is not None and not entitled(delegate, session):
        found.append(Caution.NOT_ENTITLED)
    if session is not None and (request.delegate, session.id) in history:
        found.append(Caution.SECOND_ENTRY)
    if overrides >= MANY_OVERRIDES:
        found.append(Caution.MANY_OVERRIDES)
    return tuple(found)


def _delegate_of(operator: Operator | None) -> DelegateId | None:
    return operator.delegate if operator else None
