"""In which pictures a chart of sizes, or advice on them, is laid out; what sentences say of sizes is no panel."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from listinglint.facts.goods import goods
from listinglint.facts.size_tables import tables_in_pictures
from listinglint.facts.sizes import TableKind, lengths_alone
from listinglint.facts.sizes.cells import is_size
from listinglint.facts.sizes.words import unit_in
from listinglint.facts.text.normalise import normalised_words
from listinglint.phrasebook.builtin import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.ports import Reading
    from listinglint.facts.sizes import SizeTable

SIDES: Final = 2
"""Lengths of one unit that stand alone beside a bag, from which they are its sides, drawn."""


def size_panels(evidence: Evidence) -> dict[str, set[str]]:
    """Tell in which pictures tables of sizes stand, and of which kind: size-chart, size-advice."""
    is_bag = next(goods(evidence)).value.category == "bags"  # whose size chart is its sides
    found: dict[str, set[str]] = {}
    for path, kind in (*_laid_out(evidence, is_bag=is_bag), *_drawn(evidence, is_bag=is_bag)):
        found.setdefault(path, set()).add(kind)
    return found


def _laid_out(evidence: Evidence, *, is_bag: bool) -> Iterator[tuple[str, str]]:
    for seen in evidence.memo(tables_in_pictures):
        table = seen.value
        if table.kind.is_size_table or (is_bag and table.kind is TableKind.DIMENSIONS):
            yield seen.where.file, "size-chart"
        elif table.kind is TableKind.SIZE_ADVICE or (table.kind is TableKind.TRY_ON and _names_size(table)):
            yield seen.where.file, "size-advice"


def _names_size(table: SizeTable) -> bool:
    """Tell who wore which size from how tall somebody is, which helps nobody to choose."""
    return any(map(is_size, (*table.columns, *(cell for row in table.rows for cell in row))))


def _drawn(evidence: Evidence, *, is_bag: bool) -> Iterator[tuple[str, str]]:
    for path, reading in evidence.read:
        if is_bag and _has_sides(reading):
            yield path, "size-chart"
        if any(_says_size_worn(line.words) for line in reading.lines):
            yield path, "size-advice"


def _has_sides(reading: Reading) -> bool:
    units = Counter(unit_in(line.words) for line in lengths_alone(reading))
    return max(units.values(), default=0) >= SIDES


def _says_size_worn(line: str) -> bool:
    """Read a line such as 试穿尺码：S, or a heading over such sizes."""
    head, *rest = normalised_words(line).split(":")
    return head.strip() in words("size_words", "size-worn") and all(not size or is_size(size) for size in rest)
