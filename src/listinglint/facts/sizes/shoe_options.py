"""Sizes of shoes that say themselves for which foot they are: 36-37（适合22.5-23cm）, "EU 38 (24 cm)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.sizes.table import Measured, SizeTable, TableKind
from listinglint.facts.text.normalise import normalise
from listinglint.model.linear_pattern import LinearPattern
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.model.listing import Passage

_SHOE: Final = LinearPattern(
    r"^\s*(?:eu\s*|eur\s*)?(\d{2}(?:\.5)?(?:\s*[-~/]\s*\d{2}(?:\.5)?)?)\s*(?:码|号)?\s*[(\[:]?[^\d]{0,8}"
    r"(\d{2}(?:\.\d{1,2})?)(?:\s*[-~]\s*\d{2}(?:\.\d{1,2})?)?\s*(?:cm|公分|厘米)"
)
"""A size, and the length of the foot it fits."""
_SIZES: Final = range(15, 53)
_FEET: Final = range(8, 35)
"""Centimetres from heel to toe, of babies and of giants."""
_SEVERAL: Final = 2
"""Options that make a table; a single one may be a width."""


def tables_in_shoe_options(passages: Iterable[Passage]) -> list[SizeTable]:
    """Give the table that the options on sale make, where each says the length of the foot it fits; values in cm."""
    rows: list[tuple[str, str]] = []
    places = []
    for passage in passages:
        found = _SHOE.search(normalise(passage.words).words) if passage.part is Part.OPTIONS else None
        if found is None:
            continue
        size, foot = found.group(1), found.group(2)
        if int(size[:2]) in _SIZES and int(float(foot)) in _FEET:
            rows.append((size, foot))
            places.append(passage.place())
    if len({size for size, _ in rows}) < _SEVERAL:
        return []
    measured = (Measured("脚长", "foot-length"),)
    return [SizeTable(("尺码", "脚长"), tuple(rows), measured, TableKind.BODY, places[0], unit="cm")]
