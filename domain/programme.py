"""The congress's programme: what happens when and where, the groups' rooms, and the papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.delegates import Session
from domain.ids import SessionId


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that delegates are given: for one session, or for the whole congress."""

    title: str
    session: SessionId | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """All that a delegate may want to know after coming in; any part may be empty."""

    sessions: tuple[Session, ...] = ()
    """In the organiser's order."""
    rooms: Mapping[str, str] = field(default_factory=dict)
    """Where each discussion group meets, by the group's name as the roster spells it."""
    documents: tuple[Document, ...] = ()
