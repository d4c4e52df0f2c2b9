"""What an appliance is made of: a clean Debian root, packages that are carried, our own."""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass
from pathlib import Path

from runtime.console import say
from tools.appliance.packages import built
from tools.appliance.programs import NotToBeHad, must

CARRIED = "/srv/carried"
"""Where packages lie in the appliance, as they would on a stick."""
_PYTHONS = {"bookworm": "3.11", "trixie": "3.13", "noble": "3.12"}
_BARE = "systemd,systemd-sysv,dbus,udev"
_WITNESSES = ("grim", "libfaketime")
"""Not of the product: one photographs the compositor's output, one lies about the time."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that is needed to set up an appliance without a network."""

    base: Path
    carried: Path
    packages: tuple[Path, Path]
    """Of this checkout, and the same with a higher version."""


def parts_in(folder: Path) -> Parts:
    """Made where they are missing; what was made before is used again.

    Raises:
        NotToBeHad: a registry is out of reach, or this is no Debian that is known.
    """
    suite = platform.freedesktop_os_release().get("VERSION_CODENAME", "")
    if suite not in _PYTHONS:
        raise NotToBeHad(
            f"This machine is {suite or 'no Debian'}; known are {', '.join(_PYTHONS)}."
        )
    packages = built(folder / "packages", _PYTHONS[suite])
    base = _base(folder / f"base-{suite}", suite)
    return Parts(base, _carried(folder / f"carried-{suite}", base, packages[0]), packages)


def fresh_root(parts: Parts, root: Path) -> None:
    """A clean Debian with the carried packages lying in it; nothing of them is installed."""
    shutil.rmtree(root, ignore_errors=True)
    must(("cp", "--archive", "--reflink=auto", str(parts.base), str(root)))
    place = root / CARRIED.removeprefix("/")
    place.mkdir()
    for file in (*parts.carried.glob("*.deb"), *parts.packages):
        must(("cp", "--reflink=auto", str(file), str(place)))


def _base(place: Path, suite: str) -> Path:
    if not place.exists():
        say(f"Making a clean {suite} root by debootstrap …")
        partly = place.with_suffix(".partly")
        shutil.rmtree(partly, ignore_errors=True)
        fetch = ("debootstrap", "--variant=minbase", f"--include={_BARE}", suite, str(partly))
        must((*fetch, _mirror(suite)), within_s=3600)
        (partly / "etc/hostname").write_text("kiosk\n")
        partly.rename(place)
    return place


def _mirror(suite: str) -> str:
    """The one that this machine's own apt uses."""
    told = must(
        (
            *("apt-get", "indextargets", "--format", "$(REPO_URI)"),
            *(f"Codename: {suite}", "Component: main", "Created-By: Packages"),
        )
    ).split()
    if not told:
        raise NotToBeHad(f"apt on this machine has no source for {suite}: apt-get update.")
    return told[0]


def _carried(place: Path, base: Path, package: Path) -> Path:
    """What the package needs beyond the base, as apt on such a board would fetch it."""
    needs = must(("dpkg-deb", "--field", str(package), "Depends"))
    stamp = place / "depends"
    if not stamp.exists() or stamp.read_text() != needs:
        say("Fetching the packages that ours depends on …")
        shutil.rmtree(place, ignore_errors=True)
        (place / "partial").mkdir(parents=True)
        must(
            (
                *("apt-get", "-o", f"Dir::State::status={base}/var/lib/dpkg/status"),
                *("-o", f"Dir::Cache::archives={place}", "-o", "Debug::NoLocking=1"),
                *("--yes", "--no-install-recommends", "--download-only", "install"),
                *(str(package), *_WITNESSES),
            ),
            within_s=3600,
        )
        stamp.write_text(needs)
    return place
