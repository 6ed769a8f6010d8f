"""The table of an SQLite file as records: opened to read, rows as they are asked for."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from listinglint.loaders.feeds import formats
from listinglint.loaders.feeds.record import Record, words
from listinglint.loaders.feeds.sheets import Sheet
from listinglint.loaders.load_error import LoadError, unreadable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.formats import Layout

DAMAGED = Wording("is damaged, or no SQLite database: export it again", "已损坏，或不是 SQLite 数据库：请重新导出")
MAGIC = b"SQLite format 3\0"
_LARGEST = 256 * 1024 * 1024
"""Bytes of a file that lies packed in another, which is held as a whole."""
_MOST_TABLES = 500
_TABLES = """
SELECT name FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT ?
"""
SECONDS: Final = 10
"""Of the clock, in which the plan of a database is read: pages of it that lead to each other have no end."""
_STEPS: Final = 10_000
_LONGEST = 64 * 1024 * 1024
"""Bytes of a row; a description with its pictures inside has ten."""


def sqlite_of(blob: Blob) -> Sheet | None:
    """Read the table whose columns are best known; None where there is none. Raises LoadError."""
    with _opened(blob) as base:
        tables = [str(name) for (name,) in base.execute(_TABLES, [_MOST_TABLES])]
        heads = {name: _columns(base, name) for name in tables}
    found = [_Table(names, formats.recognise(names), blob, name) for name, names in heads.items() if len(names) > 1]
    return max(found, key=lambda one: len(one.layout.columns) if one.layout else 0, default=None)


class _Table(Sheet):
    """A table of a database, read row by row."""

    def __init__(self, names: Sequence[str], layout: Layout | None, blob: Blob, name: str) -> None:
        super().__init__(names, layout, [])
        self._blob, self._name = blob, name

    def records(self) -> Iterator[Record]:
        with _opened(self._blob) as base:
            columns = ", ".join(map(_quoted, self.names))  # and none that is worked out from others, to whatever size
            for number, row in enumerate(base.execute(f"SELECT {columns} FROM {_quoted(self._name)}"), 1):  # noqa: S608 - quoted
                yield Record(number, self.names, [_cell(value) for value in row], has_lines=False)


@contextmanager
def _opened(blob: Blob) -> Iterator[sqlite3.Connection]:
    """Open a database that can neither be changed nor change anything. Raises LoadError."""
    try:
        if blob.file is not None and _is_plain(blob.file):
            base = sqlite3.connect(_address(blob.file.resolve()), uri=True, isolation_level=None)
        else:
            base = sqlite3.connect(":memory:", isolation_level=None)
            base.deserialize(blob.all(_LARGEST))
        with closing(base):
            until = monotonic() + SECONDS
            base.set_progress_handler(lambda: monotonic() > until, _STEPS)
            base.execute("PRAGMA trusted_schema = OFF")
            base.execute("PRAGMA query_only = ON")
            base.text_factory = _decoded
            base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
            base.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # it is read now, in time
            base.set_progress_handler(None, 0)
            yield base
    except (sqlite3.Error, OSError) as error:
        is_damaged = getattr(error, "sqlite_errorcode", None) in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
        raise LoadError(blob.path, DAMAGED if is_damaged else unreadable(error)) from error


def _address(file: Path) -> str:
    """Name a file to read; what a shop's program has written and not yet moved into it stands beside it and counts."""
    beside = file.with_name(f"{file.name}-wal")
    is_settled = not beside.exists() or not beside.stat().st_size
    return f"{file.as_uri()}?mode=ro" + ("&immutable=1" if is_settled else "")


def _is_plain(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(MAGIC)) == MAGIC


def _columns(base: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in base.execute(f"PRAGMA table_info({_quoted(table)})")]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _cell(value: Any) -> str:
    return "" if isinstance(value, bytes) else words(value)
