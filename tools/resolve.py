"""Whether each board and Python finds a wheel for everything in the lock, without fetching any.

A Raspberry Pi must never build from source: dlib alone takes it twenty minutes and a compiler.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from runtime.console import complain, say

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements/runtime.txt"


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


def what_is_missing(target: Target, lock: Path = LOCK) -> str:
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


def main() -> int:
    """Ask for each target; 1 if one lacks something."""
    lacking = 0
    for target in TARGETS:
        missing = what_is_missing(target)
        lacking += bool(missing)
        name = f"{target.system:<26} {target.platform:<24} Python {target.python}"
        if missing:
            complain(f"lacking  {name}\n{missing}")
        else:
            say(f"wheels   {name}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
