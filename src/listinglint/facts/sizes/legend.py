"""Columns that are called by a letter or a number, such as A or ①, and the line or the list that says what each means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.sizes.table import Measured
from listinglint.facts.sizes.words import compiled, header

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.sizes.table import SizeTable
    from listinglint.model.linear_pattern import LinearPattern

FEWEST = 2
"""Columns that must be explained before a letter is taken for one."""


def explained(table: SizeTable, lines: Iterable[str]) -> SizeTable:
    """Give a table whose columns are only called by letters with the measures that lines such as "A 衣长 B 胸围" give them."""
    called = [one.words.strip().upper() for one in table.measured if one.measure is None]
    if len(called) < FEWEST or not all(_letter().fullmatch(one) for one in called):
        return table
    meant: dict[str, Measured] = {}
    for line in lines:
        for found in _entry().finditer(line.upper()):
            named = header(line[found.start(2) : found.end(2)].strip())
            if named is not None and not named.is_size:
                meant.setdefault(found.group(1), Measured("", named.measure, named.marks, named.unit))
    known = [meant.get(one.words.strip().upper()) for one in table.measured]
    if sum(one is not None for one in known) < FEWEST:
        return table
    measured = tuple(
        replace(one, measure=other.measure, marks=other.marks, unit=other.unit)
        if one.measure is None and other
        else one
        for one, other in zip(table.measured, known, strict=True)
    )
    return replace(table, measured=measured)


@cache
def _letter() -> LinearPattern:
    return compiled(r"[A-H①-⑩]")


@cache
def _entry() -> LinearPattern:
    return compiled(r"(?:^|[^\p{L}\p{N}])([A-H①-⑩]) ?[.:：=、)）-]? ?(\p{Han}{2,6}|[A-Z]{3,}(?: [A-Z]{2,}){0,2})")
