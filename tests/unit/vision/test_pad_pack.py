"""A pack is what it was when it was installed, or it is not used; a checkpoint runs nothing."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from domain.errors import ModelRefused
from domain.image import Box, DetectedFace, Frame, Pixels
from domain.pad import Source, Verdict
from tests.fakes.networks import Array, checkpoint, colour_network, onnx_weights, tensors
from vision.pad.checkpoint import read_tensors
from vision.pad.network import screening_network
from vision.pad.pack import MANIFEST, Model, ModelEntry, golden_picture, load_pack, read_network
from vision.pad.passive import FRAMES, WAIT_S, PassiveScreening, crop_for
from vision.pad.published import install_pack, make_pack, write_pack

NEAR = Box(240, 160, 160, 160)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "pack"
    write_pack([onnx_weights(4.0)], out)
    return out


def manifest_hash(folder: Path) -> str:
    return hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()


def model_file(folder: Path) -> Path:
    return next(folder.glob("*.onnx"))


def test_a_pack_verifies_against_the_hash_of_its_manifest(folder: Path) -> None:
    pack = load_pack(folder, manifest_hash(folder))
    assert [model.entry.classes for model in pack.models] == [2]
    assert pack.manifest.accept == 3.0


def test_another_manifest_than_the_settings_name_is_refused(folder: Path) -> None:
    with pytest.raises(ModelRefused, match="not the one named in the settings"):
        load_pack(folder, "0" * 64)


def altered(folder: Path) -> None:
    raw = bytearray(model_file(folder).read_bytes())
    raw[len(raw) // 2] ^= 1
    model_file(folder).write_bytes(bytes(raw))


def truncated(folder: Path) -> None:
    model_file(folder).write_bytes(model_file(folder).read_bytes()[:-20])


def missing(folder: Path) -> None:
    model_file(folder).unlink()


def extra(folder: Path) -> None:
    (folder / "hook.py").write_text("raise SystemExit")


def linked(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere.onnx"
    model_file(folder).rename(elsewhere)
    (folder / elsewhere.name.replace("elsewhere", "minifasnet-v2-se")).symlink_to(elsewhere)


def rewritten(old: str, new: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        path = folder / MANIFEST
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return spoil


def without_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (altered, "altered or cut short"),
        (truncated, "altered or cut short"),
        (missing, "missing"),
        (extra, "hook.py"),
        (linked, "no ordinary file"),
        (without_manifest, "missing"),
        (rewritten('file = "minifasnet', 'file = "../minifasnet'), "not understood"),
        (rewritten('file = "minifasnet', 'file = "/minifasnet'), "not understood"),
        (rewritten("side_px = 32", "side_px = 32\nrun = 'x'"), "not understood"),
        (rewritten("classes = 2", "classes = 3"), "gives 2 classes, not 3"),
        (rewritten("live = 0", "live = 2"), "classes"),
        (rewritten("logits = [", "logits = [9.0, "), "golden"),
        (rewritten("divide_by = 1.0", "divide_by = 255.0"), "golden"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_tampered_pack_is_refused(folder: Path, spoil: Callable[[Path], None], why: str) -> None:
    spoil(folder)
    with pytest.raises(ModelRefused, match=why):
        load_pack(folder, None)


def test_what_is_no_network_is_refused_in_words() -> None:
    with pytest.raises(ModelRefused, match="no ONNX network"):
        read_network(b"\x08\x06not a network", "x.onnx")


def test_colours_and_classes_are_pinned_by_the_golden_vector(tmp_path: Path) -> None:
    known, _ = onnx_weights(4.0)
    uneven = colour_network(32, {0: (0.03, 0.0, 0.01), 1: (0.0, 0.02, 0.0)})
    write_pack([(known, uneven)], tmp_path / "pack")
    rewritten('colours = "rgb"', 'colours = "bgr"')(tmp_path / "pack")
    with pytest.raises(ModelRefused, match="golden"):
        load_pack(tmp_path / "pack", None)


def test_installing_copies_what_was_verified_and_nothing_else(
    folder: Path, tmp_path: Path
) -> None:
    installed = install_pack(folder, tmp_path / "state" / "pad")
    assert installed.sha256 == manifest_hash(folder)
    assert load_pack(tmp_path / "state" / "pad", installed.sha256).models
    with pytest.raises(ModelRefused, match="exists already"):
        install_pack(folder, tmp_path / "state" / "pad")


def test_weights_that_nobody_published_are_not_even_opened(tmp_path: Path) -> None:
    stranger = tmp_path / "model.pth"
    stranger.write_bytes(checkpoint(tensors(np.random.default_rng(1))))
    with pytest.raises(ModelRefused, match="not opened"):
        make_pack([stranger], tmp_path / "pack")
    assert not (tmp_path / "pack").exists()


class Bomb:
    """A pickle that would run a command."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        import os  # noqa: PLC0415

        return os.system, ("exit 1",)


