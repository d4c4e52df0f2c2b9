"""A page in place of the kiosk: what happened, said by a program that does nothing else."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from kiosk.app import show_fault
from kiosk.station.happenings import Fault


def main(argv: Sequence[str]) -> int:
    """``kiosk notice --fault NAME --for-s SECONDS``."""
    parser = argparse.ArgumentParser(prog="kiosk notice", description=__doc__)
    parser.add_argument("--fault", choices=[each.value for each in Fault], required=True)
    parser.add_argument("--for-s", type=float, default=60.0, metavar="SECONDS")
    asked = parser.parse_args(argv)
    show_fault(Fault(asked.fault), asked.for_s)
    return 0
