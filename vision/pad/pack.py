"""The optional pack of passive models: taken as it was installed, or not at all.

A pack is a folder with ``pack.toml`` and the ONNX files that it names. Nothing in it is executed
beyond OpenCV's own ONNX reader, and that only after each file's SHA-256 agreed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from domain.errors import ModelRefused, SettingsRefused
from domain.image import Pixels
from runtime.settings import Settings, load_settings

MANIFEST = "pack.toml"
LARGEST_BYTES = 64_000_000
GOLDEN_WITHIN = 0.05
"""How far a model's golden logits may be off: rounding differs between processors by 0.001."""


class GoldenVector(Settings):
    """What a model must answer to a picture that every machine can draw."""

    seed: int
    logits: tuple[float, ...]


class ModelEntry(Settings):
    """One model of a pack and how it wants to be fed."""

    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.onnx$")
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    licence: str = Field(min_length=1)
    source: str = Field(min_length=1)
    side_px: int = Field(ge=32, le=512)
    context: float = Field(ge=1, le=6)
    """Side of the crop in face sizes."""
    framing: Literal["shifted", "square"]
    """``shifted``: the box grown and moved into the frame. ``square``: its longer side grown,
    mirrored at the frame's edge."""
    colours: Literal["bgr", "rgb"]
    divide_by: float = Field(gt=0)
    live: int = Field(ge=0)
    """The class of live faces."""
    classes: int = Field(ge=2, le=16)
    golden: GoldenVector


class PackManifest(Settings):
    """``pack.toml``."""

    name: str = Field(min_length=1, max_length=80)
    accept: float = 3.0
    """Mean logit from which a face counts as live."""
    deny: float = 0.0
    """Mean logit under which it counts as an attack; between the two is grey."""
    models: tuple[ModelEntry, ...] = Field(min_length=1, max_length=8)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A verified model, ready to run."""

    entry: ModelEntry
    net: cv2.dnn.Net

    def logits(self, crop: Pixels) -> NDArray[np.float64]:
        """Its answer to a crop of its own side, BGR; shape (classes,)."""
        blob = cv2.dnn.blobFromImage(
            crop,
            scalefactor=1 / self.entry.divide_by,
            swapRB=self.entry.colours == "rgb",
        )
        self.net.setInput(blob)
        return np.asarray(self.net.forward(), dtype=np.float64).ravel()

    def live_logit(self, crop: Pixels) -> float:
        """Log odds of the live class against all others."""
        logits = self.logits(crop)
        others = np.delete(logits, self.entry.live)
        peak = float(others.max())
        return float(logits[self.entry.live] - peak - np.log(np.exp(others - peak).sum()))


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """A pack that passed every check. ``sha256`` is its manifest's."""

    manifest: PackManifest
    sha256: str
    models: tuple[Model, ...]


def load_pack(folder: Path, sha256: str | None) -> Pack:
    """Verify a pack and load it; ``sha256`` is what its manifest must have, None while installing.

    Raises:
        ModelRefused: a file is missing, superfluous, linked, altered, of another shape, or does
            not answer as its golden vector says.
    """
    path = folder / MANIFEST
    digest = hashlib.sha256(_plain(path)).hexdigest()
    if sha256 is not None and digest != sha256:
        raise ModelRefused(
            f"The pack {folder} is not the one named in the settings: its manifest's SHA-256 is "
            f"{digest[:12]}…, not {sha256[:12]}…. Install that pack or correct the settings."
        )
    try:
        manifest = load_settings(path, PackManifest)
    except SettingsRefused as error:
        raise ModelRefused(
            f"The pack {folder} has a manifest that is not understood. {error}"
        ) from error
    strangers = {entry.name for entry in folder.iterdir()} - {MANIFEST}
    strangers -= {entry.file for entry in manifest.models}
    if strangers:
        names = ", ".join(sorted(strangers))
        raise ModelRefused(f"The pack {folder} holds what its manifest does not name: {names}.")
    return Pack(manifest, digest, tuple(_model(folder, entry) for entry in manifest.models))


def _plain(path: Path) -> bytes:
    """The bytes of an ordinary file, no link."""
    if path.is_symlink() or not path.is_file():
        raise ModelRefused(f"{path} is missing or is no ordinary file: install the pack again.")
    if path.stat().st_size > LARGEST_BYTES:
        raise ModelRefused(f"{path} is larger than {LARGEST_BYTES} bytes.")
    return path.read_bytes()


def _model(folder: Path, entry: ModelEntry) -> Model:
    path = folder / entry.file
    raw = _plain(path)
    digest = hashlib.sha256(raw).hexdigest()
    if digest != entry.sha256:
        raise ModelRefused(
            f"{path} is altered or cut short: its SHA-256 is {digest[:12]}…, not "
            f"{entry.sha256[:12]}…. Install the pack again."
        )
    model = Model(entry, read_network(raw, path.name))
    _answers(model)
    return model


def read_network(raw: bytes, name: str) -> cv2.dnn.Net:
    """An ONNX network by OpenCV's reader.

    Raises:
        ModelRefused: it is none that can be read.
    """
    try:
        return cv2.dnn.readNetFromONNX(np.frombuffer(raw, dtype=np.uint8))
    except cv2.error as error:
        raise ModelRefused(f"{name} is no ONNX network that can be run: {error.err}.") from error


def golden_picture(seed: int, side_px: int) -> Pixels:
    """The picture of a golden vector: the same on every machine, and unlike in its colours."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, [256, 160, 64], (side_px, side_px, 3), dtype=np.uint8)


def _answers(model: Model) -> None:
    """Make sure of the shape and of the golden vector."""
    entry = model.entry
    try:
        logits = model.logits(golden_picture(entry.golden.seed, entry.side_px))
    except cv2.error as error:
        raise ModelRefused(
            f"{entry.file} does not take {entry.side_px} px: {error.err}."
        ) from error
    if len(logits) != entry.classes or entry.live >= entry.classes:
        raise ModelRefused(f"{entry.file} gives {len(logits)} classes, not {entry.classes}.")
    wanted = np.array(entry.golden.logits)
    if wanted.shape != logits.shape or not np.allclose(logits, wanted, atol=GOLDEN_WITHIN):
        raise ModelRefused(f"{entry.file} does not answer its golden vector as it should.")