@pytest.mark.parametrize(
    "raw",
    [
        pickle.dumps(Bomb()),
        pickle.dumps({"state_dict": Bomb()}),
        pickle.dumps(Path("x")),
    ],
)
def test_a_checkpoint_with_a_foreign_class_is_refused_unrun(raw: bytes) -> None:
    with pytest.raises(ModelRefused, match="is no tensor: it was not run"):
        read_tensors(raw)


@pytest.mark.parametrize("legacy", [False, True])
def test_tensors_are_read_from_both_formats(*, legacy: bool) -> None:
    made = tensors(np.random.default_rng(1))
    found = read_tensors(checkpoint(made, legacy=legacy, prefix="module."))
    assert found.keys() == made.keys()
    assert all(np.array_equal(found[name], made[name]) for name in made)


@pytest.mark.parametrize("legacy", [False, True])
@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.99])
def test_a_checkpoint_cut_short_is_refused(share: float, *, legacy: bool) -> None:
    raw = checkpoint(tensors(np.random.default_rng(1)), legacy=legacy)
    with pytest.raises(ModelRefused):
        read_tensors(raw[: int(share * len(raw))])


def test_a_checkpoint_of_another_network_is_refused() -> None:
    made = tensors(np.random.default_rng(1))
    del made["conv_45.project.bn.running_var"]
    with pytest.raises(ModelRefused, match="lacks conv_45"):
        screening_network(made, 32)


