"""One line for each finding, for searching and for editors that read `file:line:column: words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.listing_path import file_of
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.entries import COULD_NOT_CHECK, LEVELS, entries, total, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.listing import Place
    from listinglint.model.report import ListingReport, Report
    from listinglint.model.wording import Language


FOR_CONSOLES = True


def render(report: Report, language: Language = "en") -> str:
    """Render a report with one line for each finding, for each reason why rules say nothing, and the total."""
    return "".join(f"{line}\n" for line in _lines(report, language))


def _lines(report: Report, language: Language) -> Iterator[str]:
    for entry in entries(report):
        finding = entry.finding
        where = finding.where
        if where.field or (where.file != entry.listing.path and entry.listing.line > 1):
            # What reads `file:line: words` finds the row; what is in it stands behind.
            place = f"{one_line(file_of(entry.listing.path))}:{where.line or entry.listing.line}"
            behind = f" ({one_line(', '.join(_in_feed(entry.listing, where)))})"
        else:
            place, behind = one_line(at(entry.listing, where)), ""
        told = one_line(finding.message.of(language))
        yield f"{place}: {LEVELS[entry.level].of(language)} [{finding.rule}] {told}{behind}"
    for listing in report.listings:
        for group in unchecked(listing):
            reason = one_line(group.reason.of(language))
            yield f"{one_line(listing.path)}: {COULD_NOT_CHECK.of(language)} [{', '.join(group.rules)}] {reason}"
    for problem in report.problems:
        yield f"{one_line(problem.path)}: {one_line(problem.reason.of(language))}"
    yield total(report, language)


def _in_feed(listing: ListingReport, where: Place) -> Iterator[str]:
    """Name the goods of a feed, and the column or the picture."""
    yield listing.path.removeprefix(file_of(listing.path)).lstrip("#")
    yield where.field or str(where)


def at(listing: ListingReport, where: Place) -> str:
    """Give a place that is found without more: a picture's is told after its page."""
    return str(where) if where.file == listing.path else f"{listing.path}: {where}"
