"""Results files as a table for other tools: SQLite, Parquet or CSV, row by row in little memory."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from listinglint.catalog.results import CANT_WRITE, ResultsError
from listinglint.model.report import Verdict
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording
from listinglint.reporters.csv import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

NEEDS_PARQUET: Final = Wording(
    "Parquet needs one more package: pip install 'listinglint[parquet]' (or name a file .sqlite or .csv)",
    "Parquet 需要另装一个包：pip install 'listinglint[parquet]'（或改用 .sqlite、.csv 文件名）",
)
MARK: Final = b"listinglint/export@1"
"""What stands in files of ours, by which they are known when the next export replaces them."""
_APPLICATION: Final = int.from_bytes(b"llnt")
"""The number by which SQLite's `PRAGMA application_id` knows them."""
_BATCH: Final = 2_000

LISTINGS: Final = {
    "path": str, "title": str, "supplier": str, "verdict": str,
    "errors": int, "warnings": int, "advice": int, "reviews": int, "unchecked": int, "silenced": int, "reason": str,
}  # fmt: skip
"""Columns of a row for each listing, and for each path that could not be read (`verdict` is `problem`, `reason` says why)."""
FINDINGS: Final = {
    "path": str, "title": str, "supplier": str, "rule": str, "level": str, "severity": str, "verdict": str, "complaint": str,
    "message": str, "quote": str, "file": str, "line": int, "column": int, "field": str,
    "left": int, "top": int, "width": int, "height": int, "confidence": float, "fingerprint": str,
}  # fmt: skip
"""Columns of a row for each finding, and for each rule that could not be judged (`level` is `unknown` or `error`, `message` the reason)."""

Row = dict[str, Any]


def listing_row(line: Row) -> Row:
    """Give the row of a listing, from a line of a results file."""
    findings = line.get("findings", [])
    levels = [_level(one) for one in findings]
    return {
        "path": line["path"],
        "title": line.get("title", ""),
        "supplier": line.get("supplier", ""),
        "verdict": line.get("verdict", line.get("kind", "")),
        "errors": levels.count("error"),
        "warnings": levels.count("warning"),
        "advice": levels.count("advice"),
        "reviews": levels.count("review"),
        "unchecked": sum(len(one["rules"]) for one in line.get("unchecked", [])),
        "silenced": line.get("silenced", 0),
        "reason": line.get("reason", ""),
    }


def finding_rows(line: Row) -> Iterator[Row]:
    """Give the rows of what was found on a listing, and of what could not be judged."""
    shared = {"path": line["path"], "title": line.get("title", ""), "supplier": line.get("supplier", "")}
    for one in line.get("findings", []):
        where = one.get("where") or {}
        box = dict(zip(("left", "top", "width", "height"), where.get("box") or (), strict=False))
        place = {key: where.get(key) for key in ("file", "line", "column", "field")}
        told = {key: one.get(key) for key in ("rule", "severity", "verdict", "complaint", "message", "quote")}
        more = {key: one.get(key) for key in ("confidence", "fingerprint")}
        yield {**shared, **told, **place, **box, **more, "level": _level(one)}
    for group in line.get("unchecked", []):
        for rule in group["rules"]:
            told = {"rule": rule, "verdict": group["verdict"], "level": group["verdict"], "message": group["reason"]}
            yield {**shared, **told}


def _level(finding: Row) -> str:
    return "review" if finding["verdict"] == Verdict.REVIEW else str(finding["severity"])


def write_sqlite(lines: Iterable[Row], file: Path) -> None:
    """Write the tables `listings` and `findings`. Raises ResultsError."""
    tables = {"listings": LISTINGS, "findings": FINDINGS}
    kinds = {str: "TEXT", int: "INTEGER", float: "REAL"}
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as base:
            base.execute(f"PRAGMA application_id = {_APPLICATION}")
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("BEGIN")
            for name, columns in tables.items():
                told = ", ".join(f'"{column}" {kinds[kind]}' for column, kind in columns.items())
                base.execute(f"CREATE TABLE {name} ({told})")
            for some in _batches(lines):
                _insert(base, "listings", LISTINGS, map(listing_row, some))
                _insert(base, "findings", FINDINGS, chain.from_iterable(map(finding_rows, some)))
            base.execute("CREATE INDEX findings_path ON findings (path)")
            base.execute("CREATE INDEX findings_rule ON findings (rule, level)")
            base.execute("COMMIT")
    except sqlite3.Error as error:
        raise ResultsError(CANT_WRITE.filled(file=file.as_posix(), why=error)) from error


def _insert(base: sqlite3.Connection, name: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    names = list(columns)
    marks = ", ".join("?" * len(names))
    base.executemany(
        f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608 - a name and marks of our own
        ([_stored(row.get(column)) for column in names] for row in rows),
    )


def _stored(value: Any) -> Any:
    """Half characters, which a page may hold, are none that UTF-8 can write."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def write_parquet(lines: Iterable[Row], file: Path, table: str) -> None:
    """Write one of the tables. Raises ResultsError, ImportError without pyarrow."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns, rows_of = _table(table)
    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()], metadata={"made by": MARK})
    try:
        with pq.ParquetWriter(file, schema, compression="zstd") as writer:
            for some in _batches(chain.from_iterable(map(rows_of, lines))):
                held = [{name: _stored(row.get(name)) for name in columns} for row in some]
                writer.write_table(pa.Table.from_pylist(held, schema=schema))
    except (pa.ArrowException, OSError) as error:
        raise ResultsError(CANT_WRITE.filled(file=file.as_posix(), why=error)) from error


def write_csv(lines: Iterable[Row], file: Path, table: str) -> None:
    """Write one of the tables as spreadsheets take it: UTF-8 with its mark, nothing that is run as a formula. Raises ResultsError."""
    columns, rows_of = _table(table)
    try:
        with file.open("w", encoding="utf-8-sig", errors="replace", newline="") as stream:
            written = csv.DictWriter(stream, columns, restval="", lineterminator="\r\n")
            written.writeheader()
            for row in chain.from_iterable(map(rows_of, lines)):
                written.writerow({name: safe(value) for name, value in row.items()})
    except OSError as error:
        raise ResultsError(CANT_WRITE.filled(file=file.as_posix(), why=reason_of(error))) from error


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    given = iter(rows)
    while some := list(islice(given, _BATCH)):
        yield some


def _table(name: str) -> tuple[dict[str, type], Callable[[Row], Iterable[Row]]]:
    return (FINDINGS, finding_rows) if name == "findings" else (LISTINGS, lambda line: [listing_row(line)])


def is_export(file: Path) -> bool:
    """Tell whether a file is an export of ours, which the next one may replace."""
    heads = {",".join(columns).encode() for columns in (LISTINGS, FINDINGS)}
    try:
        with file.open("rb") as stream:
            head = stream.read(1_024)
            stream.seek(max(file.stat().st_size - 65_536, 0))
            tail = stream.read()
    except OSError:
        return False
    if head.startswith(b"SQLite format 3\0"):
        return head[68:72] == _APPLICATION.to_bytes(4)
    if head.startswith(b"PAR1"):
        return MARK in tail
    return head.removeprefix(b"\xef\xbb\xbf").split(b"\r\n", 1)[0] in heads
