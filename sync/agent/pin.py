"""Which centre this kiosk belongs to: learnt once, and nobody else is believed after that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from domain.errors import SettingsRefused, StoreUnavailable
from domain.ids import DeviceId
from domain.pairing import BELONGS, CENTRE_KEYS, Belonging, CentreKeys, encode, encode_keys
from runtime.files import replace_whole
from runtime.settings import load_settings, settings_text
from store.connection import Store
from store.facts import Facts
from sync.agent.config import FILE_NAME, AgentSettings
from sync.agent.shelving import begin_anew
from sync.agent.transport import SyncTransport
from sync.wire.access import PairingState
from sync.wire.messages import CentreIdentity, Registration

_FACT, _AUTHORITY = "sync.centre", "sync.authority"


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
        keys = CentreKeys(centre.signing_key, centre.opening_key)
        self.facts.put(CENTRE_KEYS, encode_keys(keys))
        self.facts.put(f"{_FACT}.{self.destination}", centre.model_dump_json())


def belong_to(store: Store, url: str, state: PairingState, authority: str, now_ms: int) -> None:
    """Belong to the centre that approved, from the next start of both ways on.

    The numbers of another centre count from one again; its feed begins anew by itself.

    Raises:
        SettingsRefused: ``sync.toml`` cannot be read.
        StoreUnavailable: the disk cannot be written.
    """
    centre = CentreIdentity(signing_key=state.signing_key, opening_key=state.opening_key)
    name = write_settings(store.path.with_name(FILE_NAME), url, state.gate)
    facts = Facts(store)
    pin = Pin(facts, name)
    with store.writing():
        if pin.read() not in (None, centre):
            begin_anew(store)
        pin.write(centre, authority)
        facts.put(BELONGS, encode(Belonging(url, state.gate, now_ms)))


def write_settings(path: Path, url: str, gate: str) -> str:
    """Name this centre and this door; what else was set stays. Gives the destination's name.

    Raises:
        SettingsRefused: the file that is there cannot be read.
        StoreUnavailable: the disk cannot be written.
    """
    asked = {"gate": gate, "centre": {"url": url}}
    if path.exists():
        known = load_settings(path, AgentSettings)
    else:
        known = AgentSettings.model_validate(asked)
    settings = known.model_copy(
        update={
            "gate": gate,
            "centre": known.centre.model_copy(update={"url": url, "enrolment_token": None}),
        }
    )
    try:
        replace_whole(path, settings_text(settings.model_dump(mode="json", exclude_none=True)))
    except OSError as error:
        raise StoreUnavailable(f"{path} cannot be written: {error.strerror}.") from error
    return settings.centre.name


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
