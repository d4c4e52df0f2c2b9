"""The words of ``kiosk sync`` and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.paths import state_folder

ROOM = "Keep this kiosk, the centre and the other gates in agreement."


def parser() -> argparse.ArgumentParser:
    """Without a command the agent runs until it is told to stop."""
    words = argparse.ArgumentParser(prog="kiosk sync", description=ROOM)
    words.add_argument("--state", type=Path, default=state_folder(), metavar="DIR")
    words.add_argument("--once", action="store_true", help="end when the centre holds everything")
    commands = words.add_subparsers(dest="command", metavar="COMMAND")
    pairing = commands.add_parser("pair", help="belong to a centre: read the code that it shows")
    pairing.add_argument("--code", required=True, help="the text of the QR code")
    pairing.add_argument("--request", type=Path, help="write the answer to a file to carry")
    pairing.add_argument("--answer", type=Path, help="read what the centre answered in a file")
    for word, purpose in (
        ("export", "write a stick"),
        ("import", "read the answer to it"),
        ("introduce", "write this gate's card for other gates"),
        ("trust", "talk to the gate of this card"),
    ):
        commands.add_parser(word, help=purpose).add_argument("file", type=Path)
    return words
