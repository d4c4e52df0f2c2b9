"""Entries of a stick, looked at without following or opening any of them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from domain.errors import ImportRefused
from enroll.limits import Limits
from enroll.reasons import Cause, Reason, reason
from enroll.refusals import Refused, Why

_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "system volume information", "$recycle.bin"})
_NAME_BYTES = 255


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """An entry that is not opened, or not further read, and why."""

    path: PurePosixPath
    reason: Reason


@dataclass(frozen=True, slots=True)
class Entry:
    """A directory entry that is a plain file."""

    path: PurePosixPath
    bytes: int


def is_folder(root: Path) -> bool:
    """Whether a folder answers there."""
    try:
        return root.is_dir()
    except OSError:  # a stick that was torn out leaves a mount that answers nothing
        return False


def walk(root: Path, at: PurePosixPath, limits: Limits) -> Iterator[Entry | RefusedItem]:
    """Everything below ``at``, sorted by name within each folder.

    Raises:
        ImportRefused: the stick was taken away.
    """
    try:
        with os.scandir(root / at) as entries:
            found = list(islice(entries, limits.listed))
    except OSError as error:
        raise gone(at, error) from error
    for entry in sorted(found, key=lambda entry: entry.name):
        path = at / entry.name
        listed = _listed(entry, path, limits)
        if listed is None:
            yield from walk(root, path, limits)
        else:
            yield listed


def _listed(
    entry: os.DirEntry[str], path: PurePosixPath, limits: Limits
) -> Entry | RefusedItem | None:
    """A plain file, or what is not taken; None for a folder that is looked into."""
    try:
        complaint = _complaint(entry, path, limits)
        if complaint:
            return RefusedItem(_printable(path), reason(complaint))
        if entry.is_dir(follow_symlinks=False):
            return None
        return Entry(path, entry.stat(follow_symlinks=False).st_size)
    except OSError as error:
        raise gone(path, error) from error


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


def gone(path: PurePosixPath, error: OSError) -> ImportRefused:
    """What to say when the stick does not answer any more."""
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
