"""Findings in the shapes of an editor."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from lsprotocol.types import DiagnosticSeverity

from listinglint import rulebook
from listinglint.config.shop import Shop
from listinglint.evidence.tools import Tools
from listinglint.finding import Complaint, Finding, Severity, Verdict
from listinglint.listing import Place
from listinglint.lsp import telling
from listinglint.lsp.checking import Bench, Stale, Text, check
from listinglint.lsp.desk import Seat
from listinglint.lsp.ruler import Ruler
from listinglint.lsp.telling import Mark
from listinglint.silencing.silence import Silencing
from listinglint.silencing.suppression import Book
from listinglint.wording import Wording, worded

PAGE = "<h1>女士衬衫</h1>"


def finding(severity: Severity, verdict: Verdict = Verdict.FAIL, message: str = "[x](command:evil) <b>") -> Finding:
    words = worded(message)
    return Finding("a-rule", severity, Complaint.COLOUR, verdict, words, words, words, Place("page.html", 1, 5))


def seat(*findings: Finding) -> Seat:
    marks = tuple(Mark(finding, (4, 8)) for finding in findings)
    return Seat(Text(PAGE, Path("page.html"), Path()), 1, Ruler(PAGE), "\n", is_whole=True, marks=marks)


def test_severities_are_those_of_editors_and_a_review_asks_for_a_look() -> None:
    found = telling.diagnostics(seat(*map(finding, Severity), finding(Severity.ERROR, Verdict.REVIEW, "thin")), "en")
    kinds = DiagnosticSeverity
    assert [kinds.Error, kinds.Warning, kinds.Information, kinds.Information] == [one.severity for one in found]
    assert "please look: thin" == found[-1].message


def test_an_editor_is_told_the_worst_and_how_many_are_left() -> None:
    many = [finding(Severity.ADVICE)] * telling.MOST + [finding(Severity.ERROR)]
    found = telling.diagnostics(seat(*many), "en")
    assert telling.MOST + 1 == len(found)
    assert DiagnosticSeverity.Error == found[0].severity
    assert "1 more findings are not shown" == found[-1].message


def test_words_of_a_page_are_no_markup() -> None:
    told = telling.hover(seat(finding(Severity.ERROR)).marks, Ruler(PAGE), "en", is_markdown=True)
    assert "**\\[x\\]\\(command:evil\\) \\<b\\>**" in told.contents.value  # type: ignore[union-attr]
    plain = telling.hover(seat(finding(Severity.ERROR)).marks, Ruler(PAGE), "zh", is_markdown=False)
    assert "买家会投诉：色差 · a-rule" in plain.contents.value  # type: ignore[union-attr]


def test_a_page_that_breaks_the_run_is_told_as_such() -> None:
    broken = Seat(Text(PAGE, Path("page.html"), Path()), 1, Ruler(PAGE), "\n", broken=Wording("broke", "出错"))
    assert [("出错", "could-not-check")] == [(one.message, one.code) for one in telling.diagnostics(broken, "zh")]


def test_a_run_that_nobody_waits_for_ends_between_two_rules() -> None:
    stale = Event()
    stale.set()
    silencing = Silencing(Book({}, frozenset(), date(2026, 11, 22)))
    bench = Bench(rulebook.load(), Tools(), Shop(), silencing, lambda report: report)
    with pytest.raises(Stale):
        check(Text(PAGE, Path("page.html"), Path()), bench, stale)
