"""The staff's side of a desk in memory: sessions that can be chosen, a switch that remembers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.comfort import Comfort
from domain.delegates import Roster, Session
from domain.errors import StoreUnavailable
from domain.ids import DelegateId, SessionId
from domain.image import Pixels
from domain.moment import Moment
from domain.operators import Operator
from kiosk.station.comfort import Surroundings
from kiosk.station.desk import StaffRoom
from kiosk.station.signin import PinCheck


@dataclass
class MemorySessions:
    """A roster whose session can be chosen; ``full`` makes it refuse, as a full disk does."""

    held: Roster
    planned: Sequence[Session] = ()
    full: bool = False

    def roster(self) -> Roster:
        return self.held

    def all(self) -> Sequence[Session]:
        return self.planned

    def choose(self, session: SessionId | None, at: Moment) -> None:
        if self.full:
            raise StoreUnavailable("The disk is full: free some space.")
        chosen = next((each for each in self.planned if each.id == session), None)
        self.held = replace(self.held, session=chosen)


@dataclass
class RecordingPower:
    """A switch that only remembers what it was asked."""

    asked: list[str] = field(default_factory=list)

    def restart(self) -> None:
        self.asked.append("restart")

    def shut_down(self) -> None:
        self.asked.append("shut down")


@dataclass
class MemoryComfort:
    """Keeps what was set; ``full`` makes it refuse, as a full disk does."""

    kept: Comfort = field(default_factory=Comfort)
    full: bool = False

    def read(self) -> Comfort:
        return self.kept

    def keep(self, comfort: Comfort) -> None:
        if self.full:
            raise StoreUnavailable("The disk is full: free some space.")
        self.kept = comfort


@dataclass
class RecordingDial:
    """Remembers what it was set to, and how often it sounded."""

    audible: bool = True
    shares: list[float] = field(default_factory=list)
    sounded: int = 0

    def set(self, share: float) -> None:
        self.shares.append(share)

    def sound(self) -> None:
        self.sounded += 1


def quiet_surroundings() -> Surroundings:
    """A panel without speaker and without a light to set."""
    return Surroundings(MemoryComfort(), RecordingDial(audible=False), None)


def staff_room(roster: Roster, operators: Sequence[Operator] = ()) -> StaffRoom:
    """Operators, if any, without portraits, whose PINs nobody checks."""
    return StaffRoom(
        operators=lambda: operators,
        portrait=_nobody,
        check=_unchecked,
        sessions=MemorySessions(roster, (roster.session,) if roster.session else ()),
        power=RecordingPower(),
        surroundings=quiet_surroundings(),
    )


def _nobody(_: DelegateId) -> Pixels | None:
    return None


def _unchecked(_: PinCheck) -> None:
    """No answer ever comes."""
