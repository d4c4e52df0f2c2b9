"""What lies on a stick or in a folder, taken without trusting any of it.

Nothing is followed, nothing is opened but plain files, and every entry is accounted for: as a
photograph, as a roster, or as refused with a reason.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Protocol

from domain.errors import ImportRefused
from enroll.limits import DEFAULT, MB, Limits
from enroll.programme_file import part_of
from enroll.reasons import Cause, Reason, reason
from enroll.refusals import Refused, Why
from enroll.words import folded

_PHOTOS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif"})
_SHEETS = frozenset({".csv", ".tsv", ".txt", ".xlsx"})
_OTHERS = {
    **dict.fromkeys((".zip", ".rar", ".7z", ".tar", ".gz", ".tgz"), Cause.ARCHIVE),
    **dict.fromkeys((".xls", ".ods", ".numbers"), Cause.UNKNOWN_SHEET),
    **dict.fromkeys((".doc", ".docx", ".pdf"), Cause.DOCUMENT),
    **dict.fromkeys((".bmp", ".tif", ".tiff", ".gif"), Cause.UNKNOWN_PICTURE),
}
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "system volume information", "$recycle.bin"})
_ROSTER_WORDS = frozenset({"danh", "sach", "roster", "delegates", "list", "dai", "bieu"})
_READ_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
# Names that do not change a sheet's meaning for people, and would for a shell or a report.
_NAME_BYTES = 255


class Kind(StrEnum):
    """What a file is taken for, by its name."""

    PHOTO = "photo"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Item:
    """A plain file of a usable kind; ``path`` is relative to the stick."""

    path: PurePosixPath
    kind: Kind
    bytes: int


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """An entry that is not opened, or not further read, and why."""

    path: PurePosixPath
    reason: Reason


@dataclass(frozen=True, slots=True)
class Inventory:
    """Every entry of a stick, in the order of their names."""

    items: tuple[Item, ...]
    refused: tuple[RefusedItem, ...]
    beyond: int = 0
    """Entries after the cap that were only counted, or not even that."""

    def of(self, kind: Kind) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.kind is kind)


class Source(Protocol):
    """Where the files of an import come from."""

    @property
    def name(self) -> str:
        """What to call it in reports."""
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
        if not root.is_dir():
            raise Refused(
                Why.STICK_GONE, f"There is no folder {root}: insert the stick or correct the name."
            )

    @property
    def name(self) -> str:
        return self._root.name or str(self._root)

    def inventory(self) -> Inventory:
        """All entries, sorted.

        Raises:
            ImportRefused: the stick was taken away.
        """
        items: list[Item] = []
        refused: list[RefusedItem] = []
        seen, total = 0, 0
        for entry in _walk(self._root, PurePosixPath(), self._limits):
            seen += 1
            if seen > self._limits.files:
                break
            judged = (
                judge_file(entry.path, entry.bytes, self._limits)
                if isinstance(entry, _Entry)
                else entry
            )
            if isinstance(judged, Item) and total + judged.bytes > self._limits.total_bytes:
                judged = RefusedItem(judged.path, reason(Cause.STICK_TOO_FULL))
            if isinstance(judged, Item):
                items.append(judged)
                total += judged.bytes
            else:
                refused.append(judged)
        beyond = max(0, seen - self._limits.files)
        return Inventory(tuple(items), tuple(refused), beyond)

    def read(self, item: Item) -> bytes:
        folder = os.open(self._root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for part in item.path.parent.parts:
                inner = os.open(part, _READ_FLAGS | os.O_DIRECTORY, dir_fd=folder)
                os.close(folder)
                folder = inner
            descriptor = os.open(item.path.name, _READ_FLAGS, dir_fd=folder)
        except OSError as error:
            raise _gone(item.path, error) from error
        finally:
            os.close(folder)
        try:
            return _read_plain(descriptor, item)
        except OSError as error:
            raise _gone(item.path, error) from error
        finally:
            os.close(descriptor)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A directory entry that is a plain file."""

    path: PurePosixPath
    bytes: int


def digest(raw: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(raw).hexdigest()


def roster_of(inventory: Inventory, wanted: str = "") -> Item:
    """The one sheet that is the roster.

    Raises:
        ImportRefused: there is none, or it is not clear which.
    """
    every = inventory.of(Kind.SHEET)
    sheets = tuple(item for item in every if part_of(item.path) is None)
    if wanted:
        sheets = tuple(item for item in every if item.path.as_posix() == wanted)
    if len(sheets) > 1:
        named = tuple(s for s in sheets if _ROSTER_WORDS & set(folded(s.path.stem).split()))
        sheets = named if len(named) == 1 else sheets
    if not sheets:
        why = Why.NO_ROSTER if inventory.items or inventory.refused else Why.EMPTY_STICK
        raise Refused(why, "There is no roster: put a CSV or XLSX file beside the photographs.")
    if len(sheets) > 1:
        names = [item.path.as_posix() for item in sheets]
        raise Refused(
            Why.SEVERAL_ROSTERS,
            f"Several sheets could be the roster ({', '.join(names[:5])}): name one with "
            "--roster.",
            choices=names,
        )
    return sheets[0]


def _walk(root: Path, at: PurePosixPath, limits: Limits) -> Iterator[_Entry | RefusedItem]:
    try:
        with os.scandir(root / at) as entries:
            found = []
            for entry in entries:
                found.append(entry)
                if len(found) > limits.files:
                    break
    except OSError as error:
        raise _gone(at, error) from error
    for entry in sorted(found, key=lambda entry: entry.name):
        path = at / entry.name
        complaint = _complaint(entry, path, limits)
        if complaint:
            yield RefusedItem(_printable(path), reason(complaint))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path, limits)
        else:
            yield _Entry(path, entry.stat(follow_symlinks=False).st_size)


def _complaint(entry: os.DirEntry[str], path: PurePosixPath, limits: Limits) -> Cause | None:
    name = entry.name
    if entry.is_symlink():
        return Cause.LINK
    if not name.isprintable() or len(os.fsencode(name)) > _NAME_BYTES or _surrogates(name):
        return Cause.NAME_NOT_TEXT
    if "\\" in name or ":" in name:
        return Cause.NAME_LIKE_PATH
    if name.startswith(".") or name.lower() in _SYSTEM:
        return Cause.SYSTEM_FILE
    if entry.is_dir(follow_symlinks=False):
        return Cause.TOO_DEEP if len(path.parts) > limits.depth else None
    mode = entry.stat(follow_symlinks=False).st_mode
    return None if stat.S_ISREG(mode) else Cause.NOT_A_FILE


def judge_file(path: PurePosixPath, size: int, limits: Limits) -> Item | RefusedItem:
    """What a plain file is taken for, by its name and size."""
    suffix = path.suffix.lower()
    if suffix in _PHOTOS:
        kind, most = Kind.PHOTO, limits.photo_bytes
    elif suffix in _SHEETS:
        kind, most = Kind.SHEET, limits.roster_bytes
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


def _gone(path: PurePosixPath, error: OSError) -> ImportRefused:
    return Refused(
        Why.STICK_GONE,
        f"“{path}” can no longer be read ({error.strerror}): put the stick back and start again; "
        "what was done is kept.",
        item=path.as_posix(),
    )


def _printable(path: PurePosixPath) -> PurePosixPath:
    text = "".join(c if c.isprintable() and not _surrogates(c) else "�" for c in str(path))
    return PurePosixPath(text[:200])


def _surrogates(text: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in text)
