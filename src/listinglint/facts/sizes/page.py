"""Size tables written in the page as HTML tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.sizes.grid import tables_in_grid
from listinglint.facts.sizes.sections import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.sizes.table import SizeTable
    from listinglint.model.listing import Cell, Table

MAX_COLUMNS = 60
"""Columns looked at; a hostile page can ask for millions."""


def tables_in_page(tables: Iterable[Table]) -> list[SizeTable]:
    """Find the size tables among the tables of the page that speak of its own goods."""
    return [
        found
        for table in tables
        if table.part.is_own
        for found in tables_in_grid(Grid(rows=spread(table), where=table.place))
    ]


def spread(table: Table) -> tuple[tuple[str, ...], ...]:
    """Repeat merged cells in every place they cover, and give the words row by row."""
    return tuple(tuple(cell.words if cell else "" for cell in row) for row in spread_cells(table))


def spread_cells(table: Table) -> list[list[Cell | None]]:
    """Repeat merged cells in every place they cover, up to MAX_COLUMNS."""
    grid: list[list[Cell | None]] = []
    below: dict[int, tuple[int, Cell]] = {}
    for row in table.rows:
        line: dict[int, Cell] = {at: cell for at, (_, cell) in below.items()}
        below = {at: (left - 1, cell) for at, (left, cell) in below.items() if left > 1}
        at = 0
        for cell in row:
            while at in line:
                at += 1
            stop = min(at + max(cell.columns, 1), MAX_COLUMNS)
            line.update(dict.fromkeys(range(at, stop), cell))
            if cell.rows > 1:
                below.update(dict.fromkeys(range(at, stop), (cell.rows - 1, cell)))
            at = stop
            if at >= MAX_COLUMNS:
                break
        grid.append([line.get(at) for at in range(max(line, default=-1) + 1)])
    return grid
