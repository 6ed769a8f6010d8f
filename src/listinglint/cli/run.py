"""A run of `check`: what some formats show beside the report, mended pages, and progress on the screen."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listinglint.cli.fix import Mending
    from listinglint.cli.outputs import Output
    from listinglint.cli.process_options import Processes
    from listinglint.facts.ports import WebFetcher
    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.run import Run
    from listinglint.reporters.html import Illustration


class Shown(Struct, frozen=True):
    """What some formats show beside the report, by the listing's path."""

    illustrations: dict[str, tuple[Illustration, ...]] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)
    """The lines of pages."""

    def keep(self, path: str, kept: object) -> None:
        """Keep what `Keeping` has made of a listing."""
        assert isinstance(kept, _Kept)
        if kept.lines is not None:
            self.lines[path] = kept.lines
        if kept.illustrations is not None:
            self.illustrations[path] = kept.illustrations


class _Kept(Struct, frozen=True):
    lines: list[str] | None = None
    illustrations: tuple[Illustration, ...] | None = None


class Keeping(Struct, frozen=True):
    """Makes of a listing what the wanted formats show of it. It can be sent to another process."""

    asked: frozenset[str]
    """The options that formats ask for."""
    count: int
    """How many listings there are."""

    def __call__(self, checked: Checked) -> _Kept:
        """Make it of one listing."""
        listing = checked.evidence.listing
        lines = list(listing.lines) if "pages" in self.asked and checked.report.findings else None
        if "illustrations" not in self.asked:
            return _Kept(lines)
        from listinglint.pipeline.thumbnails import side_for, thumbnails_of

        return _Kept(lines, thumbnails_of(checked.evidence, checked.report, side_for(self.count)))


def checked(
    run: Run, wanted: Sequence[Output], mending: Mending | None, language: Language, processes: Processes
) -> tuple[Report, Shown]:
    """Check all pages of a run, and mend them where that is asked for."""
    from listinglint.pipeline.run import Settling, check_all, with_fixability
    from listinglint.reporters import asked_by

    shown = Shown()
    keeping = Keeping(frozenset(option for output in wanted for option in asked_by(output.name)), len(run.plans))

    def each(one: Checked) -> Checked:
        one = with_fixability(mending.mend(one) if mending else one)
        return _once_mended(one) if mending and mending.asked.writes else one

    settling = Settling(each, keeping) if mending else Settling(aside=keeping)
    planner = run.planner
    pool = (
        None if mending else processes.pool_for(run.plans, settling, planner.cache, is_untrusted=planner.is_untrusted)
    )
    with _progress(run.planner.fetcher, language) as on_progress, pool or nullcontext():
        return check_all(run, settling, on_progress, shown.keep, pool), shown


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
