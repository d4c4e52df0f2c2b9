"""What kind of device this is and where its key comes from: ``device.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from runtime.paths import device_settings_of
from runtime.settings import Settings, load_settings


class KeySettings(Settings):
    """Which slot opens the key that wraps all others."""

    provider: Literal["software", "credential", "usb", "passphrase"]
    file: Path | None = None
    """The secret of the slot: the development key, the credential or the stick's key file."""


class DeviceSettings(Settings):
    """``mode = "development"`` allows what no door may do: a key that lies beside the data."""

    mode: Literal["production", "development"]
    keys: KeySettings


DEVELOPMENT = DeviceSettings(mode="development", keys=KeySettings(provider="software"))


def load_device(state: Path) -> DeviceSettings:
    """The device settings of a state folder.

    Raises:
        SettingsRefused: the file is missing or not as it should be.
    """
    return load_settings(device_settings_of(state), DeviceSettings)


def save_development_device(state: Path) -> DeviceSettings:
    """Declare a state folder to be for development, once; an existing file is left alone."""
    path = device_settings_of(state)
    if not path.exists():
        state.mkdir(parents=True, exist_ok=True)
        path.write_text(
            'mode = "development"\n\n[keys]\nprovider = "software"\n', encoding="utf-8"
        )
    return load_device(state)
