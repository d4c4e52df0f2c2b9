"""A badge that somebody in a scene holds up: nearer to the camera than the face."""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np

from domain.errors import CameraLost
from domain.image import Pixels
from hardware.camera.scene import Person, Visit

_SHARE = 0.072
"""Width of the badge's picture, quiet zone included, as a share of the frame's: a 30 mm symbol
at 40 cm before a lens of 66°."""
_BORDER = 1.35
"""The card around the picture."""


def read_badge(path: Path) -> Pixels:
    """The picture of a badge.

    Raises:
        CameraLost: it cannot be read.
    """
    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if picture is None:
        raise CameraLost(f"The scene's badge {path} cannot be read.")
    return np.asarray(picture, dtype=np.uint8)


def holds_badge(person: Person, visit: Visit, time_s: float) -> bool:
    """Whether the badge is up at this moment of the visit; it goes down as they leave."""
    after_s = person.badge_after_s
    return after_s is not None and after_s <= time_s < visit.approach_s + visit.stay_s


def hold_up(picture: Pixels, badge: Pixels, centre: tuple[float, float], tilt_deg: float) -> None:
    """Draw the badge into the picture, in place; a part outside is left out."""
    width = picture.shape[1]
    card = _card(badge, round(_SHARE * width))
    side = card.shape[0]
    x = min(max(centre[0], side / 2), width - side / 2)
    y = min(max(centre[1], side / 2), picture.shape[0] - side / 2)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), -tilt_deg, 1.0)
    turn[:, 2] += (x - side / 2, y - side / 2)
    reach = side * (abs(math.sin(math.radians(tilt_deg))) + 1) / 2 + 2
    top, bottom = max(int(y - reach), 0), min(int(y + reach), picture.shape[0])
    left, right = max(int(x - reach), 0), min(int(x + reach), width)
    turn[:, 2] -= (left, top)
    part = np.ascontiguousarray(picture[top:bottom, left:right])
    cv2.warpAffine(
        card,
        turn,
        (right - left, bottom - top),
        dst=part,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_TRANSPARENT,
    )
    picture[top:bottom, left:right] = part


def _card(badge: Pixels, width_px: int) -> Pixels:
    """A white card with the symbol in its middle, as a lens would soften it."""
    small = cv2.resize(badge, (width_px, width_px), interpolation=cv2.INTER_AREA)
    side = round(width_px * _BORDER)
    card = np.full((side, side, 3), 225, dtype=np.uint8)
    edge = (side - width_px) // 2
    card[edge : edge + width_px, edge : edge + width_px] = np.minimum(small, 225)
    return card
