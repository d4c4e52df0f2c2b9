"""Whether each board and Python finds a wheel for everything in the lock, without fetching any.

A Raspberry Pi must never build from source: dlib alone takes it twenty minutes and a compiler.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from runtime.console import complain, say

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements/runtime.txt"
HARDEST = "dlib-bin"
"""Named in the outcome, since it is what boards otherwise build from source."""


@dataclass(frozen=True, slots=True)
class Target:
    """A system that the kiosk is installed on. ``platform`` names its glibc as wheels do."""

    system: str
    platform: str
    python: str


TARGETS = (
    Target("Raspberry Pi OS Bookworm", "aarch64-manylinux_2_36", "3.11"),
    Target("Jetson, Ubuntu 24.04", "aarch64-manylinux_2_39", "3.12"),
    Target("Raspberry Pi OS Trixie", "aarch64-manylinux_2_40", "3.13"),
    Target("Debian Bookworm", "x86_64-manylinux_2_36", "3.11"),
    Target("Ubuntu 24.04", "x86_64-manylinux_2_39", "3.12"),
    Target("Debian Trixie", "x86_64-manylinux_2_40", "3.13"),
)


def what_is_missing(target: Target, lock: Path) -> str:
    """What the resolver complains about; empty when everything has a wheel with a locked hash."""
    with tempfile.TemporaryDirectory() as nowhere:
        done = subprocess.run(
            [
                *(str(Path(sys.executable).with_name("uv")), "pip", "install", "--dry-run"),
                *("--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:"),
                *("--python-platform", target.platform, "--python-version", target.python),
                *("--target", nowhere, "-r", str(lock)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    return "" if done.returncode == 0 else done.stderr.strip() or "no reason given"


def pinned(name: str, lock: Path = LOCK) -> str:
    """The line of the lock that pins a distribution, without its marker and hashes."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return next((line.split(" ")[0] for line in lines if line.startswith(f"{name}==")), "")


def main(argv: Sequence[str]) -> int:
    """Ask for each target; 1 if one lacks something."""
    parser = argparse.ArgumentParser(prog="tools.resolve", description=__doc__)
    parser.add_argument("--lock", type=Path, default=LOCK)
    lock = parser.parse_args(argv).lock
    lacking = 0
    for target in TARGETS:
        missing = what_is_missing(target, lock)
        lacking += bool(missing)
        name = f"{target.system:<26} {target.platform:<24} Python {target.python}"
        if missing:
            complain(f"lacking  {name}\n{missing}")
        else:
            say(f"wheels   {name} {pinned(HARDEST, lock)}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
