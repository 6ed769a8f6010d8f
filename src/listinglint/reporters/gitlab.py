"""GitLab's code quality report: a list of issues that the merge request compares with those of its target.

What could not be looked at is no issue of the code and left out; a rule that broke is told.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from listinglint.model.report import Verdict
from listinglint.model.wording import Wording
from listinglint.reporters.cleaning import one_line
from listinglint.reporters.entries import COULD_NOT_CHECK, entries, unchecked
from listinglint.reporters.json import as_json
from listinglint.reporters.paths import relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.reporters.entries import Entry

_SEVERITIES = {"error": "critical", "warning": "major", "advice": "minor", "review": "info"}
BROKEN = "could-not-check"
PROBLEM = "could-not-read"
_ONE = Wording("{place}: {message}", "{place}：{message}")


def render(report: Report, language: Language = "en", *, root: str = "") -> str:
    """Render a report; paths are made relative to the folder `root` of the repository."""
    issues = [
        *(_issue(entry, language, root) for entry in entries(report)),
        *_broken(report, language, root),
        *_problems(report, language, root),
    ]
    return as_json(issues)


def _issue(entry: Entry, language: Language, root: str) -> dict[str, Any]:
    finding = entry.finding
    message = one_line(finding.message.of(language))
    if finding.where.file != entry.listing.path or finding.where.field:
        message = _ONE.of(language).format(place=one_line(str(finding.where)), message=message)
    return {
        "description": message,
        "check_name": finding.rule,
        "fingerprint": entry.fingerprint,
        "severity": _SEVERITIES[entry.level],
        "location": {
            "path": relative(entry.listing.path, root),
            "lines": {"begin": entry.in_page.line if entry.in_page else entry.listing.line},
        },
    }


def _broken(report: Report, language: Language, root: str) -> Iterator[dict[str, Any]]:
    for listing in report.listings:
        for group in (group for group in unchecked(listing) if group.verdict is Verdict.ERROR):
            told = f"{COULD_NOT_CHECK.of(language)} [{', '.join(group.rules)}]: {group.reason.of(language)}"
            yield _note(BROKEN, "info", told, relative(listing.path, root), *group.rules)


def _problems(report: Report, language: Language, root: str) -> Iterator[dict[str, Any]]:
    for problem in report.problems:
        yield _note(PROBLEM, "blocker", problem.reason.of(language), relative(problem.path, root), problem.path)


def _note(name: str, severity: str, words: str, path: str, *key: str) -> dict[str, Any]:
    text = "\0".join((name, path, *key)).encode("utf-8", "replace")
    return {
        "description": one_line(words),
        "check_name": name,
        "fingerprint": blake2b(text, digest_size=16).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": 1}},
    }
