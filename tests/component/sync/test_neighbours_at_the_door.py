"""Two gates, one delegate: the second gate knows what the feed told."""

from __future__ import annotations

from pathlib import Path

from domain.attendance import CheckIn, Method
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from hardware.keys.held import HeldKey
from kiosk.station.register import Register
from kiosk.station.stores import GateBook
from store.connection import open_store
from store.neighbours import Neighbour, Neighbours
from tests.fakes.gate import moment

SEAT = (DelegateId("CM-0001"), SessionId("opening"))


def neighbour(*, annulled: bool = False) -> Neighbour:
    name = EventId(DeviceId("gate-a"), LogId("1"), 1)
    return Neighbour(name, *SEAT, "Cửa A", 5, annulled)


def test_a_delegate_admitted_elsewhere_is_known_to_be_in(tmp_path: Path) -> None:
    key = HeldKey(b"\7" * 32)
    door, agent = (open_store(tmp_path / "entrance.db", key, create=True) for _ in range(2))
    register = Register(GateBook(door), "Cửa B")
    assert SEAT not in register.history

    Neighbours(agent).apply("centre", [neighbour()], "1")
    assert register.history[SEAT].gate == "Cửa A"
    Neighbours(agent).apply("centre", [neighbour(annulled=True)], "2")
    assert SEAT not in register.history
    register.record(CheckIn(moment(), *SEAT, Method.FACE))
    Neighbours(agent).apply("centre", [neighbour()], "3")
    assert register.history[SEAT].gate == "Cửa B"

    door.close()
    agent.close()
