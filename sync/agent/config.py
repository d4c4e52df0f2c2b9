"""The agent's settings: ``sync.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from runtime.release import PUBLISHER
from runtime.settings import Settings

FILE_NAME = "sync.toml"

_PEER = r"^(\[[0-9A-Fa-f:.]+(%[\w.-]+)?\]|[\w.-]+):[0-9]{1,5}$"


def _one_can_call_it(address: str) -> str:
    host, _, port = address.rpartition(":")
    if int(port) > 65_535:
        raise ValueError("a port is 65535 at the most")
    host.encode("idna")  # as sockets will
    return address


PeerAddress = Annotated[str, Field(pattern=_PEER), AfterValidator(_one_can_call_it)]


class CentreSettings(Settings):
    """Where the centre is."""

    url: str = Field(pattern=r"^https?://[^/\s]+/?$")
    name: str = Field(default="centre", pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")
    """What the store calls this destination; the kiosk's settings name it too."""
    enrolment_token: Path | None = None
    """The file with the centre's enrolment token, as long as this gate is not registered."""


class LanSettings(Settings):
    """How this gate deals with others on the same switch; see docs/sync.md."""

    enabled: bool = True
    port: int = Field(default=8444, ge=1, le=65_535)
    """Where other gates call; the unit file allows this one."""
    address: str = Field(default="", max_length=60)
    """Listen on this address of the machine alone; empty is all of them."""
    discover: bool = True
    """Announce this gate on the switch and hear others; without it only ``peers`` are called."""
    every_s: float = Field(default=2.0, gt=0, le=60)
    """How often each gate is asked what is new."""


class AgentSettings(Settings):
    """What ``kiosk sync`` reads from the state folder."""

    gate: str = Field(min_length=1, max_length=80)
    """The name of this door, as people at the centre read it."""
    centre: CentreSettings
    interval_s: float = Field(default=2.0, gt=0, le=60)
    """How long the agent rests when nothing is left to send."""
    longest_wait_s: float = Field(default=60.0, ge=1, le=600)
    """The longest pause between two tries while the centre does not answer."""
    batch_rows: int = Field(default=200, ge=1, le=500)
    bytes_per_second: int = Field(default=1_000_000, ge=1_000)
    """The most that the agent sends, on average."""
    publisher: Path = PUBLISHER
    """The public key that updates must be signed with; where it is missing none is fetched."""
    peers: tuple[PeerAddress, ...] = Field(default=(), max_length=64, strict=False)
    """Other gates to call, as address and port, where announcements do not reach."""
    lan: LanSettings = LanSettings()

    def peer_addresses(self) -> tuple[tuple[str, int], ...]:
        """:attr:`peers`, taken apart."""
        parts = (peer.rpartition(":") for peer in self.peers)
        return tuple((host.strip("[]"), int(port)) for host, _, port in parts)
