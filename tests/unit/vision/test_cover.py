"""A mask is told from a bare mouth, whatever stands behind the person."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from domain.image import DetectedFace, Pixels
from tests.portraits import portraits
from vision.cover import covered
from vision.degrade import DEGRADATIONS
from vision.detector import YuNetDetector
from vision.photographs import read_photograph

__all__ = ["portraits"]

Shown = list[tuple[Pixels, DetectedFace]]


@pytest.fixture(scope="module")
def shown(portraits: Mapping[str, Path]) -> Shown:
    """Each portrait with its one face, landmarks refined."""
    detector, found = YuNetDetector(), []
    for path in sorted(portraits.values()):
        pixels = read_photograph(path)
        assert pixels is not None
        face = detector.detect(pixels)[0]
        found.append((pixels, detector.refine(pixels, face) or face))
    return found


def share_covered(shown: Shown, spoilt: str | None) -> float:
    """How many are called covered, after that has been done to the photograph."""
    rng = np.random.default_rng(1)
    seen = [
        covered(DEGRADATIONS[spoilt](pixels, face, rng) if spoilt else pixels, face)
        for pixels, face in shown
    ]
    return sum(seen) / len(seen)


@pytest.mark.parametrize("spoilt", [None, "low-light"])
def test_a_bare_face_is_not_asked_to_uncover(shown: Shown, spoilt: str | None) -> None:
    assert share_covered(shown, spoilt) <= 0.1


def test_a_window_behind_somebody_is_no_mask(shown: Shown) -> None:
    before_white = []
    for pixels, face in shown:
        white, box = np.full_like(pixels, 250), face.box
        beside, above = 0.1 * box.width, 0.1 * box.height
        rows = slice(max(0, round(box.y - above)), round(box.y + box.height + above))
        columns = slice(max(0, round(box.x - beside)), round(box.x + box.width + beside))
        white[rows, columns] = pixels[rows, columns] // 3
        before_white.append(covered(white, face))
    assert not any(before_white)


def test_a_mask_is_seen(shown: Shown) -> None:
    assert share_covered(shown, "mask") >= 0.9
