"""A badge held up to a pinhole camera: perspective, blur, little light and the sensor's noise.

The camera assumed is a 66° by 41° lens (Raspberry Pi Camera Module 3) cropped to 4:3 in the
middle: 53° across 640 pixels, a focal length of 642 pixels, so that 30 mm at 40 cm are 48 pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import segno
from numpy.typing import NDArray

from domain.image import Pixels

FOCAL_PX = 642.0
WIDTH_PX, HEIGHT_PX = 640, 480
CARD_MM = (60.0, 86.0)
PAPER, INK, WALL = 235, 20, 90
_DOTS = 10
"""Picture elements of the printed card to a module."""
_FINER = 4
"""The camera's pixels are averaged from so many by so many."""
_READ_NOISE, _SHOT_NOISE = 1.0, 0.12
"""Grey levels, and variance per grey level, of a small sensor at a low gain."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How the badge is held: ``tilt_deg`` is between its normal and the line of sight."""

    away_mm: float = 400.0
    tilt_deg: float = 0.0
    axis_deg: float = 0.0
    roll_deg: float = 0.0
    x_mm: float = 0.0
    y_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Conditions:
    """What door and hand do to the picture."""

    light: float = 1.0
    lens_px: float = 0.5
    """Standard deviation of the lens's blur."""
    motion_px: float = 0.5
    """How far the badge moves while the shutter is open."""
    glare: float = 0.0
    """Grey levels that a lamp adds at its mirror image on a glossy card."""
    wall: int = WALL
    """Grey of what is behind."""
    backlit: bool = False
    """A phone's screen: black is not quite black and there is no paper around."""


def symbol(text: str, error: str = "l") -> NDArray[np.uint8]:
    """The modules of the QR symbol, 1 is dark."""
    code = segno.make_qr(text, error=error, boost_error=False)
    return np.array([list(row) for row in code.matrix], dtype=np.uint8)


def photographed(
    modules: NDArray[np.uint8],
    pose: Pose,
    given: Conditions,
    rng: np.random.Generator,
    size_mm: float = 30.0,
) -> Pixels:
    """A frame of 640 by 480 with the badge in it."""
    card, per_mm = _card(modules, size_mm, backlit=given.backlit)
    seen = _drawn(card, _homography(card, per_mm, pose), given.wall)
    soft = cv2.GaussianBlur(seen, (0, 0), given.lens_px)
    smeared = cv2.filter2D(soft, -1, _smear(given.motion_px, float(rng.uniform(0, math.pi))))
    seen = (np.asarray(smeared, dtype=np.float32) + _lamp(pose, given.glare)) * given.light
    noise = rng.normal(0, 1, seen.shape) * np.sqrt(_READ_NOISE**2 + _SHOT_NOISE * seen)
    grey = np.clip(np.round(seen + noise), 0, 255).astype(np.uint8)
    return np.dstack([grey, grey, grey])


def _drawn(card: NDArray[np.uint8], matrix: NDArray[np.float64], wall: int) -> NDArray[np.float32]:
    """The card before the wall; drawn finer where it is, then averaged to the camera's pixels."""
    height, width = card.shape
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], dtype=np.float64)
    outline = cv2.perspectiveTransform(corners, matrix)[0]
    left, top = np.maximum(outline.min(axis=0).astype(int) - 2, 0).tolist()
    right, bottom = np.minimum(outline.max(axis=0).astype(int) + 3, (WIDTH_PX, HEIGHT_PX)).tolist()
    size = ((right - left) * _FINER, (bottom - top) * _FINER)
    large = np.full((size[1], size[0]), wall, dtype=np.uint8)
    to_part = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]], dtype=np.float64)
    cv2.warpPerspective(
        card,
        np.diag([_FINER, _FINER, 1.0]) @ to_part @ matrix,
        size,
        dst=large,
        flags=cv2.INTER_AREA,
        borderMode=cv2.BORDER_TRANSPARENT,
    )
    seen = np.full((HEIGHT_PX, WIDTH_PX), wall, dtype=np.float32)
    part = cv2.resize(large, (right - left, bottom - top), interpolation=cv2.INTER_AREA)
    seen[top:bottom, left:right] = part
    return seen


