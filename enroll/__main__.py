"""The commands of enrolment: what `kiosk enroll` does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from domain.errors import KnownError
from enroll.portraits import PORTRAITS, cache_folder, fetch
from runtime.console import complain, say

DONE, FAILED = 0, 3


def main(argv: Sequence[str]) -> int:
    """Run one command of enrolment; the exit codes are in docs/enrolment.md."""
    asked = _parser().parse_args(argv)
    try:
        return int(asked.run(asked))
    except KnownError as error:
        complain(str(error))
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk enroll", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    portraits = commands.add_parser("portraits", help="fetch the sample portraits into a cache")
    portraits.add_argument("--cache", type=Path, default=cache_folder())
    portraits.set_defaults(run=_portraits)
    return parser


def _portraits(asked: argparse.Namespace) -> int:
    files = fetch(asked.cache)
    for portrait in PORTRAITS:
        say(f"{files[portrait.name]}  {portrait.person}  ({portrait.credit})")
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
