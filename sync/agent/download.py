"""A download that a kill at any byte only interrupts: what is here is not asked for again."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from domain.errors import CentreUnreachable, StoreUnavailable
from runtime.files import rename
from sync.wire.proofs import NotAuthentic

PIECE_BYTES = 1 << 20
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


@dataclass(slots=True)
class Download:
    """One body, named by its digest; the same bytes are kept whoever goes on."""

    folder: Path | None
    name: str
    digest: str
    """SHA-256 of the whole, hex."""
    size: int | None = None
    """Of the whole, in bytes; without it the first answer says so."""
    _memory: bytearray = field(default_factory=bytearray)
    _said: int | None = None

    @property
    def part(self) -> Path:
        """Where it lies until it is whole.

        Raises:
            TypeError: it lies in memory.
        """
        if self._part is None:
            raise TypeError("this download has no folder")
        return self._part

    @property
    def _part(self) -> Path | None:
        return self.folder / f".{self.name}-{self.digest[:16]}.part" if self.folder else None

    @property
    def held(self) -> int:
        """How many bytes are here."""
        part = self._part
        if part is None:
            return len(self._memory)
        return part.stat().st_size if part.exists() else 0

    @property
    def whole(self) -> bool:
        """Whether all of it is here; after a kill only the digest can tell."""
        size = self.size or self._said
        if size is None:
            return self.held > 0 and self._digest() == self.digest
        return self.held >= size

    def add(self, piece: bytes, told: str) -> None:
        """Keep the next piece; ``told`` is the answer's Content-Range.

        Raises:
            CentreUnreachable: it is not the piece that comes next.
            StoreUnavailable: the disk cannot be written.
        """
        found = _RANGE.fullmatch(told)
        if found is None or int(found[1]) != self.held or not piece:
            raise CentreUnreachable("The centre's answer is not the piece that was asked for.")
        if self.size not in (None, int(found[3])):
            raise CentreUnreachable("The centre's answer is a piece of something else.")
        self._said = int(found[3])
        part = self._part
        if part is None:
            self._memory += piece
            return
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            with part.open("ab") as file:
                file.write(piece)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise StoreUnavailable(f"{part} cannot be written: {error.strerror}.") from error

    def take(self) -> bytes:
        """The whole body; what was kept of it is removed.

        Raises:
            NotAuthentic: it is not the one of that digest; the next try begins anew.
        """
        part = self._part
        body = bytes(self._memory) if part is None else part.read_bytes()
        self.prove()
        self.drop()
        return body

    def prove(self) -> None:
        """Follow it to its last byte.

        Raises:
            NotAuthentic: it is not the one of that digest; the next try begins anew.
        """
        if self._digest() != self.digest:
            self.drop()
            raise NotAuthentic(f"The download {self.name} was altered on the way.")

    def keep(self, target: Path) -> None:
        """Give the whole its name, in the same folder.

        Raises:
            StoreUnavailable: the disk cannot be written.
        """
        try:
            rename(self.part, target)
        except OSError as error:
            raise StoreUnavailable(f"{target} cannot be written: {error.strerror}.") from error

    def _digest(self) -> str:
        if self._part is None:
            return hashlib.sha256(self._memory).hexdigest()
        with self._part.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def drop(self) -> None:
        """Begin anew."""
        self._memory.clear()
        self._said = None
        if self._part is not None:
            self._part.unlink(missing_ok=True)
