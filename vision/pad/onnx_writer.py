"""Writes the little of the ONNX format that a small network needs; nothing is read or run.

Field numbers are those of ``onnx.proto`` (opset 11). Equal graphs give equal bytes, so that a
converted model has one SHA-256 whoever converts it.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

OPSET, IR_VERSION = 11, 6
FLOAT, INT64 = 1, 7
Tensor = NDArray[np.float32]


@dataclass(slots=True)
class Graph:
    """A network that grows from its input; each node's name is its output's."""

    channels: int
    side_px: int
    _nodes: list[bytes] = field(default_factory=list)
    _weights: list[bytes] = field(default_factory=list)

    def add(
        self,
        kind: str,
        inputs: Sequence[str],
        weights: Sequence[Tensor] = (),
        **attributes: int | list[int],
    ) -> str:
        """Add a node; ``weights`` follow its inputs. Returns the name of its output."""
        name = f"n{len(self._nodes)}"
        names = list(inputs)
        for place, values in enumerate(weights):
            names.append(f"{name}.{place}")
            self._weights.append(_tensor(names[-1], values))
        body = b"".join(_text(1, each) for each in names) + _text(2, name) + _text(4, kind)
        for key, value in attributes.items():
            body += _block(5, _attribute(key, value))
        self._nodes.append(body)
        return name

    def written(self, output: str, classes: int) -> bytes:
        """The whole file; the input is called ``input``, the output is the node ``output``."""
        graph = b"".join(_block(1, node) for node in self._nodes) + _text(2, "network")
        graph += b"".join(_block(5, weights) for weights in self._weights)
        graph += _block(11, _value("input", [1, self.channels, self.side_px, self.side_px]))
        graph += _block(12, _value(output, [1, classes]))
        opset = _text(1, "") + _number(2, OPSET)
        return _number(1, IR_VERSION) + _block(7, graph) + _block(8, opset)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _number(place: int, value: int) -> bytes:
    return _varint(place << 3) + _varint(value)


def _block(place: int, body: bytes) -> bytes:
    return _varint(place << 3 | 2) + _varint(len(body)) + body


def _text(place: int, text: str) -> bytes:
    return _block(place, text.encode())


def _attribute(name: str, value: int | list[int]) -> bytes:
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, 2)
    return _text(1, name) + b"".join(_number(8, each) for each in value) + _number(20, 7)


def _tensor(name: str, values: Tensor) -> bytes:
    dims = b"".join(_number(1, side) for side in values.shape)
    raw = struct.pack(f"<{values.size}f", *values.astype(np.float32).ravel().tolist())
    return dims + _number(2, FLOAT) + _text(8, name) + _block(9, raw)


def _value(name: str, shape: Sequence[int]) -> bytes:
    dims = b"".join(_block(1, _number(1, side)) for side in shape)
    return _text(1, name) + _block(2, _block(1, _number(1, FLOAT) + _block(2, dims)))
