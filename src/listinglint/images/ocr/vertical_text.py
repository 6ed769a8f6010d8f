"""Joins letters that stand one below the other, each found as a line of its own, to one upright line."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final

from listinglint.facts.ports import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_WIDE: Final = "\u3400"
LETTERS: Final = 3
NEXT: Final = 0.35
"""Blank between two letters, as a share of their height; cells of a table stand farther apart."""


def join_upright(lines: Sequence[Line]) -> list[Line]:
    """Join columns of three wide letters or more; other lines stay as they are."""
    columns: list[list[Line]] = []
    for letter in sorted(filter(_is_letter, lines), key=lambda line: line.box.top):
        column = next((column for column in columns if _follows(column[-1], letter)), None)
        if column is None:
            columns.append([letter])
        else:
            column.append(letter)
    joined = [column for column in columns if len(column) >= LETTERS]
    taken = [letter for column in joined for letter in column]
    return [line for line in lines if line not in taken] + [_joined(column) for column in joined]


def _is_letter(line: Line) -> bool:
    return len(line.words) == 1 and line.words >= FIRST_WIDE and line.box.width < 2 * line.box.height


def _follows(above: Line, below: Line) -> bool:
    """Whether the second letter stands right below the first and is as large."""
    size = min(above.box.height, below.box.height)
    is_level = abs(above.box.left + above.box.right - below.box.left - below.box.right) < size
    is_alike = max(above.box.height, below.box.height) < 1.5 * size
    return is_level and is_alike and -size / 2 < below.box.top - above.box.bottom < NEXT * size


def _joined(column: list[Line]) -> Line:
    box = column[0].box
    for letter in column[1:]:
        box = box.union(letter.box)
    return Line("".join(letter.words for letter in column), box, fmean(letter.confidence for letter in column))
