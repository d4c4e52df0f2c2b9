"""A ledger in memory that can be told to run out of disk."""

from __future__ import annotations

from domain.admission import Arrival, History
from domain.attendance import AttendanceEvent, Boot, CheckIn, Override, Shutdown
from domain.errors import StoreUnavailable
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from domain.moment import Moment


class MemoryBook:
    """Keeps events in order; ``full`` makes it refuse, as a full disk does."""

    def __init__(self) -> None:
        self.events: list[AttendanceEvent] = []
        self.full = False

    def append(self, event: AttendanceEvent) -> EventId:
        if self.full:
            raise StoreUnavailable("The disk is full: free some space.")
        self.events.append(event)
        return EventId(DeviceId("kiosk-test"), LogId("00"), len(self.events))

    def begin(self, at: Moment, software: str) -> EventId:
        return self.append(Boot(at, clean_before=True, software=software))

    def end(self, at: Moment) -> EventId:
        return self.append(Shutdown(at))

    def history(self) -> History:
        found: dict[tuple[DelegateId, SessionId], Arrival] = {}
        for event in self.events:
            if isinstance(event, CheckIn | Override):
                found.setdefault((event.delegate, event.session), Arrival(event.at, "A"))
        return found
