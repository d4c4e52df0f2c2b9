"""Gates on one link find each other without anybody typing an address."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.neighbours import Neighbours
from store.outgoing import Outgoing
from sync.agent.lan.channel import Me
from sync.agent.lan.discovery import GROUP_4, GROUP_6, Voice, announcement
from sync.wire.peers import HELLO_MOST_BYTES
from tests.fakes.switch import Gate, acquaint, until

LOOPBACK = [socket.if_nametoindex("lo")]


def udp_port() -> int:
    """A port that nobody uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def port() -> int:
    """A port over which the loopback interface carries multicast."""
    found = udp_port()
    voice = Voice(found, lambda: LOOPBACK)
    listening = voice.open()
    voice.say(b"is anybody there")
    heard, _, _ = select.select(listening, [], [], 5)
    voice.close()
    if not heard:
        pytest.skip("the loopback interface carries no multicast here")
    return found


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Gate, Gate]]:
    for letter in "ab":
        (tmp_path / letter).mkdir()
    first, second = Gate("Cửa A", tmp_path / "a", 1), Gate("Cửa B", tmp_path / "b", 2)
    first.address = second.address = ""
    acquaint(first, second)
    yield first, second
    first.store.close()
    second.store.close()


def test_two_gates_that_nobody_told_of_each_other_tell_each_other_who_is_in(
    pair: tuple[Gate, Gate], port: int
) -> None:
    first, second = pair
    first.voice, second.voice = (Voice(port, lambda: LOOPBACK) for _ in range(2))
    first.admit("CM-0001")
    second.admit("CM-0002")
    with first.road(), second.road():
        for gate in pair:
            until(lambda: len(Neighbours(gate.store).told_after(0)[1]) == 1)  # noqa: B023


def test_an_announcement_is_small_and_names_a_device_and_nothing_else(
    pair: tuple[Gate, Gate],
) -> None:
    gate, _ = pair
    said = announcement(Me(gate.store.device, gate.port, Outgoing(gate.store).sign))
    assert len(said) <= HELLO_MOST_BYTES
    assert gate.device.encode() in said
    assert "Cửa".encode() not in said


def test_the_groups_stay_on_the_link() -> None:
    assert GROUP_4.startswith("239.255.")
    assert GROUP_6.startswith("ff02::")
