"""A run over listings, with what some formats show beside the report, and its progress on the screen."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listinglint.cli.outputs import Output
    from listinglint.evidence.tools import Tools
    from listinglint.finding import ListingReport, Problem, Report
    from listinglint.lint import Checked
    from listinglint.loaders.files import Source
    from listinglint.reporters.html import Illustration
    from listinglint.rule import Rule


@dataclass(frozen=True, slots=True)
class Run:
    """A report, and what some formats show beside it."""

    report: Report
    illustrations: dict[str, tuple[Illustration, ...]]
    pages: dict[str, list[str]]


def run(
    paths: Sequence[str],
    rules_for: Callable[[str], Sequence[Rule]],
    laid_out: Tools,
    stdin_name: str,
    wanted: Sequence[Output],
    profiles: Sequence[str] = (),
) -> Run:
    """Check the listings behind paths; `rules_for` gives the rules that hold for a listing's path, `profiles` get a verdict each."""
    from listinglint import lint
    from listinglint.finding import Problem, Report

    sources, problems = lint.find(paths, stdin_name)
    ran = Run(Report(), {}, {})
    listings: list[ListingReport] = []
    for checked in _watched(lint.check(sources, laid_out, rules_for, profiles), sources):
        if isinstance(checked, Problem):
            problems.append(checked)
            continue
        listings.append(checked.report)
        evidence = checked.evidence
        if any(output.name == "text" for output in wanted) and checked.report.findings:
            ran.pages[evidence.listing.path] = list(evidence.listing.lines)
        if any(output.name == "html" for output in wanted):
            from listinglint.illustrations import illustrate, side_for

            ran.illustrations[evidence.listing.path] = illustrate(evidence, checked.report, side_for(len(sources)))
    return replace(ran, report=Report(tuple(listings), tuple(problems)))


def _watched(outcomes: Iterator[Checked | Problem], sources: list[Source]) -> Iterator[Checked | Problem]:
    """Show progress on standard error while a person watches."""
    if sys.stderr is None or not sys.stderr.isatty() or not sources:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, description="", total=len(sources), console=Console(stderr=True), transient=True)
