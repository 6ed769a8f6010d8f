"""A page and its findings → the mended page, read and judged again after every pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.fixes.encode import apply
from listinglint.fixes.fix import together
from listinglint.fixes.propose import propose

if TYPE_CHECKING:
    from collections.abc import Callable

    from listinglint.config.shop import Shop
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.fix import Fix
    from listinglint.model.report import ListingReport

PASSES = 4
"""One is enough, but for fixes that want the same place."""


class FixedPage(Struct, frozen=True):
    """A page after its fixes: its bytes, what is said about it now, and what was done."""

    data: bytes
    evidence: Evidence
    report: ListingReport
    fixes: tuple[Fix, ...] = ()


def mend(
    page: FixedPage, shop: Shop, again: Callable[[bytes], tuple[Evidence, ListingReport]], *, with_unsafe: bool = False
) -> FixedPage:
    """Mend what can be mended; `again` reads and judges changed bytes. Raises MisplacedError and what `again` raises."""
    for _ in range(PASSES):
        # What was said once and not heard would be said again in every pass.
        said = {fix.rule for fix in page.fixes if all(edit.start == edit.end for edit in fix.edits)}
        ways = [fix for fix in propose(page.evidence, page.report, shop) if fix.is_safe or with_unsafe]
        chosen = together(fix for fix in ways if fix.rule not in said)
        if not chosen:
            break
        data = apply(page.data, (edit for fix in chosen for edit in fix.edits))
        page = FixedPage(data, *again(data), (*page.fixes, *chosen))
    return page
