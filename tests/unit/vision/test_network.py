"""The networks give the numbers that OpenCV's own engine gives for the same weights."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from domain.image import Pixels
from vision.align import SFACE_SIDE_PX
from vision.models import SFACE, YUNET, locate
from vision.network import Network
from vision.photographs import read_photograph
from vision.yunet import YuNet


@pytest.fixture(scope="module")
def yunet() -> YuNet:
    return YuNet(locate(YUNET))


def opencv_rows(pixels: Pixels, least_score: float) -> NDArray[np.float32]:
    size = (pixels.shape[1], pixels.shape[0])
    net = cv2.FaceDetectorYN.create(str(locate(YUNET)), "", size, least_score, 0.3, 50)
    return np.asarray(net.detect(pixels)[1])


def test_faces_are_where_opencv_finds_them(yunet: YuNet, portraits: Mapping[str, Path]) -> None:
    for path in sorted(portraits.values()):
        photograph = read_photograph(path)
        assert photograph is not None
        # Sides that are no multiple of the largest stride have to be filled up.
        pixels = np.asarray(cv2.resize(photograph, (397, 475)), dtype=np.uint8)
        rows = yunet.rows(pixels, 0.6)
        assert len(rows) > 0
        assert rows == pytest.approx(opencv_rows(pixels, 0.6), abs=0.01)


def test_vectors_are_those_of_opencv() -> None:
    crop = np.random.default_rng(5).integers(0, 256, (SFACE_SIDE_PX, SFACE_SIDE_PX, 3), np.uint8)
    theirs = cv2.FaceRecognizerSF.create(str(locate(SFACE)), "").feature(crop)
    blob = np.ascontiguousarray(crop[:, :, ::-1].transpose(2, 0, 1)[None], dtype=np.float32)
    (ours,) = Network(locate(SFACE)).run(blob).values()
    assert ours == pytest.approx(theirs, abs=1e-4)
    assert np.linalg.norm(ours) > 1


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (64, 64), (31, 33)])
def test_a_picture_without_a_face_gives_no_rows(yunet: YuNet, size: tuple[int, int]) -> None:
    grey = np.full((*size, 3), 90, np.uint8)
    assert yunet.rows(grey, 0.3).shape == (0, 15)
