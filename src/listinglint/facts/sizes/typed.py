"""Size tables that are typed: cells apart by spaces or bars, a line for each row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_number, is_size, may_be_size, nothing, parts
from listinglint.facts.sizes.grid import is_header_row
from listinglint.facts.sizes.sections import Grid, is_size_header
from listinglint.facts.sizes.words import header, header_starts
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Passage

_BARS = lazy_pattern(r"[|｜│]")
_COMMAS = lazy_pattern(r"[/／、,，;；]")
_ROWS = lazy_pattern(r"[;；]")
_SENTENCE = lazy_pattern(r"(?<=[\d\"”″])(?:\.\s| (?=[A-Z][a-z]+ [a-z]+ ))")
_SPACES = lazy_pattern(r"\s+")
_EXPLAINED = lazy_pattern(r"\s*[(（][^()（）]*[)）]$")
_RULE = lazy_pattern(r"[\s|｜│:—=+-]{3,}")

FEWEST_ROWS = 3
"""Runs of cells in one line that make a table: its sizes and two measures."""
FEWEST_COLUMNS = 2
FEWEST_NUMBERS = 4
"""Numbers of such a table: two rows of two."""
_LONGEST_LINE = 2000


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
            is_headed = len(cells) >= FEWEST_COLUMNS and is_header_row(cells) and nothing().isdisjoint(cells[1:])
            if is_headed or _is_sized(cells):
                _end(found, rows, used)
                rows, used = [cells], [passage]
            elif rows and any(map(is_number, cells)) and _continues(cells, rows):
                rows.append(cells)
                used.append(passage)
            elif flat := _flattened(line):
                _end(found, rows, used)
                rows, used = list(flat), [passage]
    _end(found, rows, used)
    return found


def _continues(cells: Sequence[str], rows: list[tuple[str, ...]]) -> bool:
    """Tell whether cells are the next row; the first row may lack its corner, which is put there then."""
    head = rows[0]
    if len(rows) == 1 and len(cells) == len(head) + 1 and not is_number(cells[0]):
        is_cornered = is_size_header(head[0]) and not is_size(head[0])
        if not is_cornered and (is_size(cells[0]) or header(cells[0])):
            rows[0] = ("", *head)
    return len(cells) == len(rows[0])


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


def _flattened(line: str) -> tuple[tuple[str, ...], ...]:
    """Read a table whose cells follow each other in one line: "Size S M L Chest 88 92 96 Length 60 61 62", or rows between semicolons."""
    if sum(map(str.isnumeric, line)) < FEWEST_NUMBERS:
        return ()
    if rows := _between_semicolons(line):
        return rows
    starts = header_starts(line) if len(line) < _LONGEST_LINE else ()
    if len(starts) < FEWEST_ROWS:
        return ()
    pieces = [line[start:stop] for start, stop in pairwise((*starts, len(line)))]
    runs = [run for piece in pieces if (run := parts(_SENTENCE.split(piece)[0].strip(" :;,-"))) and len(run) > 2]
    sized = [run for run in runs if _is_sized(run)][:1]
    others = [run for run in runs if sized and run is not sized[0] and len(run) == len(sized[0])]
    measured = [run for run in others if all(map(is_number, run[1:]))]
    return (*sized, *measured) if len(measured) >= FEWEST_ROWS - 1 else ()


def _between_semicolons(line: str) -> tuple[tuple[str, ...], ...]:
    """Read rows of one line: "Size,Chest; S,50; M,53", 尺码：S、M；裤长：99、100."""
    pieces = _ROWS.split(_EXPLAINED.sub("", line.strip(" ;；.。")))
    if len(pieces) < FEWEST_ROWS:
        return ()
    listed = tuple(map(_listed, pieces))
    rows = listed if all(listed) else tuple(tuple(one.strip() for one in _COMMAS.split(row)) for row in pieces)
    if len({len(row) for row in rows}) > 1 or len(rows[0]) < FEWEST_COLUMNS:
        return ()
    body = rows[1:]
    if is_header_row(rows[0]) and all(any(map(is_number, row[1:])) and may_be_size(row[0]) for row in body):
        return rows
    is_turned = _is_sized(rows[0]) and all(header(row[0]) and all(map(is_number, row[1:])) for row in body)
    return rows if is_turned else ()


def _is_sized(cells: Sequence[str]) -> bool:
    """Tell whether cells are a header of sizes: 尺码 S M L, or several sizes and nothing else."""
    if len(cells) > 2 and all(map(is_size, cells)):
        return True
    is_named = len(cells) > 2 and is_size_header(cells[0]) and not is_size(cells[0])
    return is_named and all(map(may_be_size, cells[1:]))
