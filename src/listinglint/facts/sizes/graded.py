"""Sizes and measures as patterns for knitting give them, the smallest before brackets: S (M, L), and Bust: 92 (100, 108) cm."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from listinglint.facts.sizes.headed_lines import Said
from listinglint.facts.sizes.measured_words import measure_words
from listinglint.facts.sizes.words import compiled, length_unit
from listinglint.facts.text.normalise import normalise
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage

_SEPARATOR = lazy_pattern(r"\s*[,，/、(（\[]\s*")


def graded_sizes(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Give the sizes that stand so, the first before the brackets of the others; nothing when none do."""
    for passage in passages:
        if not any(sign in passage.words for sign in "(（["):
            continue
        folded = normalise(passage.words)
        if found := _sizes().search(folded.words):
            return tuple(_SEPARATOR.split(passage.words[slice(*folded.original(*found.span(1)))]))
    return ()


def graded(passage: Passage, sizes: Sequence[str]) -> tuple[Said, ...] | None:
    """Give what a passage says of each of the sizes, None when its measures don't stand so.

    A measure of fewer or more values than sizes says nothing: nobody knows whose they are.
    """
    folded = normalise(passage.words)
    found = list(_measured().finditer(folded.words))
    if not found:
        return None
    said = []
    for one in found:
        measure, numbers = (passage.words[slice(*folded.original(*one.span(at)))] for at in (1, 2))
        unit = f" {one.group(3)}" if one.group(3) else ""
        values = _SEPARATOR.split(numbers)
        if len(values) == len(sizes):
            place = passage.place(*folded.original(*one.span()))
            said += [
                Said(size, "", measure, f"{value}{unit}", place) for size, value in zip(sizes, values, strict=True)
            ]
    return tuple(said)


@cache
def _sizes() -> LinearPattern:
    size = slot("size_cells", "listed_size")
    return compiled(rf"(?:^|[^\w.])({size} ?[(\[] ?{size}(?: ?[,/、] ?{size})+) ?[)\]]")


@cache
def _measured() -> LinearPattern:
    number = r"\d{1,3}(?:\.\d{1,2})?"
    return compiled(
        rf"({measure_words()}) ?[:=-]? ?({number} ?[(\[] ?{number}(?: ?[,/、] ?{number})+) ?[)\]] ?({length_unit()})?"
    )
