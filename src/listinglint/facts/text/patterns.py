"""The patterns of the phrasebook, each compiled once, and where they stand in folded words."""

from __future__ import annotations

from functools import cache

from listinglint.model.linear_pattern import LinearPattern
from listinglint.phrasebook.builtin import builtin


@cache
def pattern(source: str) -> LinearPattern:
    """Compile a linear-time pattern once, when it is first needed."""
    return LinearPattern(source, needs=builtin().needs(source))


def spans(source: str, words: str) -> list[tuple[int, int]]:
    """Give where a pattern stands in words."""
    return pattern(source).spans(words)


def holds(source: str, words: str) -> bool:
    """Tell whether a pattern stands anywhere in words; an empty pattern never does."""
    return bool(source) and pattern(source).stands_in(words)
