"""The terminal report shows words in their line, with carets right under them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from tests.reporters.awkward import BLUNT, PAGE, listing

from listinglint.model.listing import Place
from listinglint.model.report import Report
from listinglint.reporters import text
from listinglint.reporters.excerpt import excerpt


def test_carets_stand_under_double_width_characters() -> None:
    line = '<p class="note">温馨提示：色差在所难免，介意者慎拍。</p>'
    shown, carets = excerpt(line, line.index("色") + 1, "色差在所难免，介意者慎拍", 100)
    assert line == shown
    assert (cell_len(line[: line.index("色")]), 24) == (carets.index("^"), carets.count("^"))


@pytest.mark.parametrize("width", [30, 60, 100])
@pytest.mark.parametrize("column", [1, 500, 5_000, 9_999])
def test_long_lines_are_cut_to_the_width(width: int, column: int) -> None:
    shown, carets = excerpt("前面的字" * 1000 + "色差" + "后面的字" * 1000, column, "色差", width)
    assert max(cell_len(shown), cell_len(carets)) <= width
    assert carets.strip("^ ") == ""


def test_carets_end_where_a_tag_stands_between() -> None:
    assert excerpt("<p>色差<br>难免</p>", 4, "色差难免", 80) == ("<p>色差<br>难免</p>", "   ^^^^")


def test_a_column_outside_the_line_does_no_harm() -> None:
    assert excerpt("", 7, "色差", 80) == ("", "^")


def test_the_line_of_the_page_takes_the_place_of_the_quote() -> None:
    page = [""] * 13 + ["<p>温馨提示：色差在所难免， 介意者慎拍 ABC</p>"]
    found = replace(BLUNT, where=Place(PAGE, 14, 9), quote="色差在所难免，介意者慎拍")
    told = text.render(Report((listing(found),)), pages={PAGE: page}).splitlines()
    assert [
        "      14 | <p>温馨提示：色差在所难免， 介意者慎拍 ABC</p>",
        "         |              ^^^^^^^^^^^^^^^^^^^^^^^^^",
    ] == told[4:6]
    assert [line for line in told if "says" in line] == []


def test_without_the_page_the_words_are_quoted() -> None:
    assert "says: “色差在所难免， 介意者慎拍 ＡＢＣ”" in text.render(Report((listing(BLUNT),)))


def test_a_picture_that_no_line_of_a_page_shows_has_no_line() -> None:
    found = replace(BLUNT, where=Place("1.jpg"), shown=Place("a-folder"))
    told = text.render(Report((listing(found),)))
    assert "None" not in told
    assert "  1.jpg warning [" in told
    told = text.render(Report((listing(replace(found, shown=Place(PAGE, 7))),)), "zh")
    assert "1.jpg（页面第 7 行）" in told
