"""Where gates are looked for: what was named stays, what was claimed must prove itself."""

from __future__ import annotations

import json

import numpy as np
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.ids import DeviceId
from sync.agent.lan.addresses import (
    GIVEN_UP_AFTER,
    MOST_OF_ONE,
    Address,
    Addresses,
    host_of,
)
from sync.agent.lan.channel import Me
from sync.agent.lan.discovery import MOST_A_SECOND, Ear, announcement
from sync.agent.rhythm import Rhythm

ME, OTHER = DeviceId("kiosk-me"), DeviceId("kiosk-other")


class Clockwork:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.addresses = Addresses(ME, self.rhythm, lambda: self.now_s)

    def rhythm(self) -> Rhythm:
        return Rhythm(2.0, 60.0, np.random.default_rng(1))

    def due(self) -> list[Address]:
        return [place.address for place in self.addresses.due()]


def test_a_named_address_is_tried_for_ever_and_a_claimed_one_is_forgotten() -> None:
    work = Clockwork()
    work.addresses.name([("named", 1)])
    assert work.addresses.hear(OTHER, ("claimed", 1))
    assert not work.addresses.hear(OTHER, ("claimed", 1))
    for _ in range(GIVEN_UP_AFTER):
        work.now_s += 100
        for place in work.addresses.due():
            work.addresses.missed(place)
    work.now_s += 100
    assert work.due() == [("named", 1)]


def test_a_gate_that_answers_somewhere_is_not_called_elsewhere_too() -> None:
    work = Clockwork()
    work.addresses.name([("named", 1)])
    work.addresses.hear(OTHER, ("heard", 1))
    (named, _) = work.addresses.due()
    work.now_s = 1.0
    work.addresses.reached(named, OTHER)
    assert work.due() == []
    work.now_s = 10.0
    assert work.due() == [("named", 1)]
    work.addresses.missed(named)
    work.now_s = 100.0
    assert set(work.due()) == {("named", 1), ("heard", 1)}


def test_one_gate_is_called_once_at_a_time() -> None:
    work = Clockwork()
    work.addresses.hear(OTHER, ("one", 1))
    (place,) = work.addresses.due()
    place.visiting = True
    work.addresses.hear(OTHER, ("two", 1))
    assert work.due() == []
    place.visiting = False
    work.addresses.missed(place)
    assert ("two", 1) in work.due()


def test_whoever_claims_many_addresses_pushes_out_no_proven_one() -> None:
    work = Clockwork()
    work.addresses.hear(OTHER, ("true", 1))
    (true,) = work.addresses.due()
    work.addresses.reached(true, OTHER)
    for number in range(50):
        work.addresses.hear(OTHER, (f"false-{number}", 1))
    assert len(work.addresses._places) == MOST_OF_ONE
    assert ("true", 1) in work.addresses._places


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (("192.168.1.12", 5), "192.168.1.12"),
        (("::ffff:192.168.1.12", 5, 0, 0), "192.168.1.12"),
        (("fe80::1", 5, 0, 9), "fe80::1%9"),
        (("fd00::1", 5, 0, 0), "fd00::1"),
        (("0.0.0.0", 5), ""),  # noqa: S104
    ],
)
def test_an_address_is_kept_so_that_it_can_be_called_back(
    address: tuple[object, ...], host: str
) -> None:
    assert host_of(address) == host


def test_one_does_not_call_oneself() -> None:
    work = Clockwork()
    assert not work.addresses.hear(ME, ("here", 1))


def test_an_announcement_counts_only_with_the_signature_of_a_known_gate() -> None:
    key, stranger = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    heard: list[tuple[DeviceId, Address]] = []
    now_s = [0.0]

    def take(device: DeviceId, address: Address) -> None:
        heard.append((device, address))

    known = {OTHER: key.public_key().public_bytes_raw()}
    ear = Ear(ME, lambda: known, take, lambda: now_s[0])
    said = announcement(Me(OTHER, 8444, key.sign))
    moved = json.dumps({**json.loads(said), "port": 22}).encode()
    for noise in (b"", b"{}", b"x" * 5000, moved, announcement(Me(OTHER, 1, stranger.sign))):
        ear.take(noise, "10.0.0.9")
    assert heard == []
    ear.take(said, "10.0.0.7")
    assert heard == [(OTHER, ("10.0.0.7", 8444))]
    for _ in range(10 * MOST_A_SECOND):
        ear.take(said, "10.0.0.7")
    assert len(heard) <= MOST_A_SECOND
    now_s[0] = 1.0
    before = len(heard)
    ear.take(said, "10.0.0.7")
    assert len(heard) == before + 1
