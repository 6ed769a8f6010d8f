"""Warnings of danger, each in its language; the name of a phrase is that language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts.text.matcher import find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_LANGUAGES: tuple[Literal["zh", "en", "de", "fr", "it", "es", "nl"], ...] = ("zh", "en", "de", "fr", "it", "es", "nl")


class SafetyWarning(Struct, frozen=True):
    """A warning of danger."""

    language: Literal["zh", "en", "de", "fr", "it", "es", "nl"]


def safety_warnings(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[SafetyWarning]]:
    """Find the warnings of danger."""
    return [
        match.seen(SafetyWarning(language))
        for match in find_phrases("safety_warnings", passages, book)
        for language in _LANGUAGES
        if match.phrase.name == language
    ]
