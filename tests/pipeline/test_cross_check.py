"""What shows only when the listings of a run are laid side by side."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as changed
from tests.facts.photos.sights import reading, region, sight
from tests.facts.photos.test_picture_faults import BACK, FRONT, Canned

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import PhotoSight, Tools, Unavailable
from listinglint.loaders.find import Source
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Status
from listinglint.model.report import Verdict
from listinglint.pipeline.check import Checked, report_on
from listinglint.pipeline.cross_check import CrossCheck
from listinglint.pipeline.plan import Plan
from listinglint.rulebook import loader
from listinglint.rulebook.selection import Selection
from listinglint.suppressions.apply import Suppressions
from listinglint.suppressions.suppression import RuleIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.report import ListingReport
    from listinglint.rulebook.rule import Rule

RULES = [rule for rule in loader.load() if rule.id == "photo-shared"]
SILENCED = Suppressions(RuleIndex({rule.id: rule.complaint for rule in RULES}, frozenset(), date(2026, 11, 22)))
REAL = region(real_shot=0.95)
SHOT, OTHER = sight(REAL, fingerprint=FRONT), sight(REAL, fingerprint=BACK)


def checked(
    path: str,
    title: str,
    *sights: PhotoSight | Unavailable,
    comment: str = "",
    words: str = "",
    rules: Sequence[Rule] = RULES,
) -> Checked:
    """Check a page with a picture for each sight: 0.jpg, 1.jpg …"""
    tags = "".join(f"<img src={index}.jpg>" for index in range(len(sights)))
    listing = read_page(f"<h1>{title}</h1>{comment}{tags}", path)
    pictures = tuple(replace(one, status=Status.READ, reason=None) for one in listing.pictures)
    canned = Canned([reading((words, 50)) if words else reading()] * len(sights), sights)
    plan = Plan(Source(path, None), rules, Tools(canned, eyes=canned), suppressions=SILENCED)
    evidence = Evidence(replace(listing, pictures=pictures), plan.tools)
    return Checked(plan, evidence, report_on(evidence, plan.rules, plan.profiles, plan.suppressions))


def compared(*listings: Checked, most: int = 100) -> list[ListingReport]:
    comparison = CrossCheck(most)
    for one in listings:
        comparison.remember(one)
    return comparison.completed([one.report for one in listings])


def told(report: ListingReport) -> list[tuple[str, str, Verdict]]:
    return [(str(found.where), found.message.en, found.verdict) for found in report.findings]


def test_both_listings_of_a_shared_photo_are_asked_whose_it_is() -> None:
    boots, dress = compared(checked("boots.html", "真皮短靴", SHOT), checked("dress.html", "雪纺连衣裙", OTHER, SHOT))
    asks = "the same photo is {} of {}, which sells “{}”"
    assert told(boots) == [("0.jpg", asks.format("1.jpg", "dress.html", "雪纺连衣裙"), Verdict.REVIEW)]
    assert told(dress) == [("1.jpg", asks.format("0.jpg", "boots.html", "真皮短靴"), Verdict.REVIEW)]
    assert [boots.rules[0].verdict, dress.rules[0].verdict] == [Verdict.REVIEW, Verdict.REVIEW]


def test_the_order_of_listings_makes_no_difference() -> None:
    listings = [checked(f"{name}.html", name, SHOT) for name in ("真皮短靴", "雪纺连衣裙", "黄铜台灯")]
    found = [{one.path: one for one in compared(*order)} for order in permutations(listings)]
    assert found == found[:1] * 6
    assert [len(one.findings) for one in found[0].values()] == [1, 1, 1]


def test_findings_keep_their_order_on_the_page() -> None:
    stock = replace(OTHER, facts=replace(OTHER.facts, credit="Getty Images"))
    both = [rule for rule in loader.load() if rule.id in {"photo-borrowed", "photo-shared"}]
    (dress, _) = compared(
        checked("dress.html", "雪纺连衣裙", SHOT, stock, rules=both),
        checked("boots.html", "真皮短靴", SHOT, rules=both),
    )
    assert [(str(found.where), found.verdict) for found in dress.findings] == [
        ("0.jpg", Verdict.REVIEW),
        ("1.jpg", Verdict.FAIL),
    ]
    assert {one.rule: one.verdict for one in dress.rules} == {
        "photo-borrowed": Verdict.FAIL,
        "photo-shared": Verdict.REVIEW,
    }


def test_listings_of_one_kind_of_goods_may_share_photos() -> None:
    found = compared(*[checked(f"{title}.html", title, SHOT) for title in ("雪纺连衣裙 红色", "雪纺连衣裙 蓝色")])
    assert [one.findings for one in found] == [(), ()]


def test_the_adverts_of_a_shop_may_be_everywhere() -> None:
    advert = [("boots.html", "真皮短靴"), ("dress.html", "雪纺连衣裙")]
    found = compared(*[checked(*names, SHOT, words="满199减20 领券立减") for names in advert])
    assert [one.findings for one in found] == [(), ()]


def test_what_could_not_be_seen_is_still_told_beside_what_was_found() -> None:
    (boots, _) = compared(
        checked("boots.html", "真皮短靴", SHOT, Unavailable("damaged")), checked("dress.html", "雪纺连衣裙", SHOT)
    )
    assert [found.verdict for found in boots.findings] == [Verdict.REVIEW]
    assert boots.rules[0].verdict is Verdict.REVIEW
    assert "damaged" in str(boots.rules[0].unseen)


def test_a_comment_silences_what_the_second_pass_finds_and_counts_as_used() -> None:
    comment = "<!-- listinglint-disable photo-shared: sold as a set -->"
    boots = checked("boots.html", "真皮短靴", SHOT, comment=comment)
    assert [found.rule for found in boots.report.findings] == ["suppression-unused"]
    (quiet, _) = compared(boots, checked("dress.html", "雪纺连衣裙", SHOT))
    assert quiet.findings == ()
    assert [(one.finding.rule, one.reason) for one in quiet.silenced] == [("photo-shared", "sold as a set")]
    assert [(one.rule, one.verdict) for one in quiet.rules] == [("photo-shared", Verdict.PASS)]


@pytest.mark.parametrize("most", [2, 5])
def test_what_is_compared_of_a_long_run_depends_on_the_photos_and_not_on_their_order(most: int) -> None:
    """Copies of a picture are kept or left out together: the shared one is found in any order, or in none."""
    listings = [
        checked(f"{name}.html", name, sight(REAL, fingerprint=(bits, FRONT[1])))
        for name, bits in (("短靴", FRONT[0]), ("台灯", FRONT[0]), ("帽子", BACK[0]), ("雨伞", FRONT[0] ^ 1 << 80))
    ]
    found = [{one.path: one for one in compared(*order, most=most)} for order in permutations(listings)]
    assert found == found[:1] * 24


def test_a_rule_is_asked_only_of_the_listings_it_concerns() -> None:
    """What it concerns may be said by the page, which is gone when listings are compared."""
    sold_fast = [changed(rule, applies_when=[Selection(fact="dispatch_promises")]) for rule in RULES]
    told_when = "<p>付款后48小时内发货</p>"
    boots = checked("boots.html", "真皮短靴", SHOT, rules=sold_fast, comment=told_when)
    dress = checked("dress.html", "雪纺连衣裙", SHOT, rules=sold_fast)
    lamp = checked("lamp.html", "黄铜台灯", SHOT, rules=sold_fast, comment=told_when)
    assert [len(one.findings) for one in compared(boots, dress)] == [0, 0]
    assert [len(one.findings) for one in compared(boots, dress, lamp)] == [1, 0, 1]
