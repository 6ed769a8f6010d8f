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
"""Ways to give two measures at once."""
_ENOUGH: Final = 2
"""Measures that tell whether a garment fits: a length alone does not."""


def piece_measures(evidence: Evidence) -> Iterator[Observation[Mention]]:
    """Give the sentences that measure the goods, unless several sizes are on sale: of which one they speak, nobody knows."""
    if len(sizes_on_sale(evidence)) <= 1:
        yield from evidence.find_in_text(_told)


def _told(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
    found = list(find_phrases(_NAME, passages, book))
    if any(match.phrase.name == _PAIR for match in found):
        return [match.seen(Mention()) for match in found]
    named, lengths = (
        {one.group() for match in found for one in pattern(slot(_NAME, name)).finditer(match.sentence.words)}
        for name in ("measure", "length")
    )
    return [match.seen(Mention()) for match in found] if min(len(named), len(lengths)) >= _ENOUGH else []
