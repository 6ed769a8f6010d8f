"""Texts keep the place they came from, and hostile pages cost linear time."""

from __future__ import annotations

from typing import Any

import pytest

from listinglint.loaders.html.document import Document
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Passage, Span

PAGE = """<!doctype html>
<p>先付款 &amp; 后<b>发货</b>
第二行&nbsp;文字&#21697;</p><!-- <p>注释</p>
--><i>完</i><table>错放<tr><td>格</td></table>尾"""


class Walker:
    """Keeps the texts of a page with their places, and counts its elements."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.texts: list[Passage] = []
        self.entered = self.left = 0
        document.walk(self)

    def enter(self, _: Any) -> None:
        self.entered += 1

    def leave(self, _: Any) -> None:
        self.left += 1

    def text(self, node: Any) -> None:
        runs = self.document.runs(node)
        spans = (Span(at, self.document.place(there) if isinstance(there, int) else there) for at, there in runs)
        self.texts.append(Passage(node.data, tuple(spans)))


def test_every_character_is_found_where_its_place_says() -> None:
    lines = PAGE.split("\n")
    found = []
    for passage in Walker(Document(PAGE, "page.html")).texts:
        for offset, character in enumerate(passage.words):
            place = passage.place(offset, offset + 1)
            assert place.line is not None
            assert place.column is not None
            written = (lines[place.line - 1] + "\n")[place.column - 1 :]
            assert written.startswith((character, "&"))
            found.append(character)
    assert {"先", "&", "发", "第", "品", "完", "格", "尾"} <= set(found)


@pytest.mark.parametrize(
    "before",
    ["<p>", "<p >", "<p\n>", "<P>", '<p title="a>b">', "<p><!-- > --><br/>", "<p><b>x</b >", "\r<p>", "a\r\n<p>"],
)
def test_words_behind_a_tag_are_found_however_it_is_written(before: str) -> None:
    source = f"{before}$9 x"  # the first sign could stand anywhere: only the tag tells where
    words = Walker(Document(source, "page.html")).texts[-1]
    place = words.place()
    assert (place.line, place.column) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


@pytest.mark.parametrize(
    "piece", ["<div>", "<a ", '<a a="', "<!--", "a&amp;", "&", "x\n", "<![CDATA[", "<table>", "</p>", "<p>"]
)
def test_hostile_pages_are_walked_to_their_end(piece: str) -> None:
    walker = Walker(Document(piece * 20_000, "page.html"))
    assert walker.entered == walker.left


def test_soup_is_the_same_tree_with_positions() -> None:
    soup = Document(PAGE, "page.html").soup()
    cell = soup.select_one("table td")
    assert cell is not None
    assert (cell.get_text(), cell.sourceline) == ("格", 4)


@pytest.mark.parametrize("attribute", ["shadowrootmode", "shadowroot"])
def test_words_and_pictures_right_in_a_shadow_tree_stand_in_it(attribute: str) -> None:
    page = f"<div>\n<template {attribute}=open>Size M &amp; L<p>fits</p><img src=a.jpg alt=red></template></div>"
    found = read_page(page, "page.html")
    assert [("Size M & L", 2), ("fits", 2)] == [
        (one.words, one.place().line) for one in found.passages if one.medium == "page"
    ]
    assert ["a.jpg"] == [picture.path for picture in found.pictures]
    options = read_page(f"<ul class=sku><template {attribute}=open><img src=a.jpg></template></ul>", "page.html")
    assert len(options.pictures) == 1
