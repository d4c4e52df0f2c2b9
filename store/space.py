"""How much room the store has, and a reserve that is given up when there is none left.

A full disk would stop the door; the ballast file buys the time to end the evening.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from domain.errors import StoreUnavailable

BALLAST = "ballast"
BALLAST_BYTES = 64 * 1024 * 1024
"""About 12,000 check-ins at 5.3 kB written for each."""

LOW_SHARE = 0.20
"""Below this share of free room the operator is told."""

_CHUNK = os.urandom(64) * 16384  # a file system that compresses must not shrink it


@dataclass(frozen=True, slots=True)
class Space:
    """Room on the medium of the store, in bytes."""

    free: int
    total: int
    ballast: bool
    """Whether the reserve is still there."""

    @property
    def low(self) -> bool:
        return not self.ballast or self.free < LOW_SHARE * self.total


def space(state: Path) -> Space:
    """The room that is left for the store in ``state``.

    Raises:
        StoreUnavailable: the folder is gone.
    """
    try:
        found = os.statvfs(state)
    except OSError as error:
        raise StoreUnavailable(f"{state} cannot be read: {error.strerror}.") from error
    return Space(
        free=found.f_bavail * found.f_frsize,
        total=found.f_blocks * found.f_frsize,
        ballast=(state / BALLAST).exists(),
    )


def lay_ballast(state: Path, size: int = BALLAST_BYTES) -> None:
    """Occupy the reserve while there is room; a reserve that was given up is laid again.

    Raises:
        StoreUnavailable: there is no room for it.
    """
    path = state / BALLAST
    if path.exists() and path.stat().st_size >= size:
        return
    beside = path.with_suffix(".new")
    try:
        with beside.open("wb") as file:
            for start in range(0, size, len(_CHUNK)):
                file.write(_CHUNK[: size - start])
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StoreUnavailable(
            f"There is no room for the reserve of {size >> 20} MiB in {state}: {error.strerror}. "
            "Free space before the doors open."
        ) from error


def give_up_ballast(state: Path) -> bool:
    """Free the reserve; whether there was one."""
    try:
        (state / BALLAST).unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreUnavailable(
            f"The reserve in {state} cannot be freed: {error.strerror}."
        ) from error
    return True
