"""Advice that leads to the wrong size: heights and weights out of order, and a size smaller than the one beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listinglint.facts.size_faults.fault import PRINTED, fault, sureness
from listinglint.facts.size_faults.ranks import rank
from listinglint.facts.size_faults.values import cell_after_gap, odd_cell, odd_values
from listinglint.facts.sizes import TableKind
from listinglint.facts.sizes.kinds import is_matrix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.facts.size_faults.fault import SizeFault
    from listinglint.facts.sizes import SizeTable

MOST_CELLS = 400
"""Cells of a matrix that are compared; no shop prints more."""


def odd_advice(table: SizeTable) -> Iterator[Observation[SizeFault]]:
    """Find what is out of order in a table that leads from height and weight to a size, one fault for each line of ranges.

    Ranges may overlap, as those of careful shops do; each must begin and end above the one before.
    """
    if table.kind is not TableKind.SIZE_ADVICE:
        return
    if not is_matrix((table.columns, *table.rows)):
        yield from odd_values(table)
        return
    for ranges in (table.columns[1:], [row[0] for row in table.rows]):
        at = odd_cell(ranges)
        if at is not None:
            yield fault("value-odd", table.where, ranges[at].strip(), confidence=sureness(table))
        elif (far := cell_after_gap(ranges)) is not None:
            yield fault("value-odd", table.where, ranges[far].strip(), confidence=PRINTED)
    where = _odd_size([row[1:] for row in table.rows])
    if where is not None:
        down, across = where
        words = f"{table.rows[down][0]} {table.columns[across + 1]} {table.rows[down][across + 1]}"
        yield fault("value-odd", table.where, words, confidence=sureness(table))


def _odd_size(cells: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Find the one size without which sizes would only grow with height and with weight."""
    ranks = [[rank(cell) if cell.strip() else None for cell in row] for row in cells]
    known = [(down, across) for down, row in enumerate(ranks) for across, one in enumerate(row) if one is not None]
    if not known or len(known) > MOST_CELLS:
        return None
    broken = _broken(ranks)
    if not broken:
        return None
    blamed = [cell for cell in known if all(cell in pair for pair in broken) and not _broken(ranks, without=cell)]
    return blamed[0] if len(blamed) == 1 else None


def _broken(
    ranks: Sequence[Sequence[float | None]], without: tuple[int, int] | None = None
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Give the pairs of neighbours of a row or column of which the second is smaller than the first."""
    width = max(map(len, ranks), default=0)
    lines = [[(down, across) for across in range(len(row))] for down, row in enumerate(ranks)]
    lines += [[(down, across) for down, row in enumerate(ranks) if across < len(row)] for across in range(width)]
    found = []
    for line in lines:
        told = [(cell, one) for cell in line if cell != without and (one := ranks[cell[0]][cell[1]]) is not None]
        found += [(first, second) for (first, a), (second, b) in pairwise(told) if b < a]
    return found
