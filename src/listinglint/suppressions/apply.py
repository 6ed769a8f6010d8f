"""Suppressions over the report on a listing: what is silenced moves aside, and what is wrong with a suppression is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.model.report import RuleResult, Silenced, Verdict, reading_order, worst
from listinglint.model.wording import Wording
from listinglint.suppressions import comments
from listinglint.suppressions.notices import NOTES, UNUSED, noted
from listinglint.suppressions.sidecars import Sidecars

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.model.listing import Listing
    from listinglint.model.report import Finding, ListingReport, Severity
    from listinglint.suppressions.suppression import Position, RuleIndex, Suppression

_PAGE = Wording("it stands for the whole page", "它针对整个页面")
_PART = Wording("it stands for line {start} to line {end}", "它针对第 {start} 行到第 {end} 行")
_REST = Wording("it stands for what follows line {start}", "它针对第 {start} 行之后的内容")


class Suppressions(Struct, frozen=True):
    """How a run silences: by which rules, and the files of suppressions it has met."""

    rule_index: RuleIndex
    notes: Mapping[str, Severity] = field(default_factory=lambda: {name: note.severity for name, note in NOTES.items()})
    """What is said about suppressions, and how much it matters."""
    sidecars: Sidecars = field(default_factory=Sidecars)


class PageSuppressions(Struct, frozen=True):
    """What one page, and the files beside it, ask to silence; it can be kept when the page is let go."""

    written: tuple[Suppression, ...]
    """In comments of the page."""
    slips: tuple[Finding, ...]
    """Comments that can't be understood."""
    beside: tuple[Suppression, ...]
    """In files beside the page."""
    files: tuple[str, ...]
    """The page, then its pictures in page order."""
    shown: Mapping[str, Position]
    """Where in the page each picture is shown."""

    def where(self, finding: Finding) -> Position | None:
        """Return where in the page a finding's words stand, or where its picture is shown; None if nowhere."""
        if finding.where.file != self.files[0]:
            return self.shown.get(finding.where.file)
        return (finding.where.line, finding.where.column or 1) if finding.where.line else None


def read_suppressions(listing: Listing, sidecars: Sidecars) -> PageSuppressions:
    """Read what a page and the files beside it ask to silence."""
    written, slips = comments.read(listing)
    beside = (one for sidecar in sidecars.around(listing.path) for one in sidecar.about(listing.path))
    files = (listing.path, *(picture.path for picture in listing.pictures))
    shown = {one.path: (one.place.line, one.place.column or 1) for one in listing.pictures if one.place.line}
    return PageSuppressions(tuple(written), tuple(slips), tuple(beside), files, shown)


def apply_suppressions(listing: Listing, report: ListingReport, suppressions: Suppressions) -> ListingReport:
    """Silence what comments in the page and files beside it say, and add what is to be said about the comments."""
    return silence(read_suppressions(listing, suppressions.sidecars), report, suppressions)


def silence(page: PageSuppressions, report: ListingReport, suppressions: Suppressions) -> ListingReport:
    """Silence what a page asks for. It may be done again when findings were added to the report meanwhile."""
    report, rule_index = _without_notes(report), suppressions.rule_index
    valid = [one for one in page.written if one.objection(rule_index) is None]
    holding = [*valid, *(one for one in page.beside if one.objection(rule_index) is None)]
    aside = [
        next(
            (Silenced(finding, one.by, one.reason) for one in holding if one.covers(finding, page.where(finding))), None
        )
        for finding in report.findings
    ]
    objections = [found for one in page.written if (found := one.objection(rule_index))]
    known = [*report.findings, *(silenced.finding for silenced in report.silenced)]
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
        if has_looked(one.rule, report) and not any(one.covers(finding, page.where(finding)) for finding in known)
    ]
    return told(quieted(report, aside), [*page.slips, *objections, *unused], suppressions.notes, page.files)


def _without_notes(report: ListingReport) -> ListingReport:
    """Take out what was said about suppressions before: more findings may have made an unused one used."""
    if not any(result.rule in NOTES for result in report.rules):
        return report
    return replace(
        report,
        findings=tuple(finding for finding in report.findings if finding.rule not in NOTES),
        rules=tuple(result for result in report.rules if result.rule not in NOTES),
    )


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


def told(
    report: ListingReport, notes: Iterable[Finding], wanted: Mapping[str, Severity], files: Iterable[str]
) -> ListingReport:
    """Add the notes that are wanted to a report, where they stand in the page; `files` as for `reading_order`."""
    notes = [replace(note, severity=wanted[note.rule]) for note in notes if note.rule in wanted]
    if not notes:
        return report
    names = dict.fromkeys(note.rule for note in notes)
    return replace(
        report,
        findings=tuple(sorted((*report.findings, *notes), key=reading_order(files))),
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


def _reach(suppression: Suppression) -> Wording:
    if suppression.stretch is None:
        return _PAGE
    (start, _), (end, column) = suppression.stretch
    if not column:
        return _REST.filled(start=start)
    return _PART.filled(start=start, end=end)
