"""What is told once for a whole folder: counts, verdicts and words of the listings it was taken from agree with it."""

from __future__ import annotations

import re

import pytest

from listinglint.model.complaint import Complaint
from listinglint.model.listing import Place
from listinglint.model.report import (
    Asked,
    Finding,
    ListingReport,
    Report,
    RuleResult,
    Severity,
    Silenced,
    Silencer,
    Verdict,
)
from listinglint.model.wording import Wording
from listinglint.pipeline.telling import told_once
from listinglint.reporters import html, text
from listinglint.reporters.entries import total
from listinglint.reporters.statistics import rule_totals

RULE = "care-missing"


def lacking(path: str) -> ListingReport:
    """Give a listing that says nothing about care, and nothing worse."""
    words = Wording("no care", "没写怎么洗")
    found = Finding(
        RULE,
        Severity.WARNING,
        Complaint.QUALITY,
        Verdict.FAIL,
        words,
        words,
        words,
        Place(path),
        is_missing=True,
        summary=words,
    )
    rules = (RuleResult(RULE, Verdict.FAIL),)
    return ListingReport(path, path, (found,), rules, asked=(Asked("strict", frozenset({RULE})),))


REPORT = told_once(
    Report(
        tuple(lacking(f"shop/{number}.html") for number in range(6)), summaries={RULE: Wording("No care", "没写怎么洗")}
    )
)


def test_the_total_says_what_it_stands_for() -> None:
    assert REPORT.count() == {"warning": 1}
    assert total(REPORT, "en") == (
        "6 listings: 1 warning; 1 of them told once for a whole folder or export, in place of 6 on single listings"
    )


def test_a_listing_says_why_it_has_findings_and_shows_none() -> None:
    told = text.render(REPORT, "zh").split("\n\n")[0].splitlines()
    assert told[-2:] == [
        "  + 另有 1 处与这里几乎所有商品相同，在末尾统一列出：没写怎么洗",
        "  strict  有问题（1 个警告）",
    ]


def test_the_table_of_rules_counts_all_listings_that_have_it() -> None:
    assert [(one.findings, one.listings) for one in rule_totals(REPORT)] == [(1, 6)]
    page = html.render(REPORT, "zh")
    row = re.search(rf"<code>{RULE}</code><br>.*?没写怎么洗.*?</th>(.*?)</tr>", page)
    assert row
    assert re.findall(r">(\d+)<", row[1]) == ["1", "6"]
    assert page.count("另有 1 处在末尾统一列出") == 6
    assert "逐个商品计为 6 处" in page


@pytest.mark.parametrize(("clean", "words"), [(1, "1 listing: nothing new"), (3, "3 listings: nothing new")])
def test_with_a_baseline_what_is_as_known_takes_one_line(clean: int, words: str) -> None:
    known = (Silenced(REPORT.listings[-1].findings[0], Silencer.BASELINE),)
    quiet = [ListingReport(f"old/{number}.html", "", (), (), known) for number in range(clean)]
    told = text.render(Report((lacking("new.html"), *quiet), mended=0))
    assert "old/" not in told
    assert f"{words} since the baseline\n" in told
    assert "new.html" in told
    assert "old/0.html" in text.render(Report(tuple(quiet)))
