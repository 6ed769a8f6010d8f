"""What could not be looked at is told once for a run, by kind of reason, and never as a wall."""

from __future__ import annotations

from html import unescape

import pytest
from msgspec.structs import replace
from tests.reporters.awkward import finding, listing

from listinglint.model.report import Finding, Report, RuleResult, Severity, Verdict
from listinglint.model.wording import Cause, Reason, Wording
from listinglint.reporters import render
from listinglint.reporters.unseen import MOST, unseen

REMOTE = Wording("on the web and not fetched", "在网上，没有下载")
GONE = Wording("the file is missing", "找不到图片文件")
LOOKED = Wording("the page's own text (86 words) and 0 of 2 pictures", "页面文字（约 172 字），以及 2 张图片中的 0 张")


def lost(**pictures: Wording) -> Reason:
    causes = {why: tuple(f"{name}.jpg" for name, one in pictures.items() if one is why) for why in pictures.values()}
    return Reason("long words", "很长的话", tuple(Cause(why, names) for why, names in causes.items()))


def unknown(*rules: str, reason: Wording) -> tuple[RuleResult, ...]:
    return tuple(RuleResult(rule, Verdict.UNKNOWN, reason) for rule in rules)


def many(count: int) -> Report:
    reasons = lost(a=REMOTE, b=REMOTE, c=GONE)
    rules = unknown("material-missing", "care-missing", reason=reasons)
    return Report(tuple(listing(path=f"{number}.html", more=rules) for number in range(count)))


def test_one_line_for_each_kind_of_reason() -> None:
    assert [line.en for line in unseen(many(48)).lines] == [
        "96 pictures of 48 listings: on the web and not fetched",
        "48 pictures of 48 listings: the file is missing",
    ]


def test_a_single_listing_names_its_pictures() -> None:
    assert [(line.en, line.zh) for line in unseen(many(1)).lines] == [
        ("2 pictures (a.jpg …): on the web and not fetched", "2 张图片（a.jpg 等）：在网上，没有下载"),
        ("1 picture (c.jpg): the file is missing", "1 张图片（c.jpg）：找不到图片文件"),
    ]


def test_a_picture_is_counted_once_whatever_rules_ask_for_it() -> None:
    rules = (
        *unknown("care-missing", reason=lost(a=REMOTE)),
        *unknown("material-missing", reason=lost(a=REMOTE, b=REMOTE)),
    )
    plain = unknown("photo-unreadable", reason=REMOTE)
    lines = unseen(Report((listing(more=(*rules, *plain)),))).lines
    assert [line.en for line in lines] == ["2 pictures (a.jpg …): on the web and not fetched"]


def test_what_is_no_matter_of_pictures_is_told_in_its_own_words() -> None:
    frame = Wording("the description is in a frame", "描述在内嵌框架里")
    one = listing(more=unknown("care-missing", reason=frame))
    assert [line.en for line in unseen(Report((one,))).lines] == [frame.en]
    assert [line.en for line in unseen(Report((one, replace(one, path="b.html")))).lines] == [f"2 listings: {frame.en}"]


@pytest.mark.parametrize(("form", "told"), [
    ("text", "  ? could not be checked (2): material-missing, care-missing"),
    ("concise", "0.html: could not be checked [material-missing, care-missing]"),
])  # fmt: skip
def test_a_listing_takes_one_line_when_the_run_tells_why(form: str, told: str) -> None:
    lines = render(form, many(2)).splitlines()
    assert lines.count(told) == (2 if form == "text" else 1)
    assert [line for line in lines if "long words" in line] == []
    assert [line for line in lines if "96" in line or "4 pictures of 2 listings" in line] != []


def test_reasons_that_the_run_has_no_room_for_stay_with_their_listing() -> None:
    reasons = [Wording(f"reason {number}", f"原因 {number}") for number in range(MOST + 1)]
    report = Report(
        tuple(listing(path=f"{n}.html", more=unknown("care-missing", reason=one)) for n, one in enumerate(reasons))
    )
    told = render("text", report)
    assert all(told.count(reason.en) == 1 for reason in reasons)
    assert len(unseen(report).lines) == MOST


def partly(rule: str) -> Finding:
    brief = Wording(f"{rule} was not found", f"没有找到 {rule}")
    return finding(
        rule,
        severity=Severity.WARNING,
        verdict=Verdict.REVIEW,
        message=Wording(f"{brief.en} – looked at: {LOOKED.en}", f"{brief.zh}（已查看：{LOOKED.zh}）"),
        brief=brief,
        unseen=lost(a=REMOTE, b=REMOTE),
    )


def report_of_a_page_partly_seen() -> Report:
    one = listing(partly("size-table-missing"), partly("care-missing"), finding("final-sale"))
    return Report((replace(one, looked=LOOKED),))


def test_what_is_missing_in_the_part_seen_is_one_block() -> None:
    lines = render("text", report_of_a_page_partly_seen(), width=200).splitlines()
    head = f"  ? not found in {LOOKED.en}; it may be in what could not be opened:"
    at = lines.index(head)
    assert lines[at + 1 : at + 3] == [
        "      review [size-table-missing] size-table-missing was not found",
        "      review [care-missing] care-missing was not found",
    ]
    assert [line for line in lines if line.startswith("      why")] == [
        "      why: Wrong size is the first reason why clothes come back."
    ]


def test_the_page_for_people_shows_that_block_as_well() -> None:
    page = unescape(render("html", report_of_a_page_partly_seen()))
    assert page.count(f"Not found in {LOOKED.en}; it may be in what could not be opened:") == 1
    assert page.count('<section class="partly">') == 1
    assert page.count('<p class="why">') == 1
    assert page.count('<li class="hit" data-level="review"') == 2
