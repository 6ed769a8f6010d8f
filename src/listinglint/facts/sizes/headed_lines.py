"""Measures that stand as a heading above a list of sizes: "Bust", and below it "S: 33", "M: 36"; 胸围 above S 86, M 90."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.sizes.words import compiled, header, header_count
from listinglint.facts.text.normalise import normalise
from listinglint.model.listing import Place  # noqa: TC001 - read when rules are
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage

FEWEST = 2
"""Sizes below a heading that make it one."""
_LONGEST = 60
"""Characters of a heading, and of a line of a size and its values."""


class Said(Struct, frozen=True):
    """One measure of one size, as somebody typed it."""

    size: str
    corner: str
    measure: str
    value: str
    place: Place


def below_headings(passages: Iterable[Passage]) -> list[tuple[Passage, Said]]:
    """Give what is said of each size below a line that names a measure, or several between strokes, with its passage."""
    found: list[tuple[Passage, Said]] = []
    run: list[tuple[Passage, Said]] = []
    measures: tuple[str, ...] = ()
    for passage in passages:
        start = 0
        for line in passage.words.split("\n"):
            said = _sized(line, measures, passage, start) if measures else ()
            start += len(line) + 1
            if said:
                run += ((passage, one) for one in said)
            elif line.strip():
                found += run if len({one.size for _, one in run}) >= FEWEST else ()
                run, measures = [], _heading(line)
    return found + (run if len({one.size for _, one in run}) >= FEWEST else [])


def _heading(line: str) -> tuple[str, ...]:
    """Give the measures that are all a line says, as printed; nothing when it says more."""
    if len(line) > _LONGEST:
        return ()
    names = tuple(name.strip() for name in line.strip().rstrip(":：").split("/"))
    known = map(header, names)
    is_heading = all(one is not None and not one.is_size for one in known)
    return names if is_heading and all(header_count(name) < 2 for name in names) else ()


def _sized(line: str, measures: Sequence[str], passage: Passage, start: int) -> tuple[Said, ...]:
    """Read a line of a size and its value, or as many values between strokes as there are measures."""
    folded = normalise(line)
    read = _line().fullmatch(folded.words.strip()) if len(line) <= _LONGEST else None
    if read is None:
        return ()
    shift = len(folded.words) - len(folded.words.lstrip())
    size, values = (
        line[slice(*folded.original(*(at + shift for at in read.span(group))))].strip()
        for group in (next(at for at in (1, 2, 3) if read.group(at)), 4)
    )
    pieces = [values] if len(measures) == 1 else [piece.strip() for piece in values.split("/")]
    if len(pieces) != len(measures):
        return ()
    place = passage.place(start, start + len(line))
    return tuple(Said(size, "", measure, piece, place) for measure, piece in zip(measures, pieces, strict=True))


@cache
def _line() -> LinearPattern:
    size, value, ring, sign = (
        slot("size_cells", name) for name in ("listed_size", "value", "of_rings", "called_behind")
    )
    return compiled(
        rf"(?:[-•·*●▪] ?)?(?:(?:{slot('size_cells', 'called')} ?)?({size}) ?[:=–-]? ?|(\d{{1,3}}{sign}?)(?: ?[:=] ?| [-–—] )|({ring}) ?[:=–-] ?)"
        rf"({value}(?: / {value})*)"
    )
