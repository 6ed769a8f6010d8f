"""Size tables written in the page as HTML tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence.sizes.grid import Grid, tables_in_grid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.evidence.sizes.table import SizeTable
    from listinglint.listing import Cell, Table

MAX_SPAN = 60
"""Columns or rows one cell may cover; a hostile page can ask for millions."""


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
    """Repeat merged cells in every place they cover."""
    grid: list[list[Cell | None]] = []
    below: dict[int, tuple[int, Cell]] = {}
    for row in table.rows:
        line: list[Cell | None] = []
        waiting, below = below, {}
        cells = iter(row)
        while True:
            if len(line) in waiting:
                left, cell = waiting.pop(len(line))
                line.append(cell)
                if left > 1:
                    below[len(line) - 1] = (left - 1, cell)
                continue
            following = next(cells, None)
            if following is None:
                break
            for _ in range(min(max(following.columns, 1), MAX_SPAN)):
                if following.rows > 1:
                    below[len(line)] = (min(following.rows, MAX_SPAN) - 1, following)
                line.append(following)
        for at, (left, cell) in sorted(waiting.items()):
            line.extend([None] * (at - len(line)))
            line.append(cell)
            if left > 1:
                below[at] = (left - 1, cell)
        grid.append(line)
    return grid
