"""Results files as databases and tables."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from tests.catalog.test_results import finding, line, write
from tests.cli.commands import said

if TYPE_CHECKING:
    from pathlib import Path


def results(folder: Path) -> str:
    where = {"file": "1/front.jpg", "line": None, "column": None, "box": [4, 8, 20, 10], "text": "1/front.jpg"}
    told: dict[str, Any] = {"where": where, "quote": "=SUM(A1)", "confidence": 0.9}
    unchecked = [{"verdict": "unknown", "rules": ["photo-blurred", "real-shot-missing"], "reason": "no picture"}]
    return write(
        folder / "r.jsonl",
        line("1", finding("size-table-missing", "a", "error") | told, finding("care-missing", "b", "review")),
        line("2", title="外套 \u202e", unchecked=unchecked, verdict="unknown", silenced=3),
        {**line("3"), "kind": "problem", "verdict": "problem", "reason": "is no page"},
    )


def asked(file: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as base:
        return base.execute(question).fetchall()


def test_sqlite_holds_listings_and_findings(tmp_path: Path) -> None:
    out = tmp_path / "r.sqlite"
    assert said("export", results(tmp_path), "-o", str(out)).exit_code == 0
    assert asked(out, "SELECT path, verdict, errors, warnings, reviews, unchecked, silenced, reason FROM listings") == [
        ("1", "fail", 1, 0, 1, 0, 0, ""),
        ("2", "unknown", 0, 0, 0, 2, 3, ""),
        ("3", "problem", 0, 0, 0, 0, 0, "is no page"),
    ]
    assert asked(out, "SELECT level, rule, file, left, top, width, height, quote, message FROM findings") == [
        ("error", "size-table-missing", "1/front.jpg", 4, 8, 20, 10, "=SUM(A1)", "size-table-missing!"),
        ("review", "care-missing", None, None, None, None, None, None, "care-missing!"),
        ("unknown", "photo-blurred", None, None, None, None, None, None, "no picture"),
        ("unknown", "real-shot-missing", None, None, None, None, None, None, "no picture"),
    ]
    assert asked(out, "SELECT title FROM listings WHERE path = '2'") == [("外套 \u202e",)]


def test_a_table_for_spreadsheets_runs_no_formula(tmp_path: Path) -> None:
    out = tmp_path / "r.csv"
    assert said("export", results(tmp_path), "-o", str(out)).exit_code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfpath,title,")
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    assert [row["level"] for row in rows] == ["error", "review", "unknown", "unknown"]
    assert rows[0]["quote"] == "'=SUM(A1)"
    assert said("export", results(tmp_path), "-o", str(out), "--table", "listings").exit_code == 0
    assert [row["path"] for row in csv.DictReader(out.read_text("utf-8-sig").splitlines())] == ["1", "2", "3"]


def test_parquet_holds_one_of_the_tables(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "r.parquet"
    for table, rows in (("findings", 4), ("listings", 3)):  # an export of ours is replaced
        assert said("export", results(tmp_path), "-o", str(out), "--table", table).exit_code == 0
        held = pq.read_table(out)
        assert held.num_rows == rows
        assert "supplier" in held.column_names
    assert held.column("errors").to_pylist() == [1, 0, 0]


@pytest.mark.parametrize("name", ["r.csv", "r.sqlite", "r.parquet"])
def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    out.write_bytes(b"SQLite format 3\0 of a till" if name == "r.sqlite" else b"mine")
    before = out.read_bytes()
    done = said("export", results(tmp_path), "-o", str(out))
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert out.read_bytes() == before


def test_what_can_not_be_exported_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    file = results(tmp_path)
    (tmp_path / "bad.jsonl").write_text('{"schema": "other"}\n')
    for words in (
        (file, "-o", str(tmp_path / "r.doc")),
        (str(tmp_path / "bad.jsonl"), "-o", str(tmp_path / "r.sqlite")),
        (str(tmp_path / "none.jsonl"), "-o", str(tmp_path / "r.csv")),
        (file, "-o", str(tmp_path / "none" / "r.csv")),
        (file, "-o", file),
    ):
        done = said("export", *words)
        assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1), words
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bad.jsonl", "r.jsonl"]


def test_a_listing_has_a_count_for_each_severity(tmp_path: Path) -> None:
    levels = ["error", "warning", "warning", "advice", "advice", "advice", "review"]
    found = [finding("size-table-missing", str(number), level) for number, level in enumerate(levels)]
    file, out = write(tmp_path / "r.jsonl", line("1", *found)), tmp_path / "r.sqlite"
    assert said("export", file, "-o", str(out)).exit_code == 0
    assert asked(out, "SELECT errors, warnings, advice, reviews FROM listings") == [(1, 2, 3, 1)]
