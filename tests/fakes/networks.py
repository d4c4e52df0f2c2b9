"""Tiny networks with the shape of the published ones, and checkpoints as PyTorch writes them."""

from __future__ import annotations

import io
import pickle
import struct
import zipfile
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from vision.pad.published import PUBLISHED, Published

Array = NDArray[np.float32]
CHECKPOINT, _, ONNX = PUBLISHED.values()
"""Recipes of a published checkpoint and of a published ONNX file."""


def colour_network(side_px: int, weights: Mapping[int, tuple[float, float, float]]) -> bytes:
    """A network whose logit of each class weighs the means of the three input planes."""
    classes = max(weights) + 1
    kernel = np.zeros((3, classes), np.float32)
    for number, planes in weights.items():
        kernel[:, number] = planes
    nodes = [
        helper.make_node("GlobalAveragePool", ["input"], ["means"]),
        helper.make_node("Flatten", ["means"], ["planes"], axis=1),
        helper.make_node("Gemm", ["planes", "kernel"], ["logits"]),
    ]
    picture = helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, side_px, side_px])
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, classes])
    held = [numpy_helper.from_array(kernel, "kernel")]
    graph = helper.make_graph(nodes, "network", [picture], [logits], held)
    opsets = [helper.make_opsetid("", 11)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=6)
    return bytes(model.SerializeToString())


def onnx_weights(live: float, side_px: int = 32) -> tuple[Published, bytes]:
    """Weights whose mean logit is ``live`` on a picture of mean grey 100, whatever it shows."""
    known = replace(ONNX, side_px=side_px, divide_by=1.0, context=1.5)
    each = live / 300
    return known, colour_network(side_px, {0: (each, each, each), 1: (0.0, 0.0, 0.0)})


@dataclass(frozen=True, slots=True)
class _Global:
    """Stands for a name that the pickle asks for."""

    module: str
    name: str


def tensors(rng: np.random.Generator, *, excited: bool = False) -> dict[str, Array]:
    """A small MiniFASNet for 32 pixels, of random weights."""
    made: dict[str, Array] = {}

    def put(name: str, *shape: int) -> None:
        made[name] = rng.normal(0, 0.4, shape).astype(np.float32)

    def norm(name: str, count: int) -> None:
        for part in ("weight", "bias", "running_mean"):
            put(f"{name}.{part}", count)
        made[f"{name}.running_var"] = rng.uniform(0.5, 2, count).astype(np.float32)

    def block(name: str, shape: tuple[int, int, int], *, prelu: bool = True) -> None:
        out, into, size = shape
        put(f"{name}.conv.weight", out, into, size, size)
        norm(f"{name}.bn", out)
        if prelu:
            put(f"{name}.prelu.weight", out)

    def bottleneck(name: str, into: int, out: int, *, se: bool = False) -> None:
        block(f"{name}.conv", (6, into, 1))
        block(f"{name}.conv_dw", (6, 1, 3))
        block(f"{name}.project", (out, 6, 1), prelu=False)
        if se:
            put(f"{name}.se_module.fc1.weight", 2, out, 1, 1)
            norm(f"{name}.se_module.bn1", 2)
            put(f"{name}.se_module.fc2.weight", out, 2, 1, 1)
            norm(f"{name}.se_module.bn2", out)

    block("conv1", (4, 3, 3))
    block("conv2_dw", (4, 1, 3))
    for down, stage, count in (
        ("conv_23", "conv_3", 2),
        ("conv_34", "conv_4", 2),
        ("conv_45", "conv_5", 1),
    ):
        bottleneck(down, 4, 4)
        for place in range(count):
            bottleneck(f"{stage}.model.{place}", 4, 4, se=excited and place == count - 1)
    block("conv_6_sep", (8, 4, 1))
    block("conv_6_dw", (8, 1, 2), prelu=False)
    put("linear.weight", 5, 8)
    norm("bn", 5)
    put("prob.weight", 3, 5)
    return made


def checkpoint(state: Mapping[str, Array], *, legacy: bool = False, prefix: str = "") -> bytes:
    """The state as ``torch.save`` writes it, by hand: PyTorch is not installed here."""
    named = OrderedDict((prefix + name, values) for name, values in state.items())
    body = io.BytesIO()
    _TorchPickler(body).dump(named)
    storages = {str(place): values for place, values in enumerate(named.values())}
    if legacy:
        stream = io.BytesIO()
        for head in (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True}):
            pickle.dump(head, stream, protocol=2)
        stream.write(body.getvalue())
        pickle.dump(list(storages), stream, protocol=2)
        for values in storages.values():
            stream.write(struct.pack("<q", values.size) + values.tobytes())
        return stream.getvalue()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("archive/data.pkl", body.getvalue())
        for key, values in storages.items():
            archive.writestr(f"archive/data/{key}", values.tobytes())
    return packed.getvalue()


_PICKLER: Any = pickle._Pickler  # the one written in Python


class _TorchPickler(_PICKLER):  # type: ignore[misc]  # it has no types
    """Writes arrays as PyTorch writes tensors."""

    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__(stream, protocol=2)
        self._next = 0

    def persistent_id(self, obj: Any) -> Any:
        if isinstance(obj, _StorageOf):
            return ("storage", _Global("torch", "FloatStorage"), obj.key, "cpu", obj.count)
        return None

    def save(self, obj: Any, save_persistent_id: bool = True) -> None:  # noqa: FBT001, FBT002
        if isinstance(obj, _Global):
            self.write(b"c" + f"{obj.module}\n{obj.name}\n".encode())
            return
        if isinstance(obj, np.ndarray):
            self._array(obj)
            return
        super().save(obj, save_persistent_id)

    def _array(self, values: Array) -> None:
        stride = tuple(int(step // values.itemsize) for step in values.strides)
        storage = _StorageOf(str(self._next), int(values.size))
        self._next += 1
        arguments: tuple[Any, ...] = (
            storage,
            0,
            tuple(values.shape),
            stride,
            False,
            OrderedDict(),
        )
        self.save(_Global("torch._utils", "_rebuild_tensor_v2"))
        self.save(arguments)
        self.write(pickle.REDUCE)


@dataclass(frozen=True, slots=True)
class _StorageOf:
    key: str
    count: int
