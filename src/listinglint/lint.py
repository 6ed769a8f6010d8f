"""The whole job as one call: paths in, report out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.engine import judge
from listinglint.evidence.evidence import Evidence
from listinglint.finding import ListingReport, Problem, Report
from listinglint.loaders import files
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.evidence.tools import Tools
    from listinglint.loaders.files import Source
    from listinglint.rule import Rule

BROKEN = Wording("reading it broke: {error}", "读取时出错：{error}")


def lint(paths: Sequence[str], rules: Sequence[Rule], tools: Tools, stdin_name: str = "stdin.html") -> Report:
    """Lint everything behind the paths. Paths that can't be linted become problems of the report, never exceptions."""
    sources, problems = find(paths, stdin_name)
    listings: list[ListingReport] = []
    for outcome in lint_each(sources, rules, tools):
        (listings if isinstance(outcome, ListingReport) else problems).append(outcome)  # type: ignore[arg-type]
    return Report(tuple(listings), tuple(problems))


def find(paths: Sequence[str], stdin_name: str = "stdin.html") -> tuple[list[Source], list[Problem]]:
    """Find the listings behind paths, and the paths that lead nowhere."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            sources.update((source.path, source) for source in files.find([path], stdin_name))
        except files.LoadError as error:
            problems.append(Problem(error.path, error.why))
    return list(sources.values()), problems


def lint_each(sources: Iterable[Source], rules: Sequence[Rule], tools: Tools) -> Iterator[ListingReport | Problem]:
    """Lint one listing after the other, so that a caller can show progress."""
    for evidence in gather(sources, tools):
        yield evidence if isinstance(evidence, Problem) else judge(evidence, rules)


def gather(sources: Iterable[Source], tools: Tools) -> Iterator[Evidence | Problem]:
    """Read listings and get ready to look at them."""
    for source in sources:
        try:
            for listing in files.load(source):
                yield Evidence(listing, tools)
        except files.LoadError as error:
            yield Problem(error.path, error.why)
        except Exception as error:  # noqa: BLE001 - one page that breaks the loader must not hide the others
            yield Problem(source.path, BROKEN.filled(error=f"{type(error).__name__}: {error}"))
