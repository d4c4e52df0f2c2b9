"""A stick copied to memory, so that it can be taken out before anything on it is parsed."""

from __future__ import annotations

from pathlib import Path

from enroll.intake import Inventory, Item, Source
from enroll.limits import MB


class HeldSource:
    """A source copied to memory, so that the stick can be taken out before anything is parsed."""

    def __init__(self, source: Source) -> None:
        self._inventory = source.inventory()
        self._name = source.name
        self._held = {item.path: source.read(item) for item in self._inventory.items}

    @property
    def name(self) -> str:
        return self._name

    def inventory(self) -> Inventory:
        return self._inventory

    def read(self, item: Item) -> bytes:
        return self._held[item.path]


def fits_in_memory(inventory: Inventory, free_bytes: int) -> bool:
    """Whether a stick can be copied to memory and still leave half of it to the door."""
    return sum(item.bytes for item in inventory.items) < free_bytes // 2


def free_memory() -> int:
    """Bytes that the kernel would give without swapping."""
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 256 * MB
