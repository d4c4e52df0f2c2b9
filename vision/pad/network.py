"""The published screening networks as ONNX: built from their tensors' names and shapes alone.

The layers are those of MiniFASNet (minivision, Apache-2.0): inverted bottlenecks, the last of a
stage with squeeze-and-excitation in the SE variants. Batch normalisation is folded into the
convolution before it, as it is when a network only runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from domain.errors import ModelRefused
from vision.pad.checkpoint import Tensors

OPSET, IR_VERSION = 11, 6
"""Old enough for OpenCV's reader."""
EPSILON = 1e-5
"""Of batch normalisation, PyTorch's default."""
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Builder:
    """A network that grows from ``input``; each node's name is its output's."""

    tensors: Tensors
    nodes: list[NodeProto] = field(default_factory=list)
    weights: list[TensorProto] = field(default_factory=list)

    def add(
        self,
        kind: str,
        inputs: Sequence[str],
        weights: Sequence[Array] = (),
        **attributes: Any,
    ) -> str:
        """Add a node; ``weights`` follow its inputs. Returns the name of its output."""
        name = f"n{len(self.nodes)}"
        own = [numpy_helper.from_array(held, f"{name}.{n}") for n, held in enumerate(weights)]
        names = [*inputs, *(each.name for each in own)]
        self.nodes.append(helper.make_node(kind, names, [name], **attributes))
        self.weights.extend(own)
        return name

    def weight(self, name: str) -> Array:
        if name not in self.tensors:
            raise ModelRefused(f"The checkpoint lacks {name}: it is not the network expected.")
        return self.tensors[name]

    def norm(self, name: str) -> tuple[Array, Array]:
        """Factor and shift of a batch normalisation."""
        spread = np.sqrt(self.weight(f"{name}.running_var") + np.float32(EPSILON))
        factor = self.weight(f"{name}.weight") / spread
        shift = self.weight(f"{name}.bias") - self.weight(f"{name}.running_mean") * factor
        return np.asarray(factor, np.float32), np.asarray(shift, np.float32)

    def convolve(self, name: str, norm: str, into: str, stride: int = 1, pad: int = 0) -> str:
        """A convolution with its normalisation; depthwise where its shape says so."""
        kernel = self.weight(f"{name}.weight")
        factor, shift = self.norm(norm)
        folded = np.asarray(kernel * factor[:, None, None, None], np.float32)
        size = int(kernel.shape[2])
        group = int(kernel.shape[0]) if kernel.shape[1] == 1 and size > 1 else 1
        return self.add(
            "Conv",
            [into],
            [folded, shift],
            kernel_shape=[size, size],
            strides=[stride, stride],
            pads=[pad] * 4,
            group=group,
        )

    def block(self, name: str, into: str, stride: int = 1, pad: int = 0) -> str:
        """Convolution, normalisation and PReLU."""
        out = self.convolve(f"{name}.conv", f"{name}.bn", into, stride, pad)
        slope = self.weight(f"{name}.prelu.weight")[:, None, None]
        return self.add("PRelu", [out], [slope])

    def bottleneck(self, name: str, into: str, *, stride: int, residual: bool) -> str:
        out = self.block(f"{name}.conv", into)
        out = self.block(f"{name}.conv_dw", out, stride, 1)
        out = self.convolve(f"{name}.project.conv", f"{name}.project.bn", out)
        if not residual:
            return out
        if f"{name}.se_module.fc1.weight" in self.tensors:
            out = self.excite(f"{name}.se_module", out)
        return self.add("Add", [into, out])

    def excite(self, name: str, into: str) -> str:
        out = self.add("GlobalAveragePool", [into])
        out = self.convolve(f"{name}.fc1", f"{name}.bn1", out)
        out = self.add("Relu", [out])
        out = self.convolve(f"{name}.fc2", f"{name}.bn2", out)
        return self.add("Mul", [into, self.add("Sigmoid", [out])])

    def stage(self, name: str, into: str) -> str:
        """Residual bottlenecks, as many as the checkpoint has."""
        out, place = into, 0
        while f"{name}.model.{place}.conv.conv.weight" in self.tensors:
            out = self.bottleneck(f"{name}.model.{place}", out, stride=1, residual=True)
            place += 1
        if place == 0:
            raise ModelRefused(f"The checkpoint lacks {name}: it is not the network expected.")
        return out


def screening_network(tensors: Tensors, side_px: int) -> tuple[bytes, int]:
    """The ONNX file of a screening network and its number of classes; input BGR planes.

    Raises:
        ModelRefused: the tensors are not those of such a network.
    """
    build = _Builder(tensors)
    out = build.block("conv1", "input", 2, 1)
    out = build.block("conv2_dw", out, 1, 1)
    for down, stage in (("conv_23", "conv_3"), ("conv_34", "conv_4"), ("conv_45", "conv_5")):
        out = build.bottleneck(down, out, stride=2, residual=False)
        out = build.stage(stage, out)
    out = build.block("conv_6_sep", out)
    out = build.convolve("conv_6_dw.conv", "conv_6_dw.bn", out)
    out = build.add("Flatten", [out], axis=1)
    factor, shift = build.norm("bn")
    embedding = np.ascontiguousarray((build.weight("linear.weight") * factor[:, None]).T)
    out = build.add("Gemm", [out], [embedding, shift])
    classes = build.weight("prob.weight")
    nothing = np.zeros(len(classes), np.float32)
    out = build.add("Gemm", [out], [np.ascontiguousarray(classes.T), nothing])
    picture = helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, side_px, side_px])
    logits = helper.make_tensor_value_info(out, TensorProto.FLOAT, [1, len(classes)])
    graph = helper.make_graph(build.nodes, "network", [picture], [logits], build.weights)
    opsets = [helper.make_opsetid("", OPSET)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)
    return model.SerializeToString(), len(classes)
