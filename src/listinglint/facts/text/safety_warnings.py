"""Warnings of danger, each in its language; the name of a phrase is that language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from msgspec import Struct

from listinglint.facts.text.matcher import find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

WarningLanguage = Literal["zh", "en", "de", "fr", "it", "es", "nl"]


class SafetyWarning(Struct, frozen=True):
    """A warning of danger."""

    language: WarningLanguage


def safety_warnings(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[SafetyWarning]]:
    """Find the warnings of danger."""
    found = find_phrases("safety_warnings", passages, book)
    return [match.seen(SafetyWarning(cast("WarningLanguage", match.phrase.name))) for match in found]
