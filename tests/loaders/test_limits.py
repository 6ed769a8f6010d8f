"""A page that holds more than a page of a shop does is read up to a limit, and what was not read is never "not there"."""

from __future__ import annotations

import gzip
import json
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
    read_page(f'<table><tr><td colspan="{span}" rowspan="{span}">M</td></tr></table>', "page.html")


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
