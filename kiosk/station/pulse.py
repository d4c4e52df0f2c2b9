"""Every other second: newer roster and gallery into use, and the truth onto the status line."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from domain.errors import StoreUnavailable
from domain.moment import Moment
from domain.pad import Level
from domain.ports import Clock
from domain.standing import Neighbourhood, Standing
from hardware.health import Health
from kiosk.station.badges import BadgeBook
from kiosk.station.claims import Compared
from kiosk.station.doors import Doors
from kiosk.station.happenings import (
    Fault,
    FaultShown,
    Happening,
    Link,
    Particulars,
    StatusChanged,
    Trouble,
)
from kiosk.station.shelf import Shelf
from kiosk.station.troubles import is_full, troubles_of
from kiosk.station.worker import nobody_asks
from runtime.journal import journal

PULSE_S = 2.0
AGENT_SILENT_S = 90.0
"""An agent that wrote nothing for so long is not running: the link counts as offline."""


class Office(Protocol):
    """What the pulse asks of the store."""

    def revoked(self) -> bool:
        """Whether the centre trusts this kiosk no more."""
        ...

    def belongs(self) -> bool:
        """Whether this kiosk has a centre."""
        ...

    def pending(self) -> int:
        """Events that the centre does not hold yet."""
        ...

    def standing(self) -> Standing | None:
        """What the agent last said; None when it never did."""
        ...

    def neighbourhood(self) -> Neighbourhood | None:
        """Which other gates are in touch; None when the agent never said."""
        ...


class Gauges(Protocol):
    """Numbers that live in other threads of the station."""

    @property
    def camera_ok(self) -> bool: ...

    @property
    def camera_lost(self) -> bool:
        """The camera was there and is gone, or cannot be opened."""
        ...

    @property
    def people_in(self) -> int: ...

    def health(self) -> Health | None:
        """How the box is; None where nobody can say."""
        ...

    @property
    def level(self) -> Level: ...

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What the door lacks since it was started."""
        ...


def no_more() -> Particulars | None:
    """Where nobody knows more than the status line."""
    return None


def no_badges(_: BadgeBook | None) -> None:
    """Where no badge lane is."""


@dataclass(frozen=True, slots=True)
class Sinks:
    """Who is told."""

    use: Callable[[Compared | None], None]
    post: Callable[[Happening], None]
    badges: Callable[[BadgeBook | None], None] = no_badges
    more: Callable[[], Particulars | None] = no_more
    leave: Callable[[], None] = nobody_asks
    """End the station: what it remembers of people must go too."""


class Pulse:
    """Keeps the door on the newest edition and the status line honest."""

    def __init__(
        self,
        *,
        shelf: Shelf,
        office: Office | None,
        doors: Doors,
        gauges: Gauges,
        clock: Clock,
        sinks: Sinks,
    ) -> None:
        self._shelf = shelf
        self._office = office
        self._doors = doors
        self._gauges = gauges
        self._clock = clock
        self._sinks = sinks
        self._people = 0
        self._shown: Fault | None = None

    def run(self, stopping: threading.Event) -> None:
        """Beat until told to stop."""
        while not stopping.is_set():
            self.beat()
            stopping.wait(PULSE_S)

    def beat(self) -> None:
        """One look at the store and the box, one word to the screen."""
        if self._office is not None and self._office.revoked():
            self._sinks.post(FaultShown(Fault.REVOKED))
            self._sinks.leave()
            return
        health = self._gauges.health()
        fault = Fault.CAMERA_LOST if self._gauges.camera_lost else None
        try:
            self._refresh()
            self._sinks.post(self._status(health))
        except StoreUnavailable:
            journal().error("store.unavailable")
            fault = Fault.STORE_UNAVAILABLE
        if health is not None and is_full(health.disk):
            fault = Fault.DISK_FULL
        self._show(fault)

    def _show(self, fault: Fault | None) -> None:
        """Say a fault at each beat while it lasts, and once that it is mended."""
        if fault is not None:
            self._sinks.post(FaultShown(fault))
        elif self._shown is not None:
            journal().info("fault.mended", fault=self._shown.value)
            empty = self._doors.open and not self._people
            self._sinks.post(FaultShown(Fault.GALLERY_EMPTY) if empty else self._doors.idle())
        self._shown = fault

    def _refresh(self) -> None:
        edition = self._shelf.newer()
        if edition is None:
            return
        self._doors.replace(edition.roster)
        self._doors.plan(edition.programme)
        self._sinks.badges(edition.badges)
        self._people = len(edition.compared[0]) if edition.compared is not None else 0
        self._sinks.use(edition.compared)

    def _status(self, health: Health | None) -> StatusChanged:
        now = self._clock.now()
        standing = self._office.standing() if self._office else None
        if standing is not None and standing.boot != now.boot:
            standing = None  # said before the last power cut: times since boot do not compare
        age_s = None
        if standing is not None and standing.acknowledged_at_ms is not None:
            age_s = (now.since_boot_ms - standing.acknowledged_at_ms) / 1000
        return StatusChanged(
            link=self._link(standing, now.since_boot_ms),
            pending_events=self._office.pending() if self._office else 0,
            last_sync_age_s=age_s,
            camera_ok=self._gauges.camera_ok,
            clock_trusted=now.trusted,
            gallery_size=self._people,
            people_in=self._gauges.people_in,
            troubles=self._troubles(health, now),
            level=self._gauges.level,
            gates_in_touch=self._gates_in_touch(now),
            more=self._sinks.more(),
        )

    def _gates_in_touch(self, now: Moment) -> int:
        """How many the agent named lately; in an earlier boot is not lately."""
        said = self._office.neighbourhood() if self._office else None
        if said is None or said.boot != now.boot:
            return 0
        fresh = now.since_boot_ms - said.said_at_ms <= AGENT_SILENT_S * 1000
        return len(said.gates) if fresh else 0

    def _troubles(self, health: Health | None, now: Moment) -> tuple[Trouble, ...]:
        """Box, engines and store, each trouble once."""
        found = (*troubles_of(health, now), *self._gauges.troubles, *self._shelf.troubles())
        return tuple(dict.fromkeys(found))

    def _link(self, standing: Standing | None, since_boot_ms: int) -> Link:
        if self._office is None or not self._office.belongs():
            return Link.UNCONFIGURED
        if standing is None or since_boot_ms - standing.said_at_ms > AGENT_SILENT_S * 1000:
            return Link.OFFLINE
        return Link.ONLINE if standing.online else Link.OFFLINE
