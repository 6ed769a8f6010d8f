"""The engine keeps the verdicts apart, and one broken rule never stops a run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.book import RULES

from listinglint.facts import registry
from listinglint.facts.evidence import Evidence
from listinglint.facts.fact import Fact
from listinglint.facts.ports import Line, Reading, Tools, Unavailable
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Box, Place, Status
from listinglint.model.report import Hit, Verdict
from listinglint.model.wording import Wording
from listinglint.pipeline.judge import _named, judge
from listinglint.rulebook import loader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.model.listing import Picture

BY_ID = {rule.id: rule for rule in RULES}


class Reader:
    """Reads the words it was given, and counts how often it is asked."""

    def __init__(self, words: str) -> None:
        self.words, self.asked = words, 0

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        self.asked += 1
        return [Reading(750, 100, (Line(self.words, Box(10, 20, 300, 30), 0.99),)) for _ in pictures]


def evidence(html: str, reader: Reader | None = None) -> Evidence:
    from msgspec.structs import replace

    listing = read_page(html, "page.html")
    pictures = tuple(replace(picture, status=Status.READ, reason=None) for picture in listing.pictures)
    return Evidence(replace(listing, pictures=pictures), Tools(reader))


def verdict(rule: str, found: Evidence) -> Verdict:
    return judge(found, [BY_ID[rule]]).rules[0].verdict


def test_words_in_a_picture_count_and_are_placed_there() -> None:
    report = judge(evidence("<h1>衬衫</h1><img src=a.jpg>", Reader("顺丰次日必达")), [BY_ID["arrival-guarantee"]])
    assert [str(finding.where) for finding in report.findings] == ["a.jpg[10,20 300x30]"]


def test_a_picture_is_not_read_when_the_page_has_decided() -> None:
    reader = Reader("")
    assert (
        verdict("dispatch-time-missing", evidence("<h1>衬衫</h1><p>付款后48小时内发货</p><img src=a.jpg>", reader))
        is Verdict.PASS
    )
    assert reader.asked == 0


def test_pictures_are_read_once_for_all_rules() -> None:
    reader = Reader("柔软")
    judge(evidence("<h1>衬衫</h1><img src=a.jpg>", reader), list(RULES))
    assert reader.asked == 1


def test_no_ocr_is_unknown_and_never_missing() -> None:
    # The title alone tells how long it is, and that no ring or jar is sold.
    rules = [rule for rule in RULES if rule.check.fact not in {"titles", "missing_figures"}]
    report = judge(evidence("<h1>衬衫</h1><img src=a.jpg>"), rules)
    verdicts = {result.verdict for result in report.rules}
    assert verdicts <= {Verdict.UNKNOWN, Verdict.NOT_APPLICABLE}
    assert all(result.reason for result in report.rules)


def test_what_was_found_counts_even_when_the_rest_could_not_be_seen() -> None:
    report = judge(evidence("<h1>衬衫</h1><p>保证三天内送到</p><img src=a.jpg>"), [BY_ID["arrival-guarantee"]])
    assert report.rules[0].verdict is Verdict.FAIL


def test_an_exception_that_can_not_be_told_leaves_the_others_to_be_asked() -> None:
    # Whether it is a private sale, the lost picture may say; that the one jacket is measured, the page says.
    html = "<h1>刷毛短外套</h1><img src=lost.jpg><p>衣长60cm</p><p>袖长62cm</p><p>胸宽53cm</p>"
    assert judge(evidence(html), [BY_ID["size-table-missing"]]).rules[0].verdict is Verdict.NOT_APPLICABLE


def test_what_a_rule_says_of_itself_goes_with_its_finding() -> None:
    rule = BY_ID["arrival-guarantee"]
    html = "<h1>衬衫</h1><p>保证三天内送到</p><p>保证三天内送到</p>"
    (finding,) = judge(evidence(html), [rule]).findings
    assert (finding.told, finding.complaint, finding.is_missing) == (rule.told, rule.complaint, False)
    assert (finding.page, finding.confidence) == (rule.web_page, round(finding.confidence, 2))


def test_a_language_that_is_not_read_is_unknown() -> None:
    html = "<html lang=fr><h1>Robe</h1><p>Une robe pour les femmes et les enfants dans votre maison avec des fleurs</p>"
    report = judge(evidence(html), [BY_ID["dispatch-time-missing"]])
    assert (report.rules[0].verdict, "fr" in str(report.rules[0].reason)) == (Verdict.UNKNOWN, True)


def test_a_broken_rule_is_an_error_of_that_rule_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(_: Evidence) -> Iterator[object]:
        msg = "burst"
        raise ZeroDivisionError(msg)

    broken = Fact(Wording("a fact that breaks", "出错的事实"), burst)  # type: ignore[arg-type]
    monkeypatch.setitem(registry.FACTS, "colour_notes", broken)
    report = judge(
        evidence("<h1>衬衫</h1><p>纯棉面料</p>"), [BY_ID["colour-note-missing"], BY_ID["dispatch-time-missing"]]
    )
    assert [result.verdict for result in report.rules] == [Verdict.ERROR, Verdict.FAIL]
    assert "burst" in str(report.rules[0].reason)


def test_each_profile_that_was_asked_for_has_its_verdict() -> None:
    rules = loader.for_profiles(RULES, ["legal-cn", "taobao"])
    page = evidence("<h1>全网销量第一的羽绒服" + "长" * 30 + "</h1>")
    report = judge(page, rules, ["legal-cn", "taobao"])
    told = {one.name: (one.verdict, dict(one.levels)) for one in report.profiles}
    assert told == {"legal-cn": (Verdict.FAIL, {"error": 1}), "taobao": (Verdict.FAIL, {"error": 1})}
    assert judge(page, rules).profiles == ()


@pytest.mark.parametrize(("day", "severity"), [("2027-01-30", "warning"), ("2027-01-31", "error")])
def test_a_dated_rule_is_judged_as_of_the_day(day: str, severity: str) -> None:
    rule = BY_ID["google-merchant-photo-small"]
    assert rule.severity_on(date.fromisoformat(day)) == severity


def test_same_input_same_report() -> None:
    pages = ("<h1>衬衫</h1><p>色差难免，介意慎拍，保证三天送到</p>",) * 2
    first, second = (judge(evidence(page), list(RULES)) for page in pages)
    assert first == second


@pytest.mark.parametrize(
    ("count", "named"),
    [
        (1, "page.html – and 2:3"),
        (2, "2:3, b.jpg"),
        (6, "2:3, b.jpg, 4:3, d.jpg, 6:3, f.jpg"),
        (8, "2:3, b.jpg, 4:3, d.jpg, 6:3, f.jpg (+2)"),
    ],
)
def test_other_places_are_named_and_the_rest_counted(count: int, named: str) -> None:
    also = [
        Place("page.html", number, 3)
        if number % 2 == 0
        else Place(f"shop/main/{chr(95 + number)}.jpg", box=Box(0, 0, 1, 1))
        for number in range(2, 2 + count)
    ]
    assert _named(Hit(Place("page.html", 1, 1), also=tuple(also))) == named.rpartition(" and ")[2]


@pytest.mark.parametrize(("html", "answer"), [
    ("<h1>Strawberry jam</h1><p>Strawberries, sugar.</p>", Verdict.NOT_APPLICABLE),
    ("<h1>Knit hat</h1><p>Soft wool.</p>", Verdict.FAIL),
    # In doubt, the rule applies.
    ("<h1>Fünf Stück</h1><html lang=de><p>Aus dem Allgäu, handgemacht und frisch verpackt.</p>", Verdict.FAIL),
])  # fmt: skip
def test_a_rule_is_not_for_what_it_excepts_where_that_is_sure(html: str, answer: Verdict) -> None:
    assert verdict("maker-missing", evidence(html)) is answer


def test_a_rule_is_not_for_goods_that_are_hardly_what_it_is_for() -> None:
    passing = "<h1>利威尔 第三弹</h1><p>上班穿衬衫也能挂着，放手机旁、杯子边都好看。</p>"
    told = "<h1>利威尔 第三弹</h1><p>从去年冬天开始打样，前后改了三次，才做成现在这个样子，大家慢慢看，这件衬衫很好穿。</p>"

    assert verdict("size-table-missing", evidence(passing)) is Verdict.NOT_APPLICABLE
    assert verdict("size-table-missing", evidence(told)) is Verdict.REVIEW
