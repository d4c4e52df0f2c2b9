"""Today's list and the programme of its sessions, sealed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from domain.delegates import Roster, Session
from domain.ids import SessionId
from domain.moment import Moment
from domain.programme import Document, Programme
from store.connection import Store
from store.keyring import PEOPLE
from store.people import read_people, replace_people
from store.segments import Segment, Segments

_KIND = "roster"


class StoredRoster:
    """The roster as the store keeps it; people added by an enrolment batch are in it too."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._segments = Segments(store)

    def save(self, roster: Roster, at: Moment, sessions: Sequence[Session] = ()) -> int:
        """Replace the whole list; ``sessions`` are all that the event has, in order.

        Templates are not touched: they belong to the gallery. Rooms and documents stay, and a
        session keeps its place and hour where ``sessions`` do not give them anew. Returns the
        version of the store.

        Raises:
            StoreUnavailable: the disk is full, read-only or failing; nothing was changed.
        """
        planned = tuple(sessions) or ((roster.session,) if roster.session else ())
        with self._store.writing():
            replace_people(self._segments, roster.delegates)
            known = self.programme()
            self._write(roster, replace(known, sessions=_placed(planned, known.sessions)))
            return self._segments.publish(at, enrolled=0, withdrawn=0)

    def plan(self, programme: Programme, at: Moment) -> int:
        """Replace the programme and leave the people; returns the version of the store.

        Raises:
            StoreUnavailable: the disk is full, read-only or failing; nothing was changed.
        """
        with self._store.writing():
            self._write(self.load(), programme)
            return self._segments.publish(at, enrolled=0, withdrawn=0)

    def choose(self, session: SessionId | None, at: Moment) -> int:
        """Open the doors of one session, or of none; all else stays. Returns the store's version.

        Raises:
            StoreUnavailable: the disk is full, read-only or failing; nothing was changed.
        """
        with self._store.writing():
            programme = self.programme()
            chosen = next((each for each in programme.sessions if each.id == session), None)
            self._write(replace(self.load(), session=chosen), programme)
            return self._segments.publish(at, enrolled=0, withdrawn=0)

    def programme(self) -> Programme:
        """Sessions, rooms and documents; a store without any gives an empty programme.

        Raises:
            StoreDamaged: a piece is missing or altered.
        """
        with self._store.reading():
            text = next((s.text for s in self._segments.read(_KIND)), None)
        return Programme() if text is None else _programme(json.loads(text))

    def load(self, now_ms: int | None = None) -> Roster:
        """The roster; with ``now_ms`` its session is the one whose doors are open then.

        A store without a list gives an empty roster without a session.

        Raises:
            StoreDamaged: a piece is missing or altered.
        """
        with self._store.reading():
            people = read_people(self._segments)
            text = next((s.text for s in self._segments.read(_KIND)), None)
        if text is None:
            return Roster(0, "", people, None)
        stored: dict[str, Any] = json.loads(text)
        sessions = _sessions(stored)
        chosen = next((s for s in sessions if s.id == stored["session"]), None)
        roster = Roster(stored["version"], stored["event_name"], people, chosen)
        return roster if now_ms is None else replace(roster, session=open_at(sessions, now_ms))

    def sessions(self) -> tuple[Session, ...]:
        """All sessions of the event, in the organiser's order."""
        return self.programme().sessions

    def _write(self, roster: Roster, programme: Programme) -> None:
        """Store the list's head and the programme, inside the caller's transaction."""
        text = {
            "version": roster.version,
            "event_name": roster.event_name,
            "session": roster.session.id if roster.session else None,
            "sessions": [asdict(session) for session in programme.sessions],
            "rooms": dict(programme.rooms),
            "documents": [asdict(document) for document in programme.documents],
        }
        segment = Segment(_KIND, 0, json.dumps(text, ensure_ascii=False).encode())
        self._segments.write(PEOPLE, segment)


def open_at(sessions: Sequence[Session], now_ms: int) -> Session | None:
    """The session whose doors are open at a wall-clock time; the later one where two overlap."""
    now_open = [s for s in sessions if s.opens_ms <= now_ms < s.closes_ms]
    return max(now_open, key=lambda session: session.opens_ms, default=None)


def _placed(planned: Sequence[Session], known: Sequence[Session]) -> tuple[Session, ...]:
    """The planned sessions, each with what is known of it and was not said anew."""
    before = {session.id: session for session in known}
    return tuple(
        replace(
            session,
            place=session.place or before[session.id].place,
            starts_ms=before[session.id].starts_ms
            if session.starts_ms is None
            else session.starts_ms,
        )
        if session.id in before
        else session
        for session in planned
    )


def _sessions(stored: dict[str, Any]) -> tuple[Session, ...]:
    return tuple(Session(**fields) for fields in stored["sessions"])


def _programme(stored: dict[str, Any]) -> Programme:
    """What :meth:`StoredRoster._write` stored, or a store before it knew of rooms."""
    papers = stored.get("documents", ())
    return Programme(
        sessions=_sessions(stored),
        rooms=stored.get("rooms", {}),
        documents=tuple(
            Document(
                each["title"], None if each["session"] is None else SessionId(each["session"])
            )
            for each in papers
        ),
    )
