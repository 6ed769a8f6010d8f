"""A page that holds more than a page of a shop does is read up to a limit, and what was not read is never "not there"."""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING

import pytest

import listinglint
from listinglint.config.limits import UNTRUSTED, Limits
from listinglint.loaders.feeds.cells import LONGEST
from listinglint.loaders.find import LoadError, Source, load
from listinglint.loaders.html.meter import Meter
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from pathlib import Path

TIGHT = Limits(page_mb=1, elements=100, nesting=20, passages=30, cells=40, pictures=10, findings=5)
HEAD = "<h1>亚麻衬衫</h1>"


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("elements", "<i></i>" * 200),
        ("nesting", "<div>" * 60 + "x"),
        ("passages", "<p>soft linen</p>" * 60),
        ("cells", "<table>" + "<tr><td>M</td><td>1</td></tr>" * 30 + "</table>"),
        ("pictures", "".join(f'<img src="{number}.jpg">' for number in range(30))),
    ],
)
def test_what_is_not_read_any_more_is_a_gap_that_names_its_limit(key: str, body: str) -> None:
    whole = read_page(HEAD + body, "page.html")
    cut = read_page(HEAD + body, "page.html", meter=Meter(TIGHT))
    assert (whole.gaps, [f"limits.{key}" in gap.reason.en for gap in cut.gaps]) == ((), [True])
    assert all(f"limits.{key}" in gap.reason.zh for gap in cut.gaps)
    most = {
        "passages": len(cut.passages),
        "pictures": len(cut.pictures),
        "cells": sum(len(row) for table in cut.tables for row in table.rows),
    }
    assert most.get(key, 0) <= getattr(TIGHT, key) + 1
    assert cut.title == "亚麻衬衫"


def test_a_rule_does_not_say_that_something_is_missing_in_what_was_not_read(tmp_path: Path) -> None:
    page = HEAD + "<p>柔软亲肤，四季可穿。</p>" * 60 + "<p>付款后48小时内发货。</p>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    settings = tmp_path / "listinglint.yaml"
    verdicts = []
    for text in ("limits: {passages: 30}", "limits: {passages: 3000}"):
        settings.write_text(text)
        (one,) = listinglint.check(tmp_path, select=["dispatch-time-missing"], ocr=False, cache=False).listings
        verdicts.append(one.rules[0].verdict.value)
    assert verdicts == ["unknown", "pass"]


def test_a_page_of_too_many_bytes_is_no_page_packed_or_not(tmp_path: Path) -> None:
    page = b"<h1>x</h1><p>" + b"a" * 1024 * 1024
    for name, data in (("page.html", page), ("page.html.gz", gzip.compress(page))):
        (tmp_path / name).write_bytes(data)
        source = Source(name, tmp_path / name, limits=TIGHT)
        with pytest.raises(LoadError, match=r"larger than 1 MB \(limits.page-mb\)"):
            list(load(source))
        assert len(list(load(Source(name, tmp_path / name)))) == 1


def test_a_bomb_stops_at_the_limit(tmp_path: Path) -> None:
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(b"<p>" + b"a" * 60_000_000))
    with pytest.raises(LoadError, match="larger than 8 MB"):
        list(load(Source("page.html.gz", tmp_path / "page.html.gz")))


def test_a_rule_stops_after_so_many_findings_and_says_so(tmp_path: Path) -> None:
    images = "".join(f'<img src="{number}.jpg">' for number in range(30))
    (tmp_path / "page.html").write_text(f'{HEAD}<div class="description">{images}</div>', "utf-8")
    (tmp_path / "listinglint.yaml").write_text("limits: {findings: 5}")
    (one,) = listinglint.check(tmp_path, select=["photo-unreadable"], cache=False).listings
    (result,) = one.rules
    assert (len(one.findings) <= 5, "limits.findings" in (result.unseen or result.reason).en) == (True, True)  # type: ignore[union-attr]


def test_strangers_have_the_tighter_limits() -> None:
    usual = Limits()
    assert all(getattr(UNTRUSTED, name) < getattr(usual, name) for name in Limits.__struct_fields__)


@pytest.mark.parametrize(
    "text", ["limits: {page-mb: 0}", "limits: {nodes: 3}", "limits: 5", "limits: {pictures: many}"]
)
def test_a_limit_that_is_none_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "page.html").write_text(HEAD, "utf-8")
    (tmp_path / "listinglint.yaml").write_text(text)
    with pytest.raises(listinglint.ConfigError, match=r"listinglint\.yaml:1:"):
        listinglint.check(tmp_path, ocr=False)


@pytest.mark.parametrize("span", ["²", "٣", "-1", "9" * 5_000, "1e9", "", "NaN"])
def test_a_span_of_any_sign_is_read(span: str) -> None:
    page = read_page(f'<table><tr><td colspan="{span}" rowspan="{span}">M</td></tr></table>', "page.html")
    assert [one.words for one in page.passages] == ["M"]


