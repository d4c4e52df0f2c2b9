"""Gates on one switch: real stores, real agents' roads, loopback for a cable."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from domain.attendance import AttendanceEvent
from domain.ids import DelegateId, EventId, SessionId
from domain.moment import Moment
from hardware.clock import SystemClock
from kiosk.station.register import Register
from kiosk.station.stores import GateBook
from runtime.watchdog import nobody_watches
from store.circle import Circle
from store.connection import Store, open_store
from store.ledger import Ledger
from store.outgoing import Outgoing
from sync.agent.config import AgentSettings, CentreSettings, LanSettings
from sync.agent.lan.discovery import Voice
from sync.agent.lan.road import Road, open_road
from tests.e2e.faults.stage import free_port
from tests.fakes.gate import check_in
from tests.fakes.keys import fixed_key

EVERY_S = 0.05


class WrongClock(SystemClock):
    """Counts as any clock does; its wall time is wrong by so much, and it does not know better."""

    def __init__(self, error_s: float = 0.0) -> None:
        super().__init__()
        self.error_s = error_s

    def now(self) -> Moment:
        now = super().now()
        wrong_ms = round(self.error_s * 1000)
        return replace(now, wall_ms=now.wall_ms + wrong_ms, trusted=not wrong_ms)


@dataclass(slots=True)
class Gate:
    """One gate: its card, and what the door's own process has open of it."""

    name: str
    folder: Path
    number: int
    clock: WrongClock = field(default_factory=WrongClock)
    port: int = field(default_factory=free_port)
    address: str = "127.0.0.1"
    """Where the agent listens; empty is everywhere."""
    voice: Voice | None = None
    """How it finds others, where it does."""
    store: Store = field(init=False)

    def __post_init__(self) -> None:
        self.store = self.opened()

    def opened(self) -> Store:
        """Another process's view of the same card."""
        return open_store(self.folder / "entrance.db", fixed_key(self.number), create=True)

    @property
    def device(self) -> str:
        return self.store.device

    def admit(self, delegate: str, event: AttendanceEvent | None = None) -> EventId:
        return Ledger(self.store).append(event or check_in(delegate, at=self.clock.now()))

    def register(self) -> Register:
        return Register(GateBook(self.store), self.name)

    def settings(self, *peers: str) -> AgentSettings:
        return AgentSettings(
            gate=self.name,
            centre=CentreSettings(url="http://127.0.0.1:9"),
            peers=peers,
            longest_wait_s=1.0,
            lan=LanSettings(port=self.port, address=self.address, discover=False, every_s=EVERY_S),
        )

    @contextmanager
    def road(self, *peers: str) -> Iterator[Road]:
        """The agent's third road, in a thread with a store of its own, while the block runs."""
        stopping = threading.Event()
        with closing(self.opened()) as store:
            road = open_road(self.settings(*peers), store, self.clock, np.random.default_rng(1))
            road.voice = self.voice
            thread = threading.Thread(target=road.run, args=(stopping, nobody_watches))
            thread.start()
            try:
                until(lambda: is_taken(self.port) or not thread.is_alive())
                yield road
            finally:
                stopping.set()
                thread.join()


def is_taken(port: int) -> bool:
    """Whether somebody listens at a port of this machine."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def at(gate: Gate) -> str:
    """Where to call a gate."""
    return f"127.0.0.1:{gate.port}"


def acquaint(*gates: Gate) -> None:
    """What the centre's feed or a file does: each knows the keys of all."""
    keys = {gate.store.device: Outgoing(gate.store).public_key() for gate in gates}
    for gate in gates:
        Circle(gate.store).name(keys)


def until(condition: Callable[[], bool], patience_s: float = 60.0) -> None:
    """Wait for ``condition()`` to hold; a busy machine may take its time."""
    wait = threading.Event()
    for _ in range(int(patience_s / 0.02)):
        if condition():
            return
        wait.wait(0.02)
    raise AssertionError("it did not happen")


def is_in(register: Register, delegate: str, session: str = "opening") -> str:
    """The gate at which the register knows the delegate to be in; empty: not in."""
    arrival = register.history.get((DelegateId(delegate), SessionId(session)))
    return arrival.gate if arrival else ""
