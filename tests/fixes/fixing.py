"""Pages to mend, judged without pictures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.book import RULES

from listinglint.config.shop import Shop, Tone
from listinglint.fixes.apply import FixedPage, mend
from listinglint.fixes.propose import propose
from listinglint.loaders.charset import decode
from listinglint.loaders.find import Source
from listinglint.model.report import Problem
from listinglint.pipeline.check import check
from listinglint.pipeline.plan import Plan

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.fix import Fix
    from listinglint.model.report import ListingReport
    from listinglint.rulebook.rule import Rule

SHOP = Shop(
    dispatch_hours=48,
    couriers=("中通", "顺丰"),
    tolerance_cm=2,
    return_days=7,
    service_hours="9:00-22:00",
    tone=Tone.PLAIN,
)


@cache
def book() -> tuple[Rule, ...]:
    """Give all rules but those about photos, which ask for pictures."""
    return tuple(rule for rule in RULES if rule.group not in {"photos", "platforms"})


def judged(data: bytes) -> tuple[Evidence, ListingReport]:
    """Read and judge a page."""
    (checked,) = check(Plan(Source("page.html", None, data), book()))
    assert not isinstance(checked, Problem)
    return checked.evidence, checked.report


def mended(page: str | bytes, *, shop: Shop = SHOP, with_unsafe: bool = False, only: str = "") -> str:
    """Mend a page; of all fixes only those of one rule, if it is named."""
    data = page.encode() if isinstance(page, str) else page

    def again(changed: bytes) -> tuple[Evidence, ListingReport]:
        evidence, report = judged(changed)
        return evidence, _only(report, only)

    done = mend(FixedPage(data, *again(data)), shop, again, with_unsafe=with_unsafe)
    return decode(done.data).text


def proposed(page: str, shop: Shop = SHOP) -> tuple[Fix, ...]:
    """Propose fixes for a page."""
    return propose(*judged(page.encode()), shop)


def found(page: str) -> list[str]:
    """Give the rules that find something on a page."""
    return [finding.rule for finding in judged(page.encode())[1].findings]


def _only(report: ListingReport, rule: str) -> ListingReport:
    from msgspec.structs import replace

    kept = tuple(finding for finding in report.findings if not rule or finding.rule == rule)
    return replace(report, findings=kept)
