"""Databases of shops: goods in one of their tables."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.loaders.feeds.feeding import fed, names, said

from listinglint.loaders.feeds import databases
from listinglint.loaders.find import LoadError, load
from listinglint.loaders.source import Source
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from pathlib import Path


def database(file: Path, *, is_settled: bool = True) -> sqlite3.Connection:
    """Write one: orders and goods, a cell of bytes, one of broken text."""
    base = sqlite3.connect(file, isolation_level=None)
    base.execute(f"PRAGMA journal_mode = {'DELETE' if is_settled else 'WAL'}")
    base.execute("CREATE TABLE orders (id, buyer, total)")
    base.execute("CREATE TABLE goods (id INTEGER, title TEXT, description TEXT, image_link TEXT, thumb BLOB)")
    row = (1, "Coat", "Wool", "https://c.example/1.jpg", b"\x89PNG")
    base.execute("INSERT INTO goods VALUES (?, ?, ?, ?, ?)", row)
    base.execute("INSERT INTO goods VALUES (2, 'Hat', CAST(x'46656c74ff' AS TEXT), 'https://c.example/2.jpg', NULL)")
    return base


@pytest.mark.parametrize("is_settled", [True, False])
def test_goods_are_read_and_the_database_stays_as_it_is(tmp_path: Path, *, is_settled: bool) -> None:
    file = tmp_path / "shop.sqlite"
    with closing(database(file, is_settled=is_settled)):
        before = file.read_bytes()
        listings = list(load(Source("shop.sqlite", file)))
        assert file.read_bytes() == before
    assert names(listings) == ["shop.sqlite#1", "shop.sqlite#2"]
    assert [one.line for one in listings] == [1, 2]
    assert [said(one, Part.DESCRIPTION) for one in listings] == [["Wool"], ["Felt\ufffd"]]


def test_a_packed_database_is_read(tmp_path: Path) -> None:
    database(tmp_path / "shop.sqlite").close()
    data = (tmp_path / "shop.sqlite").read_bytes()
    assert names(fed(tmp_path, "shop.sqlite.gz", gzip.compress(data))) == ["shop.sqlite.gz#1", "shop.sqlite.gz#2"]


@pytest.mark.parametrize("cut", [16, 90, 3000, 5000])
def test_a_broken_database_is_one_line(tmp_path: Path, cut: int) -> None:
    database(tmp_path / "shop.sqlite").close()
    with pytest.raises(LoadError) as told:
        fed(tmp_path, "cut.sqlite", (tmp_path / "shop.sqlite").read_bytes()[:cut])
    assert "\n" not in told.value.why.en


def test_a_database_without_goods_says_what_it_holds(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "till.db", isolation_level=None)) as base:
        base.execute("CREATE TABLE sales (number, total, cashier)")
    with pytest.raises(LoadError, match=r"“number”, “total”, “cashier”"):
        list(load(Source("till.db", tmp_path / "till.db")))


def test_columns_that_a_database_works_out_are_not_asked_for(tmp_path: Path) -> None:
    huge = ", ".join(f"c{number} TEXT AS (hex(zeroblob(30000000)))" for number in range(50))
    with closing(sqlite3.connect(tmp_path / "shop.db", isolation_level=None)) as base:
        base.execute(f"CREATE TABLE goods (id INTEGER, {huge}, title TEXT, description TEXT, image_link TEXT)")
        base.execute("INSERT INTO goods VALUES (1, 'Coat', 'Wool', 'https://c.example/1.jpg')")
    (coat,) = load(Source("shop.db", tmp_path / "shop.db"))
    assert (coat.title, said(coat, Part.DESCRIPTION)) == ("Coat", ["Wool"])


def test_the_plan_of_a_database_is_read_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(database(tmp_path / "shop.db")) as base:
        base.executescript("".join(f"CREATE TABLE t{number} (a, b);" for number in range(2_000)))
    assert names(list(load(Source("shop.db", tmp_path / "shop.db")))) == ["shop.db#1", "shop.db#2"]
    monkeypatch.setattr(databases, "SECONDS", 0)
    with pytest.raises(LoadError, match="interrupted"):
        list(load(Source("shop.db", tmp_path / "shop.db")))
