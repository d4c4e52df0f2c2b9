"""Several workers on one PostgreSQL are one centre: whoever answers, the answer is the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from domain.errors import SettingsRefused
from domain.ids import DeviceId
from sync.agent.https import Credentials, HttpTransport, open_transport
from sync.server.__main__ import main
from sync.wire.messages import CentreIdentity, Registration
from tests.e2e.faults.stage import free_port
from tests.fakes.gate import Gate, check_in
from tests.fakes.postgres import new_database
from tests.fakes.switch import until

WORKERS, GATES, EACH = 2, 6, 15


@dataclass(slots=True)
class Running:
    """A centre of several processes."""

    state: Path
    url: str
    process: subprocess.Popen[bytes]

    def workers(self) -> list[int]:
        """The processes that answer."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(number) for number in listed.read_text().split()]

    def answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/health", trust_env=False, timeout=5).is_success
        except httpx.HTTPError:
            return False

    def road(self, gate: Gate) -> HttpTransport:
        """A road on which the gate shows who it is, made known before."""
        identity = CentreIdentity.model_validate_json((self.state / "centre.json").read_text())
        gate.opening_key = identity.opening_key
        transport = open_transport(
            self.url, Credentials(gate.device, identity.signing_key, gate.signer.sign)
        )
        transport.enrol(
            Registration(
                device=gate.device,
                gate=f"Gate {gate.device}",
                public_key=gate.public_key,
                receiving_key=gate.receiving_key,
                token=(self.state / "enrolment-token").read_text().strip(),
            )
        )
        return transport


@pytest.fixture
def centre(postgres_address: str | None, tmp_path: Path) -> Iterator[Running]:
    if postgres_address is None:
        pytest.skip("no PostgreSQL server is installed")
    database, port = new_database(postgres_address, "workers"), free_port()
    words = ["--state", str(tmp_path), "--development", "--port", str(port)]
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "sync.server",
            *words,
            "--database",
            database,
            "--workers",
            str(WORKERS),
        ]
    )
    made = Running(tmp_path, f"http://127.0.0.1:{port}", process)
    until(made.answers)
    yield made
    process.terminate()
    assert process.wait(30) == 0


def sent(transport: HttpTransport, gate: Gate, first: int) -> None:
    """Each admission in a batch of its own, over connections that any worker may take."""
    for number in range(first, first + EACH):
        gate.record(check_in(f"CM-{number:04d}"))
        seq = len(gate.sealed)
        assert transport.upload(gate.batch(seq, seq)).seq == seq


def told(transport: HttpTransport) -> list[str]:
    """The whole feed, read over a connection of its own."""
    page = transport.feed("")
    codes = [arrival.delegate for arrival in page.arrivals]
    while page.more:
        page = transport.feed(page.next)
        codes += [arrival.delegate for arrival in page.arrivals]
    return sorted(codes)


def picture(centre: Running) -> int:
    """How many are in, as the first event of a freshly opened stream says."""
    password = (centre.state / "first-password").read_text().strip()
    with httpx.Client(base_url=centre.url, trust_env=False, timeout=30) as page:
        page.post("/sign-in", data={"name": "admin", "password": password})
        with page.stream("GET", "/stream") as stream:
            for line in stream.iter_lines():
                if line.startswith("data: "):
                    seen = json.loads(line.removeprefix("data: "))
                    return sum(s["present"] + s["not_listed"] for s in seen["sessions"])
    raise AssertionError("the stream said nothing")


def test_gates_and_pages_see_one_centre_whichever_worker_answers_and_one_that_dies_is_replaced(
    centre: Running,
) -> None:
    gates = [Gate(b"", device=DeviceId(f"gate-{number}")) for number in range(GATES)]
    roads = [centre.road(gate) for gate in gates]
    until(lambda: len(centre.workers()) == WORKERS)
    with ThreadPoolExecutor(GATES) as pool:
        list(pool.map(sent, roads, gates, range(0, GATES * EACH, EACH)))
    everybody = [f"CM-{number:04d}" for number in range(GATES * EACH)]
    fresh = [centre.road(gate) for gate in gates]  # new connections, other workers

    assert all(told(road) == everybody for road in (*roads, *fresh))
    assert {picture(centre) for _ in range(6)} == {len(everybody)}

    before = centre.workers()
    os.kill(before[0], signal.SIGKILL)
    until(lambda: len(set(centre.workers()) - set(before)) == 1)
    until(centre.answers)
    again = centre.road(gates[0])
    sent(again, gates[0], 900)
    assert len(told(again)) == len(everybody) + EACH
    for road in (*roads, *fresh, again):
        road.close()


def test_several_workers_on_the_embedded_database_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused, match="PostgreSQL"):
        main(["--state", str(tmp_path), "--development", "--workers", "2"])
