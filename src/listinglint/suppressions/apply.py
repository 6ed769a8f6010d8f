"""Suppressions over the report on a listing: what is silenced moves aside, and what is wrong with a suppression is told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listinglint.model.report import RuleResult, Silenced, Verdict, worst
from listinglint.model.wording import Wording
from listinglint.suppressions import comments
from listinglint.suppressions.notices import NOTES, UNUSED, noted
from listinglint.suppressions.sidecars import Sidecars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from listinglint.model.listing import Listing
    from listinglint.model.report import Finding, ListingReport, Severity
    from listinglint.suppressions.suppression import Position, RuleIndex, Suppression

_PAGE = Wording("it stands for the whole page", "它针对整个页面")
_PART = Wording("it stands for line {start} to line {end}", "它针对第 {start} 行到第 {end} 行")
_REST = Wording("it stands for what follows line {start}", "它针对第 {start} 行之后的内容")


@dataclass(frozen=True, slots=True)
class Suppressions:
    """How a run silences: by which rules, and the files of suppressions it has met."""

    rule_index: RuleIndex
    notes: Mapping[str, Severity] = field(default_factory=lambda: {name: note.severity for name, note in NOTES.items()})
    """What is said about suppressions, and how much it matters."""
    sidecars: Sidecars = field(default_factory=Sidecars)


def apply_suppressions(listing: Listing, report: ListingReport, suppressions: Suppressions) -> ListingReport:
    """Silence what comments in the page and files beside it say, and add what is to be said about the comments."""
    written, slips = comments.read(listing)
    beside = [one for sidecar in suppressions.sidecars.around(listing.path) for one in sidecar.about(listing.path)]
    rule_index, where = suppressions.rule_index, _positions(listing)
    valid = [one for one in written if one.objection(rule_index) is None]
    holding = [*valid, *(one for one in beside if one.objection(rule_index) is None)]

    aside = [
        next((Silenced(finding, one.by, one.reason) for one in holding if one.covers(finding, where(finding))), None)
        for finding in report.findings
    ]
    objections = [found for one in written if (found := one.objection(rule_index))]
    unused = [
        noted(
            UNUSED,
            one.where,
            quote=one.rule,
            complaint=rule_index.complaints[one.rule],
            rule=one.rule,
            reach=_reach(one),
        )
        for one in valid
        if has_looked(one.rule, report) and not any(one.covers(finding, where(finding)) for finding in report.findings)
    ]
    return told(quieted(report, aside), [*slips, *objections, *unused], suppressions.notes)


def quieted(report: ListingReport, aside: Sequence[Silenced | None]) -> ListingReport:
    """Move findings aside, told one by one; a rule with none left passes, or is unknown if it could not see everything."""
    if not any(aside):
        return report
    left = tuple(finding for finding, found in zip(report.findings, aside, strict=True) if found is None)
    rules = {found.finding.rule for found in aside if found}
    return replace(
        report,
        findings=left,
        silenced=(*report.silenced, *filter(None, aside)),
        rules=tuple(_judged(result, left) if result.rule in rules else result for result in report.rules),
    )


def told(report: ListingReport, notes: Iterable[Finding], wanted: Mapping[str, Severity]) -> ListingReport:
    """Add the notes that are wanted to a report, where they stand in the page."""
    notes = [replace(note, severity=wanted[note.rule]) for note in notes if note.rule in wanted]
    if not notes:
        return report
    names = dict.fromkeys(note.rule for note in notes)
    return replace(
        report,
        findings=tuple(sorted((*report.findings, *notes), key=lambda finding: _reading_order(report, finding))),
        rules=(*report.rules, *(RuleResult(name, Verdict.FAIL) for name in names)),
    )


def has_looked(rule: str, report: ListingReport) -> bool:
    """Tell whether a rule ran on a listing and saw everything, so that what it did not find is not there."""
    return any(result.rule == rule and result.is_whole for result in report.rules)


def _judged(result: RuleResult, left: Sequence[Finding]) -> RuleResult:
    verdicts = [finding.verdict for finding in left if finding.rule == result.rule]
    if verdicts:
        return replace(result, verdict=worst(verdicts))
    if result.unseen is not None:
        return RuleResult(result.rule, Verdict.UNKNOWN, result.unseen)
    return replace(result, verdict=Verdict.PASS)


def _positions(listing: Listing) -> Callable[[Finding], Position | None]:
    """Give where in the page a finding's words stand, or where its picture is shown."""
    shown = {picture.path: picture.place for picture in listing.pictures}

    def where(finding: Finding) -> Position | None:
        place = finding.where if finding.where.file == listing.path else shown.get(finding.where.file)
        return (place.line, place.column or 1) if place is not None and place.line else None

    return where


def _reach(suppression: Suppression) -> Wording:
    if suppression.stretch is None:
        return _PAGE
    (start, _), (end, column) = suppression.stretch
    if not column:
        return _REST.filled(start=start)
    return _PART.filled(start=start, end=end)


def _reading_order(report: ListingReport, finding: Finding) -> tuple[int, int, int]:
    """Put what stands in the page in its order; what stands in pictures keeps its own, behind the page."""
    where = finding.where
    return (0, where.line or 0, where.column or 0) if where.file == report.path else (1, 0, 0)
