"""Finds a badge's QR symbol in a frame of the entrance and reads it.

A 30 mm symbol at 40 cm is 48 pixels wide in a 640 x 480 frame of a 53° lens: 1.5 pixels a
module, and 1.1 when tilted by 40°. Readers want two or more, but the modules are still there:
where the picture is busiest in both directions it is cut out, enlarged with a kernel that keeps
them apart, and sharpened. Enlarging the whole frame would cost ten times as much.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from domain.image import Pixels

Grey = NDArray[np.uint8]
"""Shape (height, width), 0..255."""

CELLS_ACROSS = 80
"""The grid on which busy places are looked for."""
SPREAD_CELLS = 2.5
"""A symbol of 48 to 100 pixels in 640 is 6 to 12 cells wide."""
FAR, MIDDLE = (0.16, 512), (0.25, 480)
"""What is cut out, as a share of the frame's width, and how wide it is made: five times for
symbols of 40 to 65 pixels in 640, three times up to 100. Larger ones need no enlarging."""
SHARPENING, SHARPENING_PX = 1.0, 0.65
"""Strength of the unsharp mask, and its radius in pixels of the frame; at twice the strength a
third less is read."""
BUSY = 0.08
"""Least step between neighbouring pixels at the busiest place, as a share of the mean grey.

Measured: 30 mm symbols 0.2 to 0.3 before a wall of medium grey, half before a white one, at any
light; faces, hair and clothes of the sample scene 0.05 to 0.13.
"""
NEAR_PX, WHOLE_PX = 320, 640
"""Widths at which the whole frame is read: always for symbols held close, whose modules are too
wide to make a busy place, and in turn for what lies between."""


@dataclass(frozen=True, slots=True)
class Place:
    """The busiest place of a frame, in pixels, and how busy it is (see :data:`BUSY`)."""

    x: float
    y: float
    busy: float


class QrReader:
    """Reads the one QR symbol that is held up.

    The far window is tried in every busy frame, the two kinds of looking for what is nearer take
    turns: a badge on its way up passes through all of them.
    """

    def __init__(self) -> None:
        self._whole_next = True

    def read(self, pixels: Pixels) -> str | None:
        """The text of a QR symbol in this frame; None when there is none or it cannot be read.

        ``pixels`` is a BGR frame of any size; of several symbols the busiest place wins.
        """
        grey = np.asarray(cv2.extractChannel(pixels, 1), dtype=np.uint8)
        near = _decoded(_narrowed(grey, NEAR_PX))
        if near is not None:
            return near
        place = busiest(grey)
        if place.busy < BUSY:
            return None
        far = _decoded(enlarged(grey, place, *FAR))
        if far is not None:
            return far
        self._whole_next = not self._whole_next
        if self._whole_next:
            return _decoded(_narrowed(grey, WHOLE_PX))
        return _decoded(enlarged(grey, place, *MIDDLE))


def busiest(grey: Grey) -> Place:
    """Where the frame has most fine structure both across and down: text and edges have one."""
    height, width = grey.shape
    grid = (CELLS_ACROSS, max(round(CELLS_ACROSS * height / width), 1))
    rows, columns = grey[:: _stride(width)], np.ascontiguousarray(grey[:, :: _stride(width)])
    across = cv2.absdiff(rows[:, 1:], rows[:, :-1])
    down = cv2.absdiff(columns[1:], columns[:-1])
    both = cv2.min(_on_grid(across, grid), _on_grid(down, grid))
    spread = cv2.GaussianBlur(both, (0, 0), SPREAD_CELLS)
    _, most, _, (column, row) = cv2.minMaxLoc(spread)
    cell = width / CELLS_ACROSS
    light = max(float(rows.mean()), 1.0)
    return Place((column + 0.5) * cell, (row + 0.5) * cell, float(most) / light)


def enlarged(grey: Grey, place: Place, share: float, width_px: int) -> Grey:
    """The surroundings of a place, square, made ``width_px`` wide and sharpened."""
    height, width = grey.shape
    side = min(round(share * width), height)
    left = min(max(round(place.x - side / 2), 0), width - side)
    top = min(max(round(place.y - side / 2), 0), height - side)
    cut = grey[top : top + side, left : left + side]
    large = cv2.resize(cut, (width_px, width_px), interpolation=cv2.INTER_LANCZOS4)
    soft = cv2.GaussianBlur(large, (0, 0), SHARPENING_PX * width_px / side)
    sharp = cv2.addWeighted(large, 1 + SHARPENING, soft, -SHARPENING, 0)
    return np.asarray(sharp, dtype=np.uint8)


def _narrowed(grey: Grey, width_px: int) -> Grey:
    height, width = grey.shape
    if width <= width_px:
        return grey
    size = (width_px, round(height * width_px / width))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _on_grid(steps: Any, grid: tuple[int, int]) -> NDArray[np.float32]:
    means = cv2.resize(steps, grid, interpolation=cv2.INTER_AREA)
    return np.asarray(means, dtype=np.float32)


def _stride(width: int) -> int:
    """Every fourth line of 640 tells enough."""
    return max(width // 160, 1)


def _decoded(grey: Grey) -> str | None:
    # Made for each call: kept in the module, it is reported as leaked when the process ends.
    only_qr = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = zxingcpp.read_barcodes(grey, formats=only_qr, try_invert=False)
    return found[0].text if found else None
