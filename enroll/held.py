"""A stick copied to memory, so that it can be taken out before anything on it is parsed."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from threading import Event

from enroll.intake import SUFFIX, FolderSource, Inventory, Item, Source
from enroll.limits import MB
from enroll.progress import Pace

CGROUP = Path("/proc/self/cgroup")
CGROUPS = Path("/sys/fs/cgroup")


class HeldSource:
    """A source copied to memory, so that the stick can be taken out before anything is parsed."""

    def __init__(
        self, source: Source, pace: Pace | None = None, stop: Event | None = None
    ) -> None:
        """Copy all of it; once ``stop`` is set, no more of it, and ``complete`` stays False."""
        self._inventory = source.inventory()
        self._name = source.name
        self._medium = source.medium
        self._held: dict[PurePosixPath, bytes] = {}
        self.complete = False
        for item in self._inventory.items:
            if stop is not None and stop.is_set():
                return
            self._held[item.path] = source.read(item)
            if pace is not None:
                pace.step()
        self.complete = True

    @property
    def name(self) -> str:
        return self._name

    @property
    def medium(self) -> str:
        return self._medium

    def inventory(self) -> Inventory:
        return self._inventory

    def read(self, item: Item) -> bytes:
        return self._held[item.path]


def take(path: Path, roster: str) -> tuple[Source, str]:
    """A stick, folder or bundle that was named, and the roster wanted of it.

    A stick is copied where it fits: it may then be taken out before anything is parsed.
    """
    if path.suffix == SUFFIX and path.is_file():
        return FolderSource(path.parent), path.name
    source = FolderSource(path)
    if fits_in_memory(source.inventory(), free_memory()):
        return HeldSource(source), roster
    return source, roster


def fits_in_memory(inventory: Inventory, free_bytes: int) -> bool:
    """Whether a stick can be copied to memory and still leave half of it to the door."""
    return sum(item.bytes for item in inventory.items) < free_bytes // 2


def free_memory() -> int:
    """Bytes that the kernel would give without swapping, within what the unit may take."""
    free = 256 * MB
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            free = int(line.split()[1]) * 1024
    return min(free, unit_memory(CGROUP, CGROUPS) or free)


def unit_memory(cgroup: Path, groups: Path) -> int | None:
    """Bytes left to this process's control group; None where it has no limit."""
    try:
        place = cgroup.read_text(encoding="utf-8").strip().rpartition("::/")[2]
        most = (groups / place / "memory.max").read_text(encoding="ascii").strip()
        taken = int((groups / place / "memory.current").read_text(encoding="ascii"))
    except OSError:
        return None
    return None if most == "max" else max(int(most) - taken, 0)
