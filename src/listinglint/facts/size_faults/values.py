"""Values that can't be right: in a measure that grows from size to size, one that falls out of the row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listinglint.facts.size_faults.fault import PRINTED, fault, sureness
from listinglint.facts.size_faults.ranks import number_of, range_of, rank
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
    """Find in each measure the one value without which it would grow steadily with the sizes, and ranges that are none."""
    ranks = [rank(size) for size in table.sizes]
    known = [one for one in ranks if one is not None]
    is_ordered = len(known) >= max(FEWEST, len(ranks)) and len(set(known)) == len(known)
    order = sorted(range(len(known)), key=known.__getitem__) if is_ordered else []
    for measured in table.measured:
        if measured.measure in size_systems():
            continue
        cells = table.values(measured)
        bad = _odd_ranges(cells)
        for row in bad:
            yield _odd(table, measured, row, sureness(table))
        if not bad and order:
            yield from _odd_in_order(table, measured, order, [known[at] for at in order])


def _odd_in_order(
    table: SizeTable, measured: Measured, order: Sequence[int], ranks: Sequence[float]
) -> Iterator[Observation[SizeFault]]:
    """Find what breaks the row of values, given in the order of the sizes: a value, else a gap between two ranges."""
    cells = [table.values(measured)[at] for at in order]
    broken = _odd_row(cells)
    if broken is not None:
        yield _odd(table, measured, order[broken], sureness(table))
        return
    far = _after_gap(cells, ranks)
    if far is not None:
        yield _odd(table, measured, order[far], PRINTED)


def _odd(table: SizeTable, measured: Measured, row: int, confidence: float) -> Observation[SizeFault]:
    words = f"{table.sizes[row]} {measured.words.strip()} {table.values(measured)[row]}"
    return fault("value-odd", table.where, words, confidence=confidence)


def odd_cell(cells: Sequence[str]) -> int | None:
    """Tell which of the ranges along one side of a table, from small to large, is out of order; None when none or several are."""
    if len(cells) < FEWEST or not all(map(range_of, cells)):
        return None
    bad = _odd_ranges(cells)
    return bad[0] if len(bad) == 1 else None if bad else _odd_row(cells)


def cell_after_gap(cells: Sequence[str]) -> int | None:
    """Tell before which of the ranges along one side of a table something is left out: 40-45, 45-50, 60-65."""
    return _after_gap(cells, range(len(cells)))


def _odd_ranges(cells: Sequence[str]) -> list[int]:
    """Find ranges that go down (40-38), and among true ranges those from a number to itself (36-36)."""
    ranges = {at: found for at, cell in enumerate(cells) if (found := range_of(cell))}
    rising = sum(low < high for low, high in ranges.values())
    return [at for at, (low, high) in ranges.items() if (low > high and rising) or (low == high and rising > 1)]


def _odd_row(cells: Sequence[str]) -> int | None:
    """Tell which cell alone breaks the row: by its number, or by either end of its range."""
    bounds = [(one, one) if (one := number_of(cell)) is not None else range_of(cell) for cell in cells]
    if any(bound is None for bound in bounds):
        return None
    lows, highs = zip(*(bound for bound in bounds if bound is not None), strict=True)
    at = _odd_one(lows)
    return _odd_one(highs) if at is None else at


def _after_gap(cells: Sequence[str], ranks: Sequence[float]) -> int | None:
    """Tell which range leaves out more between it and the one before than any other does, and more than ranges are wide."""
    ranges = [found for cell in cells if (found := range_of(cell))]
    if len(ranges) < len(cells) or len(ranges) < FEWEST + 1 or not _grows([low for low, _ in ranges]):
        return None
    steps = [later - sooner for sooner, later in pairwise(ranks)]
    gaps = [later[0] - sooner[1] for sooner, later in pairwise(ranges)]
    widest = max(gaps)
    at = gaps.index(widest)
    others = max([*gaps[:at], *gaps[at + 1 :]])
    is_far = widest > max(high - low for low, high in ranges) and widest >= max(LEAST, 2 * others)
    return at + 1 if is_far and steps[at] <= min(steps) else None


def _odd_one(values: Sequence[float]) -> int | None:
    """Tell which value alone keeps the row from growing, None when none does or several do.

    Where leaving out either of two would do, it is the one without which the others grow more evenly.
    """
    if len(values) < FEWEST or _grows(values) or _grows(values[::-1]):
        return None
    cures = [at for at in range(len(values)) if _grows([*values[:at], *values[at + 1 :]])]
    worst = min(cures, key=lambda at: (_unevenness(values, at), -_off(values, at), -at), default=None)
    if worst is None or _off(values, worst) < max(LEAST, LEAST_SHARE * _expected(values, worst)):
        return None
    return worst


def _grows(values: Sequence[float]) -> bool:
    return all(a <= b for a, b in pairwise(values))


def _unevenness(values: Sequence[float], without: int) -> float:
    """Give how much the steps from size to size differ when one value is left out, in the table's unit."""
    kept = [(at, value) for at, value in enumerate(values) if at != without]
    steps = [(b - a) / (after - before) for (before, a), (after, b) in pairwise(kept)]
    return max(steps) - min(steps)


def _expected(values: Sequence[float], at: int) -> float:
    near = [values[other] for other in (at - 1, at + 1) if 0 <= other < len(values)]
    return sum(near) / len(near)


def _off(values: Sequence[float], at: int) -> float:
    return abs(values[at] - _expected(values, at))
