"""The commands about what is stored: composition root of ``kiosk ledger`` and its kin."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from domain.errors import KnownError
from hardware.keys import open_key_provider
from runtime.console import complain
from runtime.device import load_device
from runtime.paths import database_of, state_folder
from store import commands


def ledger_main(argv: Sequence[str]) -> int:
    """``kiosk ledger show|verify [--state DIR]``."""
    parser = argparse.ArgumentParser(prog="kiosk ledger", description="What the ledger holds.")
    actions = parser.add_subparsers(dest="action", required=True)
    for name, purpose in (
        ("show", "print every event"),
        ("verify", "check everything; exits with 1 on any damage"),
    ):
        action = actions.add_parser(name, help=purpose, description=purpose)
        action.add_argument("--state", type=Path, default=None, help="the kiosk's state folder")
        if name == "show":
            action.add_argument("--names", action="store_true", help="print names beside codes")
    asked = parser.parse_args(argv)
    state = asked.state or state_folder()
    try:
        keys = open_key_provider(state, load_device(state))
        if asked.action == "show":
            return commands.show(database_of(state), keys, names=asked.names)
        return commands.verify(database_of(state), keys)
    except KnownError as error:
        complain(str(error))
        return 1


def main(argv: Sequence[str] | None = None) -> int:
    """``python -m store ledger …``."""
    words = list(sys.argv[1:] if argv is None else argv)
    rooms = {"ledger": ledger_main}
    if not words or words[0] not in rooms:
        complain(f"Usage: python -m store {{{','.join(rooms)}}} …")
        return 2
    return rooms[words[0]](words[1:])


if __name__ == "__main__":
    sys.exit(main())
