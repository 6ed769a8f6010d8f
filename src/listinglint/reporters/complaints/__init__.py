"""Counts of complaints → text, one module for each format; as with reports, each is a pure function, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.wording import Language

FORMATS = {
    "text": "listinglint.reporters.complaints.text",
    "json": "listinglint.reporters.complaints.json",
    "csv": "listinglint.reporters.complaints.csv",
    "html": "listinglint.reporters.complaints.html",
}
"""The formats and the module that renders each."""


def render(name: str, counts: ComplaintCounts, language: Language = "en") -> str:
    """Render counts in a format. Raises KeyError for no such format."""
    rendered: str = import_module(FORMATS[name]).render(counts, language)
    return rendered


def is_for_consoles(name: str) -> bool:
    """Tell whether people read a format on a console. Raises KeyError for no such format."""
    return bool(getattr(import_module(FORMATS[name]), "FOR_CONSOLES", False))