def trembling(pose: Pose, rng: np.random.Generator) -> Pose:
    """The same hold a moment later: a millimetre and a degree elsewhere."""
    return Pose(
        pose.away_mm + float(rng.normal(0, 2)),
        pose.tilt_deg + float(rng.normal(0, 1)),
        pose.axis_deg + float(rng.normal(0, 1)),
        pose.roll_deg + float(rng.normal(0, 1)),
        pose.x_mm + float(rng.normal(0, 1)),
        pose.y_mm + float(rng.normal(0, 1)),
    )


def _card(
    modules: NDArray[np.uint8], size_mm: float, *, backlit: bool
) -> tuple[NDArray[np.uint8], float]:
    per_mm = _DOTS * len(modules) / size_mm
    width, height = round(CARD_MM[0] * per_mm), round(CARD_MM[1] * per_mm)
    card = np.full((height, width), PAPER, dtype=np.uint8)
    side = _DOTS * len(modules)
    left, top = (width - side) // 2, (height - side) // 2
    ink = 40 if backlit else INK
    printed = np.where(np.kron(modules, np.ones((_DOTS, _DOTS), dtype=np.uint8)), ink, PAPER)
    card[top : top + side, left : left + side] = printed
    return card, per_mm


def _homography(card: NDArray[np.uint8], per_mm: float, pose: Pose) -> NDArray[np.float64]:
    """From card elements to camera pixels."""
    height, width = card.shape
    axis, tilt = math.radians(pose.axis_deg), math.radians(pose.tilt_deg)
    leaning, _ = cv2.Rodrigues(np.array([math.cos(axis), math.sin(axis), 0.0]) * tilt)
    rolled, _ = cv2.Rodrigues(np.array([0.0, 0.0, math.radians(pose.roll_deg)]))
    place = np.array([pose.x_mm, pose.y_mm, pose.away_mm])
    turned = _facing(place) @ leaning @ rolled
    camera = np.array([[FOCAL_PX, 0, WIDTH_PX / 2], [0, FOCAL_PX, HEIGHT_PX / 2], [0, 0, 1]])
    on_card = np.array(
        [[1 / per_mm, 0, -width / 2 / per_mm], [0, 1 / per_mm, -height / 2 / per_mm], [0, 0, 1]]
    )
    plane = np.column_stack([turned[:, 0], turned[:, 1], place])
    return np.asarray(camera @ plane @ on_card, dtype=np.float64)


def _facing(place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turns the optical axis onto the line of sight to ``place``."""
    sight = place / np.linalg.norm(place)
    axis = np.cross([0.0, 0.0, 1.0], sight)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-9:
        return np.eye(3)
    turn, _ = cv2.Rodrigues(axis / sine * math.atan2(sine, float(sight[2])))
    return np.asarray(turn, dtype=np.float64)


def _smear(length_px: float, angle: float) -> NDArray[np.float32]:
    """A straight line of that length as a kernel."""
    kernel = np.zeros((9, 9), dtype=np.float32)
    for share in np.linspace(-0.5, 0.5, 41):
        x = 4 + share * length_px * math.cos(angle)
        y = 4 + share * length_px * math.sin(angle)
        column, row = math.floor(x), math.floor(y)
        kernel[row, column] += (1 - x + column) * (1 - y + row)
        kernel[row, column + 1] += (x - column) * (1 - y + row)
        kernel[row + 1, column] += (1 - x + column) * (y - row)
        kernel[row + 1, column + 1] += (x - column) * (y - row)
    return np.asarray(kernel / kernel.sum(), dtype=np.float32)


def _lamp(pose: Pose, glare: float) -> NDArray[np.float32]:
    """A soft spot near the upper corner of the symbol."""
    x = WIDTH_PX / 2 + FOCAL_PX * (pose.x_mm + 12) / pose.away_mm
    y = HEIGHT_PX / 2 + FOCAL_PX * (pose.y_mm - 12) / pose.away_mm
    rows, columns = np.mgrid[0:HEIGHT_PX, 0:WIDTH_PX]
    away = ((columns - x) ** 2 + (rows - y) ** 2) / (2 * 14.0**2)
    return np.asarray(glare * np.exp(-away), dtype=np.float32)
