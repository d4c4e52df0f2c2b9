"""Where a face is in a frame, and the part of the frame that shows it."""

from __future__ import annotations

from domain.image import Box, Frame, Pixels

PORTRAIT_SHARE = 1.9
"""How much wider than a face its portrait is, live and enrolled alike."""


def in_shares(box: Box, frame: Frame) -> Box:
    """The box in shares of the frame, 0..1 across and down."""
    across, down = frame.width_px, frame.height_px
    return Box(box.x / across, box.y / down, box.width / across, box.height / down)


def portrait_of(face: Box, frame: Frame) -> Pixels:
    """The face with hair and shoulders, square, as far as the frame reaches; its own pixels."""
    half = max(face.width, face.height) * PORTRAIT_SHARE / 2
    x, y = face.centre
    top, left = max(round(y - half), 0), max(round(x - half), 0)
    cut = frame.pixels[top : max(round(y + half), top + 1), left : max(round(x + half), left + 1)]
    return cut.copy()
