"""A print's dots are looked for on whatever there is of a face."""

from __future__ import annotations

import numpy as np
import pytest

from domain.image import Box
from enroll.print_scan import halftone


@pytest.mark.parametrize("x", [-400.0, -78.0, -60.0, 0.0, 150.0, 190.0, 500.0])
def test_a_face_beyond_the_edge_of_the_picture_is_no_print(x: float) -> None:
    skin = np.full((200, 200, 3), 128, dtype=np.uint8)
    assert not halftone(skin, Box(x, 20, 96, 96))
    assert not halftone(skin, Box(20, x, 96, 96))
