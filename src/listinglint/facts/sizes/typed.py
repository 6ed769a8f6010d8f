"""Size tables that are typed: cells apart by spaces or bars, a line for each row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_number, is_size, parts
from listinglint.facts.sizes.grid import is_header_row
from listinglint.facts.sizes.sections import Grid, is_size_header

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.model.listing import Passage

_BARS = re.compile(r"[|｜│]")
_RULE = re.compile(r"[\s|｜│:—=+-]{3,}")


def typed_tables(passages: Sequence[Passage]) -> Iterator[Grid]:
    """Gather lines such as "S 60 88" under a line such as "尺码 衣长 胸围"; a rule of dashes between them is passed over."""
    rows: list[tuple[str, ...]] = []
    place = None
    for passage in passages:
        for line in passage.words.splitlines():
            if _RULE.fullmatch(line):
                continue
            cells = _cells(line)
            if is_header_row(cells) or _is_sized(cells):
                if place and len(rows) > 1:
                    yield Grid(tuple(rows), place)
                rows, place = [cells], passage.place()
            elif rows and len(cells) == len(rows[0]) and any(map(is_number, cells)):
                rows.append(cells)
    if place and len(rows) > 1:
        yield Grid(tuple(rows), place)


def _cells(line: str) -> tuple[str, ...]:
    """Cut a line at its bars, when it has two or more, else at its spaces."""
    pieces = _BARS.split(line)
    if len(pieces) < 3:
        return parts(line)
    inner = pieces[0 if pieces[0].strip() else 1 : len(pieces) if pieces[-1].strip() else -1]
    return tuple(piece.strip() for piece in inner)


def _is_sized(cells: Sequence[str]) -> bool:
    """Tell whether cells are a header of sizes: 尺码 S M L."""
    return len(cells) > 2 and is_size_header(cells[0]) and all(map(is_size, cells[1:]))
