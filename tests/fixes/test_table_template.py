"""A size table to fill in has the sizes on sale and no figures, and never counts as a size table."""

from __future__ import annotations

import pytest
from tests.fixes.fixing import found, mended

from listinglint.facts.evidence import Evidence
from listinglint.fixes.table_template import MARK, sizes_on_sale
from listinglint.loaders.html.page import read_page

RULE = "size-table-missing"


@pytest.mark.parametrize(
    ("html", "sizes"),
    [
        ("<div class=sku><p>尺码：S / M / L / XL</p></div>", ["S", "M", "L", "XL"]),
        ("<div class=sku><p>颜色：<span>驼色</span></p><p>尺码：<span>S</span> <span>M</span></p></div>", ["S", "M"]),
        ("<div class=sku>顏色：芥末黃　尺寸：M、L</div>", ["M", "L"]),
        ("<p>Color: Olive. Size: S, M, L</p>", ["S", "M", "L"]),
        ("<ul class=variants><li>米白</li><li>S</li><li>M</li><li>S</li></ul>", ["S", "M"]),
        ("<select><option>36</option><option>37</option></select><p>鞋码 36 37 38</p>", ["36", "37", "38"]),
        ("<p>尺码：请看图</p>", []),
        ("<p>size: M fits most, choose well</p>", []),
    ],
)
def test_sizes_on_sale(html: str, sizes: list[str]) -> None:
    assert sizes_on_sale(Evidence(read_page(html, "page.html")).passages) == sizes


@pytest.mark.parametrize(
    ("title", "options", "cells"),
    [
        ("女士衬衫", "尺码：S M L", ["尺码", "衣长", "胸围", "肩宽", "袖长", "待填写"]),
        ("男士休闲裤", "尺码：29 30 31", ["尺码", "裤长", "腰围", "臀围", "大腿围", "待填写"]),
        ("百褶半身裙", "尺码：S M", ["裙长", "腰围"]),
        ("針織洋裝", "尺寸：S M", ["尺寸", "裙長", "胸圍", "待填寫"]),
        ("Canvas shoes", "Size: 36 37 38", ["Size", "Foot length", "to fill in"]),
        ("Swimsuit", "Size: S M L", ["Chest", "Waist", "Hip"]),
    ],
)
def test_it_suits_the_garment_and_is_no_size_table_yet(title: str, options: str, cells: list[str]) -> None:
    page = f"<h1>{title}</h1>\n<div class=sku>{options}</div>\n<div class=desc>\n  <p>{title}, new</p>\n</div>"
    assert RULE in found(page)
    fixed = mended(page, with_unsafe=True, only=RULE)
    assert f"\n  <table {MARK}>\n  <caption>" in fixed
    assert [cell for cell in cells if f">{cell}</t" not in fixed] == []
    # Until it is filled in, it is told as what it is.
    assert set(found(fixed)) == {*found(page), "placeholder-left"}
    assert fixed == mended(fixed, with_unsafe=True, only=RULE)


def test_it_is_not_added_unasked_nor_without_sizes() -> None:
    page = "<h1>女士衬衫</h1><div class=sku>尺码：S M L</div><p>柔软亲肤。</p>"
    assert mended(page, only=RULE) == page
    page = "<h1>女士衬衫</h1><p>柔软亲肤。</p>"
    assert mended(page, with_unsafe=True, only=RULE) == page


def test_filled_in_it_is_a_size_table() -> None:
    page = "<h1>女士衬衫</h1><div class=sku>尺码：S M L</div><p>柔软亲肤。</p>"
    fixed = mended(page, with_unsafe=True, only=RULE)
    figures = iter("62 88 37 55 63 92 38 56 64 96 39 57".split())
    while "待填写" in fixed:
        fixed = fixed.replace("待填写", next(figures), 1)
    assert RULE not in found(fixed)
    assert "size-unit-missing" not in found(fixed)
