"""No attribute, name or heading of a page makes reading it take more than its length asks for.

Work is compared between a page and one eight times as long: a pattern that looks at everything again for each character
would take sixty-four times as long.
"""

from __future__ import annotations

from time import process_time

import pytest

from listinglint.config.limits import Limits
from listinglint.loaders.feeds import syntax
from listinglint.loaders.html.addresses import photo_of
from listinglint.loaders.html.meter import Meter
from listinglint.loaders.html.page import read_page

SHORT, TIMES, MOST = 3_000, 8, 30
FLOOR = 0.02
"""Seconds below which a run is too short to be compared."""
PAGES = {
    "srcset of one word": ('<img srcset="', "a", ' b c">'),
    "srcset of commas": ('<img srcset="', "a,b.", '">'),
    "spaces in a style": ('<div style="background:url(', " ", ';x">'),
    "many addresses in a style": ('<div style="background:', "url(a", '">'),
    "placeholder": ('<img src="', "-blank", '">'),
    "placeholder of sizes": ('<img src="', "1x", '">'),
    "classes": ('<div class="', "product", '"><img src="a.jpg">'),
    "names of hidden elements": ('<div class="', "clipped-", '">x</div>'),
    "size in an address": ('<img src="https://a.example/', "w_", '/a.jpg">'),
    "thumbnail": ('<img src="', "_100x", '.jpg">'),
    "frame": ('<iframe title="', "desc", '"></iframe>'),
    "data": ("<div data-a='[", '"a.jpg",', '"">'),
    "struck": ('<p style="', "text-decoration", '">x</p>'),
    "trail": ('<div class="breadcrumb">', "&nbsp; ", "</div>"),
    "title": ("<title>", "- ", "x</title><h1>x</h1>"),
    "heading": ("<h2>", "1", "</h2>"),
    "scripts that never end": ('<p v-for="x">', "<script >", ""),
    "expressions": ("<p>{% for %}", "{{ ", "</p>"),
    "pointer in a script": ("<script>", "desc", "</script>"),
    "gallery in a script": ("<script>.jpg", "images:[", "</script>"),
}


def seconds(source: str) -> float:
    started = process_time()
    read_page(source, "page.html")
    return process_time() - started


@pytest.mark.parametrize("name", PAGES)
def test_a_longer_page_takes_as_much_longer(name: str) -> None:
    before, piece, after = PAGES[name]
    count = SHORT // len(piece)
    short, long = (min(seconds(before + piece * n + after) for _ in range(2)) for n in (count, count * TIMES))
    assert long < MOST * max(short, FLOOR)


@pytest.mark.parametrize("cell", ["\n" * 40_000, " " * 40_000, " ," * 20_000, "//" + " " * 40_000])
def test_cells_of_lists_are_cut_in_one_pass(cell: str) -> None:
    started = process_time()
    syntax.addresses(cell)
    syntax.items(cell)
    syntax.pairs(cell)
    syntax.product_details(f"a:b:c,{cell}")
    syntax.structured_text(f"{cell}x")
    syntax.mobile_text(f"<wapDesc><img>{cell}<img></wapDesc>")
    assert process_time() - started < MOST * FLOOR


def test_sizes_in_an_address_are_cut_off() -> None:
    assert photo_of("https://a.example/w_100,h_80,c_fill/a.jpg") == photo_of("https://a.example/w_50/a.jpg")
    assert photo_of("https://a.example/w_100,/a.jpg") == "a.example/a.jpg"


@pytest.mark.parametrize("limits", [Limits(passages=200), Limits(characters=2_000)])
def test_a_page_beyond_all_bounds_says_that_it_was_not_read_to_its_end(limits: Limits) -> None:
    listing = read_page("<h1>Coat</h1>" + "<p>soft wool</p>" * 500, "page.html", meter=Meter(limits))
    assert 150 < len(listing.passages) < 250
    assert ["only its beginning was read" in gap.reason.en for gap in listing.gaps] == [True]


def test_a_long_page_within_the_bounds_is_read_to_its_end() -> None:
    listing = read_page("<h1>Coat</h1>" + "<p>soft wool</p>" * 500 + "<p>the last</p>", "page.html")
    assert listing.passages[-1].words == "the last"
    assert not listing.gaps
