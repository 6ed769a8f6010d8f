"""Tables as text: which charset, which mark between columns, which line holds their names; then row by row."""

from __future__ import annotations

import codecs
import csv
import io
import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.loaders import charset
from listinglint.loaders.feeds import formats
from listinglint.loaders.feeds.record import Record
from listinglint.loaders.load_error import LoadError
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.formats import Layout

BROKEN = Wording("is broken at line {line}: {why}", "第 {line} 行损坏：{why}")
UNCLOSED = Wording(
    "has a quotation mark at line {line} that is never closed: the rows from there on can't be told apart",
    "第 {line} 行的引号没有闭合，从该行起无法分清各行",
)
ENDLESS = Wording("has a row of more than {most} MB", "有一行超过 {most} MB")
_DELIMITERS = (",", "\t", ";", "|")
_SEP = lazy_pattern(r"^\ufeff?\"?sep=(.)\"?\s*$", re.IGNORECASE)
"""The line by which Excel is told the mark between columns."""
_LOOKED_AT = 256 * 1024
_AROUND = 16 * 1024
_HAN = lazy_pattern("[\u3400-\u9fff]+")
_AMID = lazy_pattern("[a-z][\u3400-\u9fff]|[\u3400-\u9fff][a-z]")
_ROWS = 12
"""Rows in which the names of columns are looked for, below a version, remarks or titles."""
_LONGEST_FIELD = 16 * 1024 * 1024
_LONGEST_ROW = 64 * 1024 * 1024
_ALIKE = 0.6
"""Share of rows as wide as the first from which lines are a table."""
_OTHERS = ("gb18030", "big5hkscs", "cp1251", "cp1252", "cp1254", "cp1250", "cp932", "cp949", "cp1253", "cp1255", "cp1256", "cp874")  # fmt: skip
"""Charsets tried where the bytes don't tell: the one in which the names of columns are known words is the right one."""


class Dialect(Struct, frozen=True):
    """How a table is written."""

    charset: str
    delimiter: str
    skipped: int
    """Rows up to the names of columns, those included."""
    names: tuple[str, ...]
    layout: Layout | None
    """What the columns hold; None where no format knows them."""
    is_regular: bool = True
    """Whether most rows have as many cells as there are names; lines of prose do not."""


def dialect_of(blob: Blob) -> Dialect | None:
    """Tell how a table is written; None where the bytes are no table of two or more columns. Raises LoadError."""
    head = blob.head(_LOOKED_AT)
    first = charset_of(blob, head)
    found = _read_head(head, first)
    if b"\0" in head and not _is_wide(head):  # a stray one in a cell; what no format knows is no text
        return found if found is not None and found.layout is not None else None
    if (found is not None and found.layout is not None) or first.startswith("utf"):
        return found
    others = (_read_head(head, name) for name in _OTHERS if name != first)
    return next((one for one in others if one is not None and one.layout is not None), found)


def records(blob: Blob, dialect: Dialect, *, whole: bool = False) -> Iterator[Record]:
    """Give the rows below the names of columns. Raises LoadError with the line of what is broken."""
    with io.TextIOWrapper(blob.open(), encoding=dialect.charset, errors="replace", newline="") as text:
        for number, (line, row) in enumerate(rows(text, blob.path, dialect.delimiter, whole=whole), 1):
            if number > dialect.skipped and any(row) and not _is_header(row, dialect):
                yield Record(line, dialect.names, row)


