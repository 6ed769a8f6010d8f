"""Understand a grid of cells, wherever it came from: which way sizes run, what is measured, in which unit, on what."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.sizes.cells import is_number, is_size, is_value, may_be_size, nothing
from listinglint.facts.sizes.kinds import is_matrix, kind_of
from listinglint.facts.sizes.repairs import ladder, progression
from listinglint.facts.sizes.sections import (
    Grid,
    is_band,
    is_rule,
    is_size_header,
    is_unit,
    merged,
    sections_of,
    unpaired,
    unstacked,
    without_units,
)
from listinglint.facts.sizes.table import Measured, Repair, SizeTable
from listinglint.facts.sizes.words import Header, header, is_called_size, is_try_on_header, unit_in
from listinglint.facts.text.normalise import normalised_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.facts.sizes.sections import Rows


def tables_in_grid(grid: Grid) -> Iterator[SizeTable]:
    """Give the size tables in a grid: none, one, or several when a new header row stands inside it."""
    for part in _stacked(without_units(unstacked(unpaired(grid)))):
        for section in sections_of(_tidied(part)):
            table = _table(section)
            if table is not None:
                yield table


def headers_in(cells: Sequence[str]) -> list[Header]:
    """Understand the headers among cells."""
    return [found for cell in cells if (found := header(cell)) is not None]


def is_header_row(cells: Sequence[str]) -> bool:
    """Tell whether cells are headers: two or more, at least one of them a measure, and hardly a number."""
    found = headers_in(cells)
    different = {one.measure for one in found}
    is_named = sum(map(is_try_on_header, cells)) + len(different) > 1
    measures = [one for one in found if not one.is_size]
    return is_named and bool(measures) and len(found) > sum(map(is_number, cells))


def _stacked(grid: Grid) -> Iterator[Grid]:
    """Cut a grid where another header row begins; a row of a single text is its caption when it stands above it."""
    rows = [tuple(" ".join(cell.split()) for cell in row) for row in grid.rows]
    caption, kept = grid.caption, list[tuple[str, ...]]()
    notes = list(grid.notes)
    for at, row in enumerate(rows):
        text = _single_text(row)
        following = next((one for one in rows[at + 1 :] if any(one)), ())
        again = _begins_again(following, kept) if text else ()
        if kept and (bool(again) or is_header_row(following) if text else _is_new_header(row, kept, rows[at + 1 :])):
            yield replace(grid, rows=tuple(kept), caption=caption, notes=tuple(notes))
            kept, caption = [*again], ""
        if not text:
            kept.append(row)
        elif any(map(any, kept)) and not again:
            notes.append(text)
        else:
            caption = f"{caption} {text}".strip()
    yield replace(grid, rows=tuple(kept), caption=caption, notes=tuple(notes))


def _is_new_header(row: Sequence[str], kept: Sequence[tuple[str, ...]], below: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a row is the header of another table: not the second line of a header, and not below a row of garments."""
    stands_below = not below and not any(map(is_header_row, kept))
    is_new = not _is_second_line(row, kept[-1]) and not is_band(kept[-1])
    return is_header_row(row) and is_new and not stands_below


