"""Cut a grid of cells into its tables: two garments or genders, one under the other or side by side; columns of units."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.sizes.cells import is_number, is_size, may_be_size, nothing, parts
from listinglint.facts.sizes.words import header, unit_in
from listinglint.facts.text.normalise import normalised_words
from listinglint.phrasebook.builtin import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.model.listing import Place

Rows = tuple[tuple[str, ...], ...]
_RULE = 3
"""Signs of which a line between rows is drawn, at least."""


class Grid(Struct, frozen=True):
    """Cells as printed, all rows of one length, with what stands around them."""

    rows: Rows
    where: Place
    caption: str = ""
    """Titles above, such as 尺码表(单位cm)."""
    notes: tuple[str, ...] = ()
    confidence: float = 1.0
    unit: str = ""
    """As a column or row of its own says."""


def sections_of(grid: Grid) -> Iterator[Grid]:
    """Give the tables of a grid: one for each garment or gender that a first column, a first row or a second corner names."""
    for banded in _banded(grid):
        for grouped in _grouped(banded):
            yield from _beside(grouped)


def is_size_header(printed: str) -> bool:
    """Tell whether sizes stand under a header."""
    found = header(printed)
    return found is not None and found.is_size


def unpaired(grid: Grid) -> Grid:
    """Give a grid whose rows name each measure before its value (M, 衣长, 70, 肩宽, 47) the header it lacks."""
    rows = [row for row in grid.rows if any(row)]
    paired = [row for row in rows if any(row[1:])]
    if _are_pairs(paired):
        above = [row for row in rows if not any(row[1:])]
        cut = (row[at : at + 2] for row in paired for at in range(0, len(row), 2) if row[at])
        return replace(grid, rows=(*above, *cut))
    names = rows[0][1::2] if rows else ()
    is_paired = len(names) > 1 and all(
        len(row) % 2 and row[1::2] == names and may_be_size(row[0]) and all(map(is_number, row[2::2])) for row in rows
    )
    if not is_paired or not all((found := header(name)) and not found.is_size for name in names):
        return grid
    return replace(grid, rows=(("", *names), *((row[0], *row[2::2]) for row in rows)))


def _are_pairs(rows: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether rows are nothing but measures, each before its value, two or more in a row: Bust, 18, Hem, 27."""
    cells = [cell for row in rows for cell in row[1::2] if cell]
    names = {cell for row in rows for cell in row[::2] if cell}
    return (
        len(rows) > 1
        and all(len(row) > 2 and len(row) % 2 == 0 for row in rows)
        and len(names) == sum(bool(cell) for row in rows for cell in row[::2])
        and all((found := header(name)) and not found.is_size for name in names)
        and all(map(is_number, cells))
    )


def unstacked(grid: Grid) -> Grid:
    """Put rows whose cells hold a column each ("S M L" beside "60 62 64") under each other."""
    rows: list[tuple[str, ...]] = []
    for row in grid.rows:
        cells = [parts(cell) for cell in row]
        sizes = cells[0] if cells else ()
        is_stacked = (
            len(sizes) > 1
            and len(cells) > 1
            and all(len(one) == len(sizes) and all(map(is_number, one)) for one in cells[1:])
            and (all(map(is_size, sizes)) or (all(map(may_be_size, sizes)) and len(grid.rows) == 2))
        )
        rows += zip(*cells, strict=True) if is_stacked else (row,)
    return replace(grid, rows=tuple(rows))


def without_units(grid: Grid) -> Grid:
    """Take a column or a row of nothing but units out; one unit of length is that of the grid."""
    width = max(map(len, grid.rows), default=0)
    filled = [row + ("",) * (width - len(row)) for row in grid.rows]
    columns, unit = _measures_only(_without_tolerances(_named_by_unit(tuple(zip(*filled, strict=True)))))
    rows, other = _measures_only(_without_tolerances(tuple(zip(*columns, strict=True))))
    return replace(grid, rows=rows, unit=unit or other)


def _named_by_unit(columns: Rows) -> Rows:
    """Put a second column of several units into the first, whose names may stand once: Bust inches, Bust cm."""
    units = {unit_in(cell) for cell in columns[1] if is_unit(cell)} if len(columns) > 3 else set()
    is_named = any((found := header(name)) and not found.is_size for name in columns[0])
    if len(units) < 2 or not is_named or sum(map(is_unit, columns[1])) < len(columns[1]) - 2:
        return columns
    names: list[str] = []
    for name, unit in zip(columns[0], columns[1], strict=True):
        known = name or (names[-1] if names and unit else "")
        names.append(known)
    joined = (f"{name} {unit}" if is_unit(unit) else name for name, unit in zip(names, columns[1], strict=True))
    return (tuple(joined), *columns[2:])


def _without_tolerances(lines: Rows) -> Rows:
    """Leave out the columns or rows that say how far measures may be off, or grow from size to size."""
    names, ends = words("size_words", "tolerance"), tuple(map(str, words("size_words", "tolerance-ends")))
    named = [_bare(line[0]) for line in lines]
    return tuple(
        line
        for at, (line, name) in enumerate(zip(lines, named, strict=True))
        if not at or (name not in names and not name.endswith(ends))
    )


