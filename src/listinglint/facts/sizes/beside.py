"""Cut a block of cells where another table, or a drawing, stands beside the first."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_number, is_size, may_be_size
from listinglint.facts.sizes.columns import columns_of
from listinglint.facts.sizes.words import header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.sizes.columns import Column
    from listinglint.facts.sizes.tokens import Token, TokenRow


def side_by_side(block: Sequence[TokenRow]) -> list[list[Token]]:
    """Give the tokens of each table of a block, left to right; one list when nothing stands beside."""
    columns = columns_of(block)
    tokens = [token for row in block for token in row]
    cells = [[token.words for token in tokens if column.share(token) >= 0.5] for column in columns]
    cuts = sorted({*_gaps(columns), *_new_tables(cells)})
    edges = [0, *(columns[cut].left for cut in cuts), 1 << 30]
    return [
        [token for token in tokens if left <= token.box.left + token.box.width // 2 < right]
        for left, right in pairwise(edges)
    ]


def _gaps(columns: Sequence[Column]) -> list[int]:
    """Find columns that stand much farther from the one before than columns usually do."""
    centres = [(column.left + column.right) / 2 for column in columns]
    pitches = [right - left for left, right in pairwise(centres)]
    return [at + 1 for at, pitch in enumerate(pitches) if pitch > 3.2 * median(pitches)]


def _new_tables(cells: Sequence[Sequence[str]]) -> list[int]:
    """Find columns that begin a table as the first one does: with sizes, or with the names of measures."""
    begins = [_holds_sizes(column) or _holds_measures(column) for column in cells]
    return [
        at
        for at in range(2, len(cells) - 1)
        if begins[0] and begins[at] and not begins[at - 1] and any(map(is_number, cells[at - 1]))
    ]


def _holds_sizes(cells: Sequence[str]) -> bool:
    named = [found.is_size for cell in cells[:2] if not is_size(cell) and (found := header(cell))]  # 中码 is a size
    sizes = sum(map(is_size, cells))
    return bool(sizes and (sizes == len(cells) or (sizes > 1 and 2 * sizes >= len(cells)))) or (
        any(named) and any(map(may_be_size, cells))
    )


def _holds_measures(cells: Sequence[str]) -> bool:
    return sum((found := header(cell)) is not None and not found.is_size for cell in cells) > 1
