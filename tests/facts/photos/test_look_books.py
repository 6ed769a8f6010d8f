"""Galleries of styled photos, through the real eyes where a drawn picture can be judged, and on real pages where they are at hand."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from tests.book import RULES
from tests.goldens import sample_tools

from listinglint.facts.evidence import Evidence
from listinglint.loaders import find
from listinglint.model.report import Finding, Verdict
from listinglint.pipeline.judge import judge

REAL_DATA = os.environ.get("LISTINGLINT_REAL_DATA")
LOOK_BOOK = """<h1>明星同款驼色双面呢大衣 中长款</h1><div class="desc"><h2>杂志大片</h2>
<img src="lookbook-1.jpg"><img src="lookbook-2.jpg"><img src="lookbook-3.jpg"></div>"""


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
        "no plain photo (on a hanger, laid out or worn at home) was found: every photo is styled (3 look-book: lookbook-1.jpg … lookbook-3.jpg)",
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
    assert found["magazine-photos-only"].verdict is Verdict.FAIL
    assert not {"real-shot-missing", "detail-shot-missing"}.intersection(found)  # the same, and less
