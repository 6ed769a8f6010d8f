"""One thing is one finding: where a rule says the same as another and less, it leaves the word to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.model.report import Verdict, worst
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listinglint.model.listing import Box
    from listinglint.model.report import Finding, RuleResult
    from listinglint.rulebook.rule import Rule

TOLD_BY = Wording("{rule} says it already", "{rule} 已经说明")


def yielded(
    rules: Iterable[Rule], results: Sequence[RuleResult], findings: Sequence[Finding]
) -> tuple[list[RuleResult], list[Finding]]:
    """Drop the findings on a listing that another rule covers; a rule of which none is left does not apply, and says why."""
    above = {rule.id: rule.yields_to for rule in rules if rule.yields_to}
    covering = {finding.rule: other for finding in findings if (other := _covering(finding, above, findings))}
    if not covering:
        return list(results), list(findings)
    left = [finding for finding in findings if not _covering(finding, above, findings)]
    return [_result(result, covering, left) if result.rule in covering else result for result in results], left


def _covering(finding: Finding, above: dict[str, list[str]], findings: Sequence[Finding]) -> str:
    """Name the rule that says what a finding says; empty when none does."""
    wanted = above.get(finding.rule, ())
    return next((other.rule for other in findings if other.rule in wanted and _covers(other, finding)), "")


def _covers(other: Finding, finding: Finding) -> bool:
    """Tell whether a finding is as sure as another, and about the same: the listing as a whole, a picture, or words."""
    if other.verdict is Verdict.REVIEW and finding.verdict is Verdict.FAIL:
        return False
    if finding.is_missing or other.is_missing:
        return True
    if other.where.file != finding.where.file:
        return False
    if finding.where.line is not None or other.where.line is not None:
        return _share_words(other, finding)
    mine, its = finding.where.box, other.where.box
    return mine is None or its is None or meets(mine, its)


def _share_words(one: Finding, other: Finding) -> bool:
    """Tell whether two findings are about the same words: many a page is one line from end to end, and a cell may hold many."""
    if (one.where.line, one.where.field) != (other.where.line, other.where.field):
        return False
    if one.where.column is None or other.where.column is None:
        return one.quote in other.quote or other.quote in one.quote
    ends = [found.where.column + max(len(found.quote), 1) for found in (one, other) if found.where.column is not None]
    return max(one.where.column, other.where.column) < min(ends)


def meets(one: Box, other: Box) -> bool:
    """Tell whether two boxes of a picture have a pixel in common: the same words, perhaps with a neighbour."""
    across = max(one.left, other.left) < min(one.right, other.right)
    return across and max(one.top, other.top) < min(one.bottom, other.bottom)


def _result(result: RuleResult, covering: dict[str, str], left: Sequence[Finding]) -> RuleResult:
    verdicts = [finding.verdict for finding in left if finding.rule == result.rule]
    if verdicts:
        return replace(result, verdict=worst(verdicts))
    return replace(
        result, verdict=Verdict.NOT_APPLICABLE, reason=TOLD_BY.filled(rule=covering[result.rule]), unseen=None
    )
