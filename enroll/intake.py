"""What lies on a stick or in a folder, taken without trusting any of it.

Nothing is followed, nothing is opened but plain files, and every entry is accounted for: as a
photograph, as a roster, or as refused with a reason.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Protocol

from domain.errors import ImportRefused
from enroll.entries import Entry, RefusedItem, gone, is_folder, walk
from enroll.limits import DEFAULT, MB, Limits
from enroll.programme_file import part_of
from enroll.reasons import Cause, reason
from enroll.refusals import Refused, Why
from enroll.words import folded
from hardware.volumes import medium_of

_PHOTOS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif"})
_SHEETS = frozenset({".csv", ".tsv", ".txt", ".xlsx"})
SUFFIX = ".entrance"
"""Of a bundle: a whole stick in one signed and sealed file (:mod:`enroll.bundle`)."""
_OTHERS = {
    **dict.fromkeys((".zip", ".rar", ".7z", ".tar", ".gz", ".tgz"), Cause.ARCHIVE),
    **dict.fromkeys((".xls", ".ods", ".numbers"), Cause.UNKNOWN_SHEET),
    **dict.fromkeys((".doc", ".docx", ".pdf"), Cause.DOCUMENT),
    **dict.fromkeys((".bmp", ".tif", ".tiff", ".gif"), Cause.UNKNOWN_PICTURE),
}
_ROSTER_WORDS = frozenset({"danh", "sach", "roster", "delegates", "list", "dai", "bieu"})
_READ_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Kind(StrEnum):
    """What a file is taken for, by its name."""

    PHOTO = "photo"
    SHEET = "sheet"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True)
class Item:
    """A plain file of a usable kind; ``path`` is relative to the stick."""

    path: PurePosixPath
    kind: Kind
    bytes: int


@dataclass(frozen=True, slots=True)
class Inventory:
    """Every entry of a stick, in the order of their names."""

    items: tuple[Item, ...]
    refused: tuple[RefusedItem, ...]
    beyond: int = 0
    """Entries after the cap that were counted and nothing else."""

    def of(self, kind: Kind) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.kind is kind)


class Source(Protocol):
    """Where the files of an import come from."""

    @property
    def name(self) -> str:
        """What to call it in reports."""
        ...

    @property
    def medium(self) -> str:
        """Label and serial number of the stick that it lies on; empty where there is none."""
        ...

    def inventory(self) -> Inventory:
        """Everything there."""
        ...

    def read(self, item: Item) -> bytes:
        """A file's bytes.

        Raises:
            ImportRefused: it is gone, or not what it was when it was listed.
        """
        ...


class FolderSource:
    """A folder, or a stick that is mounted read-only; each file is read in one go."""

    def __init__(self, root: Path, limits: Limits = DEFAULT) -> None:
        self._root = root
        self._limits = limits
        if not is_folder(root):
            raise Refused(
                Why.STICK_GONE, f"There is no folder {root}: insert the stick or correct the name."
            )

    @property
    def name(self) -> str:
        return self._root.name or str(self._root)

    @property
    def medium(self) -> str:
        return medium_of(self._root)

    def inventory(self) -> Inventory:
        """All entries, sorted; of too many those of the smaller folders, and every sheet.

        Whoever fills one folder with rubbish so hides neither the roster nor other folders.

        Raises:
            ImportRefused: the stick was taken away.
        """
        entries = list(
            islice(walk(self._root, PurePosixPath(), self._limits), self._limits.listed)
        )
        crowd = Counter(entry.path.parent for entry in entries)
        entries.sort(key=lambda entry: (crowd[entry.path.parent], entry.path))
        items: list[Item] = []
        refused: list[RefusedItem] = []
        total, beyond = 0, 0
        for seen, entry in enumerate(entries):
            judged = self._judged(entry)
            if seen >= self._limits.files and not _is_sheet(judged):
                beyond += 1
                continue
            if isinstance(judged, Item) and total + judged.bytes > self._limits.total_bytes:
                judged = RefusedItem(judged.path, reason(Cause.STICK_TOO_FULL))
            if isinstance(judged, Item):
                items.append(judged)
                total += judged.bytes
            else:
                refused.append(judged)
        items.sort(key=lambda item: item.path)
        refused.sort(key=lambda item: item.path)
        return Inventory(tuple(items), tuple(refused), beyond)

    def _judged(self, entry: Entry | RefusedItem) -> Item | RefusedItem:
        if isinstance(entry, RefusedItem):
            return entry
        return judge_file(entry.path, entry.bytes, self._limits)

    def read(self, item: Item) -> bytes:
        try:
            return self._read(item)
        except OSError as error:
            raise gone(item.path, error) from error

    def _read(self, item: Item) -> bytes:
        """The file by its path, folder by folder, without following a link at any of them."""
        folder = os.open(self._root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for part in item.path.parent.parts:
                inner = os.open(part, _READ_FLAGS | os.O_DIRECTORY, dir_fd=folder)
                os.close(folder)
                folder = inner
            descriptor = os.open(item.path.name, _READ_FLAGS, dir_fd=folder)
        finally:
            os.close(folder)
        try:
            return _read_plain(descriptor, item)
        finally:
            os.close(descriptor)


def _is_sheet(judged: Item | RefusedItem) -> bool:
    return isinstance(judged, Item) and judged.kind is Kind.SHEET


def digest(raw: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(raw).hexdigest()


def roster_of(inventory: Inventory, wanted: str = "") -> Item:
    """The one sheet that is the roster, or the one bundle that brings it.

    Raises:
        ImportRefused: there is none, or it is not clear which.
    """
    every, bundles = inventory.of(Kind.SHEET), inventory.of(Kind.BUNDLE)
    sheets = (*bundles, *(item for item in every if part_of(item.path) is None))
    if wanted:
        sheets = tuple(each for each in (*bundles, *every) if each.path.as_posix() == wanted)
    if len(sheets) > 1 and not bundles:
        named = tuple(s for s in sheets if _ROSTER_WORDS & set(folded(s.path.stem).split()))
        sheets = named if len(named) == 1 else sheets
    if not sheets:
        why = Why.NO_ROSTER if inventory.items or inventory.refused else Why.EMPTY_STICK
        raise Refused(why, "There is no roster: put a CSV or XLSX file beside the photographs.")
    if len(sheets) > 1:
        names = [item.path.as_posix() for item in sheets]
        raise Refused(
            Why.SEVERAL_ROSTERS,
            f"Several files could be the roster ({', '.join(names[:5])}): name one with --roster.",
            choices=names,
        )
    return sheets[0]


def judge_file(path: PurePosixPath, size: int, limits: Limits) -> Item | RefusedItem:
    """What a plain file is taken for, by its name and size."""
    suffix = path.suffix.lower()
    if suffix in _PHOTOS:
        kind, most = Kind.PHOTO, limits.photo_bytes
    elif suffix in _SHEETS:
        kind, most = Kind.SHEET, limits.roster_bytes
    elif suffix == SUFFIX:
        kind, most = Kind.BUNDLE, limits.total_bytes
    else:
        return RefusedItem(path, reason(_OTHERS.get(suffix, Cause.NEITHER_KIND)))
    if size == 0:
        return RefusedItem(path, reason(Cause.EMPTY))
    if size > most:
        return RefusedItem(path, reason(Cause.LARGER_THAN, most // MB))
    return Item(path, kind, size)


def _read_plain(descriptor: int, item: Item) -> bytes:
    """The whole file, which must still be the plain file of the size that was listed."""
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode) or found.st_size != item.bytes:
        raise _gone_bad(item, "changed while it was read: start again")
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    raw = b"".join(parts)
    if len(raw) != item.bytes:
        raise _gone_bad(item, "ended early: the stick was taken out or is failing")
    return raw


def _gone_bad(item: Item, how: str) -> ImportRefused:
    return Refused(Why.STICK_GONE, f"{item.path} {how}.", item=item.path.as_posix())
