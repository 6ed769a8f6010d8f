"""Paths in, reports out: what can't be read becomes a problem of the report, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.engine import judge
from listinglint.evidence.evidence import Evidence
from listinglint.finding import Problem
from listinglint.loaders import files
from listinglint.silencing.silence import silence
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from listinglint.evidence.tools import Tools
    from listinglint.finding import ListingReport
    from listinglint.loaders.files import Source
    from listinglint.rule import Rule
    from listinglint.silencing.silence import Silencing

BROKEN = Wording("reading it broke: {error}", "读取时出错：{error}")


@dataclass(frozen=True, slots=True)
class Checked:
    """A listing that was checked: what is said about it, and the evidence it was said from."""

    evidence: Evidence
    report: ListingReport


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


def check(
    sources: Iterable[Source],
    tools: Tools,
    rules_for: Callable[[str], Sequence[Rule]],
    profiles: Sequence[str] = (),
    silencing: Silencing | None = None,
) -> Iterator[Checked | Problem]:
    """Check listings one by one; `rules_for` gives the rules that hold for a listing's path, `profiles` get a verdict each.

    What pages and the files beside them ask to silence moves aside, if `silencing` says by which rules.
    """
    for evidence in gather(sources, tools):
        if isinstance(evidence, Problem):
            yield evidence
        else:
            report = judge(evidence, rules_for(evidence.listing.path), profiles)
            yield Checked(evidence, silence(evidence.listing, report, silencing) if silencing else report)
