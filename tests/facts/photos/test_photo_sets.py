"""Galleries of styled photos, through the real eyes where a drawn picture can be judged, and on real pages where they are at hand."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from tests.book import RULES
from tests.facts.photos.sights import region, sight
from tests.facts.photos.test_picture_faults import seen_in
from tests.goldens import sample_tools

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos import photo_sets
from listinglint.loaders import find
from listinglint.model.report import Finding, Verdict
from listinglint.pipeline.judge import judge

REAL_DATA = os.environ.get("LISTINGLINT_REAL_DATA")
LOOK_BOOK = """<h1>明星同款驼色双面呢大衣 中长款</h1><div class="desc"><h2>杂志大片</h2>
<img src="lookbook-1.jpg"><img src="lookbook-2.jpg"><img src="lookbook-3.jpg"></div>"""
REAL, DETAIL = region(real_shot=0.95), region(detail=0.95)
MAGAZINE, MODEL, PACKSHOT = region(scene=0.97, magazine=0.97), region(model=0.95), region(packshot=0.95)


def findings(page: Path) -> dict[str, Finding]:
    """Check a page with all tools and the rules about photos."""
    rules = [rule for rule in RULES if rule.group == "photos"]
    cache = Path(os.environ["LISTINGLINT_CACHE"])
    report = judge(Evidence(next(find.load(find.Source(page.name, page))), sample_tools(cache)), rules)
    return {finding.rule: finding for finding in report.findings}


@pytest.mark.usefixtures("kept_readings")
def test_a_drawn_look_book_is_found_out(fixtures: Path, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        drawn = fixtures / "faulty" / "lookbook-coat" / "images" / f"0{number}.jpg"
        shutil.copy(drawn, tmp_path / f"lookbook-{number}.jpg")
    (tmp_path / "page.html").write_text(LOOK_BOOK, "utf-8")
    found = findings(tmp_path / "page.html")["magazine-photos-only"]
    assert (found.verdict, found.message.en) == (
        Verdict.FAIL,
        "no hanger, flat-lay, home or hand-held photo was found: every photo of the goods is styled (3 look-book: lookbook-1.jpg … lookbook-3.jpg)",
    )


@pytest.fixture
def celebrity_page(tmp_path: Path) -> tuple[Path, list[str]]:
    """A copy of a labelled page with a celebrity's, a look-book's and the seller's own pictures, and the names of the last."""
    if not REAL_DATA:
        pytest.skip("no real pages at hand (LISTINGLINT_REAL_DATA)")
    label = Path(REAL_DATA) / "labels" / "shopxo2018_014.json"
    pages = Path(REAL_DATA) / "real" / "shopxo2018"
    if not label.is_file():
        pytest.skip(f"no labels in {REAL_DATA}")
    shown = json.loads(label.read_text("utf-8"))["images"]
    (tmp_path / "images").mkdir()
    for path in shown:
        shutil.copy(pages / path, tmp_path / path)
    shutil.copy(pages / "014.html", tmp_path / "page.html")
    own = [path for path, picture in shown.items() if {"real-shot", "detail"}.intersection(picture["shows"])]
    return tmp_path / "page.html", own


def test_a_real_page_with_its_own_snapshots_passes(celebrity_page: tuple[Path, list[str]]) -> None:
    assert (
        findings(celebrity_page[0]).keys()
        & {
            "magazine-photos-only",
            "real-shot-missing",
            "detail-shot-missing",
        }
        == set()
    )


def test_the_same_page_without_its_own_snapshots_fails(celebrity_page: tuple[Path, list[str]]) -> None:
    page, own = celebrity_page
    html = page.read_text("utf-8")
    for path in own:
        html, count = re.subn(rf"<img[^>]*{re.escape(path)}[^>]*>", "", html)
        assert count == 1
    page.write_text(html, "utf-8")
    found = findings(page)
    assert [found[rule].verdict for rule in ("magazine-photos-only", "real-shot-missing", "detail-shot-missing")] == [
        Verdict.FAIL
    ] * 3


def test_photos_are_told_by_kind_and_rows_by_their_ends() -> None:
    page = seen_in(*[sight(one) for one in (MAGAZINE, MAGAZINE, MAGAZINE, MODEL, PACKSHOT, MAGAZINE)])
    (seen,) = photo_sets.glossy_galleries(page)
    assert (seen.value.shown, seen.value.shown_zh) == (
        "4 look-book: 0.jpg … 2.jpg, 5.jpg; 1 model: 3.jpg; 1 cut-out: 4.jpg",
        "画报图 4 张：0.jpg … 2.jpg, 5.jpg；模特图 1 张：3.jpg；抠图 1 张：4.jpg",
    )


def test_many_rows_are_cut_short() -> None:
    page = seen_in(*[sight(one) for one in (MAGAZINE, MODEL) * 6])
    (seen,) = photo_sets.glossy_galleries(page)
    assert seen.value.shown.startswith("6 look-book: 0.jpg, 2.jpg, 4.jpg, 6.jpg (+2); 6 model")


def test_what_is_there_is_told_where_something_is_missing() -> None:
    page = seen_in(sight(MODEL), sight(DETAIL))
    (seen,) = photo_sets.galleries_without_real_shot(page)
    assert (seen.value.shown, list(photo_sets.galleries_without_detail(page))) == (
        "1 model: 0.jpg; 1 close-up: 1.jpg",
        [],
    )


def test_a_page_without_photos_says_so() -> None:
    (seen,) = photo_sets.galleries_without_real_shot(seen_in(sight()))
    assert (seen.value.count, seen.value.shown) == (0, "no photo of the goods at all")


def test_a_photo_that_may_be_one_is_pointed_at() -> None:
    page = seen_in(sight(MODEL), sight(region(packshot=0.7, detail=0.15)))
    (seen,) = photo_sets.galleries_without_detail(page)
    assert (str(seen.where), seen.confidence < 0.5) == ("1.jpg", True)


def test_a_drawn_picture_is_not_pointed_at() -> None:
    drawn = sight(region(graphic=0.75, detail=0.22))
    (seen,) = photo_sets.galleries_without_detail(seen_in(drawn, sight(MODEL)))
    assert (str(seen.where), seen.confidence < 0.5) == ("1.jpg", True)


def test_parts_only_are_told_by_name() -> None:
    (seen,) = photo_sets.galleries_without_full_view(seen_in(sight(DETAIL), sight(DETAIL)))
    assert (seen.value.shown, seen.confidence) == ("2 close-up: 0.jpg, 1.jpg", 1.0)


def test_a_photo_of_no_clear_kind_may_be_whole() -> None:
    unclear = region(model=0.35, packshot=0.35)
    found = [
        list(photo_sets.galleries_without_full_view(seen_in(*map(sight, some))))
        for some in ((DETAIL, unclear), (MODEL,), ())
    ]
    assert [[(str(seen.where), seen.confidence < 0.5) for seen in one] for one in found] == [[("1.jpg", True)], [], []]


def test_a_row_of_names_does_not_run_over_a_picture_that_is_no_photo() -> None:
    page = seen_in(*[sight(one) for one in (MAGAZINE, MAGAZINE, MAGAZINE)], sight(), sight(MAGAZINE))
    (seen,) = photo_sets.glossy_galleries(page)
    assert seen.value.shown == "4 look-book: 0.jpg … 2.jpg, 4.jpg"
