"""A small rulebook to silence by, and reports as its rules would give them."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace
from tests.reporters.awkward import finding

from listinglint.model.complaint import Complaint
from listinglint.model.listing import Box, Place
from listinglint.model.report import Finding, ListingReport, RuleResult, Verdict
from listinglint.suppressions.apply import Suppressions
from listinglint.suppressions.suppression import RuleIndex

BOOK = RuleIndex(
    {
        "size-table-missing": Complaint.SIZE,
        "colour-note-blunt": Complaint.COLOUR,
        "arrival-guarantee": Complaint.DISPATCH,
        "care-missing": Complaint.MATERIAL,
        "top-claim": Complaint.TRUST,
    },
    frozenset({"top-claim"}),
    date(2026, 11, 22),
)
PASSED = tuple(RuleResult(rule, Verdict.PASS) for rule in BOOK.complaints)


def suppressions(rule_index: RuleIndex = BOOK) -> Suppressions:
    return Suppressions(rule_index)


def report(path: str, *findings: Finding, rules: tuple[RuleResult, ...] = PASSED) -> ListingReport:
    """Give the report of a run of all rules, of which some found something."""
    verdicts = {one.rule: one.verdict for one in reversed(findings)}
    results = (replace(result, verdict=verdicts.get(result.rule, result.verdict)) for result in rules)
    return ListingReport(path, "衬衫", findings, tuple(results))


def on_page(rule: str, path: str, line: int, column: int = 1, quote: str = "") -> Finding:
    return finding(rule, where=Place(path, line, column), quote=quote)


def in_picture(rule: str, picture: str, quote: str = "") -> Finding:
    return finding(rule, where=Place(picture, box=Box(1, 2, 3, 4)), quote=quote)


def verdicts(report: ListingReport) -> dict[str, str]:
    return {result.rule: result.verdict.value for result in report.rules}


def told(report: ListingReport) -> list[str]:
    return [f"{found.rule} {found.where}" for found in report.findings]
