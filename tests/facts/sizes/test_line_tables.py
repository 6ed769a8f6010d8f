"""Lines of nothing but sizes, measures and values, with whatever signs between them."""

from __future__ import annotations

import pytest

from listinglint.facts.sizes.lexer import PLAIN, SPACED, STROKED, lexed
from listinglint.facts.sizes.line_tables import line_tables
from listinglint.model.listing import Passage, Place, Span


def _rows(*lines: str) -> list[tuple[tuple[str, ...], ...]]:
    passages = [Passage(line, (Span(0, Place("page.html", at + 1, 1)),)) for at, line in enumerate(lines)]
    return [grid.rows for grid, _ in line_tables(passages)]


@pytest.mark.parametrize(
    ("line", "way", "kinds"),
    [
        ("S: 衣长60 胸围88", PLAIN, "SMNMN"),
        ("Size 8 - 23 / 34", PLAIN, "ZNNN"),
        ("M – 60 - 62 | 80 - 84", PLAIN, "SNNNN"),
        ("M – 60 - 62 | 80 - 84", SPACED, "SVV"),
        ("L: 86/70/94", PLAIN, "SNNN"),
        ("L: 86/70", STROKED, "SV"),
        ("尺码 裤长 腰围", PLAIN, "ZMM"),
        ('Length: 60-1/2" (5-6 Years)', PLAIN, "MVS"),
        ("S：52，64，59", PLAIN, "SNNN"),
        ("S/M/L", PLAIN, "SSS"),
        ("Chest 40 (laid flat)", PLAIN, "MN"),
        ("Our chest of drawers is 40 wide", PLAIN, ""),
        ("模特身高172穿S码", PLAIN, ""),
    ],
)
def test_a_line_is_cut_into_its_words(line: str, way: str, kinds: str) -> None:
    assert "".join(one.kind for one in lexed(line, way)) == kinds


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (("S: 60 • 88", "M: 61 • 92", "(衣长 / 胸围)"), (("", "衣长", "胸围"), ("S", "60", "88"), ("M", "61", "92"))),
        (("Waist = Small - 49 cm | Large - 52 cm", "Thigh = Small - 72 cm | Large - 75 cm"),
         (("", "Waist", "Thigh"), ("Small", "49 cm", "72 cm"), ("Large", "52 cm", "75 cm"))),
        (("裤长: 98 (27), 99 (28)", "腰围: 66 (27), 69 (28)"), (("", "裤长", "腰围"), ("27", "98", "66"), ("28", "99", "69"))),
        (("Size 8 - 23 / 34", "Size 10 - 24 / 35", "(Underbust/Bust)"), (("Size", "Underbust", "Bust"), ("8", "23", "34"), ("10", "24", "35"))),
        (("M L XL", "48 50 52", "70 72 74", "胸宽 衣长"), (("", "胸宽", "衣长"), ("M", "48", "70"), ("L", "50", "72"), ("XL", "52", "74"))),
        (("尺码：S/M/L", "裤长/98/99/100", "臀围: 90/94/98"), (("尺码", "S", "M", "L"), ("裤长", "98", "99", "100"), ("臀围", "90", "94", "98"))),
        (("Size", "Chest", "Length", "S", "79", "60", "M", "83", "62"), (("Size", "Chest", "Length"), ("S", "79", "60"), ("M", "83", "62"))),
    ],
)  # fmt: skip
def test_a_table_is_read_by_the_order_of_its_words(lines: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    assert _rows(*lines) == [rows]


@pytest.mark.parametrize(
    "lines",
    [
        ("S", "M", "L"),
        ("Chest 40", "Length 28"),
        ("S: 155-160cm 45-50kg", "M: 160-165cm 50-55kg"),
        ("Free delivery over 60", "Returns within 30 days"),
        ("S M L", "Chest 86 90"),
        ("Model: 178 cm, bust 84, waist 60, wears S",),
    ],
)
def test_what_is_no_whole_table_is_left_to_others(lines: tuple[str, ...]) -> None:
    assert not _rows(*lines)
