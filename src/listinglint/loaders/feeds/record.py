"""A row of a feed, whatever file it stands in: a line of a table, an element of XML, an object of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_A_CELL = 56
"""Bytes of a cell besides its characters; an empty one takes its place in the row as well."""
_LINE_END = lazy_pattern(r"\r\n|\r|\n")


class Record(Struct, frozen=True):
    """Names and cells side by side; a name that is there several times has several values."""

    line: int
    """From 1: the line of the file where the record begins, or the row of a sheet."""
    names: Sequence[str]
    cells: Sequence[str]
    lines: Sequence[int] | None = None
    """The line of each cell; None where they follow from the line ends in the cells before."""
    has_lines: bool = True
    """False where rows are counted instead of lines, so that line ends in a cell count nothing."""

    def line_of(self, index: int) -> int:
        """Give the line where a cell begins."""
        if self.lines is not None:
            return self.lines[index]
        if not self.has_lines:
            return self.line
        before = (cell for cell in self.cells[:index] if "\n" in cell or "\r" in cell)
        return self.line + sum(len(_LINE_END.findall(cell)) for cell in before)

    @property
    def size(self) -> int:
        """About how many bytes it takes in memory."""
        return size_of(self.cells)


def size_of(cells: Sequence[str]) -> int:
    """Tell about how many bytes cells take in memory."""
    return sum(map(len, cells)) + _OF_A_CELL * len(cells)


def words(value: Any) -> str:
    """Write a cell as a spreadsheet shows it: whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple | dict):
        import json

        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
