"""A ledger in memory that can be told to run out of disk."""

from __future__ import annotations

from domain.attendance import AttendanceEvent, Boot, Shutdown
from domain.errors import StoreUnavailable
from domain.ids import DeviceId, EventId, LogId
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
        return _place(len(self.events))

    def begin(self, at: Moment, software: str) -> EventId:
        return self.append(Boot(at, clean_before=True, software=software))

    def end(self, at: Moment) -> EventId:
        return self.append(Shutdown(at))

    def read(self) -> list[tuple[EventId, AttendanceEvent]]:
        return [(_place(number), event) for number, event in enumerate(self.events, 1)]


def _place(number: int) -> EventId:
    return EventId(DeviceId("kiosk-test"), LogId("00"), number)
