"""A key in a file beside the data: for development only, since a thief takes both."""

from __future__ import annotations

from pathlib import Path

from domain.errors import KeyUnavailable
from hardware.keys.held import HeldKey
from runtime.device import DeviceSettings
from runtime.files import write_once
from runtime.sealing import new_key

FILE_NAME = "development.key"


def open_software_key(state: Path, device: DeviceSettings) -> HeldKey:
    """The key of ``development.key``, made at first use.

    Raises:
        KeyUnavailable: the device is not declared to be for development, or the file is no key.
    """
    if device.mode != "development":
        raise KeyUnavailable(
            'The software key is refused: it lies beside the data. Set mode = "development" on a '
            "development machine, or name another key provider."
        )
    path = device.keys.file or state / FILE_NAME
    if not path.exists():
        state.mkdir(parents=True, exist_ok=True)
        _write_new(path, new_key().hex())
    try:
        return HeldKey(bytes.fromhex(path.read_text(encoding="ascii").strip()))
    except (OSError, ValueError) as error:
        raise KeyUnavailable(f"The development key {path} cannot be read: {error}.") from error


def _write_new(path: Path, text: str) -> None:
    try:
        write_once(path, text + "\n")
    except FileExistsError:
        return  # another process of this kiosk was quicker
    except OSError as error:
        raise KeyUnavailable(f"The development key {path} cannot be made: {error}.") from error
