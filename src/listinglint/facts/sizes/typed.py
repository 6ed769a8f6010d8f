"""Size tables that are typed: cells apart by spaces or bars, a line for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_number, is_size, may_be_size, parts
from listinglint.facts.sizes.grid import is_header_row
from listinglint.facts.sizes.sections import Grid, is_size_header
from listinglint.facts.sizes.words import header
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Passage

_BARS = lazy_pattern(r"[|｜│]")
_COMMAS = lazy_pattern(r"[/／、,，;；]")
_SPACES = lazy_pattern(r"\s+")
_RULE = lazy_pattern(r"[\s|｜│:—=+-]{3,}")


def typed_tables(passages: Sequence[Passage]) -> list[tuple[Grid, tuple[Passage, ...]]]:
    """Gather lines such as "S 60 88" under a line such as "尺码 衣长 胸围", each table with the passages it is typed in.

    A rule of dashes between them is passed over.
    """
    found: list[tuple[Grid, tuple[Passage, ...]]] = []
    rows: list[tuple[str, ...]] = []
    used: list[Passage] = []
    for passage in passages:
        for line in passage.words.splitlines():
            if _RULE.fullmatch(line):
                continue
            cells = _cells(line)
            if is_header_row(cells) or _is_sized(cells):
                _end(found, rows, used)
                rows, used = [cells], [passage]
            elif rows and len(cells) == len(rows[0]) and any(map(is_number, cells)):
                rows.append(cells)
                used.append(passage)
    _end(found, rows, used)
    return found


def _end(found: list[tuple[Grid, tuple[Passage, ...]]], rows: list[tuple[str, ...]], used: list[Passage]) -> None:
    if len(rows) > 1:
        found.append((Grid(tuple(rows), used[0].place()), tuple(used)))


def _cells(line: str) -> tuple[str, ...]:
    """Cut a line at its bars, when it has two or more, else at its spaces."""
    pieces = _BARS.split(line)
    if len(pieces) < 3:
        return _listed(line) or parts(line)
    inner = pieces[0 if pieces[0].strip() else 1 : len(pieces) if pieces[-1].strip() else -1]
    return tuple(piece.strip() for piece in inner)


def _listed(line: str) -> tuple[str, ...]:
    """Cut a line of a name and what is listed behind it: 胸围：88/92/96, 尺码: S、M、L, S：31／46; nothing for any other line."""
    name, colon, rest = line.replace("：", ":").partition(":")
    if not colon or not (header(name) or is_size(name)):
        return ()
    rest = rest.strip(" ;；。,，")
    pieces = tuple(piece.strip() for piece in (_COMMAS if _COMMAS.search(rest) else _SPACES).split(rest))
    is_list = len(pieces) > 1 and (
        all(is_number(piece) or may_be_size(piece) for piece in pieces)
        or (is_size_header(name) and all(header(piece) for piece in pieces))
    )
    return (name.strip(), *pieces) if is_list else ()


def _is_sized(cells: Sequence[str]) -> bool:
    """Tell whether cells are a header of sizes: 尺码 S M L."""
    is_named = len(cells) > 2 and is_size_header(cells[0]) and not is_size(cells[0])
    return is_named and all(map(may_be_size, cells[1:]))
