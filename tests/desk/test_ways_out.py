"""Reasons why something could not be looked at are told with what to do on the page."""

from __future__ import annotations

import pytest

from listinglint.desk import ways_out, words
from listinglint.desk.ways_out import for_the_page
from listinglint.loaders.feeds.pictures import NOT_BESIDE
from listinglint.loaders.html.missing_content import DESCRIPTION_ELSEWHERE
from listinglint.loaders.html.pictures import MISSING, REMOTE
from listinglint.loaders.not_pages import ONLY_WORDS
from listinglint.model.report import ListingReport, Problem, Report, RuleResult, Verdict
from listinglint.model.wording import Cause, Reason, Wording
from listinglint.reporters.unseen import unseen

PAIRS = [
    (REMOTE, words.SAVE_WHOLE),
    (MISSING, words.DROP_TOGETHER),
    (NOT_BESIDE, words.DROP_IMAGES),
    (DESCRIPTION_ELSEWHERE, words.SCROLL_FIRST),
]


def report(reason: Wording) -> Report:
    result = RuleResult("size-table-missing", Verdict.UNKNOWN, reason)
    return Report((ListingReport("page.html", "Shirt", (), (result,)),))


@pytest.mark.parametrize(("reason", "way"), PAIRS)
def test_a_reason_names_the_way_out_in_both_languages(reason: Wording, way: Wording) -> None:
    (line,) = unseen(for_the_page(report(reason))).lines
    assert way.en in line.en
    assert way.zh in line.zh
    assert "--" not in line.en + line.zh


def test_causes_are_worded_as_well_and_keep_their_pictures() -> None:
    whole = Reason(f"2 pictures: {REMOTE.en}", f"2 张图片：{REMOTE.zh}", (Cause(REMOTE, ("1.jpg", "2.jpg")),))
    (line,) = unseen(for_the_page(report(whole))).lines
    assert line.en == f"2 pictures (1.jpg …): {words.SAVE_WHOLE.en}"
    assert line.zh == f"2 张图片（1.jpg 等）：{words.SAVE_WHOLE.zh}"


def test_why_a_file_is_no_page_is_told_for_the_page_too() -> None:
    (problem,) = for_the_page(Report((), (Problem("note.txt", ONLY_WORDS),))).problems
    assert problem.reason == words.PUT_WORDS_IN_TABLE


def test_any_other_reason_stays_as_it_is() -> None:
    other = Wording("the page is in a language that is not read (sv)", "页面语言（sv）暂不支持")
    assert unseen(for_the_page(report(other))).lines == (other,)


def test_no_way_out_leads_to_the_command_line() -> None:
    told = [words.en + words.zh for words in ways_out._WAYS.values()]
    assert [one for one in told if "--" in one or "listinglint " in one] == []
