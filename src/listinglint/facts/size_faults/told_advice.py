"""Advice in running lines that leads to the wrong size: 80-95斤穿S码，95-105斤穿M码, "S: 40-45 kg, M: 45-50 kg"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.size_faults.fault import PRINTED, WRITTEN, SizeFault, fault
from listinglint.facts.size_faults.ranks import rank
from listinglint.facts.size_faults.values import FEWEST, cell_after_gap, odd_cell
from listinglint.facts.text.normalise import as_written, normalise
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage, Place
    from listinglint.phrasebook.book import Phrasebook

_TOKEN: Final = lazy_pattern(
    r"(?<![\d.])(\d{2,3}(?:\.\d)?(?:-|~|–|—|至|到| to )\d{2,3}(?:\.\d)?) ?(斤|公斤|千克|kg|lb)"
    r"|(?<![a-z0-9'])((?:[2-6]x|x{1,5})?[sml])(?![a-z'])"
)


class _Told(Struct, frozen=True):
    """A size, and the weights that are said to wear it."""

    rank: float
    weights: str
    unit: str
    place: Place
    words: str


def odd_told_advice(passages: Iterable[Passage], _: Phrasebook | None = None) -> list[Observation[SizeFault]]:
    """Find the one size whose weights are out of the row of the others', or that leaves weights out before it."""
    told = [one for passage in passages if passage.part.is_own for one in _told(passage)]
    ranks = [one.rank for one in told]
    is_one_row = len({one.unit for one in told}) == 1 and len(set(ranks)) == len(ranks) > FEWEST
    if not is_one_row:
        return []
    row = sorted(told, key=lambda one: one.rank)
    weights = [one.weights for one in row]
    at, confidence = odd_cell(weights), WRITTEN
    if at is None:
        at, confidence = cell_after_gap(weights), PRINTED
    return [] if at is None else [fault("value-odd", row[at].place, row[at].words, confidence=confidence)]


def _told(passage: Passage) -> Iterator[_Told]:
    """Give the pairs of a line in which weights and sizes take turns."""
    words = normalise(passage.words).words
    found = [*_TOKEN.finditer(words)]
    pairs = [*zip(found[::2], found[1::2], strict=False)]
    if len(found) % 2 or any((one[3] is None) == (other[3] is None) for one, other in pairs):
        return
    for pair in pairs:
        size, weights = sorted(pair, key=lambda one: one[3] is None)
        start, stop = pair[0].start(), pair[1].end()
        place = passage.place(*normalise(passage.words).original(start, stop))
        ranked = rank(size[3])
        if ranked is not None:
            yield _Told(ranked, weights[1], weights[2], place, as_written(passage.words, (start, stop)))
