"""The watchdog is quiet only while every part works, and speaks sd_notify(3)."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from runtime.watchdog import SPARE, Vitals, open_supervisor, watchdog_period_s

PERIOD_S = 20.0


@dataclass
class Supervised:
    period_s: float | None = PERIOD_S
    now_s: float = 100.0
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.vitals = Vitals(
            ("capture", "screen"),
            notify=self.heard.append,
            period_s=self.period_s,
            monotonic_s=lambda: self.now_s,
        )


def test_life_is_reported_once_every_part_has_worked() -> None:
    door = Supervised()
    door.vitals.beat("capture")
    assert door.heard == []
    door.vitals.beat("screen")
    assert door.heard == ["WATCHDOG=1"]


def test_one_part_that_hangs_silences_the_whole_process() -> None:
    door = Supervised()
    for _ in range(100):
        door.now_s += 1
        door.vitals.beat("screen")
    assert door.heard == []
    assert door.vitals.silent == {"capture"}


def test_each_report_asks_all_parts_anew() -> None:
    door = Supervised()
    for part in ("capture", "screen", "capture"):
        door.vitals.beat(part)
    door.now_s += PERIOD_S
    door.vitals.beat("capture")
    assert len(door.heard) == 1
    door.vitals.beat("screen")
    assert len(door.heard) == 2


def test_a_busy_process_does_not_chatter() -> None:
    door = Supervised()
    for _ in range(1000):
        door.now_s += PERIOD_S / 1000
        door.vitals.beat("capture")
        door.vitals.beat("screen")
    assert SPARE <= len(door.heard) <= SPARE + 1


def test_nobody_is_told_when_nobody_watches() -> None:
    door = Supervised(period_s=None)
    door.vitals.beat("capture")
    door.vitals.beat("screen")
    assert door.heard == []


def test_messages_arrive_at_a_supervisor_with_a_path_or_an_abstract_address(
    tmp_path: Path,
) -> None:
    path = str(tmp_path / "notify")
    for address, named in ((path, path), (f"\0entrance-{os.getpid()}", None)):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as hearing:
            hearing.bind(address)
            notify = open_supervisor({"NOTIFY_SOCKET": named or "@" + address[1:]})
            notify("READY=1")
            assert hearing.recv(100) == b"READY=1"


def test_without_a_supervisor_messages_go_nowhere() -> None:
    open_supervisor({})("READY=1")


@pytest.mark.parametrize(
    ("environment", "period_s"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "20000000"}, 20.0),
        ({"WATCHDOG_USEC": "20000000", "WATCHDOG_PID": str(os.getpid())}, 20.0),
        ({"WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "1"}, None),
    ],
)
def test_the_period_counts_only_when_it_is_meant_for_this_process(
    environment: dict[str, str], period_s: float | None
) -> None:
    assert watchdog_period_s(environment) == period_s
