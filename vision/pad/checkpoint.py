"""Reads the tensors of a PyTorch checkpoint without PyTorch, and without running anything in it.

A checkpoint is a pickle, and a pickle can name any function to be called. This reader knows the
few names that tensors are made of and refuses every other, so that nothing is ever called.
"""

from __future__ import annotations

import io
import pickle
import struct
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domain.errors import ModelRefused

LARGEST_BYTES = 64_000_000
"""Many times the size of the published files."""
_LEGACY_MAGIC = 0x1950A86A20F9469CFC6C
_TYPES = {
    "FloatStorage": "<f4",
    "DoubleStorage": "<f8",
    "LongStorage": "<i8",
    "HalfStorage": "<f2",
}

Tensors = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """The name of a storage class; never an instance of it."""

    dtype: str


@dataclass(frozen=True, slots=True, eq=False)
class _Pending:
    """A tensor whose numbers are read afterwards."""

    key: str
    dtype: str
    offset: int
    shape: tuple[int, ...]
    stride: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Storage:
    key: str
    dtype: str


def _tensor(storage: _Storage, offset: int, shape: Any, stride: Any, *_: Any) -> _Pending:
    return _Pending(storage.key, storage.dtype, int(offset), tuple(shape), tuple(stride))


def _parameter(tensor: _Pending, *_: Any) -> _Pending:
    return tensor


class _Closed(pickle.Unpickler):
    """A pickle's parser with a closed list of names."""

    def find_class(self, module: str, name: str) -> Any:
        known: dict[tuple[str, str], Callable[..., Any]] = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): _tensor,
            ("torch._utils", "_rebuild_parameter"): _parameter,
        }
        if module == "torch" and name in _TYPES:
            return _Kind(_TYPES[name])
        if (module, name) not in known:
            raise ModelRefused(
                f"The checkpoint asks for {module}.{name}, which is no tensor: it was not run. "
                "Take the published file."
            )
        return known[module, name]

    def persistent_load(self, pid: Any) -> _Storage:
        word, kind, key = pid[0], pid[1], pid[2]
        if word != "storage" or not isinstance(kind, _Kind):
            raise ModelRefused("The checkpoint refers to something that is no tensor.")
        return _Storage(str(key), kind.dtype)


def read_tensors(raw: bytes) -> Tensors:
    """Every tensor of a checkpoint by its name, as float32.

    Raises:
        ModelRefused: it is no checkpoint, is cut short, or names anything but tensors.
    """
    if len(raw) > LARGEST_BYTES:
        raise ModelRefused(f"The checkpoint is larger than {LARGEST_BYTES} bytes.")
    try:
        state, storages = _zipped(raw) if raw[:2] == b"PK" else _legacy(raw)
        named = {_bare(name): _filled(each, storages) for name, each in _tensors_of(state).items()}
    except (
        *(pickle.UnpicklingError, zipfile.BadZipFile, struct.error, EOFError, KeyError),
        *(IndexError, TypeError, ValueError, AttributeError, UnicodeDecodeError),
    ) as error:
        raise ModelRefused(f"The checkpoint cannot be read: {error}.") from error
    if not named:
        raise ModelRefused("The checkpoint holds no tensors.")
    return named


def _zipped(raw: bytes) -> tuple[Any, dict[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_BYTES:
            raise ModelRefused("The checkpoint unpacks to more than it should.")
        index = next(name for name in archive.namelist() if PurePosixPath(name).name == "data.pkl")
        state = _Closed(io.BytesIO(archive.read(index))).load()
        folder = PurePosixPath(index).parent / "data"
        names = [name for name in archive.namelist() if PurePosixPath(name).parent == folder]
        return state, {PurePosixPath(name).name: archive.read(name) for name in names}


def _legacy(raw: bytes) -> tuple[Any, dict[str, bytes]]:
    stream = io.BytesIO(raw)
    if _Closed(stream).load() != _LEGACY_MAGIC:
        raise ModelRefused("The file is no checkpoint.")
    _Closed(stream).load()  # protocol version
    _Closed(stream).load()  # the writer's machine
    closed = _Closed(stream)
    state = closed.load()
    keys = _Closed(stream).load()
    kinds = {each.key: each.dtype for each in _tensors_of(state).values()}
    storages = {}
    for key in keys:
        (count,) = struct.unpack("<q", stream.read(8))
        size = count * np.dtype(kinds[str(key)]).itemsize
        storages[str(key)] = stream.read(size)
        if len(storages[str(key)]) != size:
            raise ModelRefused("The checkpoint is cut short.")
    return state, storages


def _tensors_of(state: Any) -> dict[str, _Pending]:
    inner = state.get("state_dict", state)
    return {str(name): each for name, each in inner.items() if isinstance(each, _Pending)}


def _bare(name: str) -> str:
    return name.removeprefix("module.")


def _filled(pending: _Pending, storages: Mapping[str, bytes]) -> NDArray[np.float32]:
    numbers = np.frombuffer(storages[pending.key], dtype=pending.dtype)
    contiguous = tuple(
        int(np.prod(pending.shape[place + 1 :], dtype=np.int64))
        for place in range(len(pending.shape))
    )
    count = int(np.prod(pending.shape, dtype=np.int64))
    if count > 1 and pending.stride != contiguous:
        raise ModelRefused("The checkpoint holds a tensor in an order that is not read.")
    if pending.offset < 0 or pending.offset + count > len(numbers):
        raise ModelRefused("The checkpoint is cut short.")
    part = numbers[pending.offset : pending.offset + count]
    return np.asarray(part.reshape(pending.shape), dtype=np.float32)
