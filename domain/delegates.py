"""Who may come, to what, and where they sit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.ids import DelegateId, SessionId


class Role(StrEnum):
    """What a person is at the congress; more than one delegate body may sit in a session."""

    DELEGATE = "delegate"
    PRESIDIUM = "presidium"
    SECRETARIAT = "secretariat"
    CREDENTIALS = "credentials"
    GUEST = "guest"
    PRESS = "press"


class Gender(StrEnum):
    """As the organiser's list says; attendance reports count by it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person on the list. Everything but the code is personal and never logged."""

    id: DelegateId
    name: str = field(repr=False)
    delegation: str = field(repr=False, default="")
    seat: str = field(repr=False, default="")
    group: str = field(repr=False, default="")
    role: Role = Role.DELEGATE
    consent: bool = False
    """Consent to face comparison. Without it no template exists; the badge lane is open."""
    sessions: frozenset[SessionId] | None = None
    """Sessions this person may attend; None means every session."""
    gender: Gender | None = field(repr=False, default=None)
    born: str = field(repr=False, default="")
    """ISO 8601 date, or only the year where no more is known."""
    more: tuple[tuple[str, str], ...] = field(repr=False, default=())
    """Further columns of the organiser's list, by their headings; reports may count by them."""


@dataclass(frozen=True, slots=True)
class Session:
    """Something that is attended. Opening hours are wall-clock milliseconds since 1970."""

    id: SessionId
    title: str
    opens_ms: int
    closes_ms: int
    place: str = ""
    starts_ms: int | None = None
    """When it begins; None where only the hours of its doors are known."""

    @property
    def begins_ms(self) -> int:
        """The hour to print in an agenda."""
        return self.opens_ms if self.starts_ms is None else self.starts_ms


@dataclass(frozen=True, slots=True)
class Roster:
    """Today's list: everyone expected, and the session whose doors are open."""

    version: int
    event_name: str
    delegates: Mapping[DelegateId, Delegate] = field(repr=False)
    session: Session | None

    def find(self, delegate: DelegateId) -> Delegate | None:
        return self.delegates.get(delegate)


def entitled(delegate: Delegate, session: Session) -> bool:
    """Whether this person may attend this session."""
    return delegate.sessions is None or session.id in delegate.sessions
