"""A picture given alone is asked about what it shows; logos and icons are asked for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.loaders.find import Source, load
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.report import ListingReport


def report_on(folder: Path, name: str, side: int) -> ListingReport:
    Image.new("RGB", (side, side), "white").save(folder / name)
    tools = Tools(open_image=lambda _: Image.new("RGB", (side, side), "white"))
    (listing,) = load(Source(name, folder / name))
    return judge(Evidence(listing, tools), RULES)


def test_a_photo_alone_need_not_say_what_a_page_says(tmp_path: Path) -> None:
    report = report_on(tmp_path, "bag.jpg", 800)
    asked = {result.rule for result in report.rules if result.verdict is not Verdict.NOT_APPLICABLE}

    assert report.findings == ()
    assert not {"dispatch-time-missing", "size-table-missing", "real-shot-missing", "magazine-photos-only"} & asked
    assert {"photo-blurred", "photo-too-small", "photo-unreadable"} <= asked


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("logo.png", 800),
        ("shop-logo.jpg", 800),
        ("favicon.png", 256),
        ("icon_cart.png", 400),
        ("店铺图标.png", 400),
        ("a.png", 64),
    ],
)
def test_a_logo_or_an_icon_is_asked_for_nothing(tmp_path: Path, name: str, side: int) -> None:
    report = report_on(tmp_path, name, side)

    assert {Verdict.NOT_APPLICABLE} == {result.verdict for result in report.rules}
    assert {"not a product photo"} == {result.reason.en for result in report.rules if result.reason}


@pytest.mark.parametrize("name", ["catalogo.jpg", "silicone-case.jpg", "iconic-bag.jpg"])
def test_a_name_that_only_holds_such_a_word_is_a_photos(tmp_path: Path, name: str) -> None:
    report = report_on(tmp_path, name, 800)

    assert Verdict.NOT_APPLICABLE is not next(one.verdict for one in report.rules if one.rule == "photo-blurred")
