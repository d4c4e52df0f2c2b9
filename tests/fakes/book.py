"""A ledger in memory that can be told to run out of disk."""

from __future__ import annotations

from domain.admission import Arrival
from domain.attendance import AttendanceEvent, Boot, Shutdown
from domain.errors import StoreUnavailable
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from domain.moment import Moment


class MemoryBook:
    """Keeps events in order; ``full`` makes it refuse, as a full disk does."""

    def __init__(self) -> None:
        self.events: list[AttendanceEvent] = []
        self.full = False
        self.told: list[tuple[EventId, tuple[DelegateId, SessionId], Arrival | None]] = []
        """What other gates are going to tell next."""

    def append(self, event: AttendanceEvent) -> EventId:
        if self.full:
            raise StoreUnavailable("The disk is full: free some space.")
        self.events.append(event)
        return _place(len(self.events))

    def begin(self, at: Moment, software: str) -> EventId:
        return self.append(Boot(at, clean_before=True, software=software))

    def end(self, at: Moment) -> EventId:
        return self.append(Shutdown(at))

    def elsewhere(self) -> list[tuple[EventId, tuple[DelegateId, SessionId], Arrival | None]]:
        told, self.told = self.told, []
        return told

    def read(self) -> list[tuple[EventId, AttendanceEvent]]:
        return [(_place(number), event) for number, event in enumerate(self.events, 1)]


def _place(number: int) -> EventId:
    return EventId(DeviceId("kiosk-test"), LogId("00"), number)
