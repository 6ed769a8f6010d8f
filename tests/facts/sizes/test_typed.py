"""Tables that are typed, a line for each row."""

from __future__ import annotations

import pytest

from listinglint.facts.sizes.typed import typed_tables
from listinglint.model.listing import Passage, Place, Span


def _rows(*lines: str) -> list[tuple[tuple[str, ...], ...]]:
    passages = [Passage(words, (Span(0, Place("page.html", at + 1, 1)),)) for at, words in enumerate(lines)]
    return [grid.rows for grid, _ in typed_tables(passages)]


@pytest.mark.parametrize("lines_between", [0, 1, 7])
def test_a_few_lines_may_stand_between_two_rows(lines_between: int) -> None:
    (rows,) = _rows("尺码 衣长 胸围", "S 60 88", *["洗后不易变形。"] * lines_between, "M 61 92")
    assert [row[0] for row in rows] == ["尺码", "S", "M"]


def test_a_table_ends_where_only_other_words_follow() -> None:
    (rows,) = _rows("尺码 衣长 胸围", "S 60 88", *["洗后不易变形。"] * 8, "M 61 92")
    assert [row[0] for row in rows] == ["尺码", "S"]


@pytest.mark.parametrize("head", ["S M L", "S | M | L |"])
def test_a_row_of_nothing_but_sizes_begins_a_table(head: str) -> None:
    assert _rows(head, head.replace("S", "60").replace("M", "61").replace("L", "62")) == [
        (("S", "M", "L"), ("60", "61", "62"))
    ]