@pytest.mark.parametrize("name", ["goods.jsonl", "goods.csv", "item.json"])
def test_of_an_endless_cell_the_beginning_is_read_and_the_rest_is_unknown(tmp_path: Path, name: str) -> None:
    words = ("<p>soft</p> " if name == "item.json" else "soft ") * (LONGEST // 4)
    goods = {"id": "1", "title": "Dress", "description": words, "image_link": "https://a.example/1.jpg"}
    if name == "goods.csv":
        text = f"id,title,description,image_link\n1,Dress,{words},https://a.example/1.jpg\n"
    else:
        text = json.dumps({"title": "Dress", "desc": words}) if name == "item.json" else f"{json.dumps(goods)}\n" * 2
    (tmp_path / name).write_text(text, "utf-8")
    (listing, *_) = load(Source(name, tmp_path / name))
    assert max(len(one.words) for one in listing.passages) <= LONGEST
    assert any("beginning" in gap.reason.en for gap in listing.gaps)


ROW = "shirt,Linen shirt,soft linen,M\n"
EXPORT = "Handle,Title,Body (HTML),Option1 Value\n"


def test_of_a_product_of_endless_rows_the_first_are_read_and_the_rest_is_a_gap(tmp_path: Path) -> None:
    last = "shirt,,<p>Ships within 48 hours of payment.</p>,L\n"
    file = tmp_path / "goods.csv"
    file.write_text(EXPORT + ROW * 30 + last + "dress,Dress,soft,S\n", "utf-8")
    shirt, dress = load(Source("goods.csv", file, limits=Limits(rows=30)))
    assert [(one.en, "limits.rows" in one.zh) for gap in shirt.gaps if "rows" in (one := gap.reason).en] == [
        ("only the first 30 of 31 rows of this product were read (limits.rows)", True)
    ]
    assert "Ships" not in " ".join(passage.words for passage in shirt.passages)
    whole, same = load(Source("goods.csv", file, limits=Limits(rows=31)))
    assert (same, "limits.rows" in str(whole.gaps)) == (dress, False)


def test_a_rule_does_not_say_that_something_is_missing_in_rows_that_were_not_read(tmp_path: Path) -> None:
    columns = "columns: {key: id, title: name, text: words, pictures: photo}\n"
    last = "1,Dress,<p>Shoulder 40 cm. Waist 70 cm.</p><table><tr><td>Size<td>Bust<tr><td>M<td>90</table>,\n"
    (tmp_path / "goods.csv").write_text("id,name,words,photo\n" + "1,Dress,soft,\n" * 10 + last, "utf-8")
    settings = tmp_path / "listinglint.yaml"
    verdicts = []
    for limits in ("{rows: 10}", "{rows: 11}"):
        settings.write_text(f"{columns}limits: {limits}\n")
        report = listinglint.check(tmp_path / "goods.csv", select=["size-table-missing"], ocr=False, cache=False)
        verdicts.append([one.rules[0].verdict.value for one in report.listings])
    assert verdicts == [["unknown"], ["pass"]]


def test_an_export_that_takes_too_long_to_read_says_so_instead_of_going_on(tmp_path: Path) -> None:
    (tmp_path / "goods.csv").write_text(EXPORT + ROW * 20_000, "utf-8")
    source = Source("goods.csv", tmp_path / "goods.csv", limits=Limits(export_seconds=0.1))
    with pytest.raises(LoadError, match=r"longer than 0\.1 s and was stopped \(limits\.export-seconds\)"):
        list(load(source))
    (tmp_path / "listinglint.yaml").write_text("limits: {export-seconds: 0.1}")
    report = listinglint.check(tmp_path, ocr=False, cache=False)
    assert [("limits.export-seconds" in one.reason.zh, one.path.endswith("goods.csv")) for one in report.problems] == [
        (True, True)
    ]


def test_what_is_done_with_a_product_does_not_count_as_reading(tmp_path: Path) -> None:
    goods = "".join(f"{number},Dress,soft,M\n" for number in range(3))
    (tmp_path / "goods.csv").write_text(EXPORT + goods, "utf-8")
    read = load(Source("goods.csv", tmp_path / "goods.csv", limits=Limits(export_seconds=1)))
    first = next(read)
    time.sleep(1.2)
    assert [first.path, *(one.path for one in read)] == [f"goods.csv#{number}" for number in range(3)]


def test_unfinished_products_of_empty_cells_fill_no_memory(tmp_path: Path) -> None:
    wide = "," * 2_000
    twice = [f"{number},Dress,soft{wide}\n" for number in range(1_500)] * 2
    (tmp_path / "goods.csv").write_text(f"Handle,Title,Body (HTML){wide}\n{''.join(twice)}", "utf-8")
    with pytest.raises(LoadError, match="too far apart"):
        list(load(Source("goods.csv", tmp_path / "goods.csv")))
