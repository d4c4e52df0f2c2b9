"""Where other gates may be found: named in the settings, heard on the switch, or having called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from domain.ids import DeviceId
from sync.agent.rhythm import Rhythm

Address = tuple[str, int]
MOST_OF_ONE = 4
"""Addresses of one gate that are tried: two ways of two networks."""
MOST = 128
GIVEN_UP_AFTER = 8
"""An address that was only heard of is forgotten after so many failures in a row."""


def host_of(address: Sequence[object]) -> str:
    """The host of a socket's address as one can call it back; empty where one cannot.

    A link-local address means nothing without its interface, and IPv4 comes in IPv6's clothes to
    a socket that serves both.
    """
    host = str(address[0]).removeprefix("::ffff:")
    if host.startswith("fe80:") and "%" not in host and len(address) == 4:
        host = f"{host}%{address[3]}"
    return "" if host == "0.0.0.0" else host  # noqa: S104 - of a gate without an address


@dataclass(slots=True)
class Place:
    """One address and how it went there."""

    address: Address
    rhythm: Rhythm
    named: bool
    """It stands in the settings and is never forgotten."""
    device: DeviceId | None = None
    due_s: float = 0.0
    reached_s: float | None = None
    visiting: bool = False


@dataclass(slots=True)
class Addresses:
    """Which places to try now. Whoever claims an address is believed only as far as to call."""

    own: DeviceId
    new_rhythm: Callable[[], Rhythm]
    monotonic_s: Callable[[], float]
    _places: dict[Address, Place] = field(default_factory=dict)

    def name(self, addresses: Iterable[Address]) -> None:
        """Try these for ever."""
        for address in addresses:
            self._places[address] = Place(address, self.new_rhythm(), named=True)

    def hear(self, device: DeviceId, address: Address) -> bool:
        """``device`` is said to listen there; says whether that is new."""
        if device == self.own or address in self._places:
            return False
        of_it = [place for place in self._places.values() if place.device == device]
        if len(of_it) >= MOST_OF_ONE or len(self._places) >= MOST:
            # One that answered stays before one that was only claimed.
            unproven = [one for one in of_it if not one.named and one.reached_s is None]
            if not unproven:
                return False
            del self._places[unproven[0].address]
        self._places[address] = Place(address, self.new_rhythm(), named=False, device=device)
        return True

    def due(self) -> list[Place]:
        """The places to try now; of one gate that answers somewhere, that one alone."""
        now_s = self.monotonic_s()
        best: dict[DeviceId, Place] = {}
        called = {place.device for place in self._places.values() if place.visiting}
        for place in self._places.values():
            device, reached_s = place.device, place.reached_s
            if device is None or reached_s is None:
                continue
            if device not in best or reached_s > (best[device].reached_s or 0.0):
                best[device] = place
        return [
            place
            for place in self._places.values()
            if place.due_s <= now_s
            and not place.visiting
            and (place.device is None or place.device not in called)
            and (place.device is None or best.get(place.device, place) is place)
        ]

    def rest_s(self, most_s: float) -> float:
        """Seconds until something may be due."""
        now_s = self.monotonic_s()
        waiting = [one.due_s - now_s for one in self._places.values() if not one.visiting]
        return max(0.0, min([most_s, *waiting]))

    def reached(self, place: Place, device: DeviceId) -> None:
        """``device`` answered there and has shown who it is."""
        place.device, place.reached_s = device, self.monotonic_s()
        place.due_s = place.reached_s + place.rhythm.after_success()

    def missed(self, place: Place) -> None:
        """Nobody answered there, or nobody whom we know."""
        place.reached_s = None
        place.due_s = self.monotonic_s() + place.rhythm.after_failure()
        if not place.named and place.rhythm.failures >= GIVEN_UP_AFTER:
            self._places.pop(place.address, None)
