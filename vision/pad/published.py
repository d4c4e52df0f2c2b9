"""Published weights that are known here, and how an administrator makes a pack of them."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from domain.errors import ModelRefused
from vision.pad.checkpoint import read_tensors
from vision.pad.network import screening_network
from vision.pad.pack import (
    MANIFEST,
    GoldenVector,
    Model,
    ModelEntry,
    Pack,
    golden_picture,
    load_pack,
    read_network,
)

GOLDEN_SEED = 30107


@dataclass(frozen=True, slots=True)
class Published:
    """One published file. What its model wants is from its authors' own code."""

    name: str
    context: float
    framing: Literal["shifted", "square"]
    colours: Literal["bgr", "rgb"]
    side_px: int
    divide_by: float
    live: int
    licence: str
    source: str
    remark: str = ""


PUBLISHED: Mapping[str, Published] = {
    "a5eb02e1843f19b5386b953cc4c9f011c3f985d0ee2bb9819eea9a142099bec0": Published(
        name="minifasnet-v2",
        context=2.7,
        framing="shifted",
        colours="bgr",
        side_px=80,
        divide_by=1.0,
        live=1,
        licence="Apache-2.0",
        source="minivision Silent-Face 2.7_80x80_MiniFASNetV2.pth",
    ),
    "84ee1d37d96894d5e82de5a57df044ef80a58be2b218b5ed7cdfd875ec2f5990": Published(
        name="minifasnet-v1se",
        context=4.0,
        framing="shifted",
        colours="bgr",
        side_px=80,
        divide_by=1.0,
        live=1,
        licence="Apache-2.0",
        source="minivision Silent-Face 4_0_0_80x80_MiniFASNetV1SE.pth",
    ),
    "af2381b88f38769222ed93379e12444e2a50814575de1c46170de570c55a42b6": Published(
        name="minifasnet-v2-se",
        context=1.5,
        framing="square",
        colours="rgb",
        side_px=128,
        divide_by=255.0,
        live=0,
        licence="Apache-2.0 (declared)",
        source="facenox liveness.onnx",
        remark="Its training data are presumably CelebA-Spoof, whose parent is for non-commercial "
        "research: let a lawyer decide before it is used.",
    ),
}
"""SHA-256 of the published file, and what it is."""


def make_pack(files: Sequence[Path], out: Path) -> Pack:
    """Convert published weights into a pack in the new folder ``out``, and verify it.

    Raises:
        ModelRefused: a file is none of :data:`PUBLISHED`, or ``out`` exists already.
    """
    named = [(_known(path), path) for path in files]
    return write_pack([(known, path.read_bytes()) for known, path in named], out)


def write_pack(weights: Sequence[tuple[Published, bytes]], out: Path) -> Pack:
    """A pack of these weights: checkpoints are converted, ONNX files taken as they are.

    Raises:
        ModelRefused: weights that cannot be read, or ``out`` exists already.
    """
    if out.exists():
        raise ModelRefused(f"{out} exists already: name a new folder for the pack.")
    written = [(known, _onnx(known, raw)) for known, raw in weights]
    entries = [_entry(known, network) for known, network in written]
    out.mkdir(parents=True)
    for entry, (_, network) in zip(entries, written, strict=True):
        (out / entry.file).write_bytes(network)
    name = " + ".join(known.name for known, _ in weights)
    (out / MANIFEST).write_text(_toml(name, entries), encoding="utf-8")
    return load_pack(out, None)


def install_pack(source: Path, into: Path) -> Pack:
    """Verify a pack on a stick or in a folder, and take a copy of it for this kiosk.

    Raises:
        ModelRefused: the pack does not verify, or ``into`` exists already.
    """
    pack = load_pack(source, None)
    if into.exists():
        raise ModelRefused(f"{into} exists already: name a new folder for the pack.")
    part = into.with_name(into.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    for name in (MANIFEST, *(entry.file for entry in pack.manifest.models)):
        shutil.copyfile(source / name, part / name, follow_symlinks=False)
    installed = load_pack(part, pack.sha256)
    part.rename(into)
    return installed


def _known(path: Path) -> Published:
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelRefused(f"The weights {path} cannot be read.") from error
    if digest not in PUBLISHED:
        raise ModelRefused(
            f"{path} is none of the published weights that are known: its SHA-256 is "
            f"{digest[:12]}…. It was not opened."
        )
    return PUBLISHED[digest]


def _onnx(known: Published, raw: bytes) -> bytes:
    if known.source.endswith(".onnx"):
        return raw
    return screening_network(read_tensors(raw), known.side_px)[0]


def _entry(known: Published, network: bytes) -> ModelEntry:
    """The manifest's entry, its golden vector answered by the network itself."""
    file = f"{known.name}.onnx"
    entry = ModelEntry(
        file=file,
        sha256=hashlib.sha256(network).hexdigest(),
        licence=known.licence,
        source=known.source,
        side_px=known.side_px,
        context=known.context,
        framing=known.framing,
        colours=known.colours,
        divide_by=known.divide_by,
        live=known.live,
        classes=2,
        golden=GoldenVector(seed=GOLDEN_SEED, logits=()),
    )
    logits = Model(entry, read_network(network, file)).logits(
        golden_picture(GOLDEN_SEED, known.side_px)
    )
    golden = GoldenVector(seed=GOLDEN_SEED, logits=tuple(round(float(x), 5) for x in logits))
    return entry.model_copy(update={"classes": len(logits), "golden": golden})


def _toml(name: str, entries: Sequence[ModelEntry]) -> str:
    lines = [f"name = {json.dumps(name)}", "accept = 3.0", "deny = 0.0"]
    for entry in entries:
        fields = entry.model_dump()
        golden = fields.pop("golden")
        lines += [
            "",
            "[[models]]",
            *(f"{key} = {json.dumps(value)}" for key, value in fields.items()),
        ]
        lines.append(f"golden = {{ seed = {golden['seed']}, logits = {list(golden['logits'])} }}")
    return "\n".join(lines) + "\n"
