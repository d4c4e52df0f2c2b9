"""Finding each other on a switch without anybody typing an address.

A signed datagram to a multicast group of the link, over IPv6 (which needs no address to have been
given out) and IPv4. It says which device listens at which port and grants nothing: whoever is
called must show its key. docs/sync.md has the format.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from domain.ids import DeviceId
from sync.agent.lan.addresses import Address, host_of
from sync.agent.lan.channel import Me
from sync.wire.peers import HELLO_MOST_BYTES, Announcement, announcement_message
from sync.wire.proofs import NotAuthentic, check_signature

GROUP_4, GROUP_6 = "239.255.69.78", "ff02::4554:4e52"
"""Administratively scoped and link-local: neither leaves the site (RFC 2365, RFC 4291)."""
PORT = 8444
"""The same for all gates, wherever each of them listens for calls."""
EVERY_S = 5.0
MOST_A_SECOND = 20
"""Signatures checked; whoever floods the switch costs no more than that."""

_INTERFACES = Path("/sys/class/net")


def announcement(me: Me) -> bytes:
    """What this gate says aloud."""
    signature = me.sign(announcement_message(me.device, me.port))
    said = Announcement(device=me.device, port=me.port, signature=signature)
    return said.model_dump_json().encode()


def interfaces_here() -> list[int]:
    """The numbers of this machine's interfaces, read without asking the kernel's route table."""
    found = []
    for folder in sorted(_INTERFACES.glob("*")):
        try:
            found.append(int((folder / "ifindex").read_text(encoding="ascii")))
        except OSError:  # it went away just now
            continue
    return found


@dataclass(slots=True)
class Ear:
    """Tells announcements of known gates from noise."""

    own: DeviceId
    keys: Callable[[], Mapping[DeviceId, bytes]]
    heard: Callable[[DeviceId, Address], None]
    monotonic_s: Callable[[], float]
    _second: int = -1
    _checked: int = 0

    def take(self, datagram: bytes, host: str) -> None:
        """One datagram that came from ``host``."""
        if len(datagram) > HELLO_MOST_BYTES or not self._may_check():
            return
        try:
            said = Announcement.model_validate_json(datagram)
            device = DeviceId(said.device)
            key = self.keys().get(device)
            if key is None or device == self.own:
                return
            message = announcement_message(device, said.port)
            check_signature(key, said.signature, message, "an announcement")
        except (ValidationError, NotAuthentic):
            return
        self.heard(device, (host, said.port))

    def _may_check(self) -> bool:
        second = int(self.monotonic_s())
        if second != self._second:
            self._second, self._checked = second, 0
        self._checked += 1
        return self._checked <= MOST_A_SECOND


@dataclass(slots=True)
class Voice:
    """Two sockets on every interface that there is; interfaces come and go with their cables."""

    port: int = PORT
    interfaces: Callable[[], list[int]] = interfaces_here
    _four: socket.socket | None = None
    _six: socket.socket | None = None

    def open(self) -> list[socket.socket]:
        """The sockets to listen on; none where this machine has no such network at all."""
        self._four = _bound(socket.AF_INET, self.port)
        self._six = _bound(socket.AF_INET6, self.port)
        return [one for one in (self._four, self._six) if one is not None]

    def say(self, datagram: bytes) -> None:
        """Say it on every interface; one that is down now may be up the next time."""
        for index in self.interfaces():
            if self._four is not None:
                _say_four(self._four, datagram, index, self.port)
            if self._six is not None:
                _say_six(self._six, datagram, index, self.port)

    def close(self) -> None:
        for one in (self._four, self._six):
            if one is not None:
                one.close()


class Hearing(asyncio.DatagramProtocol):
    """Hands each datagram on, with the address that it came from."""

    def __init__(self, ear: Ear) -> None:
        self._ear = ear

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        host = host_of(addr)
        if host:
            self._ear.take(data, host)


def _bound(family: socket.AddressFamily, port: int) -> socket.socket | None:
    try:
        made = socket.socket(family, socket.SOCK_DGRAM)
    except OSError:
        return None
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    try:
        made.bind(("", port))
    except OSError:
        made.close()
        return None
    made.setblocking(False)
    return made


def _say_four(speaking: socket.socket, datagram: bytes, index: int, port: int) -> None:
    on = struct.pack("=4s4si", socket.inet_aton(GROUP_4), bytes(4), index)
    _quietly(lambda: speaking.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, on))
    by = struct.pack("=4s4si", bytes(4), bytes(4), index)
    _quietly(lambda: speaking.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, by))
    _quietly(lambda: speaking.sendto(datagram, (GROUP_4, port)))


def _say_six(speaking: socket.socket, datagram: bytes, index: int, port: int) -> None:
    on = socket.inet_pton(socket.AF_INET6, GROUP_6) + struct.pack("=I", index)
    _quietly(lambda: speaking.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, on))
    _quietly(lambda: speaking.sendto(datagram, (GROUP_6, port, 0, index)))


def _quietly(act: Callable[[], object]) -> None:
    """An interface without multicast, without an address or joined before is no trouble."""
    try:
        act()
    except OSError:
        return
