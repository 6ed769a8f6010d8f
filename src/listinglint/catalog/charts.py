"""What the size tables in the page of a listing say, so that two listings of a shop can be compared by it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from listinglint.facts.photos.colour_names import without_colours
from listinglint.facts.size_faults.ranks import name, number_of, range_of
from listinglint.facts.size_tables import page_tables
from listinglint.facts.sizes.words import size_systems
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence
    from listinglint.facts.sizes import SizeTable

MOST: Final = 4
"""Tables of a listing that are kept."""
MOST_CELLS: Final = 150
FEWEST: Final = 6
"""Cells below which two tables say too little to be known as those of the same goods."""
LEAST_TITLE: Final = 8
"""Letters of a title, colours aside, from which it names one style: “dress” names many."""
_CENTIMETRES: Final = {"cm": 1.0, "mm": 0.1, "inch": 2.54}
_ADVICE: Final = frozenset({"height", "weight", "age"})
_NO_LETTER: Final = lazy_pattern(r"[\W\d_]+")


def charts_of(evidence: Evidence) -> list[dict[str, Any]]:
    """Give the tables of garments and bodies in a page: `kind`, and for each size and measure [from, to, words], in cm.

    Pictures are not read for this; a table without a unit, or of fewer than FEWEST cells, is left out.
    """
    tables = (table for table in page_tables(evidence) if table.kind.is_size_table)
    told = ({"kind": str(table.kind), "cells": cells} for table in tables if len(cells := _cells(table)) >= FEWEST)
    return list(islice(told, MOST))


def style_of(title: str) -> str:
    """Give a title without colours, numbers and signs; empty when it is too short to name one style."""
    letters = _NO_LETTER.sub("", without_colours(title)).replace("色", "")
    return letters if len(letters) >= LEAST_TITLE else ""


def _cells(table: SizeTable) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for measured in table.measured:
        factor = _CENTIMETRES.get(measured.unit or table.unit)
        if measured.measure is None or measured.measure in {*size_systems(), *_ADVICE} or factor is None:
            continue
        marks = "+".join(sorted(measured.marks))
        for size, cell in zip(table.sizes, table.values(measured), strict=False):
            one = number_of(cell)
            ends = (one, one) if one is not None else range_of(cell)
            if ends and size.strip() and len(found) < MOST_CELLS:
                words = f"{size.strip()} {measured.words.strip()} {cell.strip()}"
                low, high = (round(end * factor, 1) for end in ends)
                found.setdefault(f"{name(size)} {measured.measure} {marks}".strip(), [low, high, words])
    return found
