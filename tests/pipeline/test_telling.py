"""The same thing is told once: the places of a finding on a listing, and what a whole export or folder lacks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from listinglint.model.complaint import Complaint
from listinglint.model.listing import Place
from listinglint.model.report import (
    Finding,
    ListingReport,
    Report,
    RuleResult,
    Severity,
    Told,
    Verdict,
)
from listinglint.model.wording import Wording
from listinglint.pipeline.telling import told_once

ROWS = ("export.csv#c", "export.csv#d", "export.csv#e")
DISPATCH = "dispatch-time-missing"


def finding(rule: str, where: Place, told: Told = Told.EACH, quote: str = "") -> Finding:
    words = Wording(f"{rule} is so", f"{rule} 如此")
    return Finding(
        rule,
        Severity.WARNING,
        Complaint.TRUST,
        Verdict.FAIL,
        words,
        words,
        words,
        where,
        quote,
        summary=words,
        told=told,
    )


def lacking(path: str, rule: str = DISPATCH, told: Told = Told.SHOP) -> ListingReport:
    one = replace(finding(rule, Place(path), told), is_missing=True)
    return ListingReport(path, path, (one,), (RuleResult(rule, Verdict.FAIL),))


def passing(path: str, rule: str = DISPATCH) -> ListingReport:
    return ListingReport(path, path, (), (RuleResult(rule, Verdict.PASS),))


def rules_of(report: Report) -> dict[str, list[str]]:
    return {listing.path: [one.rule for one in listing.findings] for listing in report.listings if listing.findings}


def test_words_of_praise_are_one_finding_with_their_places() -> None:
    words = [finding("exaggerated-claim", Place("a.html", line, 3), Told.ONCE, f"完美{line}") for line in (2, 5, 9)]
    listing = ListingReport("a.html", "", tuple(words), (RuleResult("exaggerated-claim", Verdict.FAIL),))

    (told,) = told_once(Report((listing,))).listings[0].findings

    assert Place("a.html", 2, 3) == told.where
    assert (Place("a.html", 5, 3), Place("a.html", 9, 3)) == told.also
    assert told.message.en == "exaggerated-claim is so; and 2 more places: “完美5”, “完美9”"
    assert told.message.zh == "exaggerated-claim 如此；另有 2 处：“完美5”、“完美9”"


def test_fifty_thousand_lost_pictures_are_one_finding_with_a_count() -> None:
    lost = tuple(finding("photo-unreadable", Place(f"img/{number}.jpg"), Told.ONCE) for number in range(50_000))
    listing = ListingReport("a.html", "", lost, (RuleResult("photo-unreadable", Verdict.FAIL),))

    (told,) = told_once(Report((listing,))).listings[0].findings

    assert len(told.also) == 49_999
    assert "49999 more places: 1.jpg, 2.jpg" in told.message.en
    assert told.message.en.endswith("and 49979 more")


def test_findings_that_are_told_one_by_one_stay_so_and_a_doubt_is_no_certainty() -> None:
    each = (finding("absolute-claim", Place("a.html", 1, 1)), finding("absolute-claim", Place("a.html", 2, 1)))
    sure = finding("photo-too-small", Place("1.jpg"), Told.ONCE)
    doubted = replace(finding("photo-too-small", Place("2.jpg"), Told.ONCE), verdict=Verdict.REVIEW)
    listing = ListingReport("a.html", "", (*each, sure, doubted), ())

    assert (*each, sure, doubted) == told_once(Report((listing,))).listings[0].findings


def test_what_four_in_five_of_a_folder_lack_is_told_of_the_folder() -> None:
    listings = (
        *(lacking(f"shop/{number}.html") for number in range(8)),
        passing("shop/8.html"),
        passing("shop/9.html"),
    )

    report = told_once(Report(listings))

    assert {"shop": [DISPATCH]} == rules_of(report)
    (about,) = [listing for listing in report.listings if not listing.is_listing]
    assert about.findings[0].message.en.startswith(
        "8 of 10 listings: dispatch-time-missing is so (such as 0.html, 1.html, 2.html)"
    )
    assert about.findings[0].message.zh.startswith("10 个商品中有 8 个：")


def test_nothing_of_a_listing_is_lost_when_it_is_told_of_its_folder() -> None:
    before = tuple(lacking(f"shop/{number}.html") for number in range(5))

    after = told_once(Report(before)).listings

    assert [one.findings for one in before] == [one.told_once for one in after if one.is_listing]
    assert [one.rules for one in before] == [one.rules for one in after if one.is_listing]


@pytest.mark.parametrize("count", [1, 4])
def test_a_few_pages_of_a_folder_are_told_one_by_one(count: int) -> None:
    listings = tuple(lacking(f"shop/{number}.html") for number in range(count))

    assert listings == told_once(Report(listings)).listings


def test_what_less_than_four_in_five_lack_is_told_one_by_one() -> None:
    listings = (
        *(lacking(f"shop/{number}.html") for number in range(7)),
        *(passing(f"shop/{n}.html") for n in (7, 8, 9)),
    )

    assert listings == told_once(Report(listings)).listings


def test_an_export_is_asked_once_what_a_shop_says_of_all_its_goods() -> None:
    report = told_once(Report((lacking("export.csv#a"), lacking("export.csv#b"), *map(passing, ROWS))))

    assert {"export.csv": [DISPATCH]} == rules_of(report)
    (about,) = [listing for listing in report.listings if not listing.is_listing]
    assert about.findings[0].message.en.endswith("so say it once, in the template")


def test_other_gaps_of_an_export_are_told_of_its_goods() -> None:
    listings = (lacking("export.csv#a", "material-missing", Told.EACH), passing("export.csv#b", "material-missing"))

    assert listings == told_once(Report(listings)).listings


def test_pages_with_a_folder_each_are_those_of_the_folder_above() -> None:
    report = told_once(Report(tuple(lacking(f"shop/{number}/index.html") for number in range(6))))

    assert {"shop": [DISPATCH]} == rules_of(report)


def test_the_order_of_the_listings_changes_nothing() -> None:
    listings = [*(lacking(f"shop/{number}.html") for number in range(9)), passing("shop/9.html")]
    forth, back = told_once(Report(tuple(listings))), told_once(Report(tuple(reversed(listings))))

    assert {one.path: one for one in forth.listings} == {one.path: one for one in back.listings}


def test_a_claim_on_every_page_stays_on_each() -> None:
    claims = tuple(
        ListingReport(
            path, "", (finding("absolute-claim", Place(path, 1, 1)),), (RuleResult("absolute-claim", Verdict.FAIL),)
        )
        for path in (f"shop/{number}.html" for number in range(9))
    )

    assert claims == told_once(Report(claims)).listings


def test_pages_of_different_shops_in_one_folder_share_no_template() -> None:
    sites = ("a.example", "a.example", "b.example", "c.example", "d.example", "e.example")
    pages = [replace(lacking(f"saved/{number}.html"), site=site) for number, site in enumerate(sites)]
    alike = [replace(page, site="a.example") for page in pages]
    assert len(rules_of(told_once(Report(tuple(pages))))) == 6
    assert list(rules_of(told_once(Report(tuple(alike))))) == ["saved"]


def test_very_many_findings_of_one_rule_are_told_as_fifty() -> None:
    many = tuple(finding("photo-unreadable", Place(f"{number}.jpg")) for number in range(300))
    others = tuple(finding("colour-note-blunt", Place("page.html", number, 1)) for number in range(1, 4))
    listing = ListingReport("page.html", "x", (*many, *others), (RuleResult("photo-unreadable", Verdict.FAIL),))
    (one,) = told_once(Report((listing,))).listings
    counts = [sum(found.rule == rule for found in one.findings) for rule in ("photo-unreadable", "colour-note-blunt")]
    assert counts == [50, 3]
    last = [found for found in one.findings if found.rule == "photo-unreadable"][-1]
    assert (len(last.also), "250 more places" in last.message.en, "另有 250 处" in last.message.zh) == (250, True, True)
