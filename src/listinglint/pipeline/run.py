"""A run over many pages: their plans, then one page after the other, then what shows only when all were looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.fixes.fixable import COLOUR_SPACE, FIXABLE
from listinglint.loaders.find import Found, LoadError, grouped
from listinglint.loaders.find import find as find_sources
from listinglint.model.report import Problem, Report
from listinglint.pipeline.cross_check import CrossCheck, left_behind
from listinglint.pipeline.tasks import PlanDone, Task, in_this_process, items_of
from listinglint.suppressions.unused import upkeep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from listinglint.loaders.find import Source
    from listinglint.model.report import ListingReport
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.cross_check import LeftBehind
    from listinglint.pipeline.plan import Plan, Planner
    from listinglint.pipeline.tasks import Item
    from listinglint.pipeline.workers.pool import Pool


class Run(Struct, frozen=True):
    """A run that is settled, and not begun."""

    planner: Planner
    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...] = ()
    """Paths that lead nowhere."""
    excluded: Mapping[str, str] = field(default_factory=dict)
    """Pages that are not checked, and the place that excludes each."""
    skipped: Mapping[str, int] = field(default_factory=dict)
    """How many files of folders are no listings, by kind."""
    reviews: Sequence[str] = ()
    """Files of folders that hold reviews or returns."""
    tables: Sequence[str] = ()
    """Files of folders that may hold goods, if somebody says what their columns are."""


def find(
    paths: Sequence[str], planner: Planner, stdin_name: str = "stdin.html", beside: Found | None = None
) -> tuple[list[Source], list[Problem]]:
    """Find the listings behind paths, and what leads nowhere or is shut; `beside` counts what folders hold besides.

    Raises ConfigError where settings that say how a table is read can't be read themselves.
    """
    sources: dict[str, Source] = {}
    beside = found_for(planner) if beside is None else beside
    problems: list[Problem] = []
    for path in paths:
        try:
            sources.update((source.path, source) for source in find_sources([path], stdin_name, beside))
        except LoadError as error:
            problems.append(Problem(error.path, error.why))
    problems.extend(Problem(error.path, error.why) for error in beside.shut)
    return grouped(list(sources.values())), problems


def found_for(planner: Planner) -> Found:
    """Give what is filled while folders are looked through: settings say how tables of no known format are read."""
    return Found(columns_of=lambda path: planner.settings_for(path).columns)


def planned(paths: Sequence[str], planner: Planner, stdin_name: str = "stdin.html") -> Run:
    """Settle a run: each page's plan is made before the first is opened. Raises ConfigError and RuleError."""
    beside = found_for(planner)
    sources, problems = find(paths, planner, stdin_name, beside)
    plans: list[Plan] = []
    excluded: dict[str, str] = {}
    for source in sources:
        settings = planner.settings_for(source.path)
        if place := planner.excluded(source.path, settings):
            excluded[source.path] = place
        else:
            plans.append(planner.plan(source, settings))
    reviews, tables = tuple(beside.reviews), tuple(beside.tables)
    return Run(planner, tuple(plans), tuple(problems), excluded, beside.skipped, reviews, tables)


def with_fixability(checked: Checked) -> Checked:
    """Mark the findings that `check --fix` can mend."""
    report = checked.report
    if not any(finding.rule in FIXABLE or finding.rule == COLOUR_SPACE for finding in report.findings):
        return checked
    from listinglint.fixes.fixability import marked, reason_against

    if reason_against(report.path):
        return checked
    return replace(checked, report=marked(checked.evidence, report, checked.plan.settings.shop))


class Settled(Struct, frozen=True):
    """What is left of a listing once its evidence is let go."""

    report: ListingReport
    behind: LeftBehind | None
    aside: object = None
    """What `Settling.aside` made of it."""


class Settling(Struct, frozen=True):
    """Makes of each checked listing what is kept. One whose parts are functions of modules can be sent to a worker."""

    each: Callable[[Checked], Checked] = with_fixability
    """What becomes of it first."""
    aside: Callable[[Checked], object] | None = None
    """What is kept besides the report; None: nothing."""

    def __call__(self, checked: Checked) -> Settled:
        """Settle one."""
        checked = self.each(checked)
        return Settled(checked.report, left_behind(checked), self.aside(checked) if self.aside else None)


def check_all(
    run: Run,
    settling: Settling | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _of: None,
    on_aside: Callable[[str, object], None] = lambda _path, _kept: None,
    pool: Pool | None = None,
) -> Report:
    """Check all pages of a run, compare their listings, and say what is wrong with files of suppressions.

    Args:
        run: The run.
        settling: What becomes of each listing that was checked, before it is let go.
        on_progress: Told after each page how many are done, and of how many.
        on_aside: Told what was kept of a listing besides its report.
        pool: Workers that do it, with this `settling` as what they finish by; None: it is done here. Raises PoolError.
    """
    settling = settling or Settling()
    comparison = CrossCheck()
    reports: list[ListingReport] = []
    problems = list(run.problems)
    items = items_of(run.plans)
    done: Iterator[tuple[Item, list[Any]]] = pool.run(items) if pool else in_this_process(items, settling)
    for item, results in done:
        if isinstance(item, PlanDone):
            on_progress(item.number, len(run.plans))
        if isinstance(item, Problem):
            problems.append(item)
        if not isinstance(item, Task):
            continue
        for one in results:
            if isinstance(one, Problem):
                problems.append(one)
                continue
            if item.plan.suppressions is not None:  # workers have read them for themselves
                run.planner.sidecars.around(one.report.path)
            if isinstance(one, Settled):
                comparison.keep(item.plan, one.report, one.behind)
                on_aside(one.report.path, one.aside)
            reports.append(one.report)
    reports = comparison.completed(reports)
    sidecars = run.planner.sidecars
    books = {id(plan.rules): plan.rules for plan in run.plans}  # pages with the same settings share one
    summaries = {rule.id: rule.summary.wording for book in books.values() for rule in book}
    told = (*reports, *_on_sidecars(run.planner, reports))
    return Report(told, (*problems, *sidecars.problems), summaries=summaries)


def _on_sidecars(planner: Planner, reports: Sequence[ListingReport]) -> Iterator[ListingReport]:
    """Yield what is to be said about the files of suppressions that a run has met."""
    for sidecar in planner.sidecars.met.values():
        report = upkeep(sidecar, reports, planner.suppressions_for(planner.settings_for(sidecar.path)))
        if report.findings:
            yield report
