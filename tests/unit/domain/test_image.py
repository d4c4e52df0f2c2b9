"""Where a face is, in pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.image import Box, Frame

sides = st.floats(0, 500)
places = st.floats(-500, 500)
boxes = st.builds(Box, places, places, sides, sides)


def test_a_frame_knows_its_size() -> None:
    frame = Frame(np.zeros((480, 640, 3), dtype=np.uint8), 0.0, 0)
    assert [frame.width_px, frame.height_px] == [640, 480]


def test_a_box_knows_its_centre_and_area() -> None:
    box = Box(10, 20, 30, 40)
    assert (*box.centre, box.area) == (25, 40, 1200)


def test_a_box_overlaps_itself_wholly() -> None:
    assert Box(1, 2, 3, 4).overlap(Box(1, 2, 3, 4)) == 1.0


def test_a_widened_box_keeps_its_centre() -> None:
    assert Box(10, 20, 30, 40).widened(2) == Box(-5, 0, 60, 80)


def test_half_a_box_overlaps_by_a_third() -> None:
    assert Box(0, 0, 10, 10).overlap(Box(5, 0, 10, 10)) == pytest.approx(1 / 3)


def test_boxes_beside_each_other_do_not_overlap() -> None:
    assert Box(0, 0, 10, 10).overlap(Box(20, 0, 10, 10)) == 0.0


def test_boxes_without_area_do_not_overlap() -> None:
    assert Box(0, 0, 0, 0).overlap(Box(0, 0, 0, 0)) == 0.0


@given(boxes, boxes)
def test_overlap_is_a_share_and_the_same_both_ways(one: Box, other: Box) -> None:
    assert 0.0 <= one.overlap(other) <= 1.0
    assert one.overlap(other) == pytest.approx(other.overlap(one))
