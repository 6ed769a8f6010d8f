"""The report as JSON, versioned: keys are added within a version, never changed or removed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from listinglint.model.finding_id import fingerprints, silenced_fingerprints
from listinglint.reporters.cleaning import escaped
from listinglint.reporters.entries import LEVELS, counts

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.listing import Place
    from listinglint.model.report import Finding, ListingReport, Report, Silenced
    from listinglint.model.wording import Language

SCHEMA = "listinglint/report@1"
"""The version of this format; `schema_file` gives its JSON Schema."""


def render(report: Report, language: Language = "en") -> str:
    """Render a report; messages in one language, everything else the same in all."""
    data = {
        "schema": SCHEMA,
        "counts": counts(report),
        "listings": [_listing(listing, language) for listing in report.listings],
        "problems": [{"path": problem.path, "reason": problem.reason.of(language)} for problem in report.problems],
    }
    return as_json(data)


def schema_file() -> Path:
    """Give the file that holds the JSON Schema of this format."""
    from pathlib import Path

    return Path(__file__).with_name("report-1.schema.json")


def as_json(data: object, indent: int | None = 2) -> str:
    """Write data as JSON that any file and terminal takes, with a line break at the end."""
    return escaped(json.dumps(data, ensure_ascii=False, indent=indent)) + "\n"


def _listing(listing: ListingReport, language: Language) -> dict[str, Any]:
    return {
        "path": listing.path,
        "title": listing.title,
        "verdict": listing.verdict,
        "findings": [
            finding_data(finding, name, language)
            for finding, name in zip(listing.findings, fingerprints(listing), strict=True)
        ],
        "silenced": [
            silenced_data(silenced, name, language)
            for silenced, name in zip(listing.silenced, silenced_fingerprints(listing), strict=True)
        ],
        "rules": [
            {
                "rule": result.rule,
                "verdict": result.verdict,
                "reason": result.reason.of(language) if result.reason else None,
                **({"unseen": result.unseen.of(language)} if result.unseen else {}),
            }
            for result in listing.rules
        ],
        **(
            {"told_once": [_told_once(finding, language) for finding in listing.told_once]} if listing.told_once else {}
        ),
        **({"profiles": _profiles(listing)} if listing.asked else {}),
        **({"looked": listing.looked.of(language)} if listing.looked else {}),
        **({} if listing.is_listing else {"is_listing": False}),
    }


def _profiles(listing: ListingReport) -> list[dict[str, Any]]:
    return [
        {"name": one.name, "verdict": one.verdict, "counts": {level: one.levels.get(level, 0) for level in LEVELS}}
        for one in listing.profiles
    ]


def silenced_data(silenced: Silenced, fingerprint: str, language: Language) -> dict[str, Any]:
    """Give a silenced finding as data, with who silenced it and why."""
    return finding_data(silenced.finding, fingerprint, language) | {"by": silenced.by, "reason": silenced.reason}


def finding_data(finding: Finding, fingerprint: str, language: Language) -> dict[str, Any]:
    """Give a finding as data."""
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
        "fingerprint": fingerprint,
        **({"unseen": finding.unseen.of(language)} if finding.unseen else {}),
        **({"shown": place(finding.shown)} if finding.shown else {}),
        **({"fixable": finding.fixable} if finding.fixable else {}),
        **({"setting": finding.setting} if finding.setting else {}),
        **({"also": [place(where) for where in finding.also]} if finding.also else {}),
        **({"in_shop": finding.in_shop.of(language)} if finding.in_shop else {}),
    }


def _told_once(finding: Finding, language: Language) -> dict[str, Any]:
    """Give what is told of the export or folder of a listing."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "message": finding.message.of(language),
        "where": place(finding.where),
    }


def place(where: Place) -> dict[str, Any]:
    """Render a place: its file, with line and column of a page, line and field of a feed, or the box of a picture."""
    box = where.box
    return {
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "box": [box.left, box.top, box.width, box.height] if box else None,
        **({"field": where.field} if where.field else {}),
        "text": str(where),
    }
