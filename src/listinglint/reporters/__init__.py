"""A report → text; one module for each format, each a pure function of the report, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from listinglint.model.report import Report
    from listinglint.model.wording import Language

REPORTERS = {
    "text": "listinglint.reporters.text",
    "concise": "listinglint.reporters.concise",
    "grouped": "listinglint.reporters.grouped",
    "json": "listinglint.reporters.json",
    "jsonl": "listinglint.reporters.jsonl",
    "sarif": "listinglint.reporters.sarif",
    "junit": "listinglint.reporters.junit",
    "github": "listinglint.reporters.github",
    "gitlab": "listinglint.reporters.gitlab",
    "markdown": "listinglint.reporters.markdown",
    "csv": "listinglint.reporters.csv",
    "html": "listinglint.reporters.html",
}
"""The formats and the module that renders each."""


def render(name: str, report: Report, language: Language = "en", **options: Any) -> str:
    """Render a report in a format; the options are those of its module's `render`. Raises KeyError for no such format."""
    rendered: str = import_module(REPORTERS[name]).render(report, language, **options)
    return rendered
