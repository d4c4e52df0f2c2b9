"""Sealed pieces of what the kiosk knows about people, listed by one manifest.

The manifest is sealed too: it names every piece by its SHA-256 under a version that only grows,
so a piece put back from an older copy, dropped or exchanged is noticed on reading.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from domain.attendance import NOBODY, GalleryUpdate
from domain.errors import StoreDamaged
from domain.ids import OperatorId
from domain.moment import Moment
from store.connection import Store
from store.keyring import GALLERY
from store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Segment:
    """One opened piece; ``kind`` says what is in it."""

    kind: str
    number: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a change comes from: a digest of an import's files, and who asked for it."""

    material: str = ""
    operator: OperatorId = NOBODY


class Segments:
    """Reads and writes pieces; all methods run inside the caller's transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def version(self) -> int:
        """The version of what is stored; 0 before anything was."""
        row = self._store.db.execute("SELECT version FROM manifest").fetchone()
        return int(row[0]) if row else 0

    def read(self, kind: str) -> Iterator[Segment]:
        """All pieces of a kind, by number.

        Raises:
            StoreDamaged: a piece is missing, altered, or not the one that the manifest names.
        """
        listed = self._listed().get(kind, {})
        query = "SELECT number, version, h, sealed FROM segments WHERE kind = ? ORDER BY number"
        for number, version, h, sealed in self._store.db.execute(query, (kind,)):
            # The seal itself is opened at this kind, number and version below, and each version
            # of a piece is sealed once: hashing it all again would tell nothing more here.
            if listed.pop(str(number), "") != h.hex():
                raise StoreDamaged(
                    f"Part {number} of {kind} is not the one that was stored. Keep the file and "
                    "enrol again from the organiser's list."
                )
            place = self._place(kind, number, version)
            yield Segment(kind, number, self._store.keyring.open(sealed, place))
        if listed:
            raise StoreDamaged(
                f"Part {min(listed)} of {kind} is gone. Keep the file and enrol again from the "
                "organiser's list."
            )

    def write(self, purpose: str, segment: Segment) -> None:
        """Store or replace one piece; it counts once :meth:`publish` has listed it."""
        version = self.version() + 1
        place = self._place(segment.kind, segment.number, version)
        sealed = self._store.keyring.seal(purpose, segment.text, place)
        h = hashlib.sha256(sealed).digest()
        row = (segment.kind, segment.number, version, h, sealed)
        self._store.db.execute("REPLACE INTO segments VALUES (?, ?, ?, ?, ?)", row)

    def drop(self, kind: str, number: int) -> None:
        """Remove one piece; SQLite overwrites its pages with zeros (``secure_delete``)."""
        self._store.db.execute(
            "DELETE FROM segments WHERE kind = ? AND number = ?", (kind, number)
        )

    def publish(
        self, at: Moment, *, enrolled: int, withdrawn: int, origin: Origin | None = None
    ) -> int:
        """List what is stored now under the next version, and say so in the ledger."""
        version = self.version() + 1
        listed: dict[str, dict[str, str]] = {}
        for kind, number, h in self._store.db.execute("SELECT kind, number, h FROM segments"):
            listed.setdefault(kind, {})[str(number)] = h.hex()
        manifest = hashlib.sha256(self._list(listed, version)).hexdigest()
        origin = origin or Origin()
        event = GalleryUpdate(
            at, version, enrolled, withdrawn, manifest, origin.material, origin.operator
        )
        Ledger(self._store).append_within(event)
        return version

    def restart(self, version: int) -> None:
        """Begin anew with nothing at ``version``: what was stored could not be read any more."""
        self._list({}, version)

    def altered(self) -> list[str]:
        """Pieces whose content is not what their hash says; told without any key."""
        query = "SELECT kind, number, h, sealed FROM segments ORDER BY kind, number"
        return [
            f"{kind} {number}"
            for kind, number, h, sealed in self._store.db.execute(query)
            if hashlib.sha256(sealed).digest() != h
        ]

    def kinds(self) -> frozenset[str]:
        """Which kinds of pieces there are."""
        return frozenset(self._listed())

    def _listed(self) -> dict[str, dict[str, str]]:
        row = self._store.db.execute("SELECT version, sealed FROM manifest").fetchone()
        if row is None:
            return {}
        text = self._store.keyring.open(row[1], self._manifest_place(row[0]))
        listed: dict[str, dict[str, str]] = json.loads(text)
        return listed

    def _list(self, listed: dict[str, dict[str, str]], version: int) -> bytes:
        """Make this the manifest; as it was sealed."""
        text = json.dumps(listed, sort_keys=True).encode()
        sealed = self._store.keyring.seal(GALLERY, text, self._manifest_place(version))
        self._store.db.execute(
            "INSERT INTO manifest VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET "
            "version = excluded.version, sealed = excluded.sealed",
            (version, sealed),
        )
        return sealed

    def _place(self, kind: str, number: int, version: int) -> str:
        return f"segment|{self._store.device}|{kind}|{number}|{version}"

    def _manifest_place(self, version: int) -> str:
        return f"manifest|{self._store.device}|{version}"
