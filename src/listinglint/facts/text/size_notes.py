"""What the seller says about the measures: the error to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.lengths import error_cm
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.tone import Tone, tone_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


class SizeTolerance(Struct, frozen=True):
    """An error of the measures the seller admits, in centimetres; None where no number is given."""

    low_cm: float | None
    high_cm: float | None
    tone: Tone = "neutral"


def size_tolerances(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[SizeTolerance]]:
    """Find the sentences that admit an error of the measures, with the error in centimetres."""
    return [
        match.seen(SizeTolerance(*error_cm(match.sentence.words), tone_of(match.sentence.words, match.around)))
        for match in find_phrases("size_tolerances", passages, book)
    ]
