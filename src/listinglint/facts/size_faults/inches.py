"""Whether the numbers of the one piece on sale can be nothing but inches: nobody's chest is 22 cm across."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.text.patterns import holds
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.sizes import SizeTable

_TOO_FEW_CENTIMETRES: Final = {"chest": 30.0, "shoulder": 26.0}
"""Centimetres up to which a grown-up's garment would be too narrow for anyone."""
_LEGS: Final = {"inseam": (26.0, 36.0)}
"""Inches of a full leg; as centimetres they would be those of shorts."""
_NUMBER: Final = lazy_pattern(r"\d{1,3}(?:\.\d{1,2})?")


def are_inches(tables: Sequence[SizeTable], title: str) -> bool:
    """Tell whether one grown-up's piece is measured, in numbers that are inches to whoever reads them; `title` is folded."""
    if any(len(table.sizes) > 1 for table in tables) or holds(slot("size_faults", "small_or_short"), title):
        return False
    return any(
        _are_inches(one.measure or "", float(found.group()))
        for table in tables
        for one in table.measured
        if one.words.isascii()
        for value in table.values(one)
        if (found := _NUMBER.search(value))
    )


def _are_inches(measure: str, number: float) -> bool:
    least, most = _LEGS.get(measure, (0.0, _TOO_FEW_CENTIMETRES.get(measure, 0.0)))
    return least < number <= most
