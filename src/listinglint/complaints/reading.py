"""Files of reviews, after-sales and returns → rows, one after the other: tables of any charset, Excel sheets, JSON, plain lines."""

from __future__ import annotations

import io
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.complaints.columns import ROLES, Columns, named, proposed
from listinglint.complaints.months import month_of
from listinglint.complaints.others import refuse_data, refuse_files, refuse_tables
from listinglint.loaders.feeds import binaries, objects, tables
from listinglint.loaders.feeds.read import BROKEN_LINE, text_of
from listinglint.loaders.load_error import LoadError, listed
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listinglint.complaints.columns import Role
    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.record import Record

NAME_IT = Wording("Name it: --column text=NAME", "请指明：--column text=列名")
NO_WORDS = Wording(
    f"has no column with the words of buyers; its columns: {{columns}}. {NAME_IT.en}",
    f"没有买家评价或原因的列；它的列有：{{columns}}。{NAME_IT.zh}",
)
NO_COLUMN = Wording("has no column “{column}”; its columns: {columns}", "没有“{column}”列；它的列有：{columns}")
NOTHING = Wording("holds no reviews", "没有评价内容")
_ROWS = 200
"""Rows by which columns are told."""
_LOOKED_AT = 64 * 1024
_FEW = 1000
"""Of so many bytes one may be zero in a text that was cut or joined; a program or a picture has more."""
_LONGEST_LINE = 1 << 20
"""Characters of a line that are read as one review."""
_LONGEST_NAME = 12
"""Characters of the name of a column that stands alone; a first review is longer, or holds no word for reviews."""


class Row(Struct, frozen=True):
    """What one buyer said."""

    words: str
    month: str | None = None
    goods: str = ""
    sku: str = ""


class Opened(Struct, frozen=True):
    """A file whose columns are known, and its rows."""

    path: str
    columns: Mapping[Role, tuple[str, ...]]
    """The names of columns by what they hold."""
    rows: Iterator[Row]


def opened(blob: Blob, chosen: Mapping[Role, Sequence[str]] | None = None) -> Opened:
    """Open a file of reviews; `chosen` are the user's own columns. Raises LoadError."""
    beginning = blob.head(_LOOKED_AT)
    refuse_files(blob.path, beginning)
    names, records = _table(blob)
    head, records = _begun(records)
    columns, lost = named(chosen, names) if chosen else (proposed(names, [record.cells for record in head]), ())
    if not head:
        raise LoadError(blob.path, NOTHING)
    if not chosen:
        refuse_tables(blob.path, names, head, columns)
        if _is_json(beginning):
            refuse_data(blob.path, names)
    there = listed([name for name in names if name.strip()], 12)
    if lost:
        raise LoadError(blob.path, NO_COLUMN.filled(column=lost[0], columns=there))
    if not columns.said:
        raise LoadError(blob.path, NO_WORDS.filled(columns=there) if there else NOTHING)
    told = {role: tuple(names[index].strip() for index in columns.of[role]) for role in ROLES if role in columns.of}
    return Opened(blob.path, told, _rows(names, columns, chain(head, records)))


def _begun(records: Iterator[Record]) -> tuple[list[Record], Iterator[Record]]:
    """Give the first records, and the rest; what is broken among the first is raised once these were counted."""
    head: list[Record] = []
    try:
        head.extend(islice(records, _ROWS))
    except LoadError as error:
        if not head:
            raise
        return head, _raising(error)
    return head, records


def _raising(error: LoadError) -> Iterator[Record]:
    yield from ()
    raise error


def _rows(names: Sequence[str], columns: Columns, records: Iterable[Record]) -> Iterator[Row]:
    """Give what was said; rows in which nobody says anything are left out."""
    said, at = columns.said, [columns.first(role) for role in ("date", "goods", "sku")]
    for record in records:
        cells = (
            record.cells if record.names is names or tuple(record.names) == tuple(names) else _by_name(names, record)
        )
        words = "\n".join(cell for index in said if index < len(cells) and (cell := cells[index].strip()))
        if words:
            date, goods, sku = (
                cells[index].strip() if index is not None and index < len(cells) else "" for index in at
            )
            yield Row(words, month_of(date) if date else None, goods, sku)


