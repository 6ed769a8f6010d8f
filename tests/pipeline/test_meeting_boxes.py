"""A finding in a picture yields to one about the same words, not to any in the same picture."""

from __future__ import annotations

import pytest

from listinglint.model.listing import Box
from listinglint.pipeline.yielding import meets


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Box(0, 0, 10, 10), True),
        (Box(9, 9, 10, 10), True),
        (Box(10, 0, 10, 10), False),
        (Box(0, 10, 10, 10), False),
        (Box(200, 300, 50, 20), False),
    ],
)
def test_boxes_meet_where_they_share_a_pixel(other: Box, *, expected: bool) -> None:
    assert (meets(Box(0, 0, 10, 10), other), meets(other, Box(0, 0, 10, 10))) == (expected, expected)
