"""Silencing a report: what moves aside, what verdict is left, what is said about the suppressions."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.suppressions.books import BOOK, PASSED, in_picture, on_page, report, suppressions, told, verdicts

from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Picture, Place, Status
from listinglint.model.report import Finding, ListingReport, RuleResult, Severity, Silencer, Verdict
from listinglint.model.wording import Wording
from listinglint.suppressions.apply import Suppressions, apply_suppressions

HERE = "page.html"
NO_OCR = Wording("pictures are not read", "未识别图片")


def silenced(html: str, *findings: Finding, rules: tuple[RuleResult, ...] = PASSED) -> ListingReport:
    return apply_suppressions(read_page(html, HERE), report(HERE, *findings, rules=rules), suppressions())


def test_a_silenced_finding_moves_aside_with_its_reason_and_the_rule_passes() -> None:
    missing = on_page("size-table-missing", HERE, 1)
    found = silenced("<h1>帽子</h1>\n<!-- listinglint-disable size-table-missing: one size -->", missing)
    assert ((), [(missing, Silencer.COMMENT, "one size")]) == (
        found.findings,
        [(one.finding, one.by, one.reason) for one in found.silenced],
    )
    assert verdicts(found) == dict.fromkeys(BOOK.complaints, "pass")


def test_what_is_not_silenced_keeps_the_worst_verdict() -> None:
    html = "<!-- listinglint-disable-next colour-note-blunt: redrawn -->\n<p>a</p>\n<p>b</p>\n<p>c</p>"
    blunt = [on_page("colour-note-blunt", HERE, line) for line in (2, 3)]
    look = replace(on_page("colour-note-blunt", HERE, 4), verdict=Verdict.REVIEW)
    assert silenced(html, *blunt).rules[1].verdict is Verdict.FAIL
    assert silenced(html, blunt[0], look).rules[1].verdict is Verdict.REVIEW


def test_what_could_not_be_seen_is_unknown_once_the_rest_is_silenced() -> None:
    rules = (RuleResult("arrival-guarantee", Verdict.FAIL, unseen=NO_OCR),)
    html = "<p>必达</p><!-- listinglint-disable arrival-guarantee: ours -->"
    found = silenced(html, on_page("arrival-guarantee", HERE, 1), rules=rules)
    assert found.rules == (RuleResult("arrival-guarantee", Verdict.UNKNOWN, NO_OCR),)


def test_a_picture_is_silenced_where_the_page_shows_it() -> None:
    html = "<!-- listinglint-disable-next arrival-guarantee: ours -->\n<div>\n<img src=a.jpg></div>\n<img src=b.jpg>"
    found = silenced(html, in_picture("arrival-guarantee", "a.jpg"), in_picture("arrival-guarantee", "b.jpg"))
    assert ["arrival-guarantee b.jpg[1,2 3x4]"] == told(found)


def test_two_pictures_of_one_line_are_told_apart() -> None:
    begin, end = "<!-- listinglint-disable-begin arrival-guarantee: ours -->", "<!-- listinglint-disable-end -->"
    shown = [in_picture("arrival-guarantee", name) for name in ("a.jpg", "b.jpg")]
    assert ["arrival-guarantee b.jpg[1,2 3x4]"] == told(
        silenced(f"<div>{begin}<img src=a.jpg>{end}<img src=b.jpg></div>", *shown)
    )
    assert ["arrival-guarantee a.jpg[1,2 3x4]"] == told(
        silenced(f"<div><img src=a.jpg>{begin}<img src=b.jpg>{end}</div>", *shown)
    )


def test_silencing_once_more_says_nothing_twice() -> None:
    page = read_page("<p>a</p><!-- listinglint-disable care-missing: x --><!-- listinglint-disable gone: x -->", HERE)
    once = apply_suppressions(page, report(HERE, on_page("size-table-missing", HERE, 1)), suppressions())
    assert ["size-table-missing", "suppression-unused", "suppression-unknown-rule"] == [
        one.rule for one in once.findings
    ]
    assert apply_suppressions(page, once, suppressions()) == once


def test_what_stands_nowhere_in_the_page_is_only_silenced_for_the_whole_page() -> None:
    html = "<!-- listinglint-disable{} care-missing: x --><p>a</p>"
    missing = replace(on_page("care-missing", HERE, 1), where=Place(HERE))
    assert len(silenced(html.format(""), missing).silenced) == 1
    assert silenced(html.format("-next"), missing).silenced == ()


@pytest.mark.parametrize(
    ("comment", "note"),
    [
        (
            "size-table-mising: x",
            "there is no rule size-table-mising, so nothing is silenced; did you mean size-table-missing?",
        ),
        ("all: x", "there is no rule all, so nothing is silenced"),
        ("size-table-missing", "no reason is given for silencing size-table-missing, so nothing is silenced"),
        ("size-table-missing until 2026-11-21: x", "the suppression of size-table-missing ended on 2026-11-21"),
        ("top-claim: x", "top-claim is about the law and is not silenced here"),
        ("care-missing: x", "nothing of care-missing is silenced here: it stands for the whole page"),
    ],
)
def test_a_suppression_that_does_not_hold_is_a_finding(comment: str, note: str) -> None:
    html = f"<p>a\n<!-- listinglint-disable {comment} -->"
    findings = [on_page("size-table-missing", HERE, 1), on_page("top-claim", HERE, 1)]
    found = silenced(html, *findings)
    added = [one for one in found.findings if one not in findings]
    assert ([note], ["page.html:2:1"], ()) == (
        [one.message.en for one in added],
        [str(one.where) for one in added],
        found.silenced,
    )
    assert verdicts(found)[added[0].rule] == "fail"
    assert str(added[0].page).endswith(f"/suppressions.md#{added[0].rule}")


def test_the_last_day_still_holds() -> None:
    html = "<!-- listinglint-disable size-table-missing until 2026-11-22: x -->"
    assert silenced(html, on_page("size-table-missing", HERE, 1)).findings == ()


@pytest.mark.parametrize(
    "rules",
    [
        (),
        (RuleResult("care-missing", Verdict.UNKNOWN, NO_OCR),),
        (RuleResult("care-missing", Verdict.ERROR, NO_OCR),),
        (RuleResult("care-missing", Verdict.FAIL, unseen=NO_OCR),),
    ],
)
def test_a_suppression_is_not_unused_when_its_rule_has_not_seen_everything(rules: tuple[RuleResult, ...]) -> None:
    assert silenced("<!-- listinglint-disable care-missing: x -->", rules=rules).findings == ()


def test_a_suppression_of_a_rule_that_does_not_apply_is_unused() -> None:
    rules = (RuleResult("care-missing", Verdict.NOT_APPLICABLE),)
    found = silenced("<!-- listinglint-disable care-missing: x -->", rules=rules)
    assert [one.rule for one in found.findings] == ["suppression-unused"]


def test_unused_says_how_far_it_reaches() -> None:
    html = "<p>a</p>\n<!-- listinglint-disable-next care-missing: x -->\n<div>\nb</div><p>c"
    assert [found.message.en for found in silenced(html).findings] == [
        "nothing of care-missing is silenced here: it stands for line 3 to line 4"
    ]
    html = "<p>a</p>\n\n<!-- listinglint-disable-next care-missing: x -->\n<p>b"
    assert [found.message.en for found in silenced(html).findings] == [
        "nothing of care-missing is silenced here: it stands for what follows line 4"
    ]


def test_notes_stand_in_reading_order() -> None:
    html = "<p>a\n<!-- listinglint-disable care-missing: x -->\n<p>b<img src=a.jpg>"
    findings = [
        on_page("size-table-missing", HERE, 1),
        on_page("colour-note-blunt", HERE, 3),
        in_picture("arrival-guarantee", "a.jpg"),
    ]
    assert ["size-table-missing", "suppression-unused", "colour-note-blunt", "arrival-guarantee"] == [
        one.rule for one in silenced(html, *findings).findings
    ]


def test_notes_are_as_wanted() -> None:
    page = read_page("<!-- listinglint-disable care-missing: x --><!-- listinglint-disable gone: x -->", HERE)
    found = apply_suppressions(page, report(HERE), Suppressions(BOOK, {"suppression-unused": Severity.ADVICE}))
    assert [("suppression-unused", Severity.ADVICE)] == [(one.rule, one.severity) for one in found.findings]


def test_a_picture_alone_has_no_comments() -> None:
    listing = replace(read_page("", "a.jpg"), pictures=(Picture("a.jpg", Place("a.jpg"), Status.READ),), lines=())
    plain = report("a.jpg", in_picture("arrival-guarantee", "a.jpg"))
    assert apply_suppressions(listing, plain, suppressions()) == plain
