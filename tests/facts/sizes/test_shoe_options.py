"""Options of shoes that say for which foot they are; invented shops."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.size_tables import page_tables


def _options(*names: str) -> str:
    return "<select>" + "".join(f"<option>{name}</option>" for name in names) + "</select>"


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        (("35-36（適合22-22.5cm）", "37-38（適合23-23.5cm）"), [("35-36", "22"), ("37-38", "23")]),
        (("EU 40 (25.5 cm)", "EU 41 (26.2 cm)"), [("40", "25.5"), ("41", "26.2")]),
    ],
)
def test_sizes_with_the_length_of_a_foot_are_a_table(options: tuple[str, ...], rows: list[tuple[str, str]]) -> None:
    (table,) = page_tables(evidence(_options(*options), "毛绒拖鞋"))
    assert [tuple(row) for row in table.rows] == rows
    assert table.unit == "cm"


@pytest.mark.parametrize(
    "options",
    [
        ("38", "39", "40"),
        ("38（適合24cm）",),
        ("黑色 24cm", "白色 24cm"),
        ("60x60cm", "80x120cm"),
    ],
)
def test_options_that_measure_no_foot(options: tuple[str, ...]) -> None:
    assert not page_tables(evidence(_options(*options), "毛绒拖鞋"))