def _by_name(names: Sequence[str], record: Record) -> list[str]:
    """Lay out an object, which has only the names it needs, as a row of the table."""
    held: dict[str, str] = {}
    for name, cell in zip(record.names, record.cells, strict=False):
        held[name] = f"{held[name]} {cell}" if name in held else cell
    return [held.get(name, "") for name in names]


def _table(blob: Blob) -> tuple[tuple[str, ...], Iterator[Record]]:
    """Give the names of columns and the records of any file. Raises LoadError."""
    head = blob.head(_LOOKED_AT)
    if (read := binaries.reader_of(head)) is not None:
        sheet = read(blob)
        if sheet is None:
            raise LoadError(blob.path, NOTHING)
        return sheet.names, sheet.records()
    if _is_json(head):
        return _objects(blob)
    dialect = tables.dialect_of(blob)
    if dialect is not None and (dialect.layout is not None or dialect.is_regular):
        return dialect.names, tables.records(blob, dialect, whole=True)
    return ("text",), _lines(blob, head)


def _is_json(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"{", b"["))


def _objects(blob: Blob) -> tuple[tuple[str, ...], Iterator[Record]]:
    """Read JSON lines one by one, else a list of objects somewhere in a JSON text."""
    first, lines = _begun(_json_lines(blob))
    if len(first) > 1:
        return _names(first), chain(first, lines)
    data = objects.parsed(text_of(blob))
    found = max((one for one in _lists(data)), key=len, default=[])
    records = [objects.record(one, number) for number, one in enumerate(found, 1)]
    if not records:
        raise LoadError(blob.path, NOTHING)
    return _names(records[:_ROWS]), iter(records)


def _json_lines(blob: Blob) -> Iterator[Record]:
    """Give the objects of JSON lines; none where the first line is no object. Raises LoadError at the end if a line is broken."""
    broken = 0
    with io.TextIOWrapper(blob.open(), "utf-8-sig", errors="replace") as text:
        for number, one in objects.lines(text):
            if isinstance(one, dict):
                yield objects.record(one, number)
            elif number == 1:
                return
            elif one is None:
                broken = broken or number
    if broken:
        raise LoadError(blob.path, BROKEN_LINE.filled(line=broken))


def _lists(data: object) -> Iterator[list[dict[str, object]]]:
    """Give the lists of objects in data, three levels deep: an answer, its page, its reviews."""
    level: list[object] = [data]
    for _ in range(4):
        below: list[object] = []
        for one in level:
            held = list(one.values()) if isinstance(one, dict) else one if isinstance(one, list) else []
            if isinstance(one, list) and any(isinstance(item, dict) for item in one):
                yield [item for item in one if isinstance(item, dict)]
            below.extend(item for item in held if isinstance(item, dict | list))
        level = below[:1000]


def _names(records: Sequence[Record]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for record in records for name in record.names))


def _lines(blob: Blob, head: bytes) -> Iterator[Record]:
    """Take each line as what one buyer said, with or without a name of the column above."""
    from listinglint.loaders.feeds.record import Record

    charset = tables.charset_of(blob, head)
    if head.count(b"\0") * _FEW > len(head) and not charset.startswith("utf-16"):
        raise LoadError(blob.path, NOTHING)
    with io.TextIOWrapper(blob.open(), encoding=charset, errors="replace") as text:
        for number, line in enumerate(iter(partial(text.readline, _LONGEST_LINE), ""), 1):
            words = line.strip().replace("\0", "")
            if number == 1 and len(words) <= _LONGEST_NAME and proposed((words,), []).said:
                continue
            yield Record(number, ("text",), [words])
