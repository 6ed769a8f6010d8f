"""One line for each finding, for searching and for editors that read `file:line:column: words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.listing_path import file_of
from listinglint.model.report import Verdict
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, entries, total, unchecked
from listinglint.reporters.unseen import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Place
    from listinglint.model.report import Finding, ListingReport, Report
    from listinglint.model.wording import Language, Wording
    from listinglint.reporters.unseen import Unseen


FOR_CONSOLES = True


def render(report: Report, language: Language = "en", *, summary: bool = True) -> str:
    """Render a report with one line for each finding, one for what rules of a listing could not look at, and the total.

    Without `summary`, what is said about the run as a whole is left out.
    """
    return "".join(f"{line}\n" for line in _lines(report, language, summary=summary))


def _lines(report: Report, language: Language, *, summary: bool) -> Iterator[str]:
    run = unseen(report)
    for entry in entries(report):
        finding = entry.finding
        where = finding.where
        if where.field or (where.file != entry.listing.path and entry.listing.line > 1):
            # What reads `file:line: words` finds the row; what is in it stands behind.
            place = f"{one_line(file_of(entry.listing.path))}:{where.line or entry.listing.line}"
            behind = f" ({one_line(', '.join(_in_feed(entry.listing, where)))})"
        else:
            place, behind = one_line(at(entry.listing, finding)), ""
        told = one_line(finding.message.of(language))
        yield f"{place}: {LEVELS[entry.level].of(language)} [{finding.rule}] {told}{behind}"
    for listing in report.listings:
        for rules, reason in _unchecked(listing, run):
            told = f" {one_line(reason.of(language))}" if reason else ""
            yield f"{one_line(listing.path)}: {COULD_NOT_CHECK.of(language)} [{', '.join(rules)}]{told}"
    for problem in report.problems:
        yield f"{one_line(problem.path)}: {one_line(problem.reason.of(language))}"
    if summary:
        yield from (one_line(line.of(language)) for line in run.told)
        yield total(report, language)


def _unchecked(listing: ListingReport, run: Unseen) -> Iterator[tuple[tuple[str, ...], Wording | None]]:
    """Give rules that could not judge: together, and without a reason, those whose reason the run tells."""
    groups = unchecked(listing)
    told = [group for group in groups if group.verdict is Verdict.UNKNOWN and run.tells(group.reason)]
    if told:
        yield tuple(rule for group in told for rule in group.rules), None
    yield from ((group.rules, group.reason) for group in groups if group not in told)


def _in_feed(listing: ListingReport, where: Place) -> Iterator[str]:
    """Name the goods of a feed, and the column or the picture."""
    yield listing.path.removeprefix(file_of(listing.path)).lstrip("#")
    yield where.field or str(where)


def at(listing: ListingReport, finding: Finding) -> str:
    """Give a place that is found without more: a picture's is told after its page, and the line that shows it."""
    where, shown = finding.where, finding.shown
    if where.file == listing.path:
        return str(where)
    return f"{shown or listing.path}: {where}"
