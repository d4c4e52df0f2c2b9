"""What deserves a remark among all events: the same remarks whatever order they came in.

The centre accepts what a gate signed and never judges by refusing. It remarks, and a named person
decides where one has to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.attendance import AttendanceEvent, CheckIn, Correction, Override
from domain.cases import AnnulReason
from domain.headcount import Presence
from domain.ids import DelegateId, EventId, SessionId


class Remark(StrEnum):
    """Why a person should look."""

    TWO_GATES = "two_gates"
    UNKNOWN_DELEGATE = "unknown_delegate"
    DOUBTFUL_TIME = "doubtful_time"
    REVOKED_DEVICE = "revoked_device"
    UNREADABLE = "unreadable"
    FORKED = "forked"
    ROWS_LOST = "rows_lost"
    """A gate lost rows of its ledger; what lies behind them arrived."""
    MISTAKEN = "mistaken"
    """The camera took somebody for another delegate, and an officer annulled it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An event as the centre holds it; ``event`` is None when it could not be opened."""

    event: AttendanceEvent | None
    quarantined: bool = False
    placed: bool = True
    """Whether its time is known: by a trusted clock, or by an anchor of the same boot."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One remark about one event."""

    remark: Remark
    name: EventId
    session: SessionId | None = None
    delegate: DelegateId | None = None
    mark: str = ""
    """Tells rows of one name apart: the start of a kept row's link."""

    @property
    def subject(self) -> str:
        """What a ruling names."""
        return f"{self.remark}:{self.name}" + (f":{self.mark}" if self.mark else "")


def review(
    heard: Mapping[EventId, Heard],
    present: Iterable[Presence],
    roster: Collection[DelegateId] | None,
) -> list[Finding]:
    """All findings, in one order; ``roster`` None means that there is no list to compare with."""
    found = [finding for name, one in heard.items() for finding in _remarks(name, one, roster)]
    found += [
        Finding(Remark.TWO_GATES, who.entries[0], who.session, who.delegate)
        for who in present
        if len(who.gates) > 1
    ]
    found += _mistaken(heard)
    return sorted(found, key=lambda finding: (finding.remark, finding.name))


def _mistaken(heard: Mapping[EventId, Heard]) -> Iterable[Finding]:
    """A look-alike pair that nobody knew of, until somebody looks at both photographs."""
    for name, one in heard.items():
        match one.event:
            case Correction(annuls=annulled, reason=AnnulReason.NOT_THIS_PERSON):
                admission = heard[annulled].event if annulled in heard else None
                if isinstance(admission, CheckIn):
                    who = admission.delegate
                    yield Finding(Remark.MISTAKEN, name, admission.session, who)
            case _:
                pass


def _remarks(
    name: EventId, one: Heard, roster: Collection[DelegateId] | None
) -> Iterable[Finding]:
    match one.event:
        case None:
            yield Finding(Remark.UNREADABLE, name)
        case (
            CheckIn(session=session, delegate=delegate)
            | Override(session=session, delegate=delegate)
        ):
            if one.quarantined:
                yield Finding(Remark.REVOKED_DEVICE, name, session, delegate)
            if roster is not None and delegate not in roster:
                yield Finding(Remark.UNKNOWN_DELEGATE, name, session, delegate)
            if not one.placed:
                yield Finding(Remark.DOUBTFUL_TIME, name, session, delegate)
        case _:
            return
