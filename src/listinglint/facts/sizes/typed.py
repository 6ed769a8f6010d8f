"""Size tables that are typed: cells apart by spaces or bars, a line for each row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import ends_with_size, is_number, is_size, may_be_size, nothing, parts, values_at_end
from listinglint.facts.sizes.grid import is_header_row
from listinglint.facts.sizes.sections import Grid, is_size_header
from listinglint.facts.sizes.words import header, header_starts, may_be_header, unit_in
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.model.listing import Passage

_BARS = lazy_pattern(r"[|｜│]")
_SEPARATORS = tuple(
    map(lazy_pattern, (r"[;；]", r"、", r"[,，]", r"\s[/／]\s", r"\s[-–—]\s", r"\s?[+·•]\s?", r"[/／]", r"\s+"))
)
"""Between the cells of a line, the least ambiguous first: a slash without spaces stands within cells too, 86cm/34"."""
_MAY_BE_CUT = lazy_pattern(r"[;；、,，/／+·•:：【\[]| [-–—] ")
_ROWS = lazy_pattern(r"[;；]")
_SENTENCE = lazy_pattern(r"(?<=[\d\"”″])(?:\.\s| (?=[A-Z][a-z]+ [a-z]+ ))")
_EXPLAINED = lazy_pattern(r"\s*[(（][^()（）]*[)）]$")
_BRACKETED = lazy_pattern(r"^[【\[〔]([^】\]〕]{1,20})[】\]〕]\s*[:：]?")
"""A name between brackets at the beginning of a line."""
_RULE = lazy_pattern(r"[\s|｜│:—=+-]{3,}")
_LISTING = (",", "，", "、")
"""What stands between cells that are listed, not beside them."""
_AROUND = "-•·*●▪✔️✅ \t"
"""Bullets before a line."""

FEWEST_ROWS = 3
"""Runs of cells in one line that make a table: its sizes and two measures."""
FEWEST_COLUMNS = 2
FEWEST_NUMBERS = 4
"""Numbers of such a table: two rows of two."""
_FARTHEST = 8
"""Lines from one row of a table to the next, at most."""
_LONGEST_LINE = 2000
_LONGEST_CUT, _LONGEST_CELL, _MOST_CELLS = 240, 40, 16
"""Characters of a line and of a cell between signs that also stand in sentences, and cells of such a line, at most."""

_FEWEST_SIZES = 3
"""Sizes behind a word that make a line a header."""
_LONGEST_CORNER = 3
"""Words before the sizes of a header, at most."""

Row = tuple[str, ...]


def typed_tables(passages: Sequence[Passage]) -> list[tuple[Grid, tuple[Passage, ...]]]:
    """Gather lines such as "S 60 88" under a line such as "尺码 衣长 胸围", each table with the passages it is typed in.

    A rule of dashes between them is passed over.
    """
    found: list[tuple[Grid, tuple[Passage, ...]]] = []
    rows: list[Row] = []
    used: list[Passage] = []
    since = 0  # lines since the last row
    for passage in passages:
        for line in passage.words.splitlines():
            if not line.strip() or _RULE.fullmatch(line):
                continue
            since += 1
            if rows and since > _FARTHEST:
                _end(found, rows, used)
                rows, used = [], []
            cells = _cells(line) if rows or may_be_header(line) or ends_with_size(line) else ()
            cuts = (
                _cuts(line)
                if is_size(line.rpartition(" ")[2]) or _may_begin(line) or (rows and _may_be_row(line))
                else ()
            )
            if head := next(filter(_begins, (cells, *cuts)), ()):
                _end(found, rows, used)
                rows, used, since = [head], [passage], 0
            elif rows and (row := _next_row(line, cells, cuts, rows, is_near=since == 1)):
                rows.append(row)
                used.append(passage)
                since = 0
            elif flat := _flattened(line):
                _end(found, rows, used)
                rows, used = list(flat), [passage]
    _end(found, rows, used)
    return found


def _may_be_row(line: str) -> bool:
    """Tell whether a sign stands in a line that may part cells, and a number."""
    return _MAY_BE_CUT.search(line) is not None and any(map(str.isdigit, line))


def _may_begin(line: str) -> bool:
    """Tell whether such a sign stands in it and it may name measures, or begins with a size."""
    sign = _MAY_BE_CUT.search(line)
    return sign is not None and (is_size(line[: sign.start()].strip(_AROUND)) or may_be_header(line))


def _begins(cells: Row) -> bool:
    """Tell whether cells are the first row of a table: measures, or sizes."""
    is_headed = len(cells) >= FEWEST_COLUMNS and is_header_row(cells) and nothing().isdisjoint(cells[1:])
    return is_headed or _is_sized(cells) or (len(cells) > _FEWEST_SIZES and all(map(is_size, cells[1:])))


def _next_row(line: str, cells: Row, cuts: Sequence[Row], rows: list[Row], *, is_near: bool) -> Row:
    """Give the cells of the next row of a table; empty when the line is none, as may be a line that does not follow a row.

    The first row may lack its corner, which is put there then.
    """
    for one in cuts if is_near else ():
        if _is_row(one, rows[0]) and _continues(one, rows):
            return one
    is_numbered = any(map(is_number, cells))
    if is_numbered and len(cells) == len(rows[0]):
        return cells
    last = values_at_end(line, len(rows[0]) - 1) if is_near and len(line) <= _LONGEST_CUT else ()
    if last and _is_named(last[0]):
        return last
    return cells if is_numbered and _continues(cells, rows) else ()


