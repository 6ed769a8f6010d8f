"""Tables drawn by code in many layouts: what stands in them must come back, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.facts.sizes.drawn import drawing

from listinglint.facts.ports import Line, Reading
from listinglint.facts.sizes.picture import tables_in_reading
from listinglint.facts.sizes.stitched import tables_in_canvas
from listinglint.model.listing import Box

DRAWINGS = 300

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.sizes import SizeTable


def _bare(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple("".join(cell.split()) for cell in row) for row in rows)


def _found(tables: list[SizeTable]) -> list[tuple[tuple[str, ...], ...]]:
    return [_bare((table.columns, *table.rows)) for table in tables]


def test_nearly_all_drawn_tables_are_read_cell_by_cell() -> None:
    wanted = right = invented = 0
    for seed in range(DRAWINGS):
        drawn = drawing(seed)
        found = _found(tables_in_reading(drawn.reading, "a.jpg"))
        hits = [table for table in map(_bare, drawn.tables) if table in found]
        wanted, right, invented = wanted + len(drawn.tables), right + len(hits), invented + len(found) - len(hits)
    assert right / wanted >= 0.98
    assert invented <= 0.03 * wanted


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7])
def test_a_table_cut_between_two_slices_is_found_whole(share: float) -> None:
    drawn = drawing(5)
    tops = [line.box.top for line in drawn.lines]
    cut = round(min(tops) + share * (max(tops) - min(tops)))
    upper = [line for line in drawn.lines if line.box.top < cut]
    lower = [replace(line, box=line.box.moved(down=-cut)) for line in drawn.lines if line.box.top >= cut]
    slices = [
        ("1.jpg", Reading(drawn.width, cut, tuple(upper))),
        ("2.jpg", Reading(drawn.width, drawn.height - cut, tuple(lower))),
    ]
    whole = tables_in_reading(drawn.reading, "whole.jpg")
    cut_up = tables_in_canvas(slices)
    assert _found(whole) == _found(cut_up)
    assert cut_up[0].where.file == "1.jpg"


def test_pictures_of_other_widths_are_no_canvas() -> None:
    lines = tuple(Line(word, Box(100 * at, 20, 60, 24), 1.0) for at, word in enumerate(("尺码", "衣长", "胸围")))
    values = tuple(Line(word, Box(100 * at, 5, 60, 24), 1.0) for at, word in enumerate(("S", "60", "88")))
    slices = [("1.jpg", Reading(750, 60, lines)), ("2.jpg", Reading(790, 60, values))]
    assert tables_in_canvas(slices) == []


def test_a_lost_letter_is_repaired_and_says_so() -> None:
    words = (
        ("尺码", "M", "", "XL", "7XX", "3XL"),
        ("衣长", "60", "61", "62", "63", "64"),
        ("胸围", "88", "92", "96", "98", "99"),
    )
    lines = tuple(
        Line(word, Box(90 * column, 40 * row, 50, 24), 1.0)
        for row, cells in enumerate(words)
        for column, word in enumerate(cells)
        if word
    )
    (table,) = tables_in_reading(Reading(750, 200, lines), "a.jpg")
    assert table.columns == ("尺码", "M", "L", "XL", "2XL", "3XL")
    assert [(repair.column, repair.read) for repair in table.repairs] == [(2, ""), (4, "7XX")]


def test_hostile_readings_hold_no_table() -> None:
    lines = tuple(
        Line("尺码 衣长 60 S" if at % 3 else "9" * 40, Box(at % 7, at % 11, 0 if at % 5 else 9000, 20), 0.1)
        for at in range(3000)
    )
    assert tables_in_reading(Reading(1, 1, lines), "a.jpg") == []
