"""Files that people carry in and out: a sentence, where one cannot be read or written."""

from __future__ import annotations

import os
from pathlib import Path

from domain.errors import ImportRefused, StoreUnavailable


def take_in(path: Path, most_bytes: int) -> bytes:
    """What is in the file.

    Raises:
        ImportRefused: it cannot be read, or is larger than any honest one.
    """
    try:
        if path.stat().st_size > most_bytes:
            raise ImportRefused(f"{path} is larger than any honest file of its kind.")
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused(f"{path} cannot be read: {error.strerror}.") from error


def hand_out(path: Path, content: bytes, *, anew: bool = False) -> None:
    """Write the file; it is on its medium when this returns.

    Raises:
        StoreUnavailable: it cannot be written, or ``anew`` is asked and it is there already.
    """
    try:
        with path.open("xb" if anew else "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreUnavailable(f"{path} cannot be written: {error.strerror}.") from error
