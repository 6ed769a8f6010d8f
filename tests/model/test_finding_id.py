"""Fingerprints outlive what moves around a finding, and tell findings apart."""

from __future__ import annotations

from msgspec.structs import replace
from tests.reporters.awkward import BLUNT, IN_PICTURE, PAGE, REPORTS, finding, listing

from listinglint.model.finding_id import fingerprints
from listinglint.model.listing import Box, Place


def test_moved_words_are_the_same_finding() -> None:
    moved = replace(BLUNT, where=Place(PAGE, 200, 1), quote="色差在所难免，介意者慎拍 ABC", confidence=0.6)
    assert fingerprints(listing(BLUNT)) == fingerprints(listing(moved))


def test_a_moved_box_is_the_same_finding() -> None:
    moved = replace(IN_PICTURE, where=replace(IN_PICTURE.where, box=Box(1, 2, 3, 4)))
    assert fingerprints(listing(IN_PICTURE)) == fingerprints(listing(moved))


def test_other_findings_before_it_change_nothing() -> None:
    assert fingerprints(listing(finding(), BLUNT))[1] == fingerprints(listing(BLUNT))[0]


def test_other_words_rules_pictures_and_pages_are_other_findings() -> None:
    quiet = finding(where=Place("images/a.jpg"))
    others = [
        fingerprints(listing(BLUNT)),
        fingerprints(listing(replace(BLUNT, quote="介意勿拍"))),
        fingerprints(listing(replace(BLUNT, rule="another-rule"))),
        fingerprints(listing(BLUNT, path="other.html")),
        fingerprints(listing(quiet)),
        fingerprints(listing(replace(quiet, where=Place("images/b.jpg")))),
        fingerprints(listing(finding())),
    ]
    assert len(set(others)) == len(others)


def test_a_path_is_the_same_however_it_is_given() -> None:
    page = replace(BLUNT, where=Place("./shop//knit/page.html", 14, 12))
    assert fingerprints(listing(page, path="./shop//knit/page.html")) == fingerprints(listing(BLUNT))


def test_all_fingerprints_of_a_listing_differ() -> None:
    for report in REPORTS.values():
        for one in report.listings:
            assert len(set(fingerprints(one))) == len(one.findings)
