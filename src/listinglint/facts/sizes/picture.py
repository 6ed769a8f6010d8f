"""Size tables painted in pictures: cells are gathered into rows, rows into blocks, blocks are laid out as grids."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from listinglint.facts.sizes.beside import side_by_side
from listinglint.facts.sizes.cells import is_size
from listinglint.facts.sizes.columns import columns_of, laid_out
from listinglint.facts.sizes.grid import is_header_row, tables_in_grid
from listinglint.facts.sizes.sections import Grid, is_size_header, is_unit
from listinglint.facts.sizes.tokens import (
    Token,
    is_cell,
    is_measure_row,
    is_rest_row,
    is_single_size_row,
    is_size_first_row,
    is_sized_row,
    is_value_row,
    rows_of,
    tokens_in,
    unpaired,
)
from listinglint.facts.sizes.words import header
from listinglint.model.listing import Box, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.ports import Line, Reading
    from listinglint.facts.sizes.table import SizeTable
    from listinglint.facts.sizes.tokens import TokenRow


def tables_in_reading(reading: Reading, file: str) -> list[SizeTable]:
    """Find the size tables among the lines read in one picture, top to bottom."""
    lines = [line for line in reading.lines if line.words.strip() and line.box.width > 0 and line.box.height > 0]
    rows = list(map(unpaired, rows_of(token for line in lines if is_cell(line.words) for token in tokens_in(line))))
    tables: list[SizeTable] = []
    for block in _blocks(rows):
        parts = side_by_side(block)
        again = [sub for part in parts for sub in _blocks(rows_of(part))] if len(parts) > 1 else [block]
        for one in again:
            tables.extend(tables_in_grid(_grid(one, lines, file)))
    return tables


MAX_ROWS = 60
"""Rows looked at for one table, captions and drawings beside it included."""
MAX_CELLS = 40
"""Cells a row of a table may have."""


def _blocks(rows: Sequence[TokenRow]) -> Iterator[list[TokenRow]]:
    """Give the runs of rows that can be a table; what stands beside a table is left for the next one."""
    left = [row for row in rows if len(row) <= MAX_CELLS]
    at = 0
    while at < len(left):
        block = _block(left, at) if _starts(left[at]) else []
        if len(block) > 1:
            yield block
            used = {token for row in block for token in row}
            stop = min(at + MAX_ROWS, len(left))
            kept = [tuple(token for token in row if token not in used) for row in left[max(at - 1, 0) : stop]]
            left[max(at - 1, 0) : stop] = [row for row in kept if row]
            at = max(at - 1, 0)
        else:
            at += 1


def _block(rows: Sequence[TokenRow], start: int) -> list[TokenRow]:
    """Gather the rows of the table that starts at a row, with the header above it when that row is none."""
    left, right = _zone(rows[start])
    block: list[TokenRow] = []
    for reach in (12, 24, MAX_ROWS):  # most tables end soon
        near = [token for row in rows[start : start + reach] for token in row if left < token.centre < right]
        inside = rows_of(near)
        block = inside[: _end(inside, 0)] if inside else []
        if len(block) < len(inside):
            break
    if not block:
        return []
    if start and all(is_unit(token.words) or is_size_header(token.words) for token in block[0]):
        block = [*_measures_above(rows[max(start - 2, 0) : start], block), *block]
    has_header = is_header_row(_words(block[0])) or is_sized_row(block[0])
    if start and not has_header and _is_header_above(rows[start - 1], block):
        block.insert(0, rows[start - 1])
    return block if len(block) > 1 else []


def _zone(row: TokenRow) -> tuple[float, float]:
    """Give the columns of pixels in which the cells of a table can stand whose first row this is.

    A header without a corner leaves room for a column of sizes on its left.
    """
    centres = [token.centre for token in row]
    pitch = median(b - a for a, b in pairwise(centres)) if len(row) > 1 else 3.0 * row[0].box.width
    first = header(row[0].words)
    is_cornerless = (first is not None and not first.is_size) or is_size(row[0].words)
    return centres[0] - (1.7 if is_cornerless else 0.6) * pitch, centres[-1] + 0.6 * pitch


def _words(row: Sequence[Token]) -> list[str]:
    return [token.words for token in row]


def _starts(row: TokenRow) -> bool:
    begins = (is_sized_row, is_measure_row, is_size_first_row, is_single_size_row)
    return is_header_row(_words(row)) or any(begin(row) for begin in begins)


def _end(rows: Sequence[TokenRow], start: int) -> int:
    """Give the row after the last one of the block that starts at a row: a large gap, words or a new header end it."""
    last = full = start
    pitches: list[float] = []
    height = median(token.box.height for token in rows[start])
    for at in range(start + 1, len(rows)):
        gap = _middle(rows[at]) - _middle(rows[last])
        reach = max(2.1 * median(pitches), 1.3 * max(pitches), 1.5 * height) if pitches else 4.5 * height
        is_other = is_header_row(_words(rows[at])) or (pitches and _is_new_size_row(rows, start, at))
        if gap > reach or (is_other and (last > start or gap > 2.4 * height)):
            break
        if is_value_row(rows[at]) or is_other:
            last = at
        is_full = len(rows[at]) >= 0.6 * len(rows[start]) and not is_rest_row(rows[at]) and not is_other
        if is_full and _middle(rows[at]) - _middle(rows[full]) > 0.6 * height:
            pitches.append(_middle(rows[at]) - _middle(rows[full]))  # two-line cells stand between full rows
            full = at
    return last + 1


def _is_new_size_row(rows: Sequence[TokenRow], start: int, at: int) -> bool:
    """Tell whether a row of sizes begins another table: the block has one already, or sizes in its first column."""
    return (
        is_sized_row(rows[at])
        and is_sized_row(rows[start])
        and not is_header_row(_words(rows[start]))
        and not (is_size_first_row(rows[at]) or is_size_first_row(rows[at - 1]))
    )


def _middle(row: TokenRow) -> float:
    return median(token.middle for token in row)


def _is_header_above(above: TokenRow, block: Sequence[TokenRow]) -> bool:
    """Tell whether the row above is the block's header: near, and over its columns."""
    if len(above) < 2:
        return False
    pitch = _middle(block[1]) - _middle(block[0]) if len(block) > 1 else 3 * block[0][0].box.height
    columns = columns_of(block)
    over = {at for token in above for at, column in enumerate(columns) if column.share(token) >= 0.5}
    return _middle(block[0]) - _middle(above) < 2 * pitch and len(over) >= max(2, len(columns) // 2)


def _measures_above(above: Sequence[TokenRow], block: Sequence[TokenRow]) -> list[TokenRow]:
    """Give the rows that name what is measured over a row of units: Bust over cm and inch."""
    edge = block[0][0].box.left - 3 * block[0][0].box.width
    pitch = _middle(block[1]) - _middle(block[0]) if len(block) > 1 else 0.0
    near = [row for row in above if _middle(block[0]) - _middle(row) < 2 * pitch]
    kept = [tuple(token for token in row if header(token.words) and token.box.left > edge) for row in near]
    return [row for row in kept if row]


def _grid(block: Sequence[TokenRow], lines: Sequence[Line], file: str) -> Grid:
    tokens = [token for row in block for token in row]
    box = reduce(Box.union, (token.box for token in tokens))
    height = median(token.box.height for token in tokens)
    near = [line for line in lines if line.box.left < box.right and line.box.right > box.left]
    over = [line for line in near if box.top - 6 * height < line.box.top and line.box.bottom <= box.top + height / 2]
    under = [
        line for line in near if line.box.top >= box.bottom - height / 3 and line.box.top < box.bottom + 7 * height
    ]
    titles = [line.words for line in over if len(line.words) <= 40 and not any(one.box == line.box for one in tokens)]
    return Grid(
        rows=tuple(map(tuple, laid_out(block))),
        where=Place(file, box=box),
        caption=" ".join(titles),
        notes=tuple(line.words for line in under),
        confidence=sum(token.confidence for token in tokens) / len(tokens),
    )
