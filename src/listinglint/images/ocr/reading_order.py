"""Puts lines in the order in which they are read: rows of a table cell by cell, columns of prose one by one."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.ports import Line

PROSE: Final = 8
"""Letters in the usual line of a column of prose; cells and keys are shorter."""
FLANKED: Final = 3
"""Rows that two columns of prose have side by side at least."""
STAMPED: Final = 3
"""Times the same words stand in a picture when they are a watermark..."""
STAMP_LETTERS: Final = 4
"""...and how long they are; shorter ones may be the cells of a table."""


def in_order(lines: Sequence[Line], slanted: Sequence[Line] = ()) -> list[Line]:
    """Give the lines in reading order; what was stamped over them (slanted or repeated words) comes last."""
    times = Counter(line.words for line in lines)
    stamps = [line for line in lines if times[line.words] >= STAMPED and _is_stamp(line.words)]
    return [*_ordered([line for line in lines if line not in stamps]), *stamps, *slanted]


def _is_stamp(words: str) -> bool:
    return len(words) >= STAMP_LETTERS and not any(sign.isdigit() for sign in words)


def _ordered(lines: list[Line]) -> list[Line]:
    if len(lines) < 2:
        return lines
    rows, columns = _rows(lines), _columns(lines)
    if len(columns) > 1 and (len(rows) == 1 or all(_is_prose(column) for column in columns)):
        return [line for column in columns for line in _ordered(column)]
    if len(rows) > 1:
        return [line for block in _blocks(rows) for line in block]
    return sorted(lines, key=lambda line: (line.box.top, line.box.left))


def _blocks(rows: list[list[Line]]) -> Iterator[list[Line]]:
    """Order row by row, but where columns of prose stand side by side column by column."""
    start = 0
    while start < len(rows):
        stop, columns = _flanked(rows, start)
        if stop - start >= FLANKED and all(_is_prose(column) for column in columns):
            yield [line for column in columns for line in _ordered(column)]
        else:
            stop = start + 1
            yield _ordered(rows[start])
        start = stop


def _flanked(rows: list[list[Line]], start: int) -> tuple[int, list[list[Line]]]:
    """Find how many rows from `start` on share the same columns, and those columns."""
    columns = _columns(rows[start])
    count, stop, gathered = len(columns), start + 1, list(rows[start])
    while count > 1 and stop < len(rows):
        together = _columns([*gathered, *rows[stop]])
        if len(together) != count:
            break
        columns, gathered, stop = together, [*gathered, *rows[stop]], stop + 1
    return stop, columns


def _is_prose(column: list[Line]) -> bool:
    return len(column) >= FLANKED and median(len(line.words) for line in column) >= PROSE


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Part the lines where no middle half stands beside another (boxes themselves overlap by their margins)."""
    return _parted(
        [(line.box.top + line.box.height / 4, line.box.bottom - line.box.height / 4, line) for line in lines]
    )


def _columns(lines: list[Line]) -> list[list[Line]]:
    """Part the lines at blank columns."""
    margin = 0.15 * median(line.box.height for line in lines)
    return _parted([(line.box.left + margin, line.box.right - margin, line) for line in lines])


def _parted(spans: list[tuple[float, float, Line]]) -> list[list[Line]]:
    """Part spans wherever there is a gap."""
    parts: list[list[Line]] = []
    reach = float("-inf")
    for start, stop, line in sorted(spans, key=lambda span: span[:2]):
        if start >= reach:
            parts.append([])
        parts[-1].append(line)
        reach = max(reach, stop)
    return parts
