"""A page that was checked → the page as its fixes would make it, read and judged again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.fixes.apply import FixedPage, mend
from listinglint.fixes.encode import MisplacedError
from listinglint.loaders.find import bytes_of
from listinglint.model.report import Problem
from listinglint.pipeline.check import check

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence
    from listinglint.model.report import ListingReport
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.plan import Plan


def as_it_is(checked: Checked) -> FixedPage:
    """Give a page before any fix. Raises LoadError when it can't be read any more."""
    return FixedPage(bytes_of(checked.plan.source), checked.evidence, checked.report)


def mended(checked: Checked, page: FixedPage, *, with_unsafe: bool = False) -> FixedPage:
    """Give a page after its fixes, the unsafe ones only on request. Raises MisplacedError when they would harm the rest of it."""
    plan = checked.plan
    return mend(page, plan.settings.shop, lambda data: _read_again(plan, data), with_unsafe=with_unsafe)


def _read_again(plan: Plan, data: bytes) -> tuple[Evidence, ListingReport]:
    """Check a page as it would be with other bytes. Raises MisplacedError when they are no page."""
    checked = next(check(replace(plan, source=replace(plan.source, data=data))))
    if isinstance(checked, Problem):
        raise MisplacedError
    return checked.evidence, checked.report
