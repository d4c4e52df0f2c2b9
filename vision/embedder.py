"""Faces to vectors: SFace, and dlib's ResNet as the second opinion."""

from __future__ import annotations

from pathlib import Path

import dlib
import numpy as np

from domain.biometrics import Embedding
from domain.errors import ModelRefused
from domain.ids import ModelId
from domain.image import DetectedFace, Pixels
from vision.align import SFACE_POINTS, SFACE_SIDE_PX, cut, similarity
from vision.models import DLIB_LANDMARKS, DLIB_RESNET, SFACE, locate
from vision.network import Network

_CHIP_PX, _CHIP_PADDING = 150, 0.25
_DLIB_CONTEXT_PX = 300
"""Side of the crop on which dlib's predictor works, two face sizes wide."""


class SFaceEmbedder:
    """A :class:`domain.ports.FaceEmbedder` of 128 numbers; the norm tells how usable a face is."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load the weights from ``folder`` or from the installed package.

        Raises:
            ModelRefused: the weights are missing or are others.
        """
        self._net = Network(locate(SFACE, folder))

    @property
    def model(self) -> ModelId:
        return SFACE.model

    def embed(self, pixels: Pixels, face: DetectedFace) -> Embedding:
        crop = cut(pixels, similarity(face.landmarks, SFACE_POINTS), SFACE_SIDE_PX)
        rgb = crop[:, :, ::-1].transpose(2, 0, 1)[None]
        (vectors,) = self._net.run(np.ascontiguousarray(rgb, dtype=np.float32)).values()
        return Embedding(self.model, vectors[0].copy())


class DlibEmbedder:
    """A :class:`domain.ports.FaceEmbedder` of 128 numbers.

    It finds its own five points in the face's box, because it was trained on chips cut by them:
    chips cut by YuNet's points cost eight points of FNMR.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Load the weights from ``folder`` or from the installed package.

        Raises:
            ModelRefused: the weights are missing or are others.
        """
        self._points = dlib.shape_predictor(str(locate(DLIB_LANDMARKS, folder)))
        self._net = dlib.face_recognition_model_v1(str(locate(DLIB_RESNET, folder)))

    @property
    def model(self) -> ModelId:
        return DLIB_RESNET.model

    def embed(self, pixels: Pixels, face: DetectedFace) -> Embedding:
        crop = cut(pixels, similarity(face.landmarks, _dlib_points()), _DLIB_CONTEXT_PX)
        rgb = np.ascontiguousarray(crop[:, :, ::-1])
        low, high = _DLIB_CONTEXT_PX // 4, 3 * _DLIB_CONTEXT_PX // 4
        shape = self._points(rgb, dlib.rectangle(low, low, high, high))
        chip = dlib.get_face_chip(rgb, shape, _CHIP_PX, _CHIP_PADDING)
        vector = np.array(self._net.compute_face_descriptor(chip), dtype=np.float32)
        return Embedding(self.model, vector)


def open_second(folder: Path | None = None) -> DlibEmbedder | ModelRefused:
    """The engine that is asked in doubt, or why it is not there.

    The first works on alone then, and whoever opened it has to say so.
    """
    try:
        return DlibEmbedder(folder)
    except ModelRefused as refused:
        return refused


def _dlib_points() -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Where YuNet's landmarks lie in a crop whose middle half is the face as HOG boxes it."""
    inside = (SFACE_POINTS - SFACE_SIDE_PX / 2) / SFACE_SIDE_PX
    return np.asarray(inside * 150 + _DLIB_CONTEXT_PX / 2 + np.array([0.0, -8.0]))
