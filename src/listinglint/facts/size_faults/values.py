"""Values that can't be right: in a measure that grows from size to size, one that falls out of the row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listinglint.facts.size_faults.fault import fault, sureness
from listinglint.facts.size_faults.ranks import number_of, rank
from listinglint.facts.sizes.words import size_systems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.facts.size_faults.fault import SizeFault
    from listinglint.facts.sizes import Measured, SizeTable

LEAST_SHARE = 0.05
"""How far a value must lie off its neighbours, as a share of them: hand measuring errs by 1 to 3 cm of 40 to 100."""
LEAST = 2.0
"""The same in the table's unit."""
FEWEST = 3
"""Sizes below which nothing tells which of the values is wrong."""


def odd_values(table: SizeTable) -> Iterator[Observation[SizeFault]]:
    """Find in each measure the one value without which it would grow steadily with the sizes."""
    ranks = [rank(size) for size in table.sizes]
    known = [one for one in ranks if one is not None]
    if len(known) < max(FEWEST, len(ranks)) or len(set(known)) < len(known):
        return
    order = sorted(range(len(known)), key=known.__getitem__)
    for measured in table.measured:
        if measured.measure in size_systems():
            continue
        cells = table.values(measured)
        values = [number_of(cells[at]) for at in order]
        present = [value for value in values if value is not None]
        at = _odd_one(present) if len(present) == len(values) else None
        if at is not None:
            yield _odd(table, measured, order[at])


def _odd(table: SizeTable, measured: Measured, row: int) -> Observation[SizeFault]:
    words = f"{table.sizes[row]} {measured.words.strip()} {table.values(measured)[row]}"
    return fault("value-odd", table.where, words, confidence=sureness(table))


def _odd_one(values: Sequence[float]) -> int | None:
    """Tell which value alone keeps the row from growing, None when none does or several do."""
    if len(values) < FEWEST or _grows(values) or _grows(values[::-1]):
        return None
    cures = [at for at in range(len(values)) if _grows([*values[:at], *values[at + 1 :]])]
    worst = max(cures, key=lambda at: _off(values, at), default=None)
    if worst is None or _off(values, worst) < max(LEAST, LEAST_SHARE * _expected(values, worst)):
        return None
    return worst


def _grows(values: Sequence[float]) -> bool:
    return all(a <= b for a, b in pairwise(values))


def _expected(values: Sequence[float], at: int) -> float:
    near = [values[other] for other in (at - 1, at + 1) if 0 <= other < len(values)]
    return sum(near) / len(near)


def _off(values: Sequence[float], at: int) -> float:
    return abs(values[at] - _expected(values, at))
