"""Files that hold keys: made once, replaced as a whole, and wiped before they go.

Errors are the operating system's; callers say in words what could not be done.
"""

from __future__ import annotations

import os
from pathlib import Path


def write_once(path: Path, text: str) -> None:
    """Make a file that only its owner reads, on the disk when this returns.

    Raises:
        FileExistsError: it is there already; it stays as it is.
        OSError: it cannot be written.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def replace_whole(path: Path, text: str) -> None:
    """Exchange a file's content: after a power cut it is the old one or the new one.

    Raises:
        OSError: it cannot be written.
    """
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)
    write_once(beside, text)
    rename(beside, path)


def rename(old: Path, new: Path) -> None:
    """Give a file its name within its folder, in another's place if need be, on the disk.

    Raises:
        OSError: it cannot be written.
    """
    old.replace(new)
    opened = os.open(new.parent, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def wipe(path: Path) -> None:
    """Overwrite a file and remove it; none there is well too.

    Flash keeps old blocks: against a laboratory, the key that opens them must go as well.

    Raises:
        OSError: it cannot be overwritten or removed.
    """
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(os.urandom(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
