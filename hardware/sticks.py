"""Files that a person carries: read from whatever stick is plugged in, written through an outbox.

A stick is mounted read-only, and nothing here may mount. What should go onto one lies in the
outbox until the service that may write carries it there; where a stick is mounted for writing,
as on a laptop, it is written at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.errors import KnownError
from hardware.volumes import Volume, removable_volumes

OUTBOX = "outbox"
FOUND_MOST = 100


class StickFailed(KnownError):
    """Put the stick in again, or take another one."""


@dataclass(frozen=True, slots=True)
class Sticks:
    """The sticks that are plugged in now."""

    outbox: Path
    volumes: Callable[[], Sequence[Volume]] = removable_volumes

    def put(self, name: str, text: bytes) -> bool:
        """Write a file for a person; False when it waits in the outbox for a stick.

        Raises:
            StickFailed: neither can be written.
        """
        for volume in self.volumes():
            if volume.mounted_at is not None and "rw" in volume.options:
                _write(volume.mounted_at / name, text)
                return True
        _write(self.outbox / name, text)
        return False

    def waits(self, name: str) -> bool:
        """Whether a file is still in the outbox."""
        return (self.outbox / name).exists()

    def take_back(self, name: str) -> None:
        """Nobody came with a stick: do not write it any more."""
        (self.outbox / name).unlink(missing_ok=True)

    def find(self, suffix: str, most_bytes: int) -> Iterator[bytes]:
        """What files of this ending say, newest first; links and large files are passed over.

        Raises:
            StickFailed: a stick was pulled while it was read.
        """
        try:
            found = [
                path
                for volume in self.volumes()
                if volume.mounted_at is not None
                for path in sorted(volume.mounted_at.glob(f"*{suffix}"))[:FOUND_MOST]
                if path.is_file() and not path.is_symlink() and path.stat().st_size <= most_bytes
            ]
            for path in sorted(found, key=lambda path: path.stat().st_mtime, reverse=True):
                yield path.read_bytes()
        except OSError as error:
            raise StickFailed(f"The stick cannot be read: {error.strerror}.") from error


def _write(path: Path, text: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(exist_ok=True, mode=0o700)
        with part.open("wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    except OSError as error:
        raise StickFailed(f"{path} cannot be written: {error.strerror}.") from error
