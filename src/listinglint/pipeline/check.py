"""Paths in, reports out: what can't be read becomes a problem of the report, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.evidence import Evidence
from listinglint.loaders.find import LoadError, grouped, load
from listinglint.loaders.find import find as find_sources
from listinglint.model.report import Problem
from listinglint.model.wording import Wording
from listinglint.pipeline.judge import judge
from listinglint.suppressions.apply import apply_suppressions

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from listinglint.facts.ports import Tools
    from listinglint.loaders.find import Source
    from listinglint.model.report import ListingReport
    from listinglint.rulebook.rule import Rule
    from listinglint.suppressions.apply import Suppressions

BROKEN = Wording("reading it broke: {error}", "读取时出错：{error}")


@dataclass(frozen=True, slots=True)
class Checked:
    """A listing that was checked: what is said about it, and the evidence it was said from."""

    evidence: Evidence
    report: ListingReport


def find(
    paths: Sequence[str], stdin_name: str = "stdin.html", skipped: Counter[str] | None = None
) -> tuple[list[Source], list[Problem]]:
    """Find the listings behind paths, and the paths that lead nowhere; `skipped` counts what folders hold besides."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            sources.update((source.path, source) for source in find_sources([path], stdin_name, skipped))
        except LoadError as error:
            problems.append(Problem(error.path, error.why))
    return grouped(list(sources.values())), problems


def gather(sources: Iterable[Source], tools: Tools) -> Iterator[Evidence | Problem]:
    """Read listings and get ready to look at them."""
    for source in sources:
        try:
            for listing in load(source):
                yield Evidence(listing, tools)
        except LoadError as error:
            yield Problem(error.path, error.why)
        except Exception as error:  # noqa: BLE001 - one page that breaks the loader must not hide the others
            yield Problem(source.path, BROKEN.filled(error=f"{type(error).__name__}: {error}"))


def check(
    sources: Iterable[Source],
    tools: Tools,
    rules_for: Callable[[str], Sequence[Rule]],
    profiles: Sequence[str] = (),
    suppressions: Suppressions | None = None,
) -> Iterator[Checked | Problem]:
    """Check listings one by one; `rules_for` gives the rules that hold for a listing's path, `profiles` get a verdict each.

    What pages and the files beside them ask to silence moves aside, if `silencing` says by which rules.
    """
    for evidence in gather(sources, tools):
        if isinstance(evidence, Problem):
            yield evidence
        else:
            report = judge(evidence, rules_for(evidence.listing.path), profiles)
            yield Checked(
                evidence, apply_suppressions(evidence.listing, report, suppressions) if suppressions else report
            )
