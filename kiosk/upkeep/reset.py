"""Empty this kiosk for the next event, unless events would be lost that nobody else holds."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from domain.errors import KnownError, StoreUnavailable
from hardware.keys import open_key_provider
from hardware.keys.administration import destroy
from kiosk.config import KioskSettings
from kiosk.upkeep.doctor import RUNNING, SETTINGS
from runtime.console import say
from runtime.device import load_device
from runtime.paths import database_of, device_settings_of
from runtime.settings import load_settings
from store.connection import open_reader
from store.outgoing import Outgoing

WORDS = "erase this kiosk"


class ResetRefused(KnownError):
    """Send or export what only this kiosk holds, then reset."""


def main(argv: Sequence[str]) -> int:
    """``kiosk factory-reset --yes "erase this kiosk"``.

    Raises:
        ResetRefused: events are not at the centre yet, or the words were not said.
    """
    parser = argparse.ArgumentParser(prog="kiosk factory-reset", description=__doc__)
    parser.add_argument("--settings", type=Path, default=SETTINGS, metavar="FILE")
    parser.add_argument("--yes", default="", metavar=f'"{WORDS}"')
    parser.add_argument("--running", type=Path, default=RUNNING, help=argparse.SUPPRESS)
    asked = parser.parse_args(argv)
    settings = load_settings(asked.settings, KioskSettings)
    if asked.running.exists():
        raise ResetRefused("The kiosk is running: systemctl stop entrance.target, then again.")
    if asked.yes != WORDS:
        raise ResetRefused(f'Everything here will be gone. Say so: --yes "{WORDS}"')
    refuse_to_lose(settings)
    try:
        empty(settings.state)
    except OSError as error:
        raise ResetRefused(
            f"{settings.state} cannot be emptied: {error.strerror}. Replace the card."
        ) from error
    say(f"{settings.state} is empty; the keys of what it held are destroyed.")
    return 0


def empty(state: Path) -> None:
    """Keys first, then all else; a kiosk that was never set up has none."""
    if device_settings_of(state).exists():
        destroy(state, load_device(state))
    for path in state.iterdir() if state.exists() else ():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def refuse_to_lose(settings: KioskSettings) -> None:
    """Return only when the centre is known to hold every event.

    Raises:
        ResetRefused: it does not, it is not known, or there is no centre.
    """
    database = database_of(settings.state)
    if not database.exists():
        return
    if settings.centre is None:
        raise ResetRefused(
            "This kiosk has no centre, so its events are here only. Export them (kiosk ledger "
            "export) and erase with kiosk erase, which leaves a certificate."
        )
    try:
        keys = open_key_provider(settings.state, load_device(settings.state))
        with closing(open_reader(database, keys)) as store:
            pending = Outgoing(store).pending(settings.centre)
    except StoreUnavailable as trouble:
        raise ResetRefused(f"It cannot be known what would be lost. {trouble}") from trouble
    if pending:
        raise ResetRefused(
            f"The centre does not hold {pending} events yet: kiosk sync --once, then again."
        )
