"""Which characters of a page are marked for a finding."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.page import read_page
from listinglint.lsp.ranges import layout
from listinglint.model.listing import Box, Place

PAGE = """<h1>女士衬衫</h1>
<p>😀 色差<b>难免</b>，
  介意者&nbsp;&quot;慎拍&quot;</p>
<img alt="a > b" src='images/01.jpg'><div style="background:url(bg.jpg)">x</div>
"""


def marked(where: Place, quote: str = "", page: str = PAGE) -> str:
    start, stop = layout(page, read_page(page, "page.html")).spot(where, quote)
    return page[start:stop]


def test_a_quote_is_marked_across_tags_lines_and_entities() -> None:
    words = '色差难免，介意者"慎拍"'
    assert "色差<b>难免</b>，\n  介意者&nbsp;&quot;慎拍&quot;" == marked(Place("page.html", 2, 6), words)


def test_a_quote_is_marked_as_far_as_the_page_says_it() -> None:
    assert "色差" == marked(Place("page.html", 2, 6), "色差不可避免")
    assert "女士衬衫</h1>" == marked(Place("page.html", 1, 5))


@pytest.mark.parametrize("box", [None, Box(4, 8, 15, 16)])
def test_a_finding_in_a_picture_stands_at_the_tag_that_shows_it(box: Box | None) -> None:
    assert "<img alt=\"a > b\" src='images/01.jpg'>" == marked(Place("images/01.jpg", box=box), "三天必达")
    assert '<div style="background:url(bg.jpg)">' == marked(Place("bg.jpg", box=box))


def test_what_is_nowhere_in_the_page_stands_at_its_start() -> None:
    assert "<h1>女士衬衫</h1>" == marked(Place("elsewhere.jpg"))
    assert "" == marked(Place("page.html"), page="")
    assert "" == marked(Place("page.html", 99, 99), page="x")


@pytest.mark.parametrize("page", ["<img src=a.jpg alt='" + "x" * 9000, "<" * 9000, "<p>" + "&" * 9000])
def test_a_tag_without_an_end_is_marked_all_the_same(page: str) -> None:
    start, stop = layout(page, read_page(page, "page.html")).spot(Place("page.html", 1, 1), "x")
    assert 0 == start < stop <= len(page)
