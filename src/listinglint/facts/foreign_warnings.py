"""Warnings that the buyers of a page may not understand: in another language than the page, and not in its own besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.evidence import EU_LANGUAGES, LANGUAGES
from listinglint.facts.page_language import page_language
from listinglint.facts.text import SafetyWarning, safety_warnings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation


def foreign_warnings(evidence: Evidence) -> Iterator[Observation[SafetyWarning]]:
    """Give the warnings of a page that has none in its own language; nothing where that language has no list of words."""
    code = next(page_language(evidence)).value.code
    if code not in (*LANGUAGES, *EU_LANGUAGES):
        return
    seen = list(evidence.find_in_text(safety_warnings, EU_LANGUAGES))
    if not any(one.value.language == code for one in seen):
        yield from seen
