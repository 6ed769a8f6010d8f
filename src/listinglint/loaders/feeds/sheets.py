"""Sheets and Parquet files as records; each needs a library that only their users have."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import TYPE_CHECKING

from listinglint.loaders.feeds import apart, formats, workbooks
from listinglint.loaders.feeds.record import Record, size_of
from listinglint.loaders.load_error import LoadError
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.formats import Layout

NEEDS = Wording(
    "is {what}, which needs one more package: pip install 'listinglint[{extra}]' (or save it as CSV)",
    "是{what}，需要另装一个包：pip install 'listinglint[{extra}]'（或另存为 CSV）",
)
_SHEET = Wording("an Excel sheet", " Excel 表格")
_PARQUET = Wording("a Parquet file", " Parquet 文件")
_ROWS = 12
_LARGEST = 256 * 1024 * 1024
_MOST_HELD = 512 * 1024 * 1024
"""Bytes that the cells of a workbook may take in memory, about."""


class Sheet:
    """A table that has no lines: its rows, the names of its columns and what they hold."""

    def __init__(self, names: Sequence[str], layout: Layout | None, rows: list[tuple[int, list[str]]]) -> None:
        self.names, self.layout, self._rows = tuple(names), layout, rows

    def records(self) -> Iterator[Record]:
        """Give the rows below the names, by their numbers in the sheet."""
        for number, row in self._rows:
            if any(cell.strip() for cell in row):
                yield Record(number, self.names, row, has_lines=False)


def sheet_of(blob: Blob) -> Sheet | None:
    """Read the sheet of a workbook whose columns are best known; None where it has no table. Raises LoadError."""
    _require("python_calamine", blob, _SHEET, "xlsx")
    workbooks.refuse_too_large(blob.path, io.BytesIO(blob.all(_LARGEST)))
    sheets: dict[int, list[tuple[int, list[str]]]] = {}
    size = 0
    for number, row, cells in apart.rows("workbook", blob):
        size += size_of(cells)
        if size > _MOST_HELD:
            raise LoadError(blob.path, workbooks.UNPACKS.filled(most=_MOST_HELD // 1024**2))
        sheets.setdefault(number, []).append((row, cells))
    found = [table for rows in sheets.values() if (table := _table(rows)) is not None]
    return max(found, key=lambda one: len(one.layout.columns) if one.layout else 0, default=None)


def parquet_of(blob: Blob) -> Sheet:
    """Read a Parquet file; lists and structures become lists of values. Raises LoadError."""
    _require("pyarrow", blob, _PARQUET, "parquet")
    names = next((cells for _, _, cells in apart.rows("parquet", blob)), [])
    return _Parquet(names, formats.recognise(names), blob)


class _Parquet(Sheet):
    """A Parquet file, read batch by batch."""

    def __init__(self, names: Sequence[str], layout: Layout | None, blob: Blob) -> None:
        super().__init__(names, layout, [])
        self._blob = blob

    def records(self) -> Iterator[Record]:
        for _, number, row in apart.rows("parquet", self._blob):
            if number:
                yield Record(number, self.names, row, has_lines=False)


def _table(read: list[tuple[int, list[str]]]) -> Sheet | None:
    """Find the names of columns among the first rows, as in a table of text."""
    heads = [
        (index, row, formats.recognise(row)) for index, (_, row) in enumerate(read[:_ROWS]) if sum(map(bool, row)) > 1
    ]
    known = [head for head in heads if head[2] is not None]
    if not heads:
        return None
    index, names, layout = max(known, key=lambda head: len(head[2].columns) if head[2] else 0) if known else heads[0]
    below = [(number, row) for number, row in read[index + 1 :] if not _repeats(row, names, layout)]
    return Sheet(names, layout, below)


def _repeats(row: list[str], names: list[str], layout: Layout | None) -> bool:
    """Tell whether a row names the columns once more."""
    if layout is None:
        return False
    filled = [(index, cell) for index, cell in enumerate(row) if cell and index < len(names)][:12]
    there = {column.index: column.role for column in layout.columns}
    same = [(known := layout.format.column(index, cell)) and there.get(index) == known.role for index, cell in filled]
    return len(same) > 2 and sum(map(bool, same)) * 2 > len(same)


def _require(package: str, blob: Blob, what: Wording, extra: str) -> None:
    if find_spec(package) is None:
        raise LoadError(blob.path, _needs(what, extra))


def _needs(what: Wording, extra: str) -> Wording:
    return Wording(*(NEEDS.of(tongue).format(what=what.of(tongue), extra=extra) for tongue in ("en", "zh")))