class Layers:
    """The network once more, written plainly in numpy: what the converter is checked by."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self.w = {name: values.astype(np.float64) for name, values in weights.items()}

    def conv(self, name: str, x: np.ndarray, stride: int = 1, pad: int = 0) -> np.ndarray:
        kernel = self.w[f"{name}.weight"]
        x = np.pad(x, ((0, 0), (pad, pad), (pad, pad)))
        size, group = kernel.shape[2], kernel.shape[1]
        high = (x.shape[1] - size) // stride + 1
        out = np.zeros((len(kernel), high, high))
        for o in range(len(kernel)):
            planes = x if group == x.shape[0] else x[o : o + 1]
            for i in range(high):
                for j in range(high):
                    at = planes[:, i * stride :, j * stride :][:, :size, :size]
                    out[o, i, j] = (at * kernel[o]).sum()
        return out

    def norm(self, name: str, x: np.ndarray) -> np.ndarray:
        shape = (-1,) + (1,) * (x.ndim - 1)
        mean, var, factor, shift = (
            self.w[f"{name}.{part}"].reshape(shape)
            for part in ("running_mean", "running_var", "weight", "bias")
        )
        return np.asarray((x - mean) / np.sqrt(var + 1e-5) * factor + shift)

    def block(self, name: str, x: np.ndarray, stride: int = 1, pad: int = 0) -> np.ndarray:
        x = self.norm(f"{name}.bn", self.conv(f"{name}.conv", x, stride, pad))
        slope = self.w[f"{name}.prelu.weight"][:, None, None]
        return np.where(x > 0, x, slope * x)

    def bottleneck(self, name: str, x: np.ndarray, stride: int, *, residual: bool) -> np.ndarray:
        y = self.block(f"{name}.conv_dw", self.block(f"{name}.conv", x), stride, 1)
        y = self.norm(f"{name}.project.bn", self.conv(f"{name}.project.conv", y))
        if not residual:
            return y
        if f"{name}.se_module.fc1.weight" in self.w:
            s = self.conv(f"{name}.se_module.fc1", y.mean(axis=(1, 2), keepdims=True))
            s = np.maximum(self.norm(f"{name}.se_module.bn1", s), 0)
            s = self.norm(f"{name}.se_module.bn2", self.conv(f"{name}.se_module.fc2", s))
            y = y / (1 + np.exp(-s))
        return np.asarray(x + y)

    def answer(self, x: np.ndarray) -> np.ndarray:
        x = self.block("conv2_dw", self.block("conv1", x, 2, 1), 1, 1)
        for down, stage, count in (("23", "3", 2), ("34", "4", 2), ("45", "5", 1)):
            x = self.bottleneck(f"conv_{down}", x, 2, residual=False)
            for place in range(count):
                x = self.bottleneck(f"conv_{stage}.model.{place}", x, 1, residual=True)
        x = self.block("conv_6_sep", x)
        x = self.norm("conv_6_dw.bn", self.conv("conv_6_dw.conv", x)).ravel()
        return np.asarray(self.w["prob.weight"] @ self.norm("bn", self.w["linear.weight"] @ x))


@pytest.mark.parametrize("excited", [False, True])
def test_the_converted_network_answers_as_the_checkpoint_does(*, excited: bool) -> None:
    made = tensors(np.random.default_rng(7), excited=excited)
    network, classes = screening_network(read_tensors(checkpoint(made)), 32)
    picture = np.random.default_rng(8).normal(0, 1, (1, 3, 32, 32)).astype(np.float32)
    net = read_network(network, "converted")
    net.setInput(picture)
    assert classes == 3
    assert net.forward().ravel() == pytest.approx(Layers(made).answer(picture[0]), abs=1e-3)


def test_equal_weights_give_equal_files() -> None:
    made = tensors(np.random.default_rng(7))
    assert screening_network(made, 32) == screening_network(dict(made), 32)


def grey(width: int = 640, height: int = 480) -> Pixels:
    return np.full((height, width, 3), 100, dtype=np.uint8)


def screening(tmp_path: Path, live: float) -> PassiveScreening:
    pack = write_pack([onnx_weights(live)], tmp_path / f"pack{live}")
    made = PassiveScreening(pack)
    made.begin()
    return made


@pytest.mark.parametrize(
    ("live", "verdict"),
    [
        (5.0, Verdict.CONFIRM),
        (3.1, Verdict.CONFIRM),
        (2.9, Verdict.GREY),
        (0.1, Verdict.GREY),
        (-0.1, Verdict.DENY),
        (-8.0, Verdict.DENY),
    ],
)
def test_five_frames_make_a_word(tmp_path: Path, live: float, verdict: Verdict) -> None:
    pack = screening(tmp_path, live)
    face = DetectedFace(NEAR, np.zeros((5, 2)), 0.9)
    said = [pack.look(Frame(grey(), n / 15, n), face) for n in range(FRAMES)]
    assert said[:-1] == [None] * (FRAMES - 1)
    signal = said[-1]
    assert signal is not None
    assert (signal.source, signal.verdict) == (Source.PASSIVE, verdict)
    assert signal.scores[0] == pytest.approx(live, abs=0.02)
    assert signal.thresholds == (3.0, 0.0)
    assert all(len(model) == 64 for model in signal.models)


def test_a_face_that_never_comes_close_stays_grey(tmp_path: Path) -> None:
    pack = screening(tmp_path, 8.0)
    far = DetectedFace(Box(300, 200, 60, 60), np.zeros((5, 2)), 0.9)
    said = [pack.look(Frame(grey(), n / 15, n), far) for n in range(round(15 * WAIT_S) + 1)]
    last = said[-1]
    assert last is not None
    assert (last.verdict, last.reason) == (Verdict.GREY, "never_close_enough")


def test_without_room_for_the_wide_crop_the_pack_does_not_confirm(tmp_path: Path) -> None:
    known, raw = onnx_weights(8.0)
    wide = replace(known, name="wide", framing="shifted", context=4.0)
    pack = PassiveScreening(write_pack([(known, raw), (wide, raw)], tmp_path / "pack"))
    pack.begin()
    close = DetectedFace(Box(200, 100, 240, 240), np.zeros((5, 2)), 0.9)
    said = [pack.look(Frame(grey(), n / 15, n), close) for n in range(FRAMES)][-1]
    assert said is not None
    assert (said.verdict, said.reason) == (Verdict.GREY, "scored_without_wide_crop")


def entry_of(folder: Path, **changes: object) -> ModelEntry:
    return load_pack(folder, None).manifest.models[0].model_copy(update=changes)


def test_a_shifted_crop_is_moved_into_the_frame(folder: Path) -> None:
    entry = entry_of(folder, framing="shifted", context=2.0)
    pixels = grey()
    pixels[:, :40] = 255
    crop = crop_for(entry, pixels, Box(-20, 100, 100, 100))
    assert crop is not None
    assert crop.shape == (32, 32, 3)
    assert crop[:, 0].mean() > 200 > crop[:, -1].mean()


def test_a_square_crop_mirrors_the_frame_at_its_edge(folder: Path) -> None:
    entry = entry_of(folder, framing="square")
    crop = crop_for(entry, grey(), Box(-60, -60, 200, 160))
    assert crop is not None
    assert crop.shape == (32, 32, 3)
    assert np.unique(crop).tolist() == [100]


def test_the_live_logit_is_the_log_odds_of_the_live_class(folder: Path) -> None:
    model = load_pack(folder, None).models[0]
    assert isinstance(model, Model)
    picture = golden_picture(1, 32)
    live, attack = model.logits(picture).tolist()
    assert model.live_logit(picture) == pytest.approx(live - attack)
