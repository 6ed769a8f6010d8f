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
        (("22", "23", "24", "25"), [("22", "22"), ("23", "23"), ("24", "24"), ("25", "25")]),
        (("22.5", "23", "23.5"), [("22.5", "22.5"), ("23", "23"), ("23.5", "23.5")]),
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
        ("尺寸 22 23 24 25 26", [("22", "22"), ("23", "23"), ("24", "24"), ("25", "25"), ("26", "26")]),
        ("微方頭低跟鞋 22.5-25", [("22.5", "22.5"), ("25", "25")]),
        ("鞋码：23~25.5cm", [("23", "23"), ("25.5", "25.5")]),
        ("EU 24 = 15.0 cm, 26 = 16.3 cm, 28 = 17.6 cm", [("24", "15.0"), ("26", "16.3"), ("28", "17.6")]),
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
        "17.5-20",
        "長靴 靴筒22.5-25cm",
        "運動鞋 鞋盒24-28.5cm",
        "货号 22.5-23 的新款，24小时内发货",
    ],
)
def test_lines_that_measure_no_foot(line: str) -> None:
    assert not page_tables(evidence(f"<div class=description><p>{line}</p></div>", "毛绒拖鞋"))


@pytest.mark.parametrize(
    ("title", "foot"),
    [
        ("日本購入 二手球鞋 27cm", "27"),
        ("慢跑鞋 25.5公分 只穿一次", "25.5"),
        ("高跟鞋 23cm 全新", "23"),
        ("二手 Chelsea boots 28.5 cm", "28.5"),
        ("登山靴（26cm）九成新", "26"),
    ],
)
def test_the_name_of_a_single_pair_says_for_which_foot_it_is(title: str, foot: str) -> None:
    (table,) = page_tables(evidence("<p>九成新</p>", title))
    assert [tuple(row) for row in table.rows] == [(foot, foot)]


@pytest.mark.parametrize(
    "title",
    [
        "雨靴 筒高25cm",
        "高跟鞋 跟高10cm 22.5cm",
        "涼鞋 22-25cm",
        "男皮鞋 27.5cm/28cm",
        "鞋盒 33x22cm",
        "鞋墊 27cm",
        "陶瓷平盤 26cm",
        "圍巾 30cm",
        "托特包 28cm",
    ],
)
def test_names_that_measure_no_foot(title: str) -> None:
    assert not page_tables(evidence("<p>九成新</p>", title))


def test_the_numbers_of_small_shoes_are_no_lengths_of_feet() -> None:
    assert not page_tables(evidence(_options("22", "23", "24", "25"), "宝宝学步鞋"))
    assert not page_tables(evidence(_options("22", "23", "24", "25"), "陶瓷盘"))


def test_a_name_measures_no_foot_where_sizes_are_chosen() -> None:
    assert not page_tables(evidence(_options("38", "39", "40"), "球鞋 27cm"))


@pytest.mark.parametrize(
    ("boxes", "count"),
    [(("35(22.5cm)", "36 (23cm)", "37(23.5cm)"), 3), (("36（适合23cm脚长，偏瘦）", "鞋跟 37(6cm)"), 0)],
)
def test_sizes_in_boxes_to_click_that_no_list_holds(boxes: tuple[str, ...], count: int) -> None:
    html = "".join(f'<div class="row"><div class="box">{box}</div></div>' for box in boxes)
    assert [len(table.rows) for table in page_tables(evidence(html, "滑板鞋"))] == ([count] if count else [])
