"""The names things go by. An event's name is its place: device, log and sequence number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

DelegateId = NewType("DelegateId", str)
"""The organiser's code for one delegate, unique within the event (``CM-0017``)."""

ReferenceId = NewType("ReferenceId", str)
SessionId = NewType("SessionId", str)
DeviceId = NewType("DeviceId", str)
LogId = NewType("LogId", str)
"""Sixteen random bytes as hex. A kiosk opens a new log when it cannot trust the old one."""

ModelId = NewType("ModelId", str)
"""Which weights made a vector. Vectors of different models are never compared."""

OperatorId = NewType("OperatorId", str)


@dataclass(frozen=True, slots=True, order=True)
class EventId:
    """Where an event stands; the same everywhere it is copied to."""

    device: DeviceId
    log: LogId
    seq: int

    def __str__(self) -> str:
        return f"{self.device}/{self.log}/{self.seq}"
