"""A disk that remembers: every write that SQLite makes, seen from inside its own library.

A VFS (sqlite.org/vfs.html) is put in front of SQLite's own, through ``ctypes``, in the very
library that the product's ``sqlite3`` module uses. So the product runs unchanged, and neither a
compiler nor another SQLite is needed. The same seam can fail a write, or end the process there.
"""

from __future__ import annotations

import ctypes
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pytest


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that reached the disk: ``write``, ``truncate``, ``sync``, ``delete``, ``ack``."""

    kind: str
    file: str = ""
    at: int = 0
    content: bytes = b""


class _Methods(ctypes.Structure):
    """``sqlite3_io_methods`` (sqlite.org/c3ref/io_methods.html)."""


class _File(ctypes.Structure):
    """``sqlite3_file``."""

    _fields_: ClassVar = [("methods", POINTER(_Methods))]


class _Vfs(ctypes.Structure):
    """``sqlite3_vfs`` (sqlite.org/c3ref/vfs.html)."""


_Close = CFUNCTYPE(c_int, POINTER(_File))
_Write = CFUNCTYPE(c_int, POINTER(_File), c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, POINTER(_File), c_int64)
_Sync = CFUNCTYPE(c_int, POINTER(_File), c_int)
_Open = CFUNCTYPE(c_int, POINTER(_Vfs), c_void_p, POINTER(_File), c_int, POINTER(c_int))
_Delete = CFUNCTYPE(c_int, POINTER(_Vfs), c_char_p, c_int)

_Methods._fields_ = [
    ("version", c_int),
    ("close", _Close),
    ("read", c_void_p),
    ("write", _Write),
    ("truncate", _Truncate),
    ("sync", _Sync),
    *((f"other{i}", c_void_p) for i in range(13)),
]
_Vfs._fields_ = [
    ("version", c_int),
    ("size", c_int),
    ("longest", c_int),
    ("next", c_void_p),
    ("name", c_char_p),
    ("app", c_void_p),
    ("open", _Open),
    ("delete", _Delete),
    *((f"other{i}", c_void_p) for i in range(16)),
]


class RememberingDisk:
    """What was written while it was in place; ``fault`` may answer a step with an error code."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.steps: list[Step] = []
        self.fault: Callable[[Step], int] = lambda _: sqlite3.SQLITE_OK
        self._library = library
        self._base: Any = library.sqlite3_vfs_find(None).contents
        self._files: dict[int, tuple[str, Any]] = {}
        self._tables: dict[int, tuple[Any, Any]] = {}
        # The callbacks must outlive every open file: SQLite holds bare pointers to them.
        self._calls = (_Close(self._close), _Write(self._write))
        self._calls_too = (_Truncate(self._truncate), _Sync(self._sync))
        self._base_open = _Open(ctypes.cast(self._base.open, c_void_p).value or 0)
        self._base_delete = _Delete(ctypes.cast(self._base.delete, c_void_p).value or 0)
        self._vfs = _Vfs()
        ctypes.memmove(ctypes.byref(self._vfs), ctypes.byref(self._base), ctypes.sizeof(_Vfs))
        self._vfs.name = b"remembering"
        self._vfs.open = _Open(self._open)
        self._vfs.delete = _Delete(self._delete)

    def acknowledge(self) -> None:
        """Note that the door has just turned green."""
        self.steps.append(Step("ack"))

    def install(self) -> None:
        self._library.sqlite3_vfs_register(ctypes.byref(self._vfs), 1)

    def remove(self) -> None:
        self._library.sqlite3_vfs_unregister(ctypes.byref(self._vfs))
        self._library.sqlite3_vfs_register(ctypes.byref(self._base), 1)

    def _seen(self, step: Step) -> int:
        answer = self.fault(step)
        if answer == sqlite3.SQLITE_OK:
            self.steps.append(step)
        return answer

    def _open(self, vfs: Any, name: int, file: Any, flags: int, out: Any) -> int:
        answer: int = self._base_open(vfs, name, file, flags, out)
        if answer == sqlite3.SQLITE_OK and name:
            original = file.contents.methods.contents
            table = self._tables.setdefault(
                ctypes.addressof(original), (original, self._replaced(original))
            )
            path = Path(ctypes.string_at(name).decode())
            self._files[ctypes.addressof(file.contents)] = (path.name, table[0])
            file.contents.methods = ctypes.pointer(table[1])
        return answer

    def _replaced(self, original: Any) -> Any:
        methods = _Methods()
        ctypes.memmove(ctypes.byref(methods), ctypes.byref(original), ctypes.sizeof(_Methods))
        methods.close, methods.write = self._calls
        methods.truncate, methods.sync = self._calls_too
        return methods

    def _close(self, file: Any) -> int:
        _, original = self._files.pop(ctypes.addressof(file.contents))
        answer: int = original.close(file)
        return answer

    def _write(self, file: Any, content: int, length: int, at: int) -> int:
        name, original = self._files[ctypes.addressof(file.contents)]
        step = Step("write", name, at, ctypes.string_at(content, length))
        return self._seen(step) or original.write(file, content, length, at)

    def _truncate(self, file: Any, at: int) -> int:
        name, original = self._files[ctypes.addressof(file.contents)]
        return self._seen(Step("truncate", name, at)) or original.truncate(file, at)

    def _sync(self, file: Any, flags: int) -> int:
        name, original = self._files[ctypes.addressof(file.contents)]
        return self._seen(Step("sync", name)) or original.sync(file, flags)

    def _delete(self, vfs: Any, name: bytes, flags: int) -> int:
        step = Step("delete", Path(name.decode()).name)
        return self._seen(step) or self._base_delete(vfs, name, flags)


_kept: list[RememberingDisk] = []
"""A connection that a failed test left open is closed by the collector, through its disk."""


@contextmanager
def remembering_disk() -> Iterator[RememberingDisk]:
    """Put the disk under every database opened inside the block; close them before its end."""
    disk = RememberingDisk(_sqlite_library())
    _kept.append(disk)
    disk.install()
    try:
        yield disk
    finally:
        disk.remove()


def _sqlite_library() -> ctypes.CDLL:
    """The SQLite library that this Python uses, or a skipped test where it is built in."""
    sqlite3.connect(":memory:").close()
    maps = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    paths = [line.split()[-1] for line in maps if "libsqlite3" in line]
    if not paths:
        pytest.skip("this Python has SQLite built in; the test needs it as a shared library")
    library = ctypes.CDLL(paths[0])
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    library.sqlite3_vfs_find.argtypes = [c_char_p]
    library.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
    library.sqlite3_vfs_unregister.argtypes = [c_void_p]
    return library
