"""Whether goods are described beyond their title: an empty cell says no, a page that programs draw says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.facts.pages import evidence, rows

from listinglint import check
from listinglint.facts.descriptions import descriptions
from listinglint.facts.ports import Unavailable

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant Price,Image Src,Image Position"


def _found(body: str, title: str) -> list[str]:
    return [one.value.told for one in descriptions(evidence(body, title))]


def _first(body: str, title: str) -> str:
    return next(descriptions(evidence(body, title))).value.told


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("Beech board", "<p>One piece of beech.</p>", "words"),
        ("榉木砧板", "<p>整块榉木，用后擦干。</p>", "words"),
        ("Доска", "<p>Доска из бука, 38 см</p>", "words"),
        ("Beech board", "<p>Sent within two days.</p>", "words"),
        ("榉木砧板", rows("材质|榉木", "尺寸|38x25cm"), "words"),
    ],
)
def test_words_and_rows_describe(title: str, body: str, told: str) -> None:
    assert _first(body, title) == told


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Beech board", ""),
        ("Beech board, large", "<p>Large Beech Board</p>"),
        ("榉木砧板", "<p>榉木砧板</p>"),
        ("Beech board", "<p>24.90</p>"),
        ("Beech board", '<script type="application/ld+json">{}</script>'),
    ],
)
def test_a_title_said_twice_and_a_price_describe_nothing(title: str, body: str) -> None:
    assert not _found(body, title)


@pytest.mark.parametrize(
    "body",
    ['<script src="page.js"></script>', '<iframe src="about.html"></iframe>', '<object data="a.swf"></object>', '<img src="gone.jpg">',
     '<video src="board.mp4"></video>', '<script type="application/ld+json">{}</script><script src="/page.js"></script>'],
)  # fmt: skip
def test_what_a_program_a_frame_or_a_picture_may_say_is_not_missing(body: str) -> None:
    with pytest.raises(Unavailable):
        _found(body, "Beech board")


@pytest.mark.parametrize(
    ("body", "vendor", "is_found"),
    [
        ("", "Northern Oak", True),
        ("<p>Beech board</p>", "Northern Oak", True),
        ("<p><br></p>", "Northern Oak", True),
        ("<p>One piece of beech, oiled.</p>", "Northern Oak", False),
        ('<img src=""https://cdn.example/detail.jpg"">', "Northern Oak", False),
    ],
)
def test_an_empty_cell_of_an_export_is_a_missing_description(
    tmp_path: Path, body: str, vendor: str, *, is_found: bool
) -> None:
    row = f'beech-board,Beech board,"{body}",{vendor},Boards,kitchen,Title,Default Title,24.90,https://cdn.example/a.jpg,1'
    (tmp_path / "products.csv").write_text(f"{HEAD}\n{row}\n", encoding="utf-8")

    (listing,) = check([tmp_path / "products.csv"]).listings

    assert is_found == any(found.rule == "description-missing" for found in listing.findings)
