"""A run of `check`: what some formats show beside the report, mended pages, and progress on the screen."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listinglint.cli.fix import Mending
    from listinglint.cli.outputs import Output
    from listinglint.facts.ports import WebFetcher
    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.run import Run
    from listinglint.reporters.html import Illustration


@dataclass(frozen=True, slots=True)
class Shown:
    """What some formats show beside the report, by the listing's path."""

    illustrations: dict[str, tuple[Illustration, ...]] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)
    """The lines of pages."""

    def keep(self, checked: Checked, wanted: Sequence[Output], count: int) -> None:
        """Keep what the wanted formats show of a listing, one of so many."""
        from listinglint.reporters import asked_by

        listing = checked.evidence.listing
        asked = {option for output in wanted for option in asked_by(output.name)}
        if "pages" in asked and checked.report.findings:
            self.lines[listing.path] = list(listing.lines)
        if "illustrations" in asked:
            from listinglint.pipeline.thumbnails import side_for, thumbnails_of

            self.illustrations[listing.path] = thumbnails_of(checked.evidence, checked.report, side_for(count))


def checked(run: Run, wanted: Sequence[Output], mending: Mending | None, language: Language) -> tuple[Report, Shown]:
    """Check all pages of a run, and mend them where that is asked for."""
    from listinglint.pipeline.run import check_all, with_fixability

    shown = Shown()

    def each(one: Checked) -> Checked:
        one = with_fixability(mending.mend(one) if mending else one)
        one = _once_mended(one) if mending and mending.asked.writes else one
        shown.keep(one, wanted, len(run.plans))
        return one

    fetcher = run.planner.fetcher
    with _progress(fetcher, language) as on_progress:
        return check_all(run, each, on_progress), shown


def _once_mended(checked: Checked) -> Checked:
    """What `--fix` left can't be mended by it."""
    from listinglint.model.report import Fixable

    findings = (replace(one, fixable=None) if one.fixable is Fixable.SAFE else one for one in checked.report.findings)
    return replace(checked, report=replace(checked.report, findings=tuple(findings)))


@contextmanager
def _progress(fetcher: WebFetcher | None, language: Language) -> Iterator[Callable[[int, int], None]]:
    """Show progress on standard error while a person watches."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    from listinglint.cli.fetch_options import progress_column

    columns = (*Progress.get_default_columns(), *([progress_column(fetcher, language)] if fetcher else ()))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("")
        yield lambda done, of: progress.update(task, completed=done, total=of)
