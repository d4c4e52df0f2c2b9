"""Numbers that live in other threads of the station, as the pulse reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.pad import Level
from hardware.health import Health
from kiosk.station.capture import Capture
from kiosk.station.challenge import Guard
from kiosk.station.desk import Desk
from kiosk.station.happenings import Trouble


@dataclass(frozen=True, slots=True)
class StationGauges:
    """:class:`~kiosk.station.pulse.Gauges` of a running station."""

    capture: Capture
    desk: Desk
    read_health: Callable[[], Health | None]
    guard: Guard
    troubles: tuple[Trouble, ...]

    @property
    def camera_ok(self) -> bool:
        return self.capture.camera_ok

    @property
    def camera_lost(self) -> bool:
        return self.capture.trouble is not None

    @property
    def people_in(self) -> int:
        return self.desk.people_in

    def health(self) -> Health | None:
        return self.read_health()

    @property
    def level(self) -> Level:
        return self.guard.policy.level
