"""Two tables that say different things about the same size."""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING

from listinglint.facts.size_faults.fault import fault, sureness
from listinglint.facts.size_faults.ranks import name, number_of
from listinglint.facts.sizes.words import size_systems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.facts.size_faults.fault import SizeFault
    from listinglint.facts.sizes import MeasureMark, SizeTable

    Cells = dict[tuple[str, str, frozenset[MeasureMark]], tuple[float, str]]

FEWEST = 4
"""Cells two tables must share, and half of them alike, to be about the same goods."""
LEAST = 1.0
"""Difference from which two values disagree, in their unit; below it is rounding."""
MOST = 40
"""Tables that are compared; every pair costs time, and no listing needs more."""


def conflicts(tables: Sequence[SizeTable]) -> Iterator[Observation[SizeFault]]:
    """Find pairs of tables that agree on most cells and contradict each other on the rest."""
    told = ((table, cells) for table in tables if len(cells := _cells(table)) >= FEWEST)
    for (first, ones), (second, others) in combinations(islice(told, MOST), 2):
        if first.kind is not second.kind or first.unit != second.unit or _are_unnamed(first, second):
            continue
        shared = [key for key in ones if key in others]
        apart = [key for key in shared if _differ(ones[key][0], others[key][0])]
        if len(shared) >= FEWEST and 0 < len(apart) <= len(shared) / 2:
            words = f"{ones[apart[0]][1]} ≠ {others[apart[0]][1]}"
            yield fault("conflict", second.where, words, confidence=min(sureness(first), sureness(second)))


def _are_unnamed(first: SizeTable, second: SizeTable) -> bool:
    """Tell whether both were told in sentences that name no size: they may be of two sizes."""
    return not any((*first.sizes, *second.sizes)) and max(first.confidence, second.confidence) < 1


def _cells(table: SizeTable) -> Cells:
    """Give the numbers of a table by size and measure, with the words that show them."""
    found: Cells = {}
    for measured in table.measured:
        if measured.measure is None or measured.measure in size_systems():
            continue
        for size, cell in zip(table.sizes, table.values(measured), strict=False):
            value = number_of(cell)
            if value is not None:
                found.setdefault(
                    (name(size), measured.measure, measured.marks), (value, f"{size} {measured.words.strip()} {cell}")
                )
    return found


def _differ(one: float, other: float) -> bool:
    """Tell whether two values disagree; a half width beside its girth does not."""
    low, high = sorted((one, other))
    return high - low >= LEAST and abs(high - 2 * low) >= LEAST
