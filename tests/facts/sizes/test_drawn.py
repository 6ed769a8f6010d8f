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


def test_a_measure_printed_over_two_units_is_that_of_both() -> None:
    rows = [(66, "Size", (60,)), (96, "cm inch cm inch", (226, 400, 586, 758)), (36, "Bust Length", (308, 655))]
    values = ("S 88 34.6 61 24.0", "M 92 36.2 62 24.4", "L 96 37.8 63 24.8")
    rows += [(160 + 56 * at, words, (66, 226, 400, 586, 758)) for at, words in enumerate(values)]
    lines = [
        Line(word, Box(left, top, 11 * len(word) + 10, 40), 0.99)
        for top, words, lefts in rows
        for word, left in zip(words.split(), lefts, strict=True)
    ]
    (table,) = tables_in_reading(Reading(900, 420, tuple(lines)), "a.png")
    assert [one.words for one in table.measured] == ["Bust cm", "Bust inch", "Length cm", "Length inch"]
    assert table.rows == tuple(tuple(words.split()) for words in values)


def test_letters_read_for_digits_are_digits() -> None:
    rows = ["Size Length Sleeve", 'M 29" 8.6"', 'L 3O" 9.o"', 'XL 3l" 9.4"']
    lines = [
        Line(word, Box(40 + 160 * across, 40 + 52 * down, 12 * len(word), 24), 0.9)
        for down, words in enumerate(rows)
        for across, word in enumerate(words.split())
    ]
    (table,) = tables_in_reading(Reading(600, 300, tuple(lines)), "a.png")
    assert table.rows == (("M", '29"', '8.6"'), ("L", '30"', '9.0"'), ("XL", '31"', '9.4"'))
