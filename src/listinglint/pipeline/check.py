"""One page: its plan → its listings → the evidence about each → what rules say → what of it is silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.config.limits import Limits
from listinglint.facts.evidence import Evidence
from listinglint.loaders.find import BROKEN, LoadError, load
from listinglint.model.report import Problem
from listinglint.model.wording import Wording
from listinglint.pipeline.judge import judge
from listinglint.suppressions.apply import apply_suppressions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.ports import Tools
    from listinglint.loaders.find import Source
    from listinglint.model.listing import Listing
    from listinglint.model.report import ListingReport
    from listinglint.pipeline.plan import Plan
    from listinglint.rulebook.rule import Rule
    from listinglint.suppressions.apply import Suppressions

NOT_FETCHED = Wording("can't be fetched: {why}", "无法下载：{why}")


class Checked(Struct, frozen=True):
    """A listing that was checked: by which plan, what is said about it, and the evidence it was said from."""

    plan: Plan
    evidence: Evidence
    report: ListingReport


def check(plan: Plan) -> Iterator[Checked | Problem]:
    """Yield each listing of a page, checked; a page that can't be read, or what of a feed can't, is a problem."""
    for evidence in gather(plan.source, plan.tools):
        if isinstance(evidence, Problem):
            yield evidence
        else:
            yield judged(evidence, plan)


def judged(evidence: Evidence, plan: Plan) -> Checked:
    """Judge one listing by the plan of its page."""
    most = plan.settings.limits.findings
    return Checked(plan, evidence, report_on(evidence, plan.rules, plan.profiles, plan.suppressions, most=most))


def gather(source: Source, tools: Tools) -> Iterator[Evidence | Problem]:
    """Read the listings of a page and get ready to look at them."""
    try:
        for listing in loaded(source, tools):
            yield Evidence(listing, tools)
    except Exception as error:  # noqa: BLE001 - one page that breaks the loader must not hide the others
        yield unread(source.path, error)


def unread(path: str, error: Exception) -> Problem:
    """Say why a page or product could not be read; what is no LoadError is a fault of the loader."""
    if isinstance(error, LoadError):
        return Problem(error.path, error.why)
    return Problem(path, BROKEN.filled(error=f"{type(error).__name__}: {error}"))


def loaded(source: Source, tools: Tools) -> Iterator[Listing]:
    """Return the listings of a source, with what is on the web if that was asked for. Raises LoadError."""
    fetcher = tools.fetcher
    if fetcher is None:
        return load(source)
    from listinglint.fetching.reasons import NotFetched

    if source.address and source.data is None:
        try:
            data, address = fetcher.page(source.path)
        except NotFetched as error:
            raise LoadError(source.path, NOT_FETCHED.filled(why=error.why)) from error
        source = replace(source, data=data, address=address)
    return load(source) if tools.reader is None else fetcher.fetched(load(source))


def report_on(
    evidence: Evidence,
    rules: Iterable[Rule],
    profiles: Iterable[str] = (),
    suppressions: Suppressions | None = None,
    *,
    most: int = Limits().findings,
) -> ListingReport:
    """Judge one listing, and move aside what the page and files beside it ask to silence (if it is told by which rules).

    A rule stops after the `most` findings of it that are told.
    """
    report = judge(evidence, rules, profiles, most)
    return apply_suppressions(evidence.listing, report, suppressions) if suppressions else report
