"""Where the key that wraps all others comes from: one explicit name, no fallback."""

from __future__ import annotations

from pathlib import Path

from domain.errors import KeyUnavailable
from domain.ports import KeyProvider
from hardware.keys.software import open_software_key
from runtime.device import DeviceSettings


def open_key_provider(state: Path, device: DeviceSettings) -> KeyProvider:
    """The key of the state folder ``state``, from the slot that the settings name.

    Raises:
        KeyUnavailable: the slot does not give the key; the message says what to provide.
    """
    if device.keys.provider == "software":
        return open_software_key(state, device)
    raise KeyUnavailable(f"There is no key provider {device.keys.provider}.")
