"""Five doors, their agents, a hostile wire and a centre, as processes that can be killed."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import numpy as np

CLOCK_ERRORS_S = (-86_400 * 365, -3_600, 0, 0, 7_200)
_PYTHON = sys.executable


def free_port() -> int:
    """A loopback port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Door:
    """One kiosk: who is let in, and the agent beside it."""

    state: Path
    clock_error_s: int
    peer_port: int = field(default_factory=free_port)
    promised: int = 0
    """The last row whose lamp turned green."""
    door: subprocess.Popen[str] | None = None
    agent: subprocess.Popen[str] | None = None
    starts: int = 0
    _listener: threading.Thread | None = None

    def start_door(self) -> None:
        self.starts += 1
        words = [str(self.state), str(self.clock_error_s), str(self.starts)]
        self.door = subprocess.Popen(
            [_PYTHON, "-m", "tests.e2e.faults.door", *words], stdout=subprocess.PIPE, text=True
        )
        self._listener = threading.Thread(target=self._listen, args=(self.door,))
        self._listener.start()

    def start_agent(self) -> None:
        with (self.state / "agent.log").open("a") as log:
            self.agent = subprocess.Popen(
                [_PYTHON, "-m", "sync.agent", "--state", str(self.state)], stderr=log, text=True
            )

    def kill_door(self) -> None:
        if self.door is not None and self._listener is not None:
            self.door.kill()
            self.door.wait()
            self._listener.join()

    def kill_agent(self) -> None:
        if self.agent is not None:
            self.agent.kill()
            self.agent.wait()

    def _listen(self, process: subprocess.Popen[str]) -> None:
        if process.stdout is None:
            return
        with process.stdout as lines:
            for line in lines:
                if line.endswith("\n"):
                    self.promised = max(self.promised, int(line))


@dataclass(slots=True)
class Stage:
    """Everything that takes part."""

    folder: Path
    database: str | None
    seed: int
    port: int = field(default_factory=free_port)
    wire_port: int = field(default_factory=free_port)
    doors: list[Door] = field(default_factory=list)
    kills: dict[str, int] = field(default_factory=lambda: {"centre": 0, "door": 0, "agent": 0})
    centre: subprocess.Popen[bytes] | None = None
    wire: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.start_centre()
        self.wait_for_centre()
        self.wire = subprocess.Popen(
            [
                *(_PYTHON, "-m", "tests.e2e.faults.hostile_wire"),
                *map(str, (self.wire_port, self.port, self.seed)),
            ]
        )
        for number, clock_error_s in enumerate(CLOCK_ERRORS_S):
            state = self.folder / f"kiosk-{number}"
            state.mkdir()
            door = Door(state, clock_error_s)
            self.doors.append(door)
            self.point_to(door, self.wire_port)
            door.start_door()
        for door in self.doors:
            while not (door.state / "entrance.db").exists():
                time.sleep(0.05)
            door.start_agent()

    def start_centre(self) -> None:
        words = ["--state", str(self.centre_state), "--development", "--port", str(self.port)]
        if self.database is not None:
            words += ["--database", self.database]
        with (self.folder / "centre.log").open("ab") as log:
            self.centre = subprocess.Popen(
                [_PYTHON, "-m", "sync.server", *words], stdout=log, stderr=log
            )

    @property
    def centre_state(self) -> Path:
        return self.folder / "centre"

    def wait_for_centre(self) -> None:
        for _ in range(600):
            try:
                if httpx.get(f"http://127.0.0.1:{self.port}/health", trust_env=False).is_success:
                    return
            except httpx.HTTPError:
                time.sleep(0.1)
        raise TimeoutError("the centre does not answer")

    def point_to(self, door: Door, port: int) -> None:
        token = self.centre_state / "enrolment-token"
        others = [f"127.0.0.1:{each.peer_port}" for each in self.doors if each is not door]
        (door.state / "sync.toml").write_text(
            f'gate = "{door.state.name}"\ninterval_s = 0.05\nlongest_wait_s = 1.0\n'
            f"batch_rows = 50\npeers = {others}\n"
            f'[lan]\nport = {door.peer_port}\naddress = "127.0.0.1"\ndiscover = false\n'
            f'every_s = 0.5\n[centre]\nurl = "http://127.0.0.1:{port}"\n'
            f'enrolment_token = "{token}"\n'
        )

    def rage(self, seconds: float) -> None:
        """Kill somebody every second or so."""
        rng = np.random.default_rng(self.seed)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(float(rng.uniform(0.6, 1.6)))
            victim = str(rng.choice(["centre", "door", "agent"]))
            door = self.doors[int(rng.integers(len(self.doors)))]
            self.kills[victim] += 1
            if victim == "centre":
                self.kill_centre()
                time.sleep(float(rng.uniform(0, 1.0)))
                self.start_centre()
            elif victim == "door":
                door.kill_door()
                door.start_door()
            else:
                door.kill_agent()
                door.start_agent()

    def heal(self) -> None:
        """Doors close, the network is mended, every agent catches up."""
        for door in self.doors:
            door.kill_door()
            door.kill_agent()
        if self.wire is not None:
            self.wire.kill()
            self.wire.wait()
        self.kill_centre()
        self.start_centre()
        self.wait_for_centre()
        for door in (*self.doors, *self.doors):  # once to send, once more to hear the others
            self.point_to(door, self.port)
            subprocess.run(
                [_PYTHON, "-m", "sync.agent", "--state", str(door.state), "--once"],
                check=True,
                capture_output=True,
            )

    def kill_centre(self) -> None:
        if self.centre is not None:
            self.centre.kill()
            self.centre.wait()

    def stop(self) -> None:
        for door in self.doors:
            door.kill_door()
            door.kill_agent()
        if self.wire is not None:
            self.wire.kill()
            self.wire.wait()
        self.kill_centre()
