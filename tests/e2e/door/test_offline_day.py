"""A door without a centre works all day; when the centre comes, it gets everything once."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from domain.attendance import CheckIn
from hardware.keys import open_key_provider
from runtime.device import load_device
from runtime.paths import database_of
from store.connection import open_reader
from store.ledger import Ledger
from store.outgoing import Outgoing
from tests.e2e.door.conftest import RunningKiosk, kiosk
from tests.e2e.faults.stage import free_port
from tests.fakes.switch import until


@contextmanager
def centre(state: Path, port: int) -> Iterator[None]:
    """A centre process on the loopback for as long as the block lasts."""
    words = ("--state", str(state), "--port", str(port))
    process = subprocess.Popen(
        [*(sys.executable, "-m", "kiosk", "server", "--development"), *words],
        env=os.environ.copy(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: answers(port) or process.poll() is not None)
        assert process.poll() is None
        yield
    finally:
        process.terminate()
        process.wait(60)


def answers(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def books(state: Path) -> tuple[int, int, int]:
    """Events at the gate, check-ins among them, and events the centre lacks."""
    reader = open_reader(database_of(state), open_key_provider(state, load_device(state)))
    try:
        events = [event for _, event in Ledger(reader).events()]
        pending = Outgoing(reader).pending("centre")
    finally:
        reader.close()
    return len(events), sum(isinstance(event, CheckIn) for event in events), pending


@pytest.mark.timeout(180)
def test_without_a_centre_nothing_changes_at_the_door_and_later_it_gets_all_of_it_once(
    congress: Path, start: Callable[[], RunningKiosk], tmp_path: Path
) -> None:
    port = free_port()
    (congress / "sync.toml").write_text(
        f'gate = "A"\n[centre]\nurl = "http://127.0.0.1:{port}"\n'
        f"enrolment_token = {json.dumps(str(tmp_path / 'enrolment-token'))}\n"
    )
    assert start().ended() == 0
    recorded, admitted, pending = books(congress)
    assert 1 <= admitted <= 3
    assert pending == recorded
    with centre(tmp_path, port):
        sent = kiosk("sync", "--state", str(congress), "--once")
        assert sent.returncode == 0, sent.stderr
        assert books(congress) == (recorded, admitted, 0)
        again = kiosk("sync", "--state", str(congress), "--once")
        assert again.returncode == 0, again.stderr
        assert books(congress) == (recorded, admitted, 0)
