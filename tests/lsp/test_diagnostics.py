"""Findings in the shapes of an editor."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from lsprotocol.types import DiagnosticSeverity
from msgspec.structs import replace
from tests.book import RULES

from listinglint.config.limits import Limits
from listinglint.config.settings import Settings
from listinglint.loaders.find import Source
from listinglint.lsp import diagnostics
from listinglint.lsp.checking import CheckContext, EditedPage, Stale, check
from listinglint.lsp.document_state import DocumentState, LocatedFinding
from listinglint.lsp.positions import PositionMap
from listinglint.model.complaint import Complaint
from listinglint.model.links import rule_page
from listinglint.model.listing import Place
from listinglint.model.report import Finding, Severity, Verdict
from listinglint.model.wording import Wording, worded
from listinglint.pipeline.baselines import Baselines
from listinglint.pipeline.plan import Plan
from listinglint.rulebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = "<h1>女士衬衫</h1>"


def finding(severity: Severity, verdict: Verdict = Verdict.FAIL, message: str = "[x](command:evil) <b>") -> Finding:
    words = worded(message)
    return Finding("a-rule", severity, Complaint.COLOUR, verdict, words, words, words, Place("page.html", 1, 5))


def state(*findings: Finding) -> DocumentState:
    located_findings = tuple(LocatedFinding(finding, (4, 8)) for finding in findings)
    return DocumentState(
        EditedPage(PAGE, Path("page.html"), Path()),
        1,
        PositionMap(PAGE),
        "\n",
        is_whole=True,
        located_findings=located_findings,
    )


def test_severities_are_those_of_editors_and_a_review_asks_for_a_look() -> None:
    found = diagnostics.diagnostics(
        state(*map(finding, Severity), finding(Severity.ERROR, Verdict.REVIEW, "thin")), "en"
    )
    kinds = DiagnosticSeverity
    assert [kinds.Error, kinds.Warning, kinds.Information, kinds.Information] == [one.severity for one in found]
    assert "please look: thin" == found[-1].message


def test_the_code_of_a_finding_leads_to_what_is_written_about_its_rule() -> None:
    page = replace(finding(Severity.ERROR), page=rule_page("colour", "colour-note-blunt"))
    own = LocatedFinding(finding(Severity.ERROR), (4, 8), source="https://example.com/policy")
    neither = LocatedFinding(finding(Severity.ERROR), (4, 8))
    positions = PositionMap(PAGE)
    told = [
        diagnostics.diagnostic(located, positions, "zh").code_description
        for located in (LocatedFinding(page, (4, 8), source="https://example.com/law"), own, neither)
    ]
    assert [one and one.href.rpartition("/")[2] for one in told] == ["colour.md#colour-note-blunt-zh", "policy", None]


def test_an_editor_is_told_the_worst_and_how_many_are_left() -> None:
    many = [finding(Severity.ADVICE)] * diagnostics.MOST + [finding(Severity.ERROR)]
    found = diagnostics.diagnostics(state(*many), "en")
    assert diagnostics.MOST + 1 == len(found)
    assert DiagnosticSeverity.Error == found[0].severity
    assert "1 more findings are not shown" == found[-1].message


def test_words_of_a_page_are_no_markup() -> None:
    told = diagnostics.hover(state(finding(Severity.ERROR)).located_findings, PositionMap(PAGE), "en", is_markdown=True)
    assert "**\\[x\\]\\(command:evil\\) \\<b\\>**" in told.contents.value  # type: ignore[union-attr]
    plain = diagnostics.hover(
        state(finding(Severity.ERROR)).located_findings, PositionMap(PAGE), "zh", is_markdown=False
    )
    assert "买家会投诉：色差 · a-rule" in plain.contents.value  # type: ignore[union-attr]


def test_a_page_that_breaks_the_run_is_told_as_such() -> None:
    broken = DocumentState(
        EditedPage(PAGE, Path("page.html"), Path()), 1, PositionMap(PAGE), "\n", broken=Wording("broke", "出错")
    )
    assert [("出错", "could-not-check")] == [(one.message, one.code) for one in diagnostics.diagnostics(broken, "zh")]


def test_a_rule_stops_where_the_settings_of_the_page_say_so() -> None:
    blunt = "".join(f"<p>色差是正常的，第{number}批也一样，介意勿拍</p>" for number in range(5))
    settings = Settings(limits=Limits(findings=2))
    context = CheckContext(Plan(Source("page.html", None), RULES, settings=settings), Baselines({}, {}))
    found = check(EditedPage(PAGE + blunt, Path("page.html"), Path()), context, Event()).report.findings
    assert [one.rule for one in found].count("colour-note-blunt") == 2


class Impatient(list[Rule]):
    """Rules between the first two of which the text changes."""

    stale = Event()

    def __iter__(self) -> Iterator[Rule]:
        rules = super().__iter__()
        yield next(rules)
        self.stale.set()
        yield next(rules)
        raise AssertionError("nobody stopped the run")


def test_a_run_that_nobody_waits_for_ends_between_two_rules() -> None:
    rules = Impatient(RULES)
    context = CheckContext(Plan(Source("page.html", None), rules), Baselines({}, {}))
    with pytest.raises(Stale):
        check(EditedPage(PAGE, Path("page.html"), Path()), context, rules.stale)
