"""Find the columns of a block of cells and lay the cells out as a grid."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.sizes.cells import is_number, is_size, is_value
from listinglint.facts.sizes.sections import is_unit
from listinglint.facts.sizes.tokens import is_rest_row, width_of
from listinglint.facts.sizes.words import header
from listinglint.facts.text.characters import is_chinese

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.sizes.tokens import Token, TokenRow

_OVERLAP: Final = 0.35
"""Part of the narrower one of two columns that lies in the other where both are lines of one header."""


class Column(Struct):
    """A vertical strip in pixels, growing while cells are found in it."""

    left: int
    right: int

    def share(self, token: Token) -> float:
        """Give how much of the narrower one of strip and token lies in the other, 0 to 1."""
        common = min(self.right, token.box.right) - max(self.left, token.box.left)
        return max(common, 0) / max(min(self.right - self.left, token.box.width), 1)


def laid_out(rows: Sequence[TokenRow]) -> list[list[str]]:
    """Lay rows of tokens out as a grid of words; a cell over several columns is cut or repeated in each."""
    units_at = next((at for at, row in enumerate(rows[:3]) if at and all(is_unit(token.words) for token in row)), 0)
    columns = columns_of(rows[units_at:])
    grid = [_placed(row, columns) for row in _merged(rows, columns)]
    return _without_split_columns(grid)


def columns_of(rows: Sequence[TokenRow]) -> list[Column]:
    """Find the columns, narrow cells first, so that a wide cell can't join two of them."""
    columns: list[Column] = []
    for token in sorted((token for row in rows for token in row), key=lambda token: token.box.width):
        hits = [column for column in columns if column.share(token) >= 0.5]
        if not hits:
            columns.append(Column(token.box.left, token.box.right))
        elif len(hits) == 1 and not any(column.share(token) > 0.1 for column in columns if column is not hits[0]):
            hits[0].left = min(hits[0].left, token.box.left)
            hits[0].right = max(hits[0].right, token.box.right)
    return _without_halves(sorted(columns, key=lambda column: column.left), rows)


def _without_halves(columns: list[Column], rows: Sequence[TokenRow]) -> list[Column]:
    """Join neighbours that no row fills both of and that overlap or a cell covers: lines of one column, aligned differently."""
    at = 0
    while at + 1 < len(columns):
        left, right = columns[at], columns[at + 1]
        hits = [[(left.share(token) >= 0.5, right.share(token) >= 0.5) for token in row] for row in rows]
        is_filled = any((True, False) in row and (False, True) in row for row in hits)
        is_over = left.right - right.left > _OVERLAP * min(left.right - left.left, right.right - right.left)
        if not is_filled and (is_over or any((True, True) in row for row in hits)):
            columns[at : at + 2] = [Column(left.left, right.right)]
        else:
            at += 1
    return columns


def _placed(row: Sequence[Token], columns: Sequence[Column]) -> list[str]:
    cells: list[str] = [""] * len(columns)
    for token in row:
        hits = [at for at, column in enumerate(columns) if column.share(token) >= 0.5]
        hits = hits or _beside(token, columns)
        words = _cut(token, [columns[at] for at in hits])
        for at, word in zip(hits, words, strict=True):
            cells[at] = joined(cells[at], word)
    return cells


def _beside(token: Token, columns: Sequence[Column]) -> list[int]:
    """Give the column a token that lies in none is nearest to; both, for a header in the middle over two columns."""
    best = max(range(len(columns)), key=lambda at: columns[at].share(token))
    right = next((at for at, column in enumerate(columns) if column.left >= token.box.right), 0)
    if columns[best].share(token) > 0 or not right or columns[right - 1].right > token.box.left:
        return [best]
    before, after = (abs(token.centre - (columns[at].left + columns[at].right) / 2) for at in (right - 1, right))
    if header(token.words) is not None and max(before, after) < 1.6 * min(before, after):
        return [right - 1, right]
    return [right - 1 if before < after else right]


