"""Removable volumes: which are plugged in, where they are mounted, and how safely."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

SYSTEM = Path("/sys")
MOUNTS = Path("/proc/self/mounts")
STICKS = Path("/run/entrance-usb")
"""Where the rule for sticks mounts them."""
UDEV = Path("/run/udev/data")

SAFE_OPTIONS = frozenset({"ro", "nosuid", "nodev", "noexec", "nosymfollow"})
"""How a stick must be mounted: nothing on it runs, nothing on it leads out of it."""

_SAYS = re.compile(r"E:\w+=")
_WORD = 40
_OCTAL = re.compile(r"\\([0-7]{3})")
"""proc(5) writes spaces and the like of a mount point so."""


@dataclass(frozen=True, slots=True)
class Volume:
    """A partition, or a whole stick without partitions."""

    device: str
    """Its name under /dev."""
    size_bytes: int
    mounted_at: Path | None
    options: frozenset[str]
    """How it is mounted; empty when it is not."""

    @property
    def safely_mounted(self) -> bool:
        return self.mounted_at is not None and self.options >= SAFE_OPTIONS


def removable_volumes(system: Path = SYSTEM, mounts: Path = MOUNTS) -> tuple[Volume, ...]:
    """What is plugged in now, by device name."""
    mounted = _mounts(mounts)
    found = []
    for disk in sorted((system / "block").glob("*")):
        if not _plugged(disk):
            continue
        parts = sorted(part.parent for part in disk.glob("*/partition")) or [disk]
        for part in parts:
            place, options = mounted.get(part.name, (None, frozenset()))
            sectors = _said(part / "size")
            if sectors:
                # The kernel counts sizes in sectors of 512 bytes whatever the medium's own.
                found.append(Volume(part.name, int(sectors) * 512, place, options))
    return tuple(found)


def medium_of(path: Path, mounts: Path = MOUNTS, udev: Path = UDEV) -> str:
    """Label and serial number of the stick that ``path`` lies on; empty where it is none.

    As udev has them: both were written by whoever made the stick, and are shown as plain text.
    """
    place = path.resolve()
    under = [
        (len(at.parts), device)
        for device, (at, _) in _mounts(mounts).items()
        if place.is_relative_to(at)
    ]
    device = max(under, default=(0, ""))[1]
    node = Path("/dev") / device
    if not device or not node.is_block_device():
        return ""
    number = node.stat().st_rdev
    try:
        known = (udev / f"b{os.major(number)}:{os.minor(number)}").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    said = dict(line[2:].split("=", 1) for line in known.splitlines() if _SAYS.match(line))
    if said.get("ID_BUS") != "usb":
        return ""
    serial = said.get("ID_SERIAL_SHORT") or said.get("ID_SERIAL", "")
    volume = said.get("ID_FS_UUID", "")
    told = (said.get("ID_FS_LABEL", ""), said.get("ID_MODEL", ""), serial, volume)
    return " · ".join("".join(filter(str.isprintable, each))[:_WORD] for each in told if each)


def _plugged(disk: Path) -> bool:
    """Whether a disk hangs on USB or says itself that it can be taken out."""
    if disk.name.startswith(("loop", "ram", "zram")):
        return False
    if _said(disk / "removable") == "1":
        return True
    return any(part.startswith("usb") for part in disk.resolve().parts)


def _said(path: Path) -> str:
    """What the kernel says there; nothing of a stick that is being pulled right now."""
    try:
        return path.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _mounts(path: Path) -> dict[str, tuple[Path, frozenset[str]]]:
    found = {}
    for line in path.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        device, place, _, options, *_ = line.split(" ")
        if device.startswith("/dev/"):
            plain = _OCTAL.sub(lambda escape: chr(int(escape[1], 8)), place)
            found[device.removeprefix("/dev/")] = (Path(plain), frozenset(options.split(",")))
    return found


def mounted_sticks() -> tuple[Path, ...]:
    """Where sticks are mounted now."""
    places = (volume.mounted_at for volume in removable_volumes())
    return tuple(place for place in places if place is not None and place.parent == STICKS)
