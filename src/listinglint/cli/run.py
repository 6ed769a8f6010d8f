"""A run over listings, with what some formats show beside the report, and its progress on the screen."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from listinglint.cli import baseline_options
from listinglint.cli.options import write
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.cli.fix import Mending
    from listinglint.cli.outputs import Output
    from listinglint.cli.setup import Setup
    from listinglint.loaders.find import Source
    from listinglint.model.report import ListingReport, Problem, Report
    from listinglint.pipeline.check import Checked
    from listinglint.reporters.html import Illustration
    from listinglint.suppressions.sidecars import Sidecars


SKIPPED = Wording("not listings, passed over: {what}", "不是商品，已跳过：{what}")
_MOST_KINDS = 8


@dataclass(frozen=True, slots=True)
class RunResult:
    """A report, and what some formats show beside it."""

    report: Report
    illustrations: dict[str, tuple[Illustration, ...]]
    pages: dict[str, list[str]]
    excluded: dict[str, str]
    """Pages that were not checked, and the place that excludes each."""


def run(
    paths: Sequence[str],
    setup: Setup,
    stdin_name: str,
    wanted: Sequence[Output],
    mending: Mending | None = None,
    comparison: baseline_options.Comparison | None = None,
) -> RunResult:
    """Check the listings behind paths, each by its own settings, and mend them where that is asked for."""
    from listinglint.model.report import Problem, Report
    from listinglint.pipeline import check
    from listinglint.suppressions.sidecars import Sidecars

    skipped: Counter[str] = Counter()
    found, problems = check.find(paths, stdin_name, skipped)
    _tell_skipped(skipped, setup)
    sources, excluded = _divided(found, setup)
    if comparison:
        comparison.prepare(source.path for source in sources)
    if mending:
        sources = mending.prepared(sources)
    ran = RunResult(Report(), {}, {}, excluded)
    sidecars = Sidecars()
    listings: list[ListingReport] = []
    for outcome in _watched(_checked(sources, setup, sidecars), sources):
        if isinstance(outcome, Problem):
            problems.append(outcome)
            continue
        again = mending and mending.mend(
            outcome, setup.settings_for, lambda source: next(_checked([source], setup, sidecars))
        )
        checked = _marked(again or outcome, setup, is_mended=bool(mending and mending.asked.writes))
        listings.append(checked.report)
        _illustrate(ran, checked, wanted, len(sources))
    listings += baseline_options.kept_up(setup, listings, sidecars)
    report = Report(tuple(listings), (*problems, *sidecars.problems))
    return replace(ran, report=comparison.compared(report) if comparison else report)


def _marked(checked: Checked, setup: Setup, *, is_mended: bool) -> Checked:
    """Mark what `--fix` can mend; once it has been run, what it left can't be mended by it."""
    from listinglint.cli.fix import reason_against
    from listinglint.model.report import Fixable

    report = checked.report
    if not report.findings or reason_against(report.path):
        return checked
    from listinglint.fixes import marked

    report = marked(checked.evidence, report, setup.settings_for(report.path).shop)
    if is_mended:
        left = (replace(one, fixable=None) if one.fixable is Fixable.SAFE else one for one in report.findings)
        report = replace(report, findings=tuple(left))
    return replace(checked, report=report)


def _illustrate(ran: RunResult, checked: Checked, wanted: Sequence[Output], count: int) -> None:
    """Keep what some formats show of a listing, one of so many."""
    from listinglint.reporters import asked_by

    listing = checked.evidence.listing
    asked = {option for output in wanted for option in asked_by(output.name)}
    if "pages" in asked and checked.report.findings:
        ran.pages[listing.path] = list(listing.lines)
    if "illustrations" in asked:
        from listinglint.pipeline.thumbnails import side_for, thumbnails_of

        ran.illustrations[listing.path] = thumbnails_of(checked.evidence, checked.report, side_for(count))


def _divided(found: Sequence[Source], setup: Setup) -> tuple[list[Source], dict[str, str]]:
    """Set apart the pages that are excluded; a setting that is wrong ends the run before a page is looked at."""
    excluded = {source.path: place for source in found if (place := setup.excluded(source.path))}
    sources = [setup.prepared(source) for source in found if source.path not in excluded]
    for source in sources:
        setup.rules_for(source.path)
    return sources, excluded


def _tell_skipped(skipped: Counter[str], setup: Setup) -> None:
    """Say in one line what folders held besides listings."""
    if skipped:
        counted = ", ".join(f"{count} {kind}" for kind, count in skipped.most_common(_MOST_KINDS))
        more = " …" if len(skipped) > _MOST_KINDS else ""
        write(SKIPPED.of(setup.language).format(what=counted + more) + "\n", error=True)


def _checked(sources: Sequence[Source], setup: Setup, sidecars: Sidecars) -> Iterator[Checked | Problem]:
    """Check pages one by one, in order; neighbours for which the same holds share rules and tools."""
    from listinglint.pipeline import check

    for settings, together in groupby(sources, key=lambda source: setup.settings_for(source.path)):
        profiles = settings.profiles if len(settings.profiles) > 1 else ()  # one alone is the listing's verdict
        quiet = baseline_options.suppressions(setup, settings, sidecars)
        yield from check.check(together, setup.tools_for(settings), setup.rules_for, profiles, quiet)


def _watched(outcomes: Iterator[Checked | Problem], sources: list[Source]) -> Iterator[Checked | Problem]:
    """Show progress on standard error while a person watches."""
    if sys.stderr is None or not sys.stderr.isatty() or not sources:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, description="", total=len(sources), console=Console(stderr=True), transient=True)
