"""Find the columns of a block of cells and lay the cells out as a grid."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from listinglint.evidence.folding import is_chinese
from listinglint.evidence.sizes.cells import is_size, is_value
from listinglint.evidence.sizes.tokens import Token
from listinglint.evidence.sizes.words import header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.evidence.sizes.tokens import TokenRow


@dataclass(slots=True)
class Column:
    """A vertical strip in pixels, growing while cells are found in it."""

    left: int
    right: int

    def share(self, token: Token) -> float:
        """Give how much of the narrower one of strip and token lies in the other, 0 to 1."""
        common = min(self.right, token.box.right) - max(self.left, token.box.left)
        return max(common, 0) / max(min(self.right - self.left, token.box.width), 1)


def laid_out(rows: Sequence[TokenRow]) -> list[list[str]]:
    """Lay rows of tokens out as a grid of words; a cell over several columns is cut or repeated in each."""
    columns = columns_of(rows)
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
    return sorted(columns, key=lambda column: column.left)


def _placed(row: Sequence[Token], columns: Sequence[Column]) -> list[str]:
    cells: list[str] = [""] * len(columns)
    for token in row:
        hits = [at for at, column in enumerate(columns) if column.share(token) >= 0.5]
        if not hits:
            hits = [max(range(len(columns)), key=lambda at: columns[at].share(token))]
        words = _cut(token, [columns[at] for at in hits])
        for at, word in zip(hits, words, strict=True):
            cells[at] = joined(cells[at], word)
    return cells


def joined(first: str, second: str) -> str:
    """Join two printed lines of one cell, with a space only between Latin words."""
    if not first or not second:
        return first or second
    is_tight = is_chinese(first[-1]) or is_chinese(second[0]) or second[0] in "/(（-)）" or first[-1] in "/(（-"
    return first + second if is_tight else f"{first} {second}"


def _cut(token: Token, columns: Sequence[Column]) -> list[str]:
    """Cut digits that run over several columns (9492) at the gaps between the columns; repeat a merged cell."""
    if len(columns) < 2 or not token.words.isdecimal() or len(token.words) < 2 * len(columns):
        return [token.words] * len(columns)
    per_digit = token.box.width / len(token.words)
    gaps = [(left.right + right.left) / 2 for left, right in zip(columns, columns[1:], strict=False)]
    cuts = [0, *(round((gap - token.box.left) / per_digit) for gap in gaps), len(token.words)]
    pieces = [token.words[start:stop] for start, stop in zip(cuts, cuts[1:], strict=False)]
    return pieces if all(2 <= len(piece) <= 3 for piece in pieces) else [token.words] * len(columns)


def _merged(rows: Sequence[TokenRow], columns: Sequence[Column]) -> list[TokenRow]:
    """Merge the rows of two-line cells: a row of few cells nearer to a full row than the next full row can be."""
    full = max(map(len, rows))
    middles = [sum(token.middle for token in row) / len(row) for row in rows]
    full_at = [at for at, row in enumerate(rows) if len(row) >= max(2, 0.6 * full)]
    gaps = [middles[b] - middles[a] for a, b in zip(full_at, full_at[1:], strict=False)]
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
