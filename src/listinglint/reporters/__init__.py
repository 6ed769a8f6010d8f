"""A report → text; one module for each format, each a pure function of the report, imported when it is asked for.

A module offers `render(report, language, …)`, and whatever else it needs it asks for by keywords of that function:
`root` (the folder that paths are relative to), `width` (cells of the console), `color`, `pages` (lines of each page),
`illustrations` (pictures of each listing), `suppressed` (whether silenced findings are shown). One whose text people
read on a console, in the console's own charset, says `FOR_CONSOLES = True`; the others are UTF-8 everywhere.
"""

from __future__ import annotations

from importlib import import_module
from inspect import signature
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


def asked_by(name: str) -> tuple[str, ...]:
    """Give the options that a format's `render` asks for. Raises KeyError for no such format."""
    return tuple(signature(import_module(REPORTERS[name]).render).parameters)[2:]


def is_for_consoles(name: str) -> bool:
    """Tell whether people read a format on a console. Raises KeyError for no such format."""
    return bool(getattr(import_module(REPORTERS[name]), "FOR_CONSOLES", False))
