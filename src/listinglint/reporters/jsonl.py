"""One JSON object in each line, for streams and `jq`: findings, silenced ones, what could not be checked, what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listinglint.reporters.entries import entries, silenced_entries, unchecked
from listinglint.reporters.json import as_json, finding_data, silenced_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import Report
    from listinglint.model.wording import Language

SCHEMA = "listinglint/line@1"


def render(report: Report, language: Language = "en") -> str:
    """Render a report in lines whose `kind` is finding, silenced, unchecked or problem; each stands for itself."""
    return "".join(as_json({"schema": SCHEMA, **line}, indent=None) for line in _lines(report, language))


def _lines(report: Report, language: Language) -> Iterator[dict[str, Any]]:
    for entry in entries(report):
        data = finding_data(entry.finding, entry.fingerprint, language)
        yield {"kind": "finding", "listing": entry.listing.path, "title": entry.listing.title, **data}
    for entry, silenced in silenced_entries(report):
        data = silenced_data(silenced, entry.fingerprint, language)
        yield {"kind": "silenced", "listing": entry.listing.path, "title": entry.listing.title, **data}
    for listing in report.listings:
        for group in unchecked(listing):
            told = {"verdict": group.verdict, "rules": group.rules, "reason": group.reason.of(language)}
            yield {"kind": "unchecked", "listing": listing.path, "title": listing.title, **told}
    for problem in report.problems:
        yield {"kind": "problem", "path": problem.path, "reason": problem.reason.of(language)}