def joined(first: str, second: str) -> str:
    """Join two printed lines of one cell, with a space only between Latin words, and without dots of a line below."""
    if not first or not second or (is_number(first) and not second.strip(" .·…")):
        return first or second
    is_tight = is_chinese(first[-1]) or is_chinese(second[0]) or second[0] in "/(（-)）" or first[-1] in "/(（-"
    return first + second if is_tight else f"{first} {second}"


def _cut(token: Token, columns: Sequence[Column]) -> list[str]:
    """Cut digits that run over several columns (9492), or a title and a header, at the gaps; repeat a merged cell."""
    whole = [token.words] * len(columns)
    if len(columns) < 2 or len(token.words) < 2 * len(columns):
        return whole
    widths = [width_of(token.words[:at]) for at in range(len(token.words) + 1)]
    gaps = [(left.right + right.left) / 2 - token.box.left for left, right in pairwise(columns)]
    at_gap = [
        min(range(len(widths)), key=lambda at: abs(widths[at] / widths[-1] * token.box.width - gap)) for gap in gaps
    ]
    if token.words.isdecimal():
        pieces = [token.words[start:stop] for start, stop in pairwise([0, *at_gap, len(token.words)])]
        return pieces if all(2 <= len(piece) <= 3 for piece in pieces) else whole
    if len(columns) > 2 or header(token.words) is not None:
        return whole
    ends = [at for at in range(1, len(token.words) - 1) if (found := header(token.words[at:])) and not found.is_size]
    at = min(ends, key=lambda at: abs(at - at_gap[0]), default=0)
    return [token.words[:at].strip(), token.words[at:].strip()] if at else whole


def _merged(rows: Sequence[TokenRow], columns: Sequence[Column]) -> list[TokenRow]:
    """Merge the rows of two-line cells: a row of few cells nearer to a full row than the next full row can be."""
    full = max(map(len, rows))
    middles = [sum(token.middle for token in row) / len(row) for row in rows]
    full_at = [at for at, row in enumerate(rows) if len(row) >= max(2, 0.6 * full) and not is_rest_row(row)]
    gaps = [middles[b] - middles[a] for a, b in pairwise(full_at)]
    height = median(token.box.height for row in rows for token in row)
    reach = 0.62 * median(gaps) if gaps else 1.5 * height
    merged: dict[int, list[Token]] = {at: list(rows[at]) for at in full_at}
    for at, row in enumerate(rows):
        if at in merged:
            continue
        near = min(full_at, key=lambda one: abs(middles[one] - middles[at]), default=at)
        is_near = near != at and abs(middles[near] - middles[at]) < reach
        if is_near and _belong(row, rows[near], columns):
            merged[near].extend(row)
        else:
            merged[at] = list(row)
    return [tuple(sorted(merged[at], key=lambda token: (token.middle, token.box.left))) for at in sorted(merged)]


def _belong(row: TokenRow, full: TokenRow, columns: Sequence[Column]) -> bool:
    """Tell whether a short row continues cells of a full one: not numbers under numbers, which are a row of their own."""
    for token in row:
        column = max(columns, key=lambda one: one.share(token))
        other = next((one for one in full if column.share(one) >= 0.5), None)
        if other is not None and is_value(token.words) and is_value(other.words) and not is_size(other.words):
            return False
    return True


def _without_split_columns(grid: list[list[str]]) -> list[list[str]]:
    """Join a column that only has a header with the neighbour that only lacks one: they were aligned differently."""
    at = 0
    while grid and at + 1 < len(grid[0]):
        left, right = [row[at] for row in grid], [row[at + 1] for row in grid]
        is_apart = not any(a and b for a, b in zip(left, right, strict=True))
        is_header_only = bool(left[0]) and not any(left[1:]) and header(left[0]) is not None
        is_next_header_only = bool(right[0]) and not any(right[1:]) and header(right[0]) is not None
        if is_apart and len(grid) > 1 and (is_header_only != is_next_header_only):
            grid = [[*row[:at], row[at] or row[at + 1], *row[at + 2 :]] for row in grid]
        else:
            at += 1
    return grid
