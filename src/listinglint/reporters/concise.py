"""One line for each finding, for searching and for editors that read `file:line:column: words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        place = one_line(at(entry.listing, finding.where))
        yield f"{place}: {LEVELS[entry.level].of(language)} [{finding.rule}] {one_line(finding.message.of(language))}"
    for listing in report.listings:
        for group in unchecked(listing):
            reason = one_line(group.reason.of(language))
            yield f"{one_line(listing.path)}: {COULD_NOT_CHECK.of(language)} [{', '.join(group.rules)}] {reason}"
    for problem in report.problems:
        yield f"{one_line(problem.path)}: {one_line(problem.reason.of(language))}"
    yield total(report, language)


def at(listing: ListingReport, where: Place) -> str:
    """Give a place that is found without more: a picture's is told after its page."""
    return str(where) if where.file == listing.path else f"{listing.path}: {where}"
