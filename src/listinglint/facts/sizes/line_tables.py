"""Tables whose lines hold nothing but sizes, measures and values: which goes with which is told by their order, not by the signs between them.

S: 衣长 60 / 胸围 88           a size and pairs of measure and value
Chest: S 86 | M 90            a measure and pairs of size and value
(Bust/Waist) S 86, 70         the measures once, before or behind the rows of values
Size S M L, Chest 86 90 94    the sizes once, and rows of values
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.sizes.cells_in_lines import LONGEST_CELL, LONGEST_NOTE, cells_in_lines, is_note
from listinglint.facts.sizes.lexer import CALLED, LONGEST, MEASURE, NUMBER, PLAIN, SIZE, Lexeme, lexed, ways_of
from listinglint.facts.sizes.sections import Grid
from listinglint.facts.sizes.words import may_be_header, unit_in
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.model.listing import Passage, Place

_PAIRS = lazy_pattern(r"(?:[SN](?:M[VN])+)+")
_PAIRS_BEHIND = lazy_pattern(r"(?:[SN](?:[VN]M)+)+")
_UNSIZED = lazy_pattern(r"(?:M[VN])+")
_LISTED = lazy_pattern(r"(?:M(?:[SN][VN])+)+")
_LISTED_BEHIND = lazy_pattern(r"(?:M(?:[VN]S)+)+")
_ROW = lazy_pattern(r"[SN][VN]+")
_COLUMN = lazy_pattern(r"M[VN]{2,}")
_STANDS_FOR = lazy_pattern(r"[:：=→>–—-]|\($")
"""Between a size by number and its value."""
_FEWEST_DIGITS, _PER_DIGIT = 4, 10
"""Digits of a long line of a table at least, and characters for each of them at most."""
_MOST: Final = 64
"""Sizes, measures and values of a line, at most."""
_FEWEST, _FULL = 2, 0.75
"""Sizes of a table, and share of its cells that are filled, at least."""

Cell = tuple[str, str, str]
"""A size, a measure and a value, as printed."""


class _Block:
    """Lines that follow each other, as long as they go on with one table."""

    def __init__(self) -> None:
        self.cells: dict[str, dict[str, str]] = {}
        self.measures: list[str] = []
        self.sizes: list[str] = []
        self.rows: list[tuple[str, tuple[str, ...]]] = []
        self.columns: list[list[str]] = []
        self.heading = self.alone = self.caption = self.corner = ""
        self.has_sizes_by_name = False
        self.passages: list[Passage] = []
        self.place: Place | None = None

    @property
    def is_filled(self) -> bool:
        return bool(self.cells or self.rows)

    def add(self, cells: Sequence[Cell]) -> bool:
        """Take cells in, when none of them says something else of the same size and measure."""
        names = {normalised_words(name): name for row in self.cells.values() for name in row}
        known = [(size, names.setdefault(normalised_words(measure), measure), value) for size, measure, value in cells]
        if any(self.cells.get(size, {}).get(measure, value) != value for size, measure, value in known):
            return False
        for size, measure, value in known:
            self.cells.setdefault(size, {})[measure] = value
        return True

    def grid(self) -> Grid | None:
        """Lay the cells out, when there are enough and hardly one is missing."""
        names = list(dict.fromkeys(name for row in self.cells.values() for name in row))
        filled = sum(map(len, self.cells.values()))
        is_enough = len(self.cells) >= _FEWEST and filled > (1 if self.has_sizes_by_name else _FEWEST)
        if not is_enough or filled < _FULL * len(names) * len(self.cells) or self.place is None:
            return None
        body = ((size, *(row.get(name, "") for name in names)) for size, row in self.cells.items())
        rows = ((self.corner, *names), *body)
        return Grid(tuple(zip(*rows, strict=True)) if self.sizes and self.corner else rows, self.place, self.caption)


def line_tables(passages: Sequence[Passage]) -> list[tuple[Grid, tuple[Passage, ...]]]:
    """Gather such lines into tables, each with the passages it is typed in."""
    found = cells_in_lines(passages)
    used = passages_of(found)
    passages = [passage for passage in passages if id(passage) not in used]
    block = _Block()
    for passage in passages:
        start = 0
        for line in passage.words.split("\n"):
            place_at, start = start, start + len(line) + 1
            if not line.strip():
                continue
            if is_note(line):
                block.caption = block.caption if block.is_filled else line.strip()
                continue
            readings = _readings(line) if _may_be_read(line) else ()
            if not any(_goes_on(block, one) for one in readings):
                _end(found, block)
                block = _Block() if not readings else _renewed(block)
                if not any(_goes_on(block, one) for one in readings):
                    block = _Block()
                    continue
            block.passages.append(passage)
            block.place = block.place or passage.place(place_at, place_at + len(line))
    _end(found, block)
    return found


def _renewed(block: _Block) -> _Block:
    other = _Block()
    other.caption = block.caption
    return other


def _end(found: list[tuple[Grid, tuple[Passage, ...]]], block: _Block) -> None:
    if (grid := block.grid()) is not None:
        found.append((grid, tuple(block.passages)))


def _may_be_read(line: str) -> bool:
    """Tell whether a line may be one of a table: short, with a number, a measure, or a size."""
    is_named = len(line) <= LONGEST_CELL or (len(line) < LONGEST_NOTE and may_be_header(line))
    digits = sum(map(str.isdigit, line)) if len(line) <= LONGEST else 0
    return is_named or digits >= (max(_FEWEST_DIGITS, len(line) // _PER_DIGIT) if len(line) > LONGEST_NOTE else 1)


def _readings(line: str) -> tuple[tuple[Lexeme, ...], ...]:
    """Give the different ways in which a line can be cut; none where its plainest one meets another word."""
    plain = lexed(line, PLAIN)
    others = (lexed(line, way) for way in ways_of(line)) if plain else ()
    return tuple(dict.fromkeys(cut for cut in (plain, *others) if 0 < len(cut) <= _MOST))


def _goes_on(block: _Block, line: Sequence[Lexeme]) -> bool:
    """Take a line into a table, when it goes on with it."""
    bare = tuple(one for one in line if one.kind != CALLED)
    called = len(line) - len(bare)
    kinds = "".join(one.kind for one in bare)
    if not kinds:
        return False
    block.corner = block.corner or next((one.printed for one in line if one.kind == CALLED and not block.is_filled), "")
    if cells := tuple(_told(block, bare, kinds)):
        block.has_sizes_by_name |= SIZE in kinds
        return block.add(cells)
    is_called_amid = any(one.kind == CALLED for one in line[called:])
    return not is_called_amid and _is_part(block, bare, kinds, is_called=bool(called))


def _is_part(block: _Block, line: Sequence[Lexeme], kinds: str, *, is_called: bool) -> bool:
    """Take in a line that says nothing without the others: names of columns or sizes, a row of values."""
    printed = [one.printed for one in line]
    is_of_sizes = set(kinds) == {SIZE} or (is_called and set(kinds) == {NUMBER} and _are_alike(line))
    is_taken = False
    if set(kinds) == {MEASURE}:
        is_taken = _headed(block, printed, is_called=is_called)
    elif len(kinds) >= _FEWEST and is_of_sizes:
        block.sizes = [] if block.is_filled else printed
        is_taken = bool(block.sizes)
    elif kinds == SIZE or (is_called and kinds == NUMBER):
        block.alone, block.heading = printed[0], ""
        is_taken = not (block.measures or block.sizes or block.rows)
    elif SIZE not in kinds and len(kinds) == len(block.sizes) and MEASURE not in kinds:
        block.columns.append(printed)  # of a measure that is named below
        is_taken = True
    elif _ROW.fullmatch(kinds):
        block.has_sizes_by_name |= kinds[0] == SIZE
        is_taken = _row(block, printed[0], tuple(printed[1:]))
    elif _COLUMN.fullmatch(kinds) and len(printed) == len(block.sizes) + 1:
        is_taken = block.add([(size, printed[0], one) for size, one in zip(block.sizes, printed[1:], strict=True)])
    return is_taken


def _are_alike(line: Sequence[Lexeme]) -> bool:
    """Tell whether what is called sizes is nothing but sizes: all with their unit or none, and no sign makes values of the others."""
    units = {bool(unit_in(one.printed)) for one in line}
    gaps = {one.gap.strip() for one in line[1:]}
    return len(units) == 1 and len(gaps) < _FEWEST and gaps.isdisjoint({":", "="})


def _told(block: _Block, line: Sequence[Lexeme], kinds: str) -> Iterable[Cell]:
    """Give what a line says of sizes and measures that it names itself, or below the size that stands alone."""
    if _PAIRS.fullmatch(kinds):
        return _pairs(line, step=0)
    if _PAIRS_BEHIND.fullmatch(kinds):
        return _pairs(line, step=1)
    if block.alone and _UNSIZED.fullmatch(kinds):
        return [(block.alone, line[at].printed, line[at + 1].printed) for at in range(0, len(line), 2)]
    if kinds[0] == MEASURE and len(line) > _FEWEST:
        return _listed(line, kinds)
    return _flat(line, kinds)


def _listed(line: Sequence[Lexeme], kinds: str) -> Iterable[Cell]:
    """Read measures, each before its sizes and their values: Chest: S 86, M 90; 86 (S), 90 (M); (S/M) 86/90."""
    if "(" in line[2].gap:
        kinds = "".join(SIZE if one.kind == NUMBER and one.gap.endswith("(") else one.kind for one in line)
    if _LISTED_BEHIND.fullmatch(kinds):
        return _lists(line, size=1)
    if _LISTED.fullmatch(kinds) and (SIZE in kinds or "MN" not in kinds or _are_parted(line)):
        return _lists(line, size=0)
    half = len(line) // 2
    is_even = len(line) % 2 == 1 and set(kinds[1 : half + 1]) == {SIZE} and not set(kinds[half + 1 :]) & {SIZE, MEASURE}
    sides = zip(line[1 : half + 1], line[half + 1 :], strict=False)
    return [(size.printed, line[0].printed, one.printed) for size, one in sides] if is_even and half > 1 else ()


def _pairs(line: Sequence[Lexeme], *, step: int) -> Iterator[Cell]:
    """Read sizes, each before its pairs of measure and value, or of value and measure."""
    size, at = "", 0
    while at < len(line):
        if line[at + step].kind != MEASURE:
            size, at = line[at].printed, at + 1
        yield size, line[at + step].printed, line[at + 1 - step].printed
        at += 2


def _lists(line: Sequence[Lexeme], *, size: int) -> Iterator[Cell]:
    """Read measures, each before its pairs of size and value, or of value and size."""
    measure, at = "", 0
    while at < len(line):
        if line[at].kind == MEASURE:
            measure, at = line[at].printed, at + 1
        yield line[at + size].printed, measure, line[at + 1 - size].printed
        at += 2


def _are_parted(line: Sequence[Lexeme]) -> bool:
    """Tell whether numbers stand in pairs of a size and its value: a sign stands in each that stands between none."""
    within: set[str] = set()
    between: set[str] = set()
    since = 0
    for one in line:
        since = 0 if one.kind == MEASURE else since + 1
        if since > 1:
            (between if since % 2 else within).add(one.gap.strip())
    return all(map(_STANDS_FOR.search, within)) and within.isdisjoint(between)


def _flat(line: Sequence[Lexeme], kinds: str) -> Iterator[Cell]:
    """Read a table that stands in one line: S M L, Chest 88 92 96, Length 60 61 62."""
    count = len(kinds) - len(kinds.lstrip(SIZE))
    if count < _FEWEST or (len(kinds) - count) % (count + 1):
        return
    starts = range(count, len(kinds), count + 1)
    if any(kinds[at] != MEASURE or set(kinds[at + 1 : at + 1 + count]) & {MEASURE, SIZE} for at in starts):
        return
    for at in starts:
        for size, value in zip(line[:count], line[at + 1 : at + 1 + count], strict=True):
            yield size.printed, line[at].printed, value.printed


def _headed(block: _Block, names: Sequence[str], *, is_called: bool) -> bool:
    """Take in a line of measures: above the rows that it heads, or behind those that waited for it."""
    if block.columns and len(names) == len(block.columns):
        told = zip(names, block.columns, strict=True)
        cells = [(size, name, one) for name, column in told for size, one in zip(block.sizes, column, strict=True)]
        block.columns = []
        return block.add(cells)
    if block.rows and len(names) == len(block.rows[0][1]):
        cells = [(size, name, value) for size, row in block.rows for name, value in zip(names, row, strict=True)]
        block.rows = []
        return block.add(cells)
    if block.rows or block.alone:
        return False
    if len(names) == 1 and not is_called:
        is_same_table = not block.cells or (
            bool(block.heading)
            and normalised_words(names[0]) not in map(normalised_words, next(iter(block.cells.values())))
        )
        block.heading = names[0] if is_same_table else ""
        return is_same_table and not block.measures
    block.measures = [] if block.cells else list(names)
    return bool(block.measures)


def _row(block: _Block, size: str, values: tuple[str, ...]) -> bool:
    """Take in a size and its values, below the measures or before they are named."""
    names = [block.heading] if block.heading else block.measures
    if names:
        return len(names) == len(values) and block.add([(size, *one) for one in zip(names, values, strict=True)])
    is_like_others = not block.rows or len(values) == len(block.rows[0][1])
    if block.cells or block.sizes or not is_like_others:
        return False
    block.rows.append((size, values))
    return True


def passages_of(tables: Iterable[tuple[Grid, tuple[Passage, ...]]]) -> set[int]:
    """Give the identities of all passages in which tables are typed."""
    return {id(passage) for _, passages in tables for passage in passages}
