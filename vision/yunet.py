"""YuNet: from a picture to rows of faces, as OpenCV's FaceDetectorYN gives them."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from domain.image import Pixels
from vision.network import Floats, Network

STRIDES_PX = (8, 16, 32)
"""Each level looks at every eighth, sixteenth, thirty-second pixel (Wu, Peng, Yu 2023)."""
_SIDE_PX = 32
_OVERLAP = 0.3
"""Of two boxes that overlap more, the surer stays: the value of OpenCV's own demo."""
_MOST = 50


class YuNet:
    """The network and what its outputs mean. One thread at a time."""

    def __init__(self, path: Path) -> None:
        self._network = Network(path, any_size=True)

    def rows(self, pixels: Pixels, least_score: float) -> Floats:
        """Surest first: x, y, width, height, five landmarks (x, y), score; shape (n, 15), pixels.

        ``pixels`` is BGR of any size; it is filled up to whole strides with black.
        """
        height, width = pixels.shape[:2]
        down, across = -height % _SIDE_PX, -width % _SIDE_PX
        if down or across:
            pixels = np.pad(pixels, ((0, down), (0, across), (0, 0)))
        blob = np.ascontiguousarray(pixels.transpose(2, 0, 1)[None], dtype=np.float32)
        found = self._network.run(blob)
        levels = [_level(found, stride, pixels.shape[1], least_score) for stride in STRIDES_PX]
        rows = np.concatenate(levels)
        rows = rows[(rows[:, 2] > 0) & (rows[:, 3] > 0)]
        if not len(rows):
            return rows
        boxes = rows[:, :4].astype(np.float64).tolist()
        scores = rows[:, 14].astype(np.float64).tolist()
        kept = cv2.dnn.NMSBoxes(boxes, scores, least_score, _OVERLAP)
        return rows[np.asarray(kept, dtype=np.int64).ravel()[:_MOST]]


def _level(found: dict[str, Floats], stride: int, width: int, least_score: float) -> Floats:
    """What one level is sure enough of; each cell's box and points are told from its corner."""
    squared = found[f"cls_{stride}"].ravel() * found[f"obj_{stride}"].ravel()
    kept = np.flatnonzero(squared >= least_score**2)
    if not len(kept):
        return np.zeros((0, 15), dtype=np.float32)
    corner = np.stack([kept % (width // stride), kept // (width // stride)], axis=1)
    box = found[f"bbox_{stride}"].reshape(-1, 4)[kept]
    marks = found[f"kps_{stride}"].reshape(-1, 5, 2)[kept]
    size = np.exp(box[:, 2:]) * stride
    least = (corner + box[:, :2]) * stride - size / 2
    points = ((marks + corner[:, None]) * stride).reshape(-1, 10)
    return np.hstack([least, size, points, np.sqrt(squared[kept, None])]).astype(np.float32)