def _is_row(cells: Row, head: Row) -> bool:
    """Tell whether cells are a size or a measure and its values; where none is named, the values have their unit."""
    is_headed = (found := header(head[0])) is not None and not found.is_size
    is_unnamed = is_headed and len(cells) == len(head) and cells[0].replace(".", "").isdecimal()
    return (
        all(is_number(cell) or cell in nothing() for cell in cells[1:])
        and _is_named(cells[0])
        and (not is_unnamed or all(map(unit_in, cells)))
    )


def _is_named(words: str) -> bool:
    return may_be_size(words) or header(words) is not None


def _continues(cells: Row, rows: list[Row]) -> bool:
    """Tell whether there are as many cells as in the first row, whose missing corner is put there."""
    head = rows[0]
    if len(rows) == 1 and len(cells) == len(head) + 1:
        is_cornered = is_size_header(head[0]) and not is_size(head[0])
        is_of_sizes = may_be_size(cells[0]) and all(map(is_number, cells[1:]))
        if not is_cornered and (is_of_sizes or (not is_number(cells[0]) and (is_size(cells[0]) or header(cells[0])))):
            rows[0] = ("", *head)
    return len(cells) == len(rows[0])


def _end(found: list[tuple[Grid, tuple[Passage, ...]]], rows: list[Row], used: list[Passage]) -> None:
    if len(rows) > 1:
        found.append((Grid(tuple(rows), used[0].place()), tuple(used)))


def _cells(line: str) -> Row:
    """Cut a line at its bars, when it has two or more, else at its spaces."""
    pieces = _BARS.split(line)
    if len(pieces) < 3:
        cells = parts(line)
        return cells if not any(cell.endswith(_LISTING) for cell in cells) else (line,)
    inner = pieces[0 if pieces[0].strip() else 1 : len(pieces) if pieces[-1].strip() else -1]
    return tuple(piece.strip() for piece in inner)


def _cuts(line: str) -> tuple[Row, ...]:
    """Cut a line at each of the signs that may stand between cells: S / 60 / 88, "Size, Bust, Hip", 胸围：88、92、96."""
    if len(line) > _LONGEST_CUT or len(_BARS.split(line)) > 2:
        return ()
    if sizes := _sizes_at_end(line):
        return (sizes,)
    bare = _BRACKETED.sub(r"\1:", line.strip(_AROUND))
    if bare.startswith(("(", "（")) and bare.endswith((")", "）")):
        bare = bare[1:-1]
    listed = _listed(bare)
    return listed or tuple(cut for cut in _split(bare) if len(cut) > FEWEST_COLUMNS)


def _sizes_at_end(line: str) -> Row:
    """Cut three or more sizes by letters off the end of a line that says little else: "Location Small Medium Large"."""
    pieces = line.split()
    at = next((at for at in range(len(pieces), 0, -1) if not is_size(pieces[at - 1])), 0)
    is_header = 0 < at <= _LONGEST_CORNER and len(pieces) - at >= _FEWEST_SIZES and pieces[0][-1].isalpha()
    return (" ".join(pieces[:at]), *pieces[at:]) if is_header else ()


def _split(words: str) -> Iterator[Row]:
    """Give the pieces between each sign that stands in words, when they are short enough for cells."""
    for separator in _SEPARATORS[:-1]:
        pieces = tuple(piece.strip() for piece in separator.split(words))
        if 1 < len(pieces) <= _MOST_CELLS and max(map(len, pieces)) <= _LONGEST_CELL:
            yield pieces


def _listed(line: str) -> tuple[Row, ...]:
    """Cut a line of a name and what is listed behind it: 胸围：88/92/96, 尺码: S、M、L, S：31／46; nothing for any other line."""
    name, colon, rest = line.replace("：", ":").partition(":")
    name, rest = name.strip(), rest.strip(" ;；。,，")
    if not colon or not _is_named(name):
        return ()
    is_of_measures = is_size_header(name)
    cuts = (tuple(filter(None, one)) for one in (*_split(rest), tuple(_SEPARATORS[-1].split(rest))))
    return tuple(
        (name, *pieces)
        for pieces in cuts
        if len(pieces) > 1
        and not (is_size(rest) and "/".join(pieces) == rest)  # 165/84A is one size
        and (
            all(is_number(piece) or may_be_size(piece) for piece in pieces)
            or (is_of_measures and all(header(piece) for piece in pieces))
        )
    )


def _flattened(line: str) -> tuple[Row, ...]:
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


def _between_semicolons(line: str) -> tuple[Row, ...]:
    """Read rows of one line: "Size,Chest; S,50; M,53", 尺码：S、M；裤长：99、100."""
    pieces = _ROWS.split(_EXPLAINED.sub("", line.strip(" ;；.。")))
    if len(pieces) < FEWEST_ROWS:
        return ()
    head = next((one for one in _cuts(pieces[0]) if _begins(one)), ())
    rows = [head]
    for piece in pieces[1:] if head else ():
        row = next((one for one in _cuts(piece) if len(one) == len(head) and all(map(is_number, one[1:]))), ())
        if not row or not _is_named(row[0]):
            return ()
        rows.append(row)
    return tuple(rows) if head else ()


def _is_sized(cells: Row) -> bool:
    """Tell whether cells are a header of sizes: 尺码 S M L, or several sizes and nothing else."""
    if len(cells) > 2 and all(map(is_size, cells)):
        return True
    is_named = len(cells) > 2 and is_size_header(cells[0]) and not is_size(cells[0])
    return is_named and all(map(may_be_size, cells[1:]))
