"""Find a card that says it has written what it has not: numbered blocks, and the plug pulled.

Nothing that a program asks can tell a lying card from an honest one while the power is on. So
blocks are written one by one, each flushed and only then witnessed elsewhere; after the plug was
pulled, every witnessed block must be there.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from domain.errors import StoreUnavailable

BLOCK_BYTES = 4096
FILE_NAME = "storage-test.blocks"


def write_blocks(folder: Path, count: int, witness: Callable[[int], None]) -> None:
    """Write blocks 1 to ``count``; ``witness`` is told of each once the card has promised it.

    Raises:
        StoreUnavailable: the folder cannot be written.
    """
    try:
        descriptor = os.open(folder / FILE_NAME, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            for number in range(1, count + 1):
                os.write(descriptor, _block(number))
                os.fsync(descriptor)
                witness(number)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise StoreUnavailable(f"{folder} cannot be written: {error.strerror}.") from error


def kept_blocks(folder: Path) -> int:
    """How many blocks are whole, counted from the first.

    Raises:
        StoreUnavailable: there are none to be read.
    """
    try:
        with (folder / FILE_NAME).open("rb") as file:
            number = 0
            while file.read(BLOCK_BYTES) == _block(number + 1):
                number += 1
    except OSError as error:
        raise StoreUnavailable(f"{folder / FILE_NAME} cannot be read: {error.strerror}.") from (
            error
        )
    return number


def honest(kept: int, witnessed: int) -> int:
    """The blocks that were kept, if none that was promised is missing.

    Raises:
        StoreUnavailable: the card lies about flushing.
    """
    if kept < witnessed:
        raise StoreUnavailable(
            f"The card promised {witnessed} blocks and kept {kept}: it lies about flushing. Use "
            "an industrial card or an NVMe drive with power-loss protection."
        )
    return kept


def _block(number: int) -> bytes:
    """A block that no other number has, and that no half of it passes for."""
    seed = hashlib.sha256(f"storage-test|{number}".encode()).digest()
    return number.to_bytes(8, "big") + seed * ((BLOCK_BYTES - 8) // 32) + seed[:24]
