"""Networks run by ONNX Runtime on one thread, from the weights that a package brings.

On these small networks it takes a third of the time of OpenCV's own engine.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator

Floats = NDArray[np.float32]
_OF_WEIGHTS = ("DequantizeLinear", "Reshape")
"""What 8-bit weights go through, the same at each picture: done once, by the library."""


class Network:
    """One input, named outputs. One thread at a time."""

    def __init__(self, path: Path, *, any_size: bool = False) -> None:
        """Load verified weights; ``any_size`` frees height and width of an input that fixes them.

        What the file calls 8-bit weights is made 32-bit here: the runtime refuses files that
        still declare the weights they were made from as inputs, and would expand them each time.
        """
        model = _plain(onnx.load(str(path)), any_size=any_size)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        self._input = str(self._session.get_inputs()[0].name)
        self._outputs = [str(each.name) for each in self._session.get_outputs()]

    def run(self, blob: Floats) -> dict[str, Floats]:
        """Outputs by name for one blob of shape (1, channels, height, width)."""
        found = self._session.run(self._outputs, {self._input: blob})
        return dict(zip(self._outputs, cast("list[Floats]", found), strict=True))


def _plain(model: onnx.ModelProto, *, any_size: bool) -> onnx.ModelProto:
    """The same network with 32-bit weights, and with no input but the picture."""
    held: dict[str, Any] = {
        each.name: numpy_helper.to_array(each) for each in model.graph.initializer
    }
    nodes = []
    for node in model.graph.node:
        if node.op_type in _OF_WEIGHTS and all(name in held for name in node.input):
            (held[node.output[0]],) = ReferenceEvaluator(node).run(
                None, {name: held[name] for name in node.input}
            )
        elif node.op_type == "PRelu":
            nodes += _as_relu(node, held)
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    picture = next(
        each for each in model.graph.input if each.name in used and each.name not in held
    )
    outputs = list(model.graph.output)
    if any_size:
        picture = helper.make_tensor_value_info(picture.name, 1, [1, 3, "height", "width"])
        outputs = [helper.make_tensor_value_info(each.name, 1, None) for each in outputs]
    weights = [numpy_helper.from_array(held[name], name) for name in sorted(used & set(held))]
    graph = helper.make_graph(nodes, "network", [picture], outputs, weights)
    return helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)


def _as_relu(node: onnx.NodeProto, held: dict[str, NDArray[Any]]) -> list[onnx.NodeProto]:
    """PRelu as slope·x + (1 - slope)·relu(x): the runtime fuses that, and halves SFace's time."""
    x, slope, y = node.input[0], node.input[1], node.output[0]
    positive, sloped, rest, added = f"{y}.positive", f"{y}.sloped", f"{y}.rest", f"{y}.added"
    held[rest] = (1 - held[slope]).astype(np.float32)
    return [
        helper.make_node("Relu", [x], [positive]),
        helper.make_node("Mul", [x, slope], [sloped]),
        helper.make_node("Mul", [positive, rest], [added]),
        helper.make_node("Add", [sloped, added], [y]),
    ]
