"""Pictures of one width that follow each other are one canvas, so that a table cut between two slices is found whole."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.ports import Reading
from listinglint.facts.sizes.picture import tables_in_reading
from listinglint.model.listing import Box, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.sizes.table import SizeTable


def tables_in_canvas(readings: Sequence[tuple[str, Reading]]) -> list[SizeTable]:
    """Find the size tables in pictures given in page order; a table over two pictures stands in the first of them."""
    found: list[SizeTable] = []
    for _, group in groupby(readings, key=lambda one: one[1].width):
        slices = list(group)
        tops = [sum(reading.depth for _, reading in slices[:at]) for at in range(len(slices) + 1)]
        lines = tuple(
            replace(line, box=line.box.moved(down=top))
            for (_, reading), top in zip(slices, tops, strict=False)
            for line in reading.lines
        )
        canvas = Reading(slices[0][1].width, tops[-1], lines)
        found.extend(
            replace(table, where=_place(table.where.box, slices, tops)) for table in tables_in_reading(canvas, "")
        )
    return found


def _place(box: Box | None, slices: Sequence[tuple[str, Reading]], tops: Sequence[int]) -> Place:
    """Turn a box of the canvas into the part of it in the picture where it begins."""
    assert box is not None, "a table in pictures has a box"
    at = max(at for at, top in enumerate(tops[:-1]) if top <= max(box.top, 0))
    file, reading = slices[at]
    top = (box.top - tops[at]) % max(reading.height, 1) if reading.frames > 1 else box.top - tops[at]
    return Place(file, box=Box(box.left, top, box.width, min(box.height, max(reading.height - top, 1))))
