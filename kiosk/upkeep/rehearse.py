"""The certificates of the last rehearsals, each checked by its signature."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from domain.errors import StoreDamaged
from kiosk.upkeep.certificate import FOLDER, filed, read_account, told
from runtime.console import complain, say
from runtime.paths import state_folder

DAMAGED = 1


def main(argv: Sequence[str]) -> int:
    """0 all hold, 1 one was altered. The rehearsal itself is done on the screen."""
    parser = argparse.ArgumentParser(prog="kiosk rehearse", description=__doc__)
    parser.add_argument("--state", type=Path, default=state_folder(), metavar="FOLDER")
    parser.add_argument("--last", type=int, default=3, metavar="N")
    parser.add_argument("files", nargs="*", type=Path, help="check these instead")
    asked = parser.parse_args(argv)
    paths = asked.files or filed(asked.state / FOLDER)[: asked.last]
    if not paths:
        say("The door was never rehearsed here. An administrator does it on the screen.")
    code = 0
    for path in paths:
        try:
            account, signed = read_account(path)
        except StoreDamaged as damage:
            complain(f"{path.name}: {damage}")
            code = DAMAGED
            continue
        for line in told(account):
            say(line)
        say(f"  signed by {signed.public.hex()}  {path.name}")
    return code
