"""A table for spreadsheets, one row for each finding, with the mark by which Excel knows UTF-8."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from listinglint.reporters.cleaning import one_line
from listinglint.reporters.entries import entries, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.reporters.entries import Entry

COLUMNS = (
    "listing", "title", "rule", "verdict", "severity", "complaint", "file", "line", "column", "field", "left", "top", "width", "height",
    "quote", "message", "why", "fix", "confidence", "fingerprint",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")
"""A cell that starts so is run by spreadsheets (full-width signs by those that convert them), and a page may hold any text."""

Row = dict[str, object]


def render(report: Report, language: Language = "en") -> str:
    """Render a report; rules that could not judge and paths that could not be read are rows with that verdict."""
    out = StringIO()
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    for row in _rows(report, language):
        table.writerow({name: safe(value) for name, value in row.items()})
    return "\ufeff" + out.getvalue()


def _rows(report: Report, language: Language) -> Iterator[Row]:
    for entry in entries(report):
        yield _finding(entry, language)
    for listing in report.listings:
        for group in unchecked(listing):
            for rule in group.rules:
                told: Row = {"listing": listing.path, "title": listing.title, "rule": rule}
                yield told | {"verdict": group.verdict.value, "message": group.reason.of(language)}
    for problem in report.problems:
        yield {"listing": problem.path, "verdict": "problem", "message": problem.reason.of(language)}


def _finding(entry: Entry, language: Language) -> Row:
    finding, where, box = entry.finding, entry.finding.where, entry.finding.where.box
    row: Row = {
        "listing": entry.listing.path,
        "title": entry.listing.title,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "complaint": finding.complaint.value,
        "file": where.file,
        "line": where.line or (entry.listing.line if entry.listing.line > 1 else ""),
        "column": where.column or "",
        "field": where.field,
        "quote": finding.quote,
        "message": finding.message.of(language),
        "why": finding.why.of(language),
        "fix": finding.fix.of(language),
        "confidence": finding.confidence,
        "fingerprint": entry.fingerprint,
    }
    if box is not None:
        row |= {"left": box.left, "top": box.top, "width": box.width, "height": box.height}
    return row


def safe(value: object) -> object:
    """Keep words of a listing in one line, and from being run as a formula."""
    if not isinstance(value, str):
        return value
    line = one_line(value)
    return f"'{line}" if line.startswith(_FORMULA) else line
