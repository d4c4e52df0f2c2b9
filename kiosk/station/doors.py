"""Whose doors are open right now: the roster in force, shared between the station's threads."""

from __future__ import annotations

import threading

from domain.delegates import Delegate, Roster, entitled
from domain.policy import Pair
from domain.programme import Programme
from kiosk.station.happenings import Aside, Closed, Happening, Leaflet, Waiting


class Doors:
    """Holds the newest roster; the pulse replaces it, recognition and desk read it."""

    def __init__(self, roster: Roster) -> None:
        self._lock = threading.Lock()
        self._roster = roster
        self._programme = Programme()
        self._apart: frozenset[Pair] = frozenset()
        self._rehearsing = threading.Event()
        self._lent = threading.Event()

    @property
    def roster(self) -> Roster:
        with self._lock:
            return self._roster

    def replace(self, roster: Roster) -> None:
        """From now on this list and this session are in force."""
        with self._lock:
            self._roster = roster

    def plan(self, programme: Programme) -> None:
        """From now on this is what delegates may read."""
        with self._lock:
            self._programme = programme

    def leaflet(self, delegate: Delegate) -> Leaflet | None:
        """What of the programme is for this delegate; None where there is nothing to read."""
        with self._lock:
            programme = self._programme
        sessions = tuple(each for each in programme.sessions if entitled(delegate, each))
        theirs = {each.id for each in sessions}
        papers = (
            each.title
            for each in programme.documents
            if each.session is None or each.session in theirs
        )
        room = programme.rooms.get(delegate.group, "")
        leaflet = Leaflet(sessions, room, tuple(papers))
        return None if leaflet == Leaflet() else leaflet

    def keep_apart(self, pairs: frozenset[Pair]) -> None:
        """From now on these are told apart with more care: one was taken for the other."""
        with self._lock:
            self._apart = pairs

    @property
    def apart(self) -> frozenset[Pair]:
        with self._lock:
            return self._apart

    @property
    def open(self) -> bool:
        """Without an open session nobody is looked at, unless the door is rehearsed.

        Nor while the camera is lent.
        """
        if self._lent.is_set():
            return False
        return self.roster.session is not None or self.rehearsing

    @property
    def rehearsing(self) -> bool:
        """What is seen now is a trial: whoever it is of, it never becomes an admission."""
        return self._rehearsing.is_set()

    def rehearse(self, *, on: bool) -> None:
        """Begin or end a rehearsal."""
        if on:
            self._rehearsing.set()
        else:
            self._rehearsing.clear()

    def lend_camera(self) -> None:
        """The booth has the camera: nobody who is seen now comes to the door."""
        self._lent.set()

    def take_camera_back(self) -> None:
        """Whoever is seen from now on comes to the door."""
        self._lent.clear()

    def idle(self) -> Happening:
        """What the screen shows while nobody stands there."""
        roster = self.roster
        if self._lent.is_set():
            return Aside(roster.event_name)
        if roster.session is None:
            return Closed(roster.event_name)
        return Waiting(roster.event_name, roster.session.title)
