"""Texts keep the place they came from, and hostile pages cost linear time."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.document import Document, Event
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Passage

PAGE = """<!doctype html>
<p>先付款 &amp; 后<b>发货</b>
第二行&nbsp;文字&#21697;</p><!-- <p>注释</p>
--><i>完</i><table>错放<tr><td>格</td></table>尾"""


def test_every_character_is_found_where_its_place_says() -> None:
    document = Document(PAGE, "page.html")
    lines = PAGE.split("\n")
    found = []
    for step in document.walk():
        if step.event is Event.TEXT:
            passage = Passage(step.words, tuple(document.spans(step)))
            for offset, character in enumerate(step.words):
                place = passage.place(offset, offset + 1)
                assert place.line is not None
                assert place.column is not None
                written = (lines[place.line - 1] + "\n")[place.column - 1 :]
                assert written.startswith((character, "&"))
                found.append(character)
    assert {"先", "&", "发", "第", "品", "完", "格", "尾"} <= set(found)


@pytest.mark.parametrize(
    "piece", ["<div>", "<a ", '<a a="', "<!--", "a&amp;", "&", "x\n", "<![CDATA[", "<table>", "</p>", "<p>"]
)
def test_hostile_pages_are_walked_to_their_end(piece: str) -> None:
    document = Document(piece * 20_000, "page.html")
    entered = sum(step.event is Event.ENTER for step in document.walk())
    left = sum(step.event is Event.LEAVE for step in document.walk())
    assert entered == left


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