def rows(text: TextIO, path: str, delimiter: str = ",", *, whole: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Cut a text into rows, each with the line where it begins.

    Raises LoadError for what is broken, and for a row without an end; `whole`: also for a quotation mark that the end of the text
    leaves open, since all rows behind it have become one cell.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    lines = _Lines(text, path)
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        line, lines.size = reader.line_num + 1, 0
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise LoadError(path, BROKEN.filled(line=reader.line_num, why=error)) from error
        if whole and lines.is_torn:
            raise LoadError(path, UNCLOSED.filled(line=line))
        yield line, row


class _Lines:
    """The lines of a text until those of one row are more than a row can have."""

    def __init__(self, text: TextIO, path: str) -> None:
        self._text, self._path, self.size = text, path, 0
        self.is_torn = False
        """Whether the text ended within a row, which only an open quotation mark lets go on."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(_LONGEST_ROW)
        self.size += len(line)
        if self.size >= _LONGEST_ROW:
            raise LoadError(self._path, ENDLESS.filled(most=_LONGEST_ROW // 1024**2))
        if not line:
            self.is_torn = self.size > 0
            raise StopIteration
        return line


def charset_of(blob: Blob, head: bytes) -> str:
    """Tell the charset of a text of any length: UTF-8 only when all of it is; what isn't tells itself which it is."""
    for bom, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if head.startswith(bom):
            return name
    if _is_wide(head):
        return charset.decode(head).charset
    decoder = codecs.getincrementaldecoder("utf-8")()
    with blob.open() as stream:
        before = b""
        while data := stream.read(_LOOKED_AT):
            try:
                decoder.decode(data)
            except UnicodeDecodeError as error:
                around = (before[-_AROUND:] + data)[max(error.start - _AROUND, 0) :][: 4 * _AROUND]
                return _eastern_or_western(_whole_lines(around) + _whole_lines(head))
            before = data
    return "utf-8"


def _eastern_or_western(sample: bytes) -> str:
    """Tell the charset of bytes that are no UTF-8; Chinese letters amid Latin ones are accents that were read as such."""
    found = charset.decode(sample)
    if not found.charset.startswith(("gb", "big5")):
        return found.charset
    letters = _HAN.findall(found.text)
    return "cp1252" if letters and len(_AMID.findall(found.text)) * 2 > len(letters) else found.charset


def _is_wide(head: bytes) -> bool:
    return head[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} or head[:4096].count(0) * 5 > len(head[:4096])


def _whole_lines(head: bytes) -> bytes:
    return head[: head.rfind(b"\n") + 1] or head


def _read_head(head: bytes, name: str) -> Dialect | None:
    """Find the names of columns: in each way to cut the first rows, the row of which a format knows most."""
    text = head.decode(name, errors="replace")
    if len(head) == _LOOKED_AT:
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    lines = text.splitlines()[:1]
    told = _SEP.match(lines[0]) if lines else None
    tried = {mark: _rows(text, mark) for mark in ((told[1],) if told else _DELIMITERS)}
    found = [
        Dialect(name, mark, number + 1, tuple(row), formats.recognise(row))
        for mark, rows in tried.items()
        for number, row in enumerate(rows)
        if len([cell for cell in row if cell.strip()]) > 1
    ]
    known = [one for one in found if one.layout is not None]
    if known:
        return max(known, key=lambda one: (len(one.layout.columns) if one.layout else 0, -one.skipped))
    best = max(found, key=lambda one: _likeness(one, tried[one.delimiter]), default=None)
    return replace(best, is_regular=_likeness(best, tried[best.delimiter])[0] > _ALIKE) if best else None


def _rows(text: str, mark: str) -> list[list[str]]:
    """Cut the first rows; none where the cut fails."""
    try:
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=mark), _ROWS))
    except csv.Error:
        return []


def _likeness(one: Dialect, rows: list[list[str]]) -> tuple[float, int, int]:
    """Rank ways to cut a table of no known format: rows of one width, many columns, names at the top."""
    full = [row for row in rows if row]
    alike = sum(len(row) == len(one.names) for row in full) / len(full)
    return (alike if len(full) > 1 else 0.7, len(one.names), -one.skipped)


def _is_header(row: Sequence[str], dialect: Dialect) -> bool:
    """Tell whether a row repeats the names of columns, as in another language or at the start of a part."""
    if dialect.layout is None:
        return False
    filled = [(index, cell) for index, cell in enumerate(row) if cell.strip()]
    if len(filled) < 3 or any(len(cell) > 60 for _, cell in filled[:8]):
        return False
    column = dialect.layout.format.column
    named = {one.index: one for one in dialect.layout.columns}
    same = [
        (known := column(index, cell)) is not None and index in named and known.role == named[index].role
        for index, cell in filled[:12]
    ]
    return sum(same) * 2 > len(same)
