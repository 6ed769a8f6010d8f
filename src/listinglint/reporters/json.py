"""The report as JSON, versioned: keys are added within a version, never changed or removed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from listinglint.finding import Finding, ListingReport, Report
    from listinglint.listing import Place
    from listinglint.wording import Language

SCHEMA = "listinglint/report@1"


def render(report: Report, language: Language = "en") -> str:
    """Render a report; messages in one language, everything else the same in all."""
    data = {
        "schema": SCHEMA,
        "listings": [_listing(listing, language) for listing in report.listings],
        "problems": [{"path": problem.path, "reason": problem.reason.of(language)} for problem in report.problems],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _listing(listing: ListingReport, language: Language) -> dict[str, Any]:
    return {
        "path": listing.path,
        "title": listing.title,
        "verdict": listing.verdict,
        "findings": [_finding(finding, language) for finding in listing.findings],
        "rules": [
            {
                "rule": result.rule,
                "verdict": result.verdict,
                "reason": result.reason.of(language) if result.reason else None,
            }
            for result in listing.rules
        ],
    }


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "complaint": finding.complaint,
        "message": finding.message.of(language),
        "why": finding.why.of(language),
        "fix": finding.fix.of(language),
        "where": place(finding.where),
        "quote": finding.quote,
        "confidence": finding.confidence,
    }


def place(where: Place) -> dict[str, Any]:
    """Render a place: its file, with line and column of a page or the box of a picture."""
    box = where.box
    return {
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "box": [box.left, box.top, box.width, box.height] if box else None,
        "text": str(where),
    }
