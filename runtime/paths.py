"""Where things lie on an installed kiosk, and how to put them elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

STATE_VARIABLE = "ENTRANCE_STATE"

KEY_SLOTS = "keyslots.json"
"""The ways to the device's key: beside the database, never in it."""

KEY_COPIES = "entrance.keys"
"""The store's wrapped keys once more, since a damaged page could take them all."""

UPDATES = "updates"
"""Beside the database: where an update from the centre lies until it is installed."""
PORTRAITS_VARIABLE = "ENTRANCE_PORTRAITS"


def state_folder() -> Path:
    """The folder of the store and its key slots: ``$ENTRANCE_STATE`` or ``/var/lib/entrance``."""
    return Path(os.environ.get(STATE_VARIABLE, "/var/lib/entrance"))


def database_of(state: Path) -> Path:
    """The one database of a state folder."""
    return state / "entrance.db"


def device_settings_of(state: Path) -> Path:
    """What kind of device this is: ``device.toml``."""
    return state / "device.toml"


def portraits_folder() -> Path:
    """Where the sample portraits are kept: ``$ENTRANCE_PORTRAITS``, else the person's cache."""
    chosen = os.environ.get(PORTRAITS_VARIABLE)
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "entrance-kiosk" / "portraits"
