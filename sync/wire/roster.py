"""The roster as the centre issues it: who may come, to what, and where they sit."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, ValidationError

from domain.delegates import Delegate, Role, Session
from domain.errors import ImportRefused
from domain.ids import DelegateId, SessionId
from sync.wire.fields import Millis, Request

Code = Annotated[str, Field(min_length=1, max_length=64)]
Line = Annotated[str, Field(max_length=200)]


class SessionEntry(Request):
    """Something that is attended."""

    id: Code
    title: Line
    opens_ms: Millis
    closes_ms: Millis


class DelegateEntry(Request):
    """A person on the list."""

    id: Code
    name: Line = Field(repr=False)
    delegation: Line = Field(repr=False, default="")
    seat: Line = Field(repr=False, default="")
    group: Line = Field(repr=False, default="")
    role: Role = Field(default=Role.DELEGATE, strict=False)
    consent: bool = False
    sessions: tuple[Code, ...] | None = Field(default=None, strict=False)


class RosterDocument(Request):
    """A whole list."""

    event_name: Line
    sessions: tuple[SessionEntry, ...] = Field(strict=False)
    delegates: tuple[DelegateEntry, ...] = Field(strict=False, max_length=200_000)

    def people(self) -> dict[DelegateId, Delegate]:
        """The delegates by code."""
        return {
            DelegateId(entry.id): Delegate(
                DelegateId(entry.id),
                entry.name,
                entry.delegation,
                entry.seat,
                entry.group,
                entry.role,
                entry.consent,
                None
                if entry.sessions is None
                else frozenset(SessionId(name) for name in entry.sessions),
            )
            for entry in self.delegates
        }

    def planned(self) -> tuple[Session, ...]:
        """The sessions, in the organiser's order."""
        return tuple(
            Session(SessionId(entry.id), entry.title, entry.opens_ms, entry.closes_ms)
            for entry in self.sessions
        )


def read_roster(text: bytes) -> RosterDocument:
    """Read a roster document.

    Raises:
        ImportRefused: it is not one; says at which place.
    """
    try:
        return RosterDocument.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "file"
        raise ImportRefused(
            f"The roster is not as it should be at {place}: {first['msg']}."
        ) from error
