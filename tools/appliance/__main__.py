"""Boot the appliance and check it: ``./run appliance``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import hardware.camera
from domain.errors import KnownError
from runtime.console import complain, say
from runtime.paths import portraits_folder
from tools.appliance import centre, door, faults, installing, leaving, power, readonly, updates
from tools.appliance.base import fresh_root, parts_in
from tools.appliance.bench import Bench
from tools.appliance.machine import Machine, needs
from tools.appliance.report import Report
from tools.appliance.volumes import Card, Stick

CARD_MB, KEY_MB, STICK_MB = 1024, 8, 1024
LACKING = 2


def main(argv: Sequence[str] | None = None) -> int:
    """0 when everything holds, 1 when something does not, 2 when it cannot be tried here."""
    parser = argparse.ArgumentParser(prog="./run appliance", description=__doc__)
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser.add_argument(
        *("--folder",),
        type=Path,
        default=home / "entrance-kiosk" / "appliance",
        help="where roots, packages and the evidence lie (some 4 GB)",
    )
    parser.add_argument("--only", nargs="*", choices=CHECKS, help="after the set-up only these")
    asked = parser.parse_args(argv)
    lacking = needs()
    if lacking:
        complain("The appliance cannot be booted here: " + "; ".join(lacking) + ".")
        return LACKING
    only = tuple(CHECKS) if asked.only is None else asked.only
    try:
        return check(asked.folder.resolve(), only)
    except KnownError as trouble:
        complain(f"./run appliance: {trouble}")
        return LACKING


def check(folder: Path, only: Sequence[str]) -> int:
    """Everything on one fresh appliance, in the order in which a kiosk lives.

    Raises:
        NotToBeHad: see the message.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = parts_in(folder)
    report = Report(folder / "evidence")
    root = folder / "root"
    fresh_root(parts, root)
    scene = Path(hardware.camera.__file__).parent / "scenes" / "entrance.toml"
    installing.outfit(root, portraits_folder(), scene)
    card = Card(folder / "card.ext4", folder / "state", CARD_MB)
    key = Stick(folder / "key.ext4", KEY_MB)
    machine = Machine(root, card.place, report.folder / "console.txt")
    stick = Stick(folder / "stick.ext4", STICK_MB)
    bench = Bench(machine, report, card, key, stick, parts)
    try:
        machine.boot()
        for part in (*BEFORE, *(part for name in only for part in CHECKS[name])):
            part(bench)
    finally:
        report.keep("journal.txt", machine.shell("journalctl --no-pager -o short-precise").said)
        machine.end()
        key.detach()
        stick.detach()
        card.unmount()
    say()
    say(f"{report.checked} checks, {len(report.bad)} bad. Evidence: {report.folder}")
    for line in report.bad:
        say(f"  BAD  {line}")
    return 1 if report.bad else 0


BEFORE = (installing.install, installing.judge_units, installing.set_up)
CHECKS: dict[str, tuple[Callable[[Bench], None], ...]] = {
    "door": (door.admits, door.is_confined, door.hands_and_sticks),
    "faults": faults.ALL,
    "power": power.ALL,
    "updates": updates.ALL,
    "centre": centre.ALL,
    "read-only": readonly.ALL,
    "leaving": leaving.ALL,
}

if __name__ == "__main__":
    sys.exit(main())
