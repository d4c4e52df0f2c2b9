"""What the first set-up has settled so far, and the settings file that it ends in."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from domain.errors import SettingsRefused
from hardware.camera import CameraSettings
from kiosk.config import KioskSettings
from runtime.files import replace_whole
from runtime.settings import Settings, load_settings, settings_text

RECORD = "setup.json"
DONE = "setup-done"
"""Lies in the state folder once the kiosk was set up; the units look for it."""


class Record(Settings):
    """The choices that lie nowhere else until the settings are written."""

    language: str = ""
    gate: str = ""
    event: str = ""
    named: bool = False
    clock_kept: bool = False
    camera: CameraSettings | None = None
    camera_kept: bool = False
    alone: bool = False
    joins: bool = False


def read_record(state: Path) -> Record:
    """The record as the last finished step left it; an empty one before the first.

    Raises:
        SettingsRefused: it is there and cannot be read.
    """
    try:
        return Record.model_validate_json((state / RECORD).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Record()
    except (OSError, ValidationError) as error:
        raise SettingsRefused(f"{state / RECORD} cannot be read: remove it.") from error


def write_record(state: Path, record: Record) -> None:
    """On the disk, whole, when this returns.

    Raises:
        SettingsRefused: the folder cannot be written.
    """
    try:
        state.mkdir(parents=True, exist_ok=True)
        replace_whole(state / RECORD, record.model_dump_json())
    except OSError as error:
        raise SettingsRefused(f"{state} cannot be written: {error.strerror}.") from error


def write_settings(path: Path, before: KioskSettings, record: Record) -> KioskSettings:
    """The kiosk's settings with what was chosen; all else stays as it was before.

    Raises:
        SettingsRefused: the file cannot be written, or would not be taken.
    """
    table = json.loads(before.model_dump_json(exclude_unset=True))
    table |= {"gate": record.gate, "language": record.language}
    if record.camera is not None:
        table["camera"] = json.loads(record.camera.model_dump_json(exclude_unset=True))
        table["camera"]["name"] = record.camera.name
    try:
        made = KioskSettings.model_validate_json(json.dumps(table))
        replace_whole(path, settings_text(table))
        path.chmod(0o644)
    except (OSError, ValidationError) as error:
        raise SettingsRefused(f"{path} cannot be written: {error}.") from error
    if load_settings(path, KioskSettings) != made:
        raise SettingsRefused(f"{path} does not hold what was written.")
    return made


def finish(state: Path) -> None:
    """From now on this is a kiosk: the set-up is not reached again but by a factory reset.

    Raises:
        SettingsRefused: the folder cannot be written.
    """
    try:
        replace_whole(state / DONE, "")
        (state / RECORD).unlink(missing_ok=True)
    except OSError as error:
        raise SettingsRefused(f"{state} cannot be written: {error.strerror}.") from error


def is_done(state: Path) -> bool:
    """Whether this is a kiosk already."""
    return (state / DONE).exists()
