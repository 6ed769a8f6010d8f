"""How the one piece on sale is measured, where no table says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.size_faults.coverage import sizes_on_sale
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.mention import Mention
from listinglint.facts.text.patterns import pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_NAME: Final = "piece_measures"
_PAIR: Final = "pair"
"""Ways to give two measures at once, or the one that only the goods have: from pit to pit, from toe to heel."""
_BY_SIZE: Final = "by-size"
"""Ways to give the measure of each size beside it."""
_ENOUGH: Final = 2
"""Measures that tell whether a garment fits: a length alone does not."""


def piece_measures(evidence: Evidence) -> Iterator[Observation[Mention]]:
    """Give the sentences that measure the goods; where several sizes are on sale, those that say of which they speak."""
    yield from evidence.find_in_text(_told if len(sizes_on_sale(evidence)) <= 1 else _told_by_size)


def _told(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
    found = list(find_phrases(_NAME, passages, book))
    if any(match.phrase.name in {_PAIR, _BY_SIZE} for match in found):
        return [match.seen(Mention()) for match in found]
    named, lengths = (
        {one.group() for match in found for one in pattern(slot(_NAME, name)).finditer(match.sentence.words)}
        for name in ("measure", "length")
    )
    return [match.seen(Mention()) for match in found] if min(len(named), len(lengths)) >= _ENOUGH else []


def _told_by_size(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
    return [match.seen(Mention()) for match in find_phrases(_NAME, passages, book) if match.phrase.name == _BY_SIZE]
