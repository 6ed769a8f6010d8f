"""How deep elements lie is told before a tree is made of them; what lies deeper than parsers are made for is not given to one."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
import turbohtml
from tests.fuzz.tokens import TAGS

from listinglint.loaders.charset import decode
from listinglint.loaders.html.depth import DEEPEST, depths, shallow
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from pathlib import Path

SLACK = 512 - DEEPEST
RAW = {"script", "style", "title", "textarea", "iframe", "noscript", "svg"}
NAMES = [
    name
    for name in [*TAGS, *"b i font a em form button section ul ol caption colgroup thead tfoot x-y".split()]
    if name not in RAW
]


def deepest(text: str) -> int:
    """Give the depth of the tree that the parser makes."""
    found, left = 0, [(turbohtml.parse(text), 0)]
    while left:
        node, depth = left.pop()
        found = max(found, depth)
        left.extend((child, depth + 1) for child in node.children if isinstance(child, turbohtml.Element))
    return found


def told(text: str) -> int:
    return max((depth for depth, _ in depths(text)), default=0)


def test_samples_are_told_to_be_as_deep_as_they_are(root: Path) -> None:
    pages = [decode(file.read_bytes()).text for file in sorted((root / "fixtures").rglob("*.html"))]
    assert pages
    for page in pages:
        assert deepest(page) <= told(page) <= deepest(page) + 12
        assert shallow(page) == page


@pytest.mark.parametrize("seed", range(12))
def test_broken_pages_are_never_told_to_be_much_shallower_than_they_are(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(25):
        names, closed = dice.sample(NAMES, dice.choice((3, 6, 12))), dice.choice((0.2, 0.4))
        page = "".join(
            f"</{dice.choice(names)}>"
            if dice.random() < closed
            else f"<{dice.choice(names)} class={dice.randrange(4)}>x"
            for _ in range(dice.choice((20, 80, 160)))
        )
        assert deepest(page) <= told(page) + SLACK // 2, page


FLAT: dict[str, Any] = {
    "paragraphs that nothing closes": "<p>x" * 3_000,
    "items that nothing closes": "<ul>" + "<li>x" * 3_000,
    "cells that nothing closes": "<table>" + "<tr><td>x<td>y" * 1_500,
    "terms that nothing closes": "<dl>" + "<dt>x<dd>y" * 1_500,
    "pictures": "<img src=a.jpg><br>" * 3_000,
    "forms": "<form><p>x<input></form>" * 1_500,
    "bold words that end too late": "<p><b>x</p></b>" * 1_500,
    "links": "<div><a href=x>x</a></div>" * 1_500,
    "drawn lines": "<svg>" + "<path d=x />" * 1_500 + "</svg>",
    "tags in a script": "<script>" + "'<div>'" * 3_000 + "</script>",
    "ends of what was never opened": "</div></span>" * 3_000,
}


@pytest.mark.parametrize("body", FLAT.values(), ids=FLAT)
def test_long_pages_are_not_deep_ones(body: str) -> None:
    assert shallow(body) == body


@pytest.mark.parametrize("opening", ["<div>", "<span>", "<table><tr><td>", "<x-y>", "<b>\n", "<div></b>\r\n"])
def test_what_lies_too_deep_is_not_read_and_the_page_says_so(opening: str) -> None:
    page = "<p>before</p>" + opening * 600 + "inside" + "after"
    assert len(shallow(page)) < len(page)
    assert deepest(shallow(page)) < 512
    (gap,) = read_page(page, "page.html").gaps
    assert "elements inside each other" in gap.reason.en


def test_the_cut_stands_before_the_tag_that_lies_too_deep() -> None:
    page = "<p>x</p>\r\n" + "<div>\r" * 600
    cut = shallow(page)
    assert page[len(cut) :].startswith("<div>")


def test_words_on_a_ladder_of_elements_have_neighbours() -> None:
    """A piece remembers only the innermost elements around it, so that no two of these have the same outermost one."""
    listing = read_page(
        "<h1>Linen shirt</h1>" + "".join(f"<div>size {at}: 40 cm wide" for at in range(120)), "page.html"
    )
    assert len(listing.passages) > 100
