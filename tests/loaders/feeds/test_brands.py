"""Of a column of brands only a blank is told: the name of one says nothing of the goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loaders.feeds.feeding import fed, said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("brand", "told"),
    [
        ("My Store", ["Brand: My Store"]),
        ("TODO", ["Brand: TODO"]),
        ("Cotton & Sons", []),
        ("Your Shop by Ann", []),
        ("", []),
    ],
)
def test_a_brand_that_nobody_filled_in_is_told(tmp_path: Path, brand: str, told: list[str]) -> None:
    (listing,) = fed(
        tmp_path,
        "export.csv",
        f"Handle,Title,Body (HTML),Vendor,Image Src\nlamp,Brass lamp,<p>Warm light.</p>,{brand},\n",
    )

    assert told == said(listing)


def test_so_is_that_of_a_feed_in_another_form(tmp_path: Path) -> None:
    (listing,) = fed(
        tmp_path,
        "feed.tsv",
        "id\ttitle\tdescription\tlink\timage_link\tbrand\n1\tBrass lamp\tWarm light.\thttps://example.com/1\t\ttbd\n",
    )

    assert ["Brand: tbd"] == said(listing)
