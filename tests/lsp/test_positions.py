"""Characters and the lines and columns of editors."""

from __future__ import annotations

import pytest
from lsprotocol.types import Position, PositionEncodingKind

from listinglint.lsp.positions import PositionMap

TEXT = "色差😀难免\r\nab\rc\n\u2028d\x0ce"


@pytest.mark.parametrize(
    ("units", "column"),
    [(PositionEncodingKind.Utf8, 10), (PositionEncodingKind.Utf16, 4), (PositionEncodingKind.Utf32, 3)],
)
def test_columns_are_counted_in_the_units_of_the_editor(units: PositionEncodingKind, column: int) -> None:
    positions = PositionMap(TEXT, units)
    assert Position(0, column) == positions.position(TEXT.index("难"))
    assert TEXT.index("难") == positions.offset(Position(0, column))


def test_lines_end_where_editors_end_them() -> None:
    positions = PositionMap(TEXT)
    assert [Position(1, 0), Position(2, 0), Position(3, 1), Position(3, 3)] == [
        positions.position(TEXT.index(word)) for word in "acde"
    ]


@pytest.mark.parametrize("units", list(PositionEncodingKind))
def test_every_position_leads_back(units: PositionEncodingKind) -> None:
    positions = PositionMap(TEXT, units)
    offsets = [offset for offset in range(len(TEXT) + 1) if TEXT[offset - 1 : offset + 1] != "\r\n"]
    assert offsets == [positions.offset(positions.position(offset)) for offset in offsets]


def test_what_lies_beyond_a_line_or_the_page_ends_there() -> None:
    positions = PositionMap(TEXT)
    assert TEXT.index("\r\n") == positions.offset(Position(0, 999))
    assert len(TEXT) == positions.offset(Position(99, 0))
    assert TEXT.index("😀") == positions.offset(Position(0, 3))  # in the middle of a character: at its start
