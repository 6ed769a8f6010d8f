"""The report on a listing that could not be checked to its end: every rule says so, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.model.report import Asked, ListingReport, RuleResult, Verdict

if TYPE_CHECKING:
    from listinglint.model.wording import Wording
    from listinglint.pipeline.plan import Plan


class GaveUp(Struct, frozen=True):
    """A listing whose process broke, or went over a budget."""

    report: ListingReport


def gave_up(plan: Plan, path: str, title: str, why: Wording) -> GaveUp:
    """Report on a listing that could not be checked."""
    rules = tuple(RuleResult(rule.id, Verdict.ERROR, why) for rule in plan.rules)
    asked = tuple(
        Asked(name, frozenset(one.id for one in plan.rules if name in one.profiles)) for name in plan.profiles
    )
    return GaveUp(ListingReport(path, title, (), rules, asked=asked))
