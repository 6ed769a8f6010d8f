"""JUnit XML for build servers: a suite for each listing, a case for each finding and for each rule without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint.model.report import Verdict
from listinglint.model.wording import Wording
from listinglint.reporters.cleaning import one_line, printable
from listinglint.reporters.concise import at
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, entries, level_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from junitparser import TestCase, TestSuite

    from listinglint.model.report import ListingReport, Report, RuleResult
    from listinglint.model.wording import Language
    from listinglint.reporters.entries import Entry

FAILING = frozenset({"error"})
"""The levels that are failures, unless settings say otherwise."""
_UNREADABLE = Wording("could not be read", "无法读取")
_FIX = Wording("fix: {fix}", "怎么改：{fix}")


def render(report: Report, language: Language = "en", *, failing: Mapping[str, frozenset[str]] | None = None) -> str:
    """Render a report; other findings than failures, and what could not be checked, are skipped cases.

    Args:
        report: The report.
        language: Of its messages.
        failing: The levels that are failures of a listing, by its path (`unknown` among them); without it, errors are.
    """
    from junitparser import JUnitXml

    file: Any = JUnitXml("listinglint")  # its methods have no types
    found: dict[int, list[Entry]] = {}
    for entry in entries(report):
        found.setdefault(id(entry.listing), []).append(entry)
    for listing in report.listings:
        levels = FAILING if failing is None else failing.get(listing.path, FAILING)
        file.append(_suite(listing, found.get(id(listing), []), language, levels))
    if report.problems:
        file.append(_problems(report, language))
    file.update_statistics()
    data: bytes = file.tostring()
    return data.decode("utf-8") + "\n"


def _suite(listing: ListingReport, found: list[Entry], language: Language, failing: frozenset[str]) -> TestSuite:
    from junitparser import TestSuite

    suite = TestSuite(one_line(listing.path))
    suite.add_property("title", one_line(listing.title))
    suite.add_testcases([_finding(entry, language, failing) for entry in found])
    silent = {Verdict.PASS, Verdict.UNKNOWN, Verdict.ERROR}
    rules = [result for result in listing.rules if result.verdict in silent]
    suite.add_testcases([_rule(listing, result, language, failing) for result in rules])
    return suite


def _case(name: str, listing: str) -> TestCase:
    from junitparser import TestCase

    case = TestCase(one_line(name), one_line(listing))
    case.time = 0
    return case


def _finding(entry: Entry, language: Language, failing: frozenset[str]) -> TestCase:
    from junitparser import Failure, Skipped

    finding = entry.finding
    case = _case(f"{finding.rule} {finding.where}", entry.listing.path)
    level = level_of(finding)
    kind = Failure if level in failing else Skipped
    result = kind(f"{LEVELS[level].of(language)}: {one_line(finding.message.of(language))}", level)
    lines = [at(entry.listing, finding), finding.quote, finding.why.of(language)]
    lines.append(_FIX.of(language).format(fix=finding.fix.of(language)))
    lines.append(finding.page.of(language) if finding.page else "")
    result.text = "\n".join(printable(line) for line in lines if line)
    case.result = [result]
    return case


def _rule(listing: ListingReport, result: RuleResult, language: Language, failing: frozenset[str]) -> TestCase:
    """Give the case of a rule that has no finding to show."""
    from junitparser import Error, Failure, Skipped

    case = _case(result.rule, listing.path)
    if result.verdict is not Verdict.PASS:
        reason = one_line(result.reason.of(language)) if result.reason else ""
        kind = Error if result.verdict is Verdict.ERROR else Failure if "unknown" in failing else Skipped
        case.result = [kind(f"{COULD_NOT_CHECK.of(language)}: {reason}", result.verdict.value)]
    return case


def _problems(report: Report, language: Language) -> TestSuite:
    from junitparser import Error, TestSuite

    suite = TestSuite("listinglint")
    for problem in report.problems:
        case = _case(_UNREADABLE.of(language), problem.path)
        case.result = [Error(one_line(problem.reason.of(language)), "problem")]
        suite.add_testcase(case)
    return suite
