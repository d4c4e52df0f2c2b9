"""Which centre this kiosk belongs to: learnt once, and nobody else is believed after that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from domain.errors import SettingsRefused
from domain.ids import DeviceId
from sync.agent.config import AgentSettings
from sync.agent.transport import SyncTransport
from sync.wire.messages import CentreIdentity, Registration

_FACT, _AUTHORITY = "sync.centre", "sync.authority"


class Facts(Protocol):
    """Sealed facts of the store."""

    def put(self, name: str, value: str) -> None: ...
    def get(self, name: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Pin:
    """The centre's public keys, kept sealed in the store."""

    facts: Facts
    destination: str

    def authority(self) -> str:
        """The certificate of the centre's authority, PEM; empty when it speaks without TLS."""
        text = self.facts.get(f"{_AUTHORITY}.{self.destination}")
        return text if isinstance(text, str) else ""

    def read(self) -> CentreIdentity | None:
        """The pinned centre; None before the first registration."""
        text = self.facts.get(f"{_FACT}.{self.destination}")
        return CentreIdentity.model_validate_json(text) if isinstance(text, str) else None

    def write(self, centre: CentreIdentity, authority: str = "") -> None:
        """Belong to this centre from now on."""
        self.facts.put(f"{_AUTHORITY}.{self.destination}", authority)
        self.facts.put(f"{_FACT}.{self.destination}", centre.model_dump_json())


def register(
    settings: AgentSettings, transport: SyncTransport, device: DeviceId, keys: tuple[bytes, bytes]
) -> CentreIdentity:
    """Introduce this kiosk, with its signing and receiving keys, by the enrolment token.

    Raises:
        SettingsRefused: there is no token to show.
        CentreUnreachable: no answer, or a refusal.
    """
    request = Registration(
        device=device,
        gate=settings.gate,
        public_key=keys[0],
        receiving_key=keys[1],
        token=_token(settings.centre.enrolment_token),
    )
    return transport.enrol(request)


def _token(path: Path | None) -> str:
    if path is None:
        raise SettingsRefused(
            "This kiosk belongs to no centre yet: pair it, or name the file with the centre's "
            "enrolment token in sync.toml as centre.enrolment_token."
        )
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SettingsRefused(
            f"The enrolment token {path} cannot be read: {error.strerror}."
        ) from error
