"""A second copy of the ledger on another medium, since a card may lie about what it kept.

The mirror is one more destination with a cursor: rows are appended to a file there, flushed, and
only then acknowledged. With the copies of the wrapped keys and key slots beside it, the ledger
can be read again from the mirror and the organiser's private key alone.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from domain.errors import ImportRefused, StoreUnavailable
from domain.ids import LogId
from runtime.files import rename
from runtime.paths import KEY_COPIES, KEY_SLOTS
from store.connection import Store
from store.exchange import device_line, head_in, head_line, read_exchange, row_line
from store.outgoing import Outgoing
from store.witness import WitnessedHead

DESTINATION = "mirror"
_BATCH = 500
_TAIL_BYTES = 4096
"""The last line is a head, of some 400 bytes."""


def mirror_file(folder: Path, device: str) -> Path:
    """Where a device's rows lie in a mirror folder."""
    return folder / f"{device}.ledger"


class Mirror:
    """Keeps the file of one device in ``folder`` up to date."""

    def __init__(self, store: Store, folder: Path) -> None:
        if folder.exists() and folder.stat().st_dev == store.path.parent.stat().st_dev:
            raise StoreUnavailable(
                f"{folder} lies on the medium of the store itself and would die with it. Name a "
                "folder on another one."
            )
        self._store = store
        self._folder = folder
        self._file = mirror_file(folder, store.device)

    def copy(self) -> int:
        """Bring the mirror up to date; returns how many rows were added.

        Raises:
            StoreUnavailable: the mirror's medium is gone, full or failing. The door goes on.
        """
        outgoing, added, fresh = Outgoing(self._store), 0, not self._file.exists()
        reached = {} if fresh else self._reached(outgoing)
        # A new medium gets its file when all is in it: the cursor knows only the old one.
        file = self._file.with_suffix(".new") if fresh else self._file
        if fresh:
            self._write(file, device_line(self._store), "wb")
        for log in outgoing.logs():
            done = reached.get(log, 0)
            while rows := outgoing.rows_after(log, done, _BATCH):
                done = rows[-1].seq
                head = outgoing.signed_head(log, done)
                lines = [row_line(log, row) for row in rows]
                seen = WitnessedHead(self._store.device, log, head)
                self._write(file, b"".join((*lines, head_line(seen))))
                outgoing.acknowledge(log, DESTINATION, head.seq, head.link)
                added += len(rows)
        if added:
            self._copy_keys()
        if fresh:
            with self._in_words():
                rename(file, self._file)
        return added

    def _reached(self, outgoing: Outgoing) -> dict[LogId, int]:
        """How far the file has each log: it may lie on another medium than the cursors tell of."""
        cursors = {log: outgoing.acknowledged(log, DESTINATION) for log in outgoing.logs()}
        with self._in_words(), self._file.open("rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL_BYTES))
            end = head_in(file.read())
        told = [(log, seq) for log, seq in cursors.items() if seq]
        if told and end == told[-1]:
            return cursors
        try:
            rows = read_exchange(self._file).rows
        except ImportRefused as error:
            raise StoreUnavailable(f"{error} Put it away: a new one is made.") from error
        return {log: min(seq, max(rows.get(log, {0}))) for log, seq in cursors.items()}

    def _write(self, path: Path, lines: bytes, mode: Literal["ab", "wb"] = "ab") -> None:
        with self._in_words(), path.open(mode) as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreUnavailable(
                f"The mirror {self._folder} cannot be written: {error.strerror}. The door goes "
                "on; put the medium back or replace it."
            ) from error

    def _copy_keys(self) -> None:
        """A new log has a new key: keep what opens it beside its rows."""
        with self._in_words():
            for name in (KEY_COPIES, KEY_SLOTS):
                ours, theirs = self._store.path.with_name(name), self._folder / name
                if ours.exists() and not (theirs.exists() and filecmp.cmp(ours, theirs, False)):
                    shutil.copyfile(ours, theirs)
