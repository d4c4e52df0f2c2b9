"""Whose doors are open right now: the roster in force, shared between the station's threads."""

from __future__ import annotations

import threading

from domain.delegates import Roster
from kiosk.station.happenings import Closed, Happening, Waiting


class Doors:
    """Holds the newest roster; the pulse replaces it, recognition and desk read it."""

    def __init__(self, roster: Roster) -> None:
        self._lock = threading.Lock()
        self._roster = roster

    @property
    def roster(self) -> Roster:
        with self._lock:
            return self._roster

    def replace(self, roster: Roster) -> None:
        """From now on this list and this session are in force."""
        with self._lock:
            self._roster = roster

    @property
    def open(self) -> bool:
        """Without an open session nobody is looked at: no template is made of passers-by."""
        return self.roster.session is not None

    def idle(self) -> Happening:
        """What the screen shows while nobody stands there."""
        roster = self.roster
        if roster.session is None:
            return Closed(roster.event_name)
        return Waiting(roster.event_name, roster.session.title)