def _bare(printed: str) -> str:
    return "".join(one for one in normalised_words(printed) if one.isalpha()) or normalised_words(printed)


def _measures_only(lines: Rows) -> tuple[Rows, str]:
    for at, line in enumerate(lines[1:4], 1):
        named = normalised_words(line[0]).strip(" ():") in words("size_words", "unit-header")
        units = {unit_in(cell) or normalised_words(cell) for cell in line[1:] if cell not in {"", *nothing()}}
        if named or (units and len(line) > 2 and all(map(is_unit, line[1:])) and header(line[0]) is None):
            lengths = units & {"cm", "mm", "inch"}
            if len(lengths) > 1 and not named:
                continue  # the second line of a header: Bust cm, Bust in
            return (*lines[:at], *lines[at + 1 :]), lengths.pop() if len(lengths) == 1 else ""
    return lines, ""


def is_unit(cell: str) -> bool:
    """Tell whether a cell holds the name of a unit and no number."""
    return bool(unit_in(cell)) and not any(character.isdigit() for character in cell) and len(cell) < 8


def is_band(row: Sequence[str]) -> bool:
    """Tell whether a row names garments or genders, each over several columns, behind an empty or a size header's cell."""
    bands = [(name, len(list(run))) for name, run in groupby(row[1:])]
    names = [name for name, _ in bands]
    return (
        len(bands) > 1
        and all(count > 1 for _, count in bands)
        and all(name and not header(name) and not may_be_size(name) and not is_number(name) for name in names)
        and len(set(names)) == len(names)
    )


def _banded(grid: Grid) -> Iterator[Grid]:
    """Cut a grid under a row of garments; the sizes stand in each of the tables."""
    if len(grid.rows) < 3 or not is_band(grid.rows[0]):
        yield grid
        return
    at = 1
    for name, run in groupby(grid.rows[0][1:]):
        stop = at + len(list(run))
        rows = tuple((row[0], *row[at:stop]) for row in grid.rows[1:])
        yield replace(grid, rows=rows, caption=f"{grid.caption} {name}".strip())
        at = stop


def _grouped(grid: Grid) -> Iterator[Grid]:
    """Cut a grid whose first column only names groups of rows: 上衣 over three measures, 男款 beside five sizes."""
    names = [row[0] for row in grid.rows]
    has_header = len(grid.rows) > 2 and len(grid.rows[0]) > 2 and is_size_header(grid.rows[0][1])
    above = 1 if has_header and names[0] not in names[1:] else 0
    runs = [list(run) for _, run in groupby(range(above, len(names)), key=lambda at: names[at])]
    sizes = [row[1] for row in grid.rows[above:]] if above else []
    is_long = all(len(run) > 1 for run in runs) or len(set(sizes)) < len(sizes)
    is_grouping = len(runs) > 1 and is_long and not any(map(may_be_size, names[above:]))
    if not is_grouping or not all(names[above:]) or any(map(header, names[above:])):
        yield grid
        return
    for run in runs:
        rows = (*(row[1:] for row in grid.rows[:above]), *(grid.rows[at][1:] for at in run))
        yield replace(grid, rows=tuple(rows), caption=f"{grid.caption} {names[run[0]]}".strip())


def _begins_beside(rows: Rows, at: int) -> bool:
    """Tell whether a column of sizes, or of whatever is no number, begins the measures anew: Kids, Chest; Adults, Chest."""
    top = rows[0]
    is_named = header(top[0]) is None and header(top[at]) is None
    is_again = (
        at > 1 and top[at + 1 : at + 2] == top[1:2] and (found := header(top[1])) is not None and not found.is_size
    )
    cells = [row[at] for row in rows[1:] if row[at]]
    return is_named and is_again and bool(cells) and not any(map(is_number, cells))


def _beside(grid: Grid) -> Iterator[Grid]:
    """Cut a grid side by side where its first header, a size header, comes again, or its measures do behind other sizes."""
    top: Sequence[str] = grid.rows[0] if grid.rows else ()
    named = bool(top) and is_size_header(top[0])
    again = [at for at in range(2, len(top)) if (named and top[at] == top[0]) or _begins_beside(grid.rows, at)]
    for left, right in zip([0, *again], [*again, len(top)], strict=True):
        yield replace(grid, rows=tuple(row[left:right] for row in grid.rows))


def merged(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Repeat a measure over the second of its units, where the cell above that one was left empty."""
    names: list[str] = []
    for top, low in zip(above, below, strict=True):
        names.append(names[-1] if not top and names and is_unit(low) else top)
    return tuple(names)


def is_rule(row: Sequence[str]) -> bool:
    """Tell whether a row is a line drawn with signs: --- --- ---."""
    return all(len(cell) >= _RULE and not cell.strip("-—=:+") for cell in row if cell)
