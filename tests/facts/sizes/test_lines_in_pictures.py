"""Lines as a reader gives them, of cards, of headers in two lines and of marks that it misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.ports import Line, Reading
from listinglint.facts.sizes.picture import tables_in_reading
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from listinglint.facts.sizes import SizeTable

Told = tuple[str, int, int, int]
"""Words, and where they stand: left, top and width."""


def _table(*told: Told) -> SizeTable:
    lines = tuple(Line(words, Box(left, top, width, 36), 1.0) for words, left, top, width in told)
    (table,) = tables_in_reading(Reading(790, 420, lines), "a.png")
    return table


def test_cards_of_sizes_beside_each_other_are_one_table() -> None:
    table = _table(
        ("小码", 106, 34, 76), ("中码", 357, 31, 76), ("大码", 607, 31, 76),
        ("后衣长49.5", 88, 98, 114), ("后衣长51.5", 338, 98, 114), ("后衣长53.5", 588, 98, 114),
        ("摆围65.5", 97, 141, 96), ("摆围68.5", 347, 141, 96), ("摆围71.5", 597, 141, 96),
    )  # fmt: skip
    assert table.columns == ("", "小码", "中码", "大码")
    assert table.rows == (("后衣长", "49.5", "51.5", "53.5"), ("摆围", "65.5", "68.5", "71.5"))


def test_two_lines_of_a_header_that_stand_apart_are_one_column() -> None:
    table = _table(
        ("尺码", 94, 38, 56), ("胸围", 258, 38, 54), ("袖长", 440, 40, 54),
        ("SIZE", 81, 71, 52), ("BUST", 220, 70, 64), ("SLEEVE", 408, 72, 82),
        ("S", 102, 128, 26), ("96", 266, 126, 40), ("57", 440, 126, 38),
        ("M", 101, 179, 30), ("100", 262, 174, 50), ("58", 440, 176, 38),
    )  # fmt: skip
    assert table.columns == ("尺码 SIZE", "胸围 BUST", "袖长 SLEEVE")


def test_units_below_a_measure_over_two_columns_stay_apart() -> None:
    table = _table(
        ("Waist", 291, 44, 70), ("Hips", 574, 44, 60),
        ("Size", 100, 100, 50), ("cm", 240, 100, 34), ("inch", 374, 100, 44), ("cm", 516, 100, 34), ("inch", 650, 100, 44),
        ("S", 112, 158, 20), ("86", 242, 158, 30), ("33.9", 376, 158, 46), ("92", 518, 158, 30), ("36.2", 652, 158, 46),
        ("M", 112, 216, 20), ("90", 242, 216, 30), ("35.5", 376, 216, 46), ("96", 518, 216, 30), ("37.8", 652, 216, 46),
    )  # fmt: skip
    assert table.columns == ("Size", "Waist cm", "Waist inch", "Hips cm", "Hips inch")


def test_ages_bars_dots_and_characters_that_were_misread_are_put_right() -> None:
    table = _table(
        ("Size", 60, 40, 60), ("Bust", 240, 40, 60), ("褲檔", 420, 40, 60),
        ("S/M", 60, 100, 60), ("96", 250, 100, 34), (".", 262, 116, 6), ("37", 430, 100, 34),
        ("LIXL", 60, 160, 66), ("98", 250, 160, 34), ("39", 430, 160, 34),
    )  # fmt: skip
    assert table.columns == ("Size", "Bust", "褲襠")
    assert table.rows == (("S/M", "96", "37"), ("L/XL", "98", "39"))
