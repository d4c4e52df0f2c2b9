"""What kind of device this is and where its key comes from: ``device.toml``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from domain.errors import SettingsRefused
from runtime.files import replace_whole
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
    mirror: Path | None = None
    """A folder on another medium for the second copy of the ledger."""


def load_device(state: Path) -> DeviceSettings:
    """The device settings of a state folder.

    Raises:
        SettingsRefused: the file is missing or not as it should be.
    """
    return load_settings(device_settings_of(state), DeviceSettings)


def save_device(state: Path, mode: str, provider: str, file: Path | None) -> DeviceSettings:
    """Write ``device.toml`` anew; a mirror that it names stays.

    Raises:
        SettingsRefused: the values are not a device's, or the folder cannot be written.
    """
    path = device_settings_of(state)
    mirror = load_device(state).mirror if path.exists() else None
    lines = [f'mode = "{mode}"']
    if mirror is not None:
        lines.append(f"mirror = {json.dumps(str(mirror))}")
    lines += ["", "[keys]", f'provider = "{provider}"']
    if file is not None:
        lines.append(f"file = {json.dumps(str(file.resolve()))}")
    try:
        state.mkdir(parents=True, exist_ok=True)
        replace_whole(path, "\n".join(lines) + "\n")
    except OSError as error:
        raise SettingsRefused(f"{path} cannot be written: {error.strerror}.") from error
    return load_device(state)


def save_development_device(state: Path) -> DeviceSettings:
    """Declare a state folder to be for development, once; an existing file is left alone.

    Raises:
        SettingsRefused: the folder cannot be written, or its file is not as it should be.
    """
    if device_settings_of(state).exists():
        return load_device(state)
    return save_device(state, "development", "software", None)
