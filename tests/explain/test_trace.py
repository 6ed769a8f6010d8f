"""A trace tells what was asked, what was found and where nobody could look, as plain words and as data."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.book import RULES

from listinglint.explain.trace import Trace, trace
from listinglint.explain.trace_text import as_data, as_text, overview
from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Line, Reading, Tools, Unavailable
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Box, Status
from listinglint.model.report import Verdict
from listinglint.suppressions.apply import Suppressions
from listinglint.suppressions.suppression import RuleIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Picture

BY_ID = {rule.id: rule for rule in RULES}


class Reader:
    """Reads the same words in each picture but the broken ones."""

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        line = Line("付款后48小时内发货", Box(10, 20, 300, 30), 0.97)
        return [Unavailable("it is broken") if "broken" in one.path else Reading(750, 100, (line,)) for one in pictures]


def traced(rule: str, html: str) -> Trace:
    listing = read_page(html, "page.html")
    pictures = tuple(replace(picture, status=Status.READ, reason=None) for picture in listing.pictures)
    return trace(Evidence(replace(listing, pictures=pictures), Tools(Reader())), BY_ID[rule])


def test_what_was_found_is_told_with_place_source_and_confidence() -> None:
    told = as_text(traced("dispatch-time-missing", "<h1>衬衫</h1><p>柔软</p><img src=a.jpg>"), "en")
    assert "Asks that there is: dispatch_promises (when the seller dispatches)" in told
    assert "  ✓ a.jpg[10,20 300x30] “付款后48小时内发货” (read in the picture, " in told
    assert " hours at most: 48; in business days: no; for: all orders; vague: no\n" in told
    assert "Looked at 1 of 1 product pictures:\n  ✓ a.jpg: 1 lines read" in told
    assert told.endswith("So the rule says: passed\n")


def test_what_could_not_be_looked_at_is_named_with_the_reason() -> None:
    one = traced("colour-note-missing", "<h1>衬衫</h1><img src=a.jpg><img src=broken.jpg>")
    told = as_text(one, "en")
    assert one.result.verdict is Verdict.REVIEW
    assert "  – nothing of it was found\n  ? there may be more: broken.jpg: it is broken" in told
    assert "Looked at 1 of 2 product pictures" in told
    assert "  ? broken.jpg: could not be looked at: it is broken" in told
    assert "\nSo the rule says: please look\n  page.html:1:5: " in told


def test_nothing_can_be_known_of_a_page_of_which_nothing_was_seen() -> None:
    one = traced("colour-note-missing", "<h1>衬衫</h1><img src=broken.jpg>")
    assert one.result.verdict is Verdict.UNKNOWN
    assert "So the rule says: could not be checked\n  because: broken.jpg: it is broken\n" in as_text(one, "en")


def test_values_that_are_not_as_asked_are_told_apart() -> None:
    one = traced("colour-note-blunt", "<h1>衬衫</h1><p>显示器不同，颜色略有差别，敬请谅解。</p>")
    (look,) = one.looks
    assert (look.holds, [look.counts(seen) for seen in look.seen]) == (False, [False])
    assert "none of it is as asked\n  ✗ page.html:1:" in as_text(one, "en")


def test_a_condition_that_does_not_hold_ends_the_look() -> None:
    one = traced("size-table-missing", "<h1>电热水壶</h1><p>1.5升</p>")
    assert [look.look.purpose for look in one.looks] == ["condition"]
    assert one.result.verdict is Verdict.NOT_APPLICABLE
    told = as_text(one, "zh")
    assert "仅当有以下内容时才检查：goods（卖的是什么） [分尺码：是]" in told
    assert "分尺码：否" in told
    assert "没有看图片" in told


def test_only_the_sellers_own_words_are_asked() -> None:
    html = '<h1>衬衫</h1><p>柔软</p><div class="reviews"><p>有色差</p><p>很好</p></div>'
    told = as_text(traced("colour-note-missing", html), "en")
    assert "Read on the page: 2 passages of the seller's own (title 1, description 1); reviews and" in told


def test_what_a_comment_leaves_out_is_told_with_its_reason() -> None:
    html = "<h1>衬衫</h1><!-- listinglint-disable colour-note-blunt: redrawn --><p>色差难免，介意者慎拍</p>"
    complaints = {rule.id: rule.complaint for rule in RULES}
    quiet = Suppressions(RuleIndex(complaints, frozenset(), date(2026, 11, 22)))
    one = trace(Evidence(read_page(html, "page.html")), BY_ID["colour-note-blunt"], quiet)
    assert (one.result.verdict, one.findings, len(one.silenced)) == (Verdict.PASS, (), 1)
    assert "(left out by a comment in the page: redrawn)" in as_text(one, "en")
    assert [told["reason"] for told in as_data(one, "en")["silenced"]] == ["redrawn"]


def test_a_trace_is_told_in_the_readers_language_alone() -> None:
    one = traced(
        "size-unit-missing",
        "<h1>衬衫</h1><table><tr><td>尺码</td><td>胸围</td></tr><tr><td>S</td><td>88</td></tr></table>",
    )
    english, chinese = as_text(one, "en"), as_text(one, "zh")
    assert english.count("kind: a column is missing; which: length\n") == 1
    assert chinese.count("种类：缺少一列；哪些：衣长\n") == 1


def test_what_must_stand_beside_what_is_counted_is_told_first() -> None:
    mixed = traced("us-origin-claim-mixed", '<html lang="en"><h1>Hat</h1><p>Made in USA. Imported.</p>')
    english, chinese = as_text(mixed, "en"), as_text(mixed, "zh")
    assert "\nCounted only where there is: foreign_origins (" in english.partition("Counts: us_origin_claims (")[0]
    assert "\n有以下内容时才统计：foreign_origins（" in chinese.partition("us_origin_claims")[0]


def test_limits_are_told() -> None:
    told = as_text(traced("ebay-title-too-long", "<h1>Linen shirt</h1>"), "en")
    assert "Measures: titles (the title, as marketplaces count it) [length at most 80]" in told


@pytest.mark.parametrize("rule", BY_ID)
def test_every_rule_can_be_traced_in_both_languages(rule: str) -> None:
    one = traced(rule, "<h1>高弹力打底裤</h1><p>色差难免，介意慎拍，全网第一</p><img src=a.jpg><img src=broken.jpg>")
    for language in ("en", "zh"):
        assert as_text(one, language)
        data = as_data(one, language)
        assert (data["rule"], data["verdict"]) == (rule, one.result.verdict)
        assert rule in overview([one], language)


def test_many_verdicts_are_told_by_what_they_are() -> None:
    html = "<h1>衬衫</h1><p>保证三天内送到</p><img src=broken.jpg>"
    traces = [traced(rule, html) for rule in ("arrival-guarantee", "colour-note-missing", "final-sale", "care-missing")]
    assert overview(traces, "en").splitlines() == [
        "page.html  衬衫",
        "",
        "has findings:",
        "  arrival-guarantee page.html:1:15 a delivery date is guaranteed: “保证三天内送到”",
        "",
        "could not be checked:",
        "  colour-note-missing, care-missing (broken.jpg: it is broken)",
        "",
        "does not apply:",
        "  final-sale (is for pages in another language)",
    ]


def test_traces_are_data_as_well() -> None:
    data = as_data(traced("arrival-guarantee", "<h1>衬衫</h1><p>保证三天内送到</p>"), "en")
    (look,) = data["looks"]
    assert (look["purpose"], look["fact"], look["having"]) == ("absent", "arrival_promises", {"kind": ["guarantee"]})
    assert [(one["where"], one["counts"], one["value"]) for one in look["found"]] == [
        ("page.html:1:15", True, {"kind": "guarantee"})
    ]
    assert [one["where"] for one in data["findings"]] == ["page.html:1:15"]


def test_what_holds_nothing_is_left_out() -> None:
    table = "<table><tr><th>尺码</th><th>胸围cm</th></tr><tr><td>S</td><td>84</td></tr><tr><td>M</td><td>88</td></tr></table>"
    told = as_text(traced("size-table-missing", f"<h1>女士衬衫</h1>{table}"), "zh")
    assert "  ✓ page.html" in told
    assert not re.search("“”|：(?:；|、|$)", told, re.MULTILINE)