def _begins_again(row: Sequence[str], above: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Give the header once more when a row begins the sizes anew below a title such as 女款."""
    header_at = next((at for at, one in enumerate(above) if is_header_row(one)), None)
    if header_at is None or not row or not is_size(row[0]):
        return ()
    sizes = [one[0] for one in above[header_at + 1 :]]
    return tuple(above[: header_at + 1]) if row[0] in sizes else ()


def _single_text(row: Sequence[str]) -> str:
    """Give the only text of a row when it is neither value nor size: a title or a note over all columns."""
    texts = {cell for cell in row if cell}
    text = texts.pop() if len(texts) == 1 and len(row) > 1 else ""
    is_only_measure = len(row) == 2 and not row[0] and header(text) is not None
    return "" if is_only_measure or is_value(text) or is_size(text) else text


def _is_second_line(row: Sequence[str], above: Sequence[str]) -> bool:
    """Tell whether headers are the second line of the row above: units under measures, or the same in another language."""
    is_units = all(
        not cell or is_unit(cell) or cell in above or (not top and is_size_header(cell))
        for top, cell in zip_longest(above, row, fillvalue="")
    )
    return is_units or [one.measure for one in headers_in(row)] == [one.measure for one in headers_in(above)]


def _tidied(grid: Grid) -> Grid:
    """Leave out empty rows and columns, join a header of two lines, and bring one that stands below to the top."""
    kept = [row for row in grid.rows if any(row) and not is_rule(row)]
    width = max(map(len, kept), default=0)
    filled = [row + ("",) * (width - len(row)) for row in kept]
    if len(filled) > 2 and is_header_row(filled[-1]) and not headers_in(filled[0]):
        filled = [filled[-1], *filled[:-1]]
    if len(filled) > 2 and is_header_row(filled[0]) and _is_second_line(filled[1], filled[0]) and any(filled[1][1:]):
        filled = [_joined(merged(*filled[:2]), filled[1]), *filled[2:]]
    if len(filled) > 2 and _are_sizes_twice(filled[0], filled[1]):
        filled = [_joined(*filled[:2]), *filled[2:]]
    columns = [column for column in zip(*filled, strict=True) if any(column)]
    return replace(grid, rows=tuple(zip(*columns, strict=True)) if columns else ())


def _joined(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    return tuple(top if top == low else f"{top} {low}".strip() for top, low in zip(above, below, strict=True))


def _are_sizes_twice(above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether two rows are sizes by letters, each over several, and those by numbers: Small over 4 and 6."""
    names, numbers = above[1:], below[1:]
    is_headed = is_size_header(above[0]) and below[0] in {above[0], ""}
    is_merged = len(set(names)) < len(names) == len(set(numbers))
    return is_headed and is_merged and all(map(is_size, names)) and all(map(may_be_size, numbers))


def _table(grid: Grid) -> SizeTable | None:
    """Make a table of a grid that has headers on one side and sizes on the other, or enough of either."""
    rows = _without_groups(grid.rows)
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    if is_size(rows[0][0]) and any(map(is_number, rows[0][1:])):
        rows = (("",) * len(rows[0]), *rows)
    is_across = _runs_across(rows)
    if is_across:
        rows = _with_header(rows)
    rows = _size_column_first(rows, is_across=is_across)
    if not is_across and (first := header(rows[0][0])) and not first.is_size and not is_matrix(rows):
        names = [row[0] for row in rows[1:]]
        is_called = is_called_size(rows[0][0]) and len(headers_in(rows[0])) > 1 and len(set(names)) == len(names)
        sizes = names if is_called or _are_sizes(first, names) else [""] * len(names)  # one, or nobody printed them
        rows = tuple((size, *row) for size, row in zip(("", *sizes), rows, strict=True))
    rows, repairs = _repaired(rows, is_across=is_across)
    measured = _measured(rows, is_across=is_across)
    kind = kind_of(rows, measured, grid.caption, is_across=is_across)
    if kind is None:
        return None
    unit, is_inferred = _unit(rows, measured, grid)
    return SizeTable(
        columns=rows[0],
        rows=rows[1:],
        measured=measured,
        kind=kind,
        where=grid.where,
        unit=unit,
        is_unit_inferred=is_inferred,
        is_across=is_across,
        caption=grid.caption,
        notes=grid.notes,
        confidence=grid.confidence,
        repairs=repairs,
    )


def _are_sizes(first: Header, cells: Sequence[str]) -> bool:
    """Tell whether cells below a measure are what sizes are called by: ages and heights of children, collars of shirts."""
    ages = (proven or cell for proven, cell in zip(ladder(cells), cells, strict=True))
    is_named = first.measure == "age" and all(map(is_size, ages))
    is_single = all(may_be_size(cell) and not any(sign in cell for sign in "-–—~～") for cell in cells)
    is_numbered = first.measure in {"height", "neck"} and is_single
    return len(cells) > 1 and len(set(cells)) == len(cells) and (is_named or is_numbered)


def _runs_across(rows: Rows) -> bool:
    """Tell whether sizes are columns: more measures stand in the first column than in the first row, without the corner."""
    if is_matrix(rows):
        return False
    side = sum(not one.is_size for one in headers_in([row[0] for row in rows[1:]]))
    top = sum(not one.is_size for one in headers_in(rows[0][1:]))
    corner = header(rows[0][0])
    is_sized = sum(map(may_be_size, rows[0][1:])) > 1 and (corner is None or corner.is_size) and not is_size(rows[1][0])
    return side > top or (not top and is_sized)


def _without_groups(rows: Rows) -> Rows:
    """Leave out leading columns that only group rows: one merged word (女装), or a column of pictures."""
    while rows and len(rows[0]) > 2:
        column = {row[0] for row in rows}
        body = {row[0] for row in rows[1:]} - {""}
        is_constant = len(column - {""}) == 1 and len(rows) > 2 and not any(is_size(cell) for cell in column)
        is_named = header(rows[0][0]) is not None
        is_constant = is_constant or (
            len(body) == 1 and len(rows) > 2 and not any(map(may_be_size, body)) and not is_named
        )
        is_next_header = sum(header(row[1]) is not None for row in rows) > 1 or is_size_header(rows[0][1])
        is_patchy = (
            is_size_header(rows[0][0]) and bool(body & nothing()) and all(may_be_size(row[1]) for row in rows[1:])
        )
        is_counted = [row[0] for row in rows[1:]] == [str(at) for at in range(1, len(rows))] and not is_named
        if (
            (is_counted and is_size_header(rows[0][1]))
            or (is_constant and is_next_header)
            or ((not body or is_patchy) and is_named and is_size_header(rows[0][1]))
        ):
            rows = tuple(row[1:] for row in rows)
        else:
            break
    return rows


def _with_header(rows: Rows) -> Rows:
    """Put an empty header over rows that begin with a measure and its values: key/value pairs, or sizes nobody printed.

    Of key/value pairs only the measures are kept.
    """
    first = header(rows[0][0])
    if (len(rows[0]) == 2 and not may_be_size(rows[0][1])) or (first is not None and not first.is_size):
        rows = (("",) * len(rows[0]), *rows)
    if len(rows[0]) == 2:
        rows = (
            rows[0],
            *(row for row in rows[1:] if (found := header(row[0])) and not found.is_size and is_number(row[1])),
        )
    return rows


def _size_column_first(rows: Rows, *, is_across: bool) -> Rows:
    """Bring the column under a size header to the front when another stands before it."""
    at = next((at for at, cell in enumerate(rows[0]) if is_size_header(cell)), 0)
    if is_across or at == 0 or is_size_header(rows[0][0]) or not all(may_be_size(row[at]) for row in rows[1:]):
        return rows
    if is_size(rows[1][0]):
        return rows
    return tuple((row[at], *row[:at], *row[at + 1 :]) for row in rows)


def _repaired(rows: Rows, *, is_across: bool) -> tuple[Rows, tuple[Repair, ...]]:
    """Mend sizes and values that the reader lost or damaged, where the others leave one answer."""
    lines = rows if is_across else tuple(zip(*rows, strict=True))
    mended = [list(line) for line in lines]
    repairs: list[Repair] = []
    for at, line in enumerate(lines):
        proven = ladder(line[1:]) if line[1:] == lines[0][1:] else progression(line[1:])
        for beside, words in enumerate(proven, 1):
            if words is not None and words != line[beside]:
                row, column = (at, beside) if is_across else (beside, at)
                repairs.append(Repair(row - 1, column, line[beside]))
                mended[at][beside] = words
    done = tuple(map(tuple, mended))
    return (done if is_across else tuple(zip(*done, strict=True))), tuple(repairs)


def _measured(rows: Rows, *, is_across: bool) -> tuple[Measured, ...]:
    words = [row[0] for row in rows[1:]] if is_across else list(rows[0][1:])
    return tuple(
        Measured(word, None if _is_unnamed(found) else found.measure, found.marks, found.unit)
        if (found := header(word))
        else Measured(word, None)
        for word in words
    )


def _is_unnamed(found: Header) -> bool:
    """Tell whether a header beside the sizes only says that something was measured, and in which unit: Measurement (cm)."""
    return found.measure == "size" and bool(found.unit)


def _unit(rows: Rows, measured: tuple[Measured, ...], grid: Grid) -> tuple[str, bool]:
    """Find the unit in headers, caption or values, else in the notes below (then it is inferred)."""
    bodily = {"height", "weight", "age"}
    for one in measured:
        if one.unit and one.measure not in bodily:
            return one.unit, False
    if unit := grid.unit or unit_in(rows[0][0]) or unit_in(grid.caption):
        return unit, False
    units = [unit_in(cell) for row in rows[1:] for cell in row[1:] if cell not in nothing()]
    if found := max(filter(None, units), key=units.count, default=""):
        return found, False
    stated = next(
        (unit_in(note) for note in grid.notes if "单位" in normalised_words(note) or "unit" in note.lower()), ""
    )
    inferred = next(filter(None, map(unit_in, grid.notes)), "")
    return (stated, False) if stated else (inferred, bool(inferred))
