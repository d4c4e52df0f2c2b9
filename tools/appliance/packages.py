"""Our own package: built from the checkout, and made anew under another version."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from runtime.console import say
from tools.appliance.machine import architecture
from tools.appliance.programs import NotToBeHad, must, run

ROOT = Path(__file__).parents[2]
NAME = "entrance-kiosk"
_PACKED = (
    *("domain", "runtime", "vision", "store", "hardware", "kiosk", "enroll", "sync"),
    *("package", "systemd", "requirements/runtime.txt", "pyproject.toml"),
    *("docs/operating.md", "CHANGELOG.md", "README.md", "LICENSE"),
)
"""What of the checkout goes into the package."""


def built(place: Path, python: str) -> tuple[Path, Path]:
    """The package, and the same under a higher version; built anew when the checkout changed."""
    version = checkout_version()
    wanted = (version, f"{version}.1")
    first, second = (place / f"{NAME}_{each}_{architecture()}_py{python}.deb" for each in wanted)
    stamp, state = place / "checkout", _checkout()
    if not (stamp.exists() and stamp.read_text() == state and first.exists() and second.exists()):
        shutil.rmtree(place, ignore_errors=True)
        say(f"Building the package, version {version} …")
        how = ("--python", python, "--version", version, "--output", str(place))
        must((str(ROOT / "package/build"), *how), within_s=3600)
        repacked(first, wanted[1], second)
        stamp.write_text(state)
    return first, second


def repacked(deb: Path, version: str, target: Path, program: str = "") -> None:
    """The same package under another version; ``program`` stands in place of its command."""
    tree = target.with_suffix(".tree")
    shutil.rmtree(tree, ignore_errors=True)
    must(("dpkg-deb", "--raw-extract", str(deb), str(tree)))
    _renumber(tree / "DEBIAN/control", version)
    for about in sorted(tree.glob("usr/lib/*/lib/python*/site-packages/entrance_kiosk-*")):
        _renumber(about / "METADATA", version)
        about.rename(about.with_name(f"entrance_kiosk-{version}.dist-info"))
    if program:
        (tree / f"usr/lib/{NAME}/bin/kiosk").write_text(program)
    # Hardly compressed: it is installed once, here.
    quickly = ("--root-owner-group", "-Zzstd", "-z1", "--build")
    must(("dpkg-deb", *quickly, str(tree), str(target)))
    shutil.rmtree(tree)


def checkout_version() -> str:
    """As pyproject.toml has it.

    Raises:
        NotToBeHad: it names none.
    """
    for line in (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("version = "):
            return line.split('"')[1]
    raise NotToBeHad("pyproject.toml names no version.")


def _renumber(file: Path, version: str) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("Version: "))
    lines[at] = f"Version: {version}"
    file.write_text("\n".join(lines), encoding="utf-8")


def _checkout() -> str:
    """A digest of all that goes into the package."""
    git = ("git", "-C", str(ROOT))
    told = run((*git, "ls-files", "--stage", "--", *_PACKED)).said
    told += run((*git, "diff", "HEAD", "--", *_PACKED)).said
    return hashlib.sha256(told.encode()).hexdigest()
