"""A page in place of the kiosk: what happened, said by a program that does nothing else."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.errors import SettingsRefused
from kiosk.app import appearance_of, show_fault
from kiosk.config import KioskSettings
from kiosk.station.happenings import Fault
from kiosk.ui.window import Appearance
from kiosk.upkeep.doctor import SETTINGS
from runtime.settings import load_settings


def main(argv: Sequence[str]) -> int:
    """``kiosk notice --fault NAME --for-s SECONDS``."""
    parser = argparse.ArgumentParser(prog="kiosk notice", description=__doc__)
    parser.add_argument("--fault", choices=[each.value for each in Fault], required=True)
    parser.add_argument("--for-s", type=float, default=60.0, metavar="SECONDS")
    parser.add_argument("--settings", type=Path, default=SETTINGS, metavar="FILE")
    asked = parser.parse_args(argv)
    show_fault(Fault(asked.fault), asked.for_s, look_of(asked.settings))
    return 0


def look_of(settings_file: Path) -> Appearance:
    """The kiosk's language and panel; settings that cannot be read are no reason to be mute."""
    try:
        return appearance_of(load_settings(settings_file, KioskSettings))
    except SettingsRefused:
        return Appearance(ZoneInfo("UTC"))
