"""The store's wrapped keys once more, in a file of their own.

A page of the database that no longer reads could otherwise take the keys of every sound page.
They are as safe here as there: only the device's key opens them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from domain.errors import StoreUnavailable
from domain.ids import DeviceId
from runtime.files import replace_whole, wipe


@dataclass(frozen=True, slots=True)
class KeyCopy:
    """One wrapped key and what it is bound to."""

    device: DeviceId
    id: bytes
    purpose: str
    wrapped: bytes = field(repr=False)


class KeyCopies:
    """A file of lines that only grows, except when all keys are wrapped anew."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, copy: KeyCopy) -> None:
        """Append one key, on the disk when this returns.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "ab") as file:
                file.write(_line(copy).encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise self._refused(error) from error

    def replace(self, copies: Iterable[KeyCopy]) -> None:
        """The file with these keys alone.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        try:
            replace_whole(self._path, "".join(map(_line, copies)))
        except OSError as error:
            raise self._refused(error) from error

    def destroy(self) -> None:
        """Wipe the file.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        try:
            wipe(self._path)
        except OSError as error:
            raise self._refused(error) from error

    def read(self) -> tuple[KeyCopy, ...]:
        """All keys that can be read; a torn last line is no key."""
        if not self._path.exists():
            return ()
        found = []
        for line in self._path.read_bytes().splitlines():
            try:
                fields = json.loads(line)
                found.append(
                    KeyCopy(
                        DeviceId(fields["device"]),
                        bytes.fromhex(fields["id"]),
                        fields["purpose"],
                        bytes.fromhex(fields["wrapped"]),
                    )
                )
            except (ValueError, KeyError, TypeError):
                continue
        return tuple(found)

    def _refused(self, error: OSError) -> StoreUnavailable:
        return StoreUnavailable(
            f"{self._path} cannot be written: {error.strerror}. Free or replace the disk."
        )


def _line(copy: KeyCopy) -> str:
    fields = {
        "device": copy.device,
        "id": copy.id.hex(),
        "purpose": copy.purpose,
        "wrapped": copy.wrapped.hex(),
    }
    # A newline first, so that a line torn by a power cut does not swallow this one.
    return f"\n{json.dumps(fields)}\n"
