"""A measure and its values size by size, in one line: "Chest: S 86, M 90", "Waist - 28: 70cm; 29: 72cm", "Length (S/M): 60/62"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.sizes.cells import is_number, is_size, is_value, may_be_size
from listinglint.facts.sizes.words import header
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMED = lazy_pattern(
    r"(?:[•·*●▪-] ?)?([^:：=\d(（]{1,40}?) ?([(（][^()（）]{1,80}[)）])? ?(?:[:：=]|(?<= )[-–—] ) ?(\S.*)"
)
"""A name, what stands in brackets behind it, and what is listed of it."""
_SEPARATORS = tuple(map(lazy_pattern, (r"[;；|｜•·●]", r"、", r"[,，]", r" [/／] ", r"[/／]")))
_COLON = lazy_pattern(r" ?[:：=] ?")
_DASH = lazy_pattern(r" ?[-–—] ?")
_BRACKETS = lazy_pattern(r"([^(（]+?) ?[(（]([^()（）]+)[)）]")
_SPACE = lazy_pattern(r" ")
_LONGEST = 400
FEWEST = 2
"""Sizes that make a list."""

Pair = tuple[str, str]
"""A size and its value, as printed."""


def listed_sizes(line: str) -> tuple[str, tuple[Pair, ...]]:
    """Read a line that is a measure and its value for each of two or more sizes; the measure is empty where it is none."""
    is_listed = len(line) < _LONGEST and sum(map(str.isdigit, line)) >= FEWEST
    found = _NAMED.fullmatch(" ".join(line.split()).rstrip(" .。;；,，")) if is_listed else None
    if found is None:
        return "", ()
    name, brackets, rest = found.groups()
    named = header(name)
    if named is None or named.is_size:
        return "", ()
    if brackets and (pairs := _side_by_side(brackets[1:-1], rest)):
        return name, pairs
    measure = f"{name} {brackets}" if brackets else name
    pairs = next((pairs for pieces in _split(rest) if (pairs := _pairs(pieces))), ())
    return (measure, pairs) if pairs else ("", ())


def _split(words: str) -> Iterator[list[str]]:
    """Cut words at each of the signs that stand in them."""
    for separator in _SEPARATORS:
        pieces = [piece.strip() for piece in separator.split(words)]
        if len(pieces) >= FEWEST:
            yield pieces


def _side_by_side(sizes: str, values: str) -> tuple[Pair, ...]:
    """Put sizes and values together that are listed one behind the other: S/M/L and 38/40/42."""
    for names in _split(sizes):
        for pieces in _split(values):
            if len(names) == len(pieces) and all(map(may_be_size, names)) and all(map(is_number, pieces)):
                return tuple(zip(names, pieces, strict=True))
    return ()


def _pairs(pieces: Sequence[str]) -> tuple[Pair, ...]:
    """Read each piece as a size and its value; none when one of them is something else, or a size comes twice."""
    found = [_pair(piece) for piece in pieces]
    pairs = tuple(pair for pair in found if pair is not None)
    return pairs if len(pairs) == len(found) == len({size for size, _ in pairs}) else ()


def _pair(piece: str) -> Pair | None:
    """Read "S: 38", "38 (S)", "S=38", "28 70cm"; numbers on both sides of a dash are a range."""
    bracketed = _BRACKETS.fullmatch(piece)
    if bracketed and is_number(bracketed[1]) and is_size(bracketed[2]):
        return bracketed[2], bracketed[1]
    if is_value(piece) and not is_size(piece.partition(" ")[0]):
        return None
    cuts = [tuple(_COLON.split(piece, 1)), tuple(_DASH.split(piece, 1))]
    if bracketed:
        cuts.append(bracketed.groups())
    cuts += [(piece[: gap.start()], piece[gap.end() :]) for gap in _SPACE.finditer(piece)]
    for at, cut in enumerate(cuts):
        if len(cut) < 2:
            continue
        one, other = cut
        if is_number(other) and (is_size(one) if at == 1 else may_be_size(one)):
            return one, other
        if at > 1 and is_number(one) and is_size(other):
            return other, one
    return None
