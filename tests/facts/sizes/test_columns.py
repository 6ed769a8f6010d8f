"""Cells of printed tables: lines of one cell, digits that run together, columns that were aligned differently."""

from __future__ import annotations

import pytest

from listinglint.facts.sizes.columns import Column, _cut, _without_split_columns, joined
from listinglint.facts.sizes.tokens import Token
from listinglint.model.listing import Box


@pytest.mark.parametrize(
    ("first", "second", "cell"),
    [
        ("back", "length", "back length"),
        ("衣长", "length", "衣长length"),
        ("XL码", "bust", "XL码bust"),
        ("bust", "胸围", "bust胸围"),
        ("length", "(cm)", "length(cm)"),
        ("waist/", "hip", "waist/hip"),
        ("", "bust", "bust"),
        ("bust", "", "bust"),
        ("56.5", ".", "56.5"),
        ("56", "-58", "56-58"),
    ],
)
def test_only_between_latin_words_stands_a_space(first: str, second: str, cell: str) -> None:
    assert joined(first, second) == cell


@pytest.mark.parametrize(
    ("digits", "cells"), [("9492", ["94", "92"]), ("104100", ["104", "100"]), ("949", ["949", "949"])]
)
def test_digits_over_two_columns_are_cut_at_the_gap(digits: str, cells: list[str]) -> None:
    columns = [Column(200, 240), Column(260, 300)]
    assert _cut(Token(digits, Box(200, 0, 100, 20), 1.0), columns) == cells


@pytest.mark.parametrize(
    ("grid", "told"),
    [
        ([["尺码", "衣长", ""], ["S", "", "60"], ["M", "", "61"]], [["尺码", "衣长"], ["S", "60"], ["M", "61"]]),
        ([["尺码", "", "衣长"], ["S", "60", ""], ["M", "61", ""]], [["尺码", "衣长"], ["S", "60"], ["M", "61"]]),
        ([["尺码", "衣长", ""], ["S", "60", ""], ["M", "", "61"]], None),  # a column with values is not only a header
        ([["尺码", "衣长", "袖长"], ["S", "", "60"], ["M", "", "61"]], None),
        ([["尺码", "", ""], ["S", "", "60"], ["M", "61", ""]], None),
    ],
)
def test_a_lone_header_is_that_of_the_column_beside_it(grid: list[list[str]], told: list[list[str]] | None) -> None:
    assert _without_split_columns(grid) == (told or grid)
