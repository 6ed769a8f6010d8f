"""A run over many pages: their plans, then one page after the other, then what shows only when all were looked at."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listinglint.fixes.fixable import COLOUR_SPACE, FIXABLE
from listinglint.loaders.find import BROKEN, Found, LoadError, grouped
from listinglint.loaders.find import find as find_sources
from listinglint.model.report import Problem, Report
from listinglint.pipeline.check import check
from listinglint.pipeline.cross_check import CrossCheck
from listinglint.suppressions.unused import upkeep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from listinglint.loaders.find import Source
    from listinglint.model.report import ListingReport
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.plan import Plan, Planner


@dataclass(frozen=True, slots=True)
class Run:
    """A run that is settled, and not begun."""

    planner: Planner
    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...] = ()
    """Paths that lead nowhere."""
    excluded: Mapping[str, str] = field(default_factory=dict)
    """Pages that are not checked, and the place that excludes each."""
    skipped: Mapping[str, int] = field(default_factory=dict)
    """How many files of folders are no listings, by kind."""


def find(
    paths: Sequence[str], stdin_name: str = "stdin.html", beside: Found | None = None
) -> tuple[list[Source], list[Problem]]:
    """Find the listings behind paths, and what leads nowhere or is shut; `beside` counts what folders hold besides."""
    sources: dict[str, Source] = {}
    beside = Found() if beside is None else beside
    problems: list[Problem] = []
    for path in paths:
        try:
            sources.update((source.path, source) for source in find_sources([path], stdin_name, beside))
        except LoadError as error:
            problems.append(Problem(error.path, error.why))
    problems.extend(Problem(error.path, error.why) for error in beside.shut)
    return grouped(list(sources.values())), problems


def planned(paths: Sequence[str], planner: Planner, stdin_name: str = "stdin.html") -> Run:
    """Settle a run: each page's plan is made before the first is opened. Raises ConfigError and RuleError."""
    beside = Found()
    sources, problems = find(paths, stdin_name, beside)
    plans: list[Plan] = []
    excluded: dict[str, str] = {}
    for source in sources:
        settings = planner.settings_for(source.path)
        if place := planner.excluded(source.path, settings):
            excluded[source.path] = place
        else:
            plans.append(planner.plan(source, settings))
    return Run(planner, tuple(plans), tuple(problems), excluded, beside.skipped)


def with_fixability(checked: Checked) -> Checked:
    """Mark the findings that `check --fix` can mend."""
    report = checked.report
    if not any(finding.rule in FIXABLE or finding.rule == COLOUR_SPACE for finding in report.findings):
        return checked
    from listinglint.fixes.fixability import marked, reason_against

    if reason_against(report.path):
        return checked
    return replace(checked, report=marked(checked.evidence, report, checked.plan.settings.shop))


def check_all(
    run: Run,
    each: Callable[[Checked], Checked] = with_fixability,
    on_progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Report:
    """Check all pages of a run, compare their listings, and say what is wrong with files of suppressions.

    Args:
        run: The run.
        each: What becomes of each listing that was checked, before it is let go.
        on_progress: Told after each page how many are done, and of how many.
    """
    comparison = CrossCheck()
    reports: list[ListingReport] = []
    problems = list(run.problems)
    for done, plan in enumerate(run.plans, 1):
        for outcome in check(plan):
            if isinstance(outcome, Problem):
                problems.append(outcome)
            else:
                try:
                    checked = each(outcome)
                    comparison.remember(checked)
                except Exception as error:  # noqa: BLE001 - what is made of one listing must not hide the others
                    told = BROKEN.filled(error=f"{type(error).__name__}: {error}")
                    problems.append(Problem(outcome.report.path, told))
                    checked = outcome
                reports.append(checked.report)
        on_progress(done, len(run.plans))
    reports = comparison.completed(reports)
    sidecars = run.planner.sidecars
    return Report((*reports, *_on_sidecars(run.planner, reports)), (*problems, *sidecars.problems))


def _on_sidecars(planner: Planner, reports: Sequence[ListingReport]) -> Iterator[ListingReport]:
    """Yield what is to be said about the files of suppressions that a run has met."""
    for sidecar in planner.sidecars.met.values():
        report = upkeep(sidecar, reports, planner.suppressions_for(planner.settings_for(sidecar.path)))
        if report.findings:
            yield report
