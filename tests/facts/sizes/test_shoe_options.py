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


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("尺寸：36-37（適合22.5-23cm）、38-39（適合23.5-24cm）", [("36-37", "22.5"), ("38-39", "23.5")]),
        ("鞋碼：36(23cm)、37(23.5cm)", [("36", "23"), ("37", "23.5")]),
        ("尺寸：22.5/23/23.5", [("22.5", "22.5"), ("23", "23"), ("23.5", "23.5")]),
        ("24-24.5、25-25.5", [("24", "24"), ("24.5", "24.5"), ("25", "25"), ("25.5", "25.5")]),
        ("鞋码：23~25.5cm", [("23", "23"), ("25.5", "25.5")]),
    ],
)
def test_a_line_of_sizes_with_the_lengths_of_feet_is_a_table(line: str, rows: list[tuple[str, str]]) -> None:
    (table,) = page_tables(evidence(f"<div class=description><p>{line}</p></div>", "毛绒拖鞋"))
    assert [tuple(row) for row in table.rows] == rows


@pytest.mark.parametrize(
    "line",
    [
        "尺寸：35/36/37/38/39",
        "尺寸：35.5/36/37.5",
        "跟高：5.5cm、鞋底厚：2cm",
        "出貨：24/7",
        "尺寸：25/23.5",
        "货号 22.5-23 的新款，24小时内发货",
    ],
)
def test_lines_that_measure_no_foot(line: str) -> None:
    assert not page_tables(evidence(f"<div class=description><p>{line}</p></div>", "毛绒拖鞋"))
