"""The sessions that a roster names, found in the congress's programme by code or by title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.delegates import Session
from domain.ids import SessionId
from enroll.reasons import Cause, reason
from enroll.roster_file import Listed, Reading
from enroll.words import folded


def on_programme(reading: Reading, sessions: Sequence[Session]) -> Reading:
    """The same reading with sessions by their codes.

    A name that the programme does not have stays and is remarked upon: dropping it could open a
    door, and a kiosk that has no programme yet cannot know.
    """
    if not sessions:
        return reading
    known = {folded(session.title): session.id for session in sessions}
    known |= {folded(session.id): session.id for session in sessions}
    return replace(reading, listed=tuple(_known(one, known) for one in reading.listed))


def _known(one: Listed, known: dict[str, SessionId]) -> Listed:
    named = one.delegate.sessions
    if named is None:
        return one
    found = frozenset(known.get(folded(name), name) for name in named)
    strange = sorted(name for name in named if folded(name) not in known)
    remarks = tuple(reason(Cause.NOT_ON_PROGRAMME, name) for name in strange)
    delegate = replace(one.delegate, sessions=found)
    return replace(one, delegate=delegate, remarks=(*one.remarks, *remarks))
