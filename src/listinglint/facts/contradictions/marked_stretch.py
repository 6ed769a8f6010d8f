"""Words of stretch against the mark on a scale that the seller drew: 高弹 in the text, and "no stretch" marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Medium
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_SCALES: Final = "size_scales"
CELL: Final = 4
"""Characters of a grade that stands alone in its cell: 四面高弹."""


def marked_stretch(passages: Iterable[Passage], chosen: str) -> Iterator[Observation[str]]:
    """Give the first words that praise a stretch the marked scale denies, or deny one it shows; the value is the mark."""
    denied = (
        slot(_FACT, "high")
        if holds(slot(_SCALES, "none"), chosen) or holds(slot(_SCALES, "little"), chosen)
        else slot(_FACT, "no_stretch")
        if holds(slot(_SCALES, "much"), chosen)
        else ""
    )
    for passage in passages:
        words = normalised_words(passage.words)
        found = pattern(denied).search(words) if denied else None
        if found and not _is_list_of_grades(words, passage.medium):
            said = as_written(passage.words, found.span())
            yield Observation(chosen, passage.place(), said, 0.8 * passage.confidence)
            return


def _is_list_of_grades(words: str, medium: Medium) -> bool:
    """Tell whether words are a scale, or a part of it; cells of a printed one may be read as a key and its value."""
    grades = sum(grade in words for grade in (*listed(_SCALES, "stretch-grades"), *listed(_SCALES, "stretch-named")))
    return len(words) <= CELL or grades > 1 or (medium is Medium.PICTURE and holds(slot(_FACT, "grades_only"), words))
