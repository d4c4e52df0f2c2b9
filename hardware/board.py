"""Which board this is and what it can do."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path("/")


class Family(StrEnum):
    """What the camera and the pins of a board are reached through."""

    RASPBERRY_PI = "raspberry-pi"
    JETSON = "jetson"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Board:
    """A board as its firmware describes it."""

    model: str
    family: Family
    architecture: str
    has_tpm: bool
    has_clock_battery: bool
    """A real-time clock is there; whether its battery is, only a power cut tells."""
    pin_chips: tuple[str, ...]
    """Names under /dev of the chips with pins, such as ``gpiochip0``."""


def this_board(root: Path = ROOT) -> Board:
    """Read it from the device tree, or from the firmware tables of a PC."""
    model = _model(root)
    return Board(
        model=model,
        family=_family(model),
        architecture=platform.machine(),
        has_tpm=any((root / "dev").glob("tpmrm*")),
        has_clock_battery=any((root / "dev").glob("rtc[0-9]*")),
        pin_chips=tuple(sorted(chip.name for chip in (root / "dev").glob("gpiochip*"))),
    )


def _model(root: Path) -> str:
    for place in ("proc/device-tree/model", "sys/class/dmi/id/product_name"):
        path = root / place
        if path.exists():
            # The device tree ends its strings with a zero byte.
            return path.read_text(encoding="utf-8", errors="replace").strip("\0 \n")
    return "unknown board"


def _family(model: str) -> Family:
    if model.startswith("Raspberry Pi"):
        return Family.RASPBERRY_PI
    if "Jetson" in model or model.startswith("NVIDIA"):
        return Family.JETSON
    return Family.GENERIC
