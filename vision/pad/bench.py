"""Bench section of attack detection: what each signal costs per frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from domain.image import Box, DetectedFace, Frame, Pixels
from domain.turn import Glimpse, measured
from runtime.bench import Material, Row, cpu_ms
from vision.detector import YuNetDetector
from vision.embedder import SFaceEmbedder
from vision.pad.landmarks import DlibLandmarks, glimpse_of
from vision.pad.network import screening_network
from vision.pad.pack import GoldenVector, Model, ModelEntry, golden_picture, read_network
from vision.pad.relief import frontal_picture

BASELINE = "measure the landmarks"
"""What recognition spends on a frame anyway: YuNet's second look."""
STAGES = {
    ("conv_23", 103, "conv_3"): (13, 13, 13, 13),
    ("conv_34", 231, "conv_4"): (231, 52, 26, 77, 26, 26),
    ("conv_45", 308, "conv_5"): (26, 26),
}
"""Widths of MiniFASNetV2: the step down with its inner width, then the stage's bottlenecks."""
_CHANNELS = {"conv_3": (32, 64), "conv_4": (64, 128), "conv_5": (128, 128)}
_FACE = Box(240, 140, 160, 200)
_MARKS = np.array([[0.28, 0.37], [0.75, 0.37], [0.53, 0.57], [0.32, 0.72], [0.74, 0.72]])


def pad_rows(material: Material) -> Iterable[Row]:
    """CPU milliseconds of each signal; the cost does not depend on what a picture shows."""
    pixels = np.random.default_rng(1).integers(0, 256, (480, 640, 3), dtype=np.uint8)
    face = DetectedFace(_FACE, _MARKS * [_FACE.width, _FACE.height] + [_FACE.x, _FACE.y], 0.9)
    second, detector, embedder = DlibLandmarks(), YuNetDetector(), SFaceEmbedder()
    looks = [_glimpse(pixels, face, second, number) for number in range(5)]
    calls: dict[str, Callable[[], object]] = {
        BASELINE: partial(detector.refine, pixels, face),
        "second landmarker": partial(_glimpse, pixels, face, second, 0),
        "parallax of five frames": partial(measured, looks, looks),
        "plane followed, nose sought": partial(
            frontal_picture([(pixels, face)]).lift, pixels, face
        ),
        "who turned, one frame": partial(embedder.embed, pixels, face),
        "passive model of 80 px": partial(_passive().logits, golden_picture(1, 80)),
    }
    spent = cpu_ms(calls, material.rounds)
    base = spent[BASELINE]
    for name, value in spent.items():
        yield Row("pad", name, value, "ms CPU", BASELINE, value / base if base else None)


@dataclass(slots=True)
class _Drawn:
    """Weights of the published shape, drawn: they cost what trained ones do."""

    rng: np.random.Generator
    made: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def put(self, name: str, *shape: int) -> None:
        values = self.rng.uniform(0.5, 1, shape).astype(np.float32)
        self.made[name] = values / np.float32(np.sqrt(shape[-1]))

    def norm(self, name: str, count: int) -> None:
        for part in ("weight", "bias", "running_mean", "running_var"):
            self.put(f"{name}.{part}", count)

    def block(self, name: str, out: int, into: int, size: int) -> None:
        self.put(f"{name}.conv.weight", out, into, size, size)
        self.norm(f"{name}.bn", out)
        self.put(f"{name}.prelu.weight", out)

    def bottleneck(self, name: str, into: int, inner: int, out: int) -> None:
        self.block(f"{name}.conv", inner, into, 1)
        self.block(f"{name}.conv_dw", inner, 1, 3)
        self.block(f"{name}.project", out, inner, 1)

    def network(self) -> bytes:
        self.block("conv1", 32, 3, 3)
        self.block("conv2_dw", 32, 1, 3)
        for (down, inner, stage), widths in STAGES.items():
            into, out = _CHANNELS[stage]
            self.bottleneck(down, into, inner, out)
            for place, width in enumerate(widths):
                self.bottleneck(f"{stage}.model.{place}", out, width, out)
        self.block("conv_6_sep", 512, 128, 1)
        self.block("conv_6_dw", 512, 1, 5)
        self.put("linear.weight", 128, 512)
        self.norm("bn", 128)
        self.put("prob.weight", 3, 128)
        return screening_network(self.made, 80)[0]


def _passive() -> Model:
    entry = ModelEntry(
        file="drawn.onnx",
        sha256="0" * 64,
        licence="none",
        source="drawn",
        side_px=80,
        context=2.7,
        framing="shifted",
        colours="bgr",
        divide_by=1.0,
        live=1,
        classes=3,
        golden=GoldenVector(seed=1, logits=()),
    )
    network = _Drawn(np.random.default_rng(1)).network()
    return Model(entry, read_network(network, entry.file))


def _glimpse(pixels: Pixels, face: DetectedFace, second: DlibLandmarks, number: int) -> Glimpse:
    return glimpse_of(Frame(pixels, number / 15, number), face, 1, second)
