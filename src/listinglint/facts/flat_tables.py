"""Tables whose own headers or captions say how the goods were laid when they were measured, or that they give girths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.size_tables import size_tables
from listinglint.facts.sizes import MeasureMark
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.sizes import Measured, SizeTable

_LAID = {MeasureMark.FLAT, MeasureMark.HALF_WIDTH, MeasureMark.RELAXED, MeasureMark.STRETCHED}


_GIRTH: Final = {"chest": 70.0, "waist": 55.0, "hip": 75.0}
"""cm from which a measure of an adult's garment goes around: twice as much fits nobody (GB/T 1335 has busts of 72 to 112 cm)."""
_EITHER_WAY: Final = frozenset(
    {*_GIRTH, "hem", "thigh", "knee", "calf", "cuff", "leg-opening", "upper-arm", "armhole", "upper-bust", "underbust"}
)
"""Measures that can be a width or go around."""
_CENTIMETRES: Final = {"cm": 1.0, "mm": 0.1, "inch": 2.54}
_NUMBER: Final = lazy_pattern(r"\d{1,4}(?:\.\d{1,2})?")


def flat_tables(evidence: Evidence) -> Iterator[Observation[SizeTable]]:
    """Give the tables that say it: 平铺胸围, pit to pit, relaxed and stretched; 胸围 above numbers that can only be girths; 脚长."""
    for seen in size_tables(evidence):
        table = seen.value
        if any(_LAID & measured.marks for measured in table.measured) or _are_girths(table) or not _is_open(table):
            yield seen


def _is_open(table: SizeTable) -> bool:
    """Tell whether a measure is there that can be a width or a girth; a foot's length can't."""
    return any(measured.measure in _EITHER_WAY or measured.measure is None for measured in table.measured)


def _are_girths(table: SizeTable) -> bool:
    """Tell whether all measures that could be read either way are girths by their numbers."""
    around = [measured for measured in table.measured if measured.measure in _GIRTH]
    return bool(around) and all(_is_girth(table, measured) for measured in around)


def _is_girth(table: SizeTable, measured: Measured) -> bool:
    factor = _CENTIMETRES.get(measured.unit or table.unit or "cm", 1.0)
    numbers = [float(found.group()) * factor for one in table.values(measured) if (found := _NUMBER.search(one))]
    from statistics import median  # with fractions and decimals, 3 ms

    return bool(numbers) and median(numbers) >= _GIRTH[measured.measure or ""]
