"""Sheets and Parquet files as records; each needs a library that only their users have."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from listinglint.loaders.feeds import formats, workbooks
from listinglint.loaders.feeds.record import Record
from listinglint.loaders.load_error import LoadError, unreadable
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
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        raise LoadError(blob.path, _needs(_SHEET, "xlsx")) from error
    data = io.BytesIO(blob.all(_LARGEST))
    workbooks.refuse_too_large(blob.path, data)
    try:
        book = CalamineWorkbook.from_filelike(data)
        tables = [_table(book.get_sheet_by_name(name).iter_rows()) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise LoadError(blob.path, unreadable(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # which has no name to import, and is no Exception
            raise
        raise LoadError(blob.path, unreadable(ValueError(error))) from error
    found = [table for table in tables if table is not None]
    return max(found, key=lambda one: len(one.layout.columns) if one.layout else 0, default=None)


def parquet_of(blob: Blob) -> Sheet:
    """Read a Parquet file; lists and structures become lists of values. Raises LoadError."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise LoadError(blob.path, _needs(_PARQUET, "parquet")) from error
    try:
        with blob.open() as stream:
            names = [str(name) for name in pq.ParquetFile(stream).schema_arrow.names]
    except (pa.ArrowException, OSError) as error:
        raise LoadError(blob.path, unreadable(error)) from error
    return _Parquet(names, formats.recognise(names), blob)


class _Parquet(Sheet):
    """A Parquet file, read batch by batch."""

    def __init__(self, names: Sequence[str], layout: Layout | None, blob: Blob) -> None:
        super().__init__(names, layout, [])
        self._blob = blob

    def records(self) -> Iterator[Record]:
        import pyarrow.parquet as pq

        number = 0
        with self._blob.open() as stream:
            for batch in pq.ParquetFile(stream).iter_batches(batch_size=256):
                for row in batch.to_pylist():
                    number += 1
                    yield Record(number, self.names, [words(row.get(name)) for name in self.names], has_lines=False)


def _table(rows: Any) -> Sheet | None:
    """Find the names of columns among the first rows, as in a table of text."""
    read = [(number, told) for number, row in enumerate(rows, 1) if any(told := [words(cell) for cell in row])]
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


def _needs(what: Wording, extra: str) -> Wording:
    return Wording(*(NEEDS.of(tongue).format(what=what.of(tongue), extra=extra) for tongue in ("en", "zh")))
