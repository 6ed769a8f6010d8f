"""The words of a single cell: a size, a value, both, or several cells that the reader joined."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from listinglint.facts.sizes.words import (
    any_of,
    compiled,
    header,
    header_count,
    header_words_in,
    may_be_header,
)
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import LinearPattern

_FILE: Final = "size_cells"
_LONGEST = 5
"""Pieces of which a cell may consist."""
_PIECE = lazy_pattern(r"[^ \t\n\f\r\u3000\xa0|｜丨]+")


@cache
def nothing() -> frozenset[str]:
    """Give what is printed in a cell without a value."""
    return frozenset(listed(_FILE, "nothing"))


@lru_cache(maxsize=8192)
def is_size(words: str) -> bool:
    """Tell whether words name a size by letters, codes or words; bare numbers don't count."""
    return bool(_size().fullmatch(normalised_words(words)))


@lru_cache(maxsize=8192)
def is_rest_of_size(words: str) -> bool:
    """Tell whether words are the second line of a size: (M), /XL."""
    return bool(_rest().fullmatch(normalised_words(words)))


@lru_cache(maxsize=8192)
def may_be_size(words: str) -> bool:
    """Tell whether words can name a size where a size is expected: bare numbers count."""
    folded = normalised_words(words)
    return bool(_size().fullmatch(folded) or _numeric_size().fullmatch(folded))


@lru_cache(maxsize=8192)
def is_value(words: str) -> bool:
    """Tell whether words are a measured value: a number, a range, inches with fractions, or the sign for none."""
    folded = normalised_words(words)
    return folded in nothing() or bool(_value().fullmatch(folded) and not _of_a_size().search(folded))


@lru_cache(maxsize=8192)
def is_number(words: str) -> bool:
    """Tell whether words are a measured value that holds a number."""
    return is_value(words) and any(character.isdigit() for character in words)


def parts(words: str) -> tuple[str, ...]:
    """Cut a printed line at its spaces and bars into cells when every piece is a cell of its own; else give it whole."""
    pieces = _PIECE.findall(words)
    if len(pieces) < 2 or not _may_begin(" ".join(pieces[:_LONGEST])) or not _may_end(" ".join(pieces[-_LONGEST:])):
        return (words,)
    cut: list[str] = []
    at = 0
    while at < len(pieces):
        most = min(_LONGEST, len(pieces) - at)
        is_named = may_be_header(" ".join(pieces[at : at + most]))
        windows = ((n, " ".join(pieces[at : at + n])) for n in range(most, 0, -1))
        size = next((n for n, words in windows if _is_cell(words, n, is_named=is_named)), 0)
        if not size:
            return (words,)
        cut.append(" ".join(pieces[at : at + size]))
        at += size
    return tuple(cut)


def ends_with_size(words: str) -> bool:
    """Tell whether printed words end with a size, as a row of sizes does; a bar may stand behind it."""
    return _size_at_end().stands_in(normalised_words(words).rstrip(" |"))


def values_at_end(words: str, count: int) -> tuple[str, ...]:
    """Cut as many values as asked off the end of a line, what stands before them first: "Sleeve (to the edge) 7 in. 8 in.".

    Empty when there are fewer, or nothing stands before them.
    """
    pieces = _PIECE.findall(words)
    values: list[str] = []
    stop = len(pieces)
    while len(values) < count:
        windows = ((n, " ".join(pieces[stop - n : stop])) for n in range(min(_LONGEST, stop), 0, -1))
        size = next((n for n, value in windows if is_number(value) and _is_cell(value, n, is_named=False)), 0)
        if not size:
            return ()
        values.insert(0, " ".join(pieces[stop - size : stop]))
        stop -= size
    return (" ".join(pieces[:stop]), *values) if stop else ()


def _may_begin(words: str) -> bool:
    """Tell whether words may begin with a cell: with a size or a value, or a header stands among them."""
    return _start().match(normalised_words(words)) is not None or may_be_header(words)


def _may_end(words: str) -> bool:
    """Tell whether words may end with a cell: with a size or a value, or a header stands among them."""
    return may_be_header(words) or _stop().stands_in(normalised_words(words))


def _is_cell(words: str, count: int, *, is_named: bool) -> bool:
    """Tell whether so many pieces make one cell: "63.5 cm", "Body Length", "160 / 80A", '66cm / 26"', not "94 92"."""
    if is_size(words):
        return count == 1 or not all(map(is_size, words.split(" ")))
    may_be_named = is_named and (count == 1 or not any(map(is_value, words.split(" "))))
    if may_be_named and header(words) is not None:
        return count == 1 or header_count(words) == 1
    if is_named and count == 1 and len(header_words_in(words)) > 1:
        return True
    if not is_value(words) or (count > 1 and is_size(words.partition(" ")[0])):  # 1X 42 is no product
        return False
    folded = normalised_words(words)
    is_whole = not all(map(is_value, words.split(" "))) or bool(_fraction().fullmatch(folded))
    is_whole = is_whole or ("/" in words and bool(_in_both_units().fullmatch(folded)))
    return count == 1 or is_whole


@cache
def _size() -> LinearPattern:
    return compiled(slot(_FILE, "cell_size"))


@cache
def _rest() -> LinearPattern:
    inside = slot(_FILE, "inside")
    return compiled(rf"\({inside}\)?|/ ?{inside}")


@cache
def _numeric_size() -> LinearPattern:
    return compiled(
        rf"{slot(_FILE, 'numeric')}|\d{{2,3}}[a-d]|\d{{1,3}}(?:\.5)?(?: ?[/(=] ?\d{{1,3}}(?:\.5)?\)?)+|\d尺\d?"
    )


@cache
def _value() -> LinearPattern:
    return compiled(slot(_FILE, "value"))


@cache
def _start() -> LinearPattern:
    return compiled(rf"(?:{slot(_FILE, 'size')}|{slot(_FILE, 'value')}|{any_of(nothing())}|[cm]m)(?:[^a-z]|$)")


@cache
def _stop() -> LinearPattern:
    return compiled(rf"(?:{slot(_FILE, 'cell_size')}|{slot(_FILE, 'value')}|{any_of(nothing())})$")


@cache
def _size_at_end() -> LinearPattern:
    return compiled(rf"(?:{slot(_FILE, 'cell_size')}|{_numeric_size().pattern})$")


@cache
def _in_both_units() -> LinearPattern:
    return compiled(slot(_FILE, "in_both_units"))


@cache
def _of_a_size() -> LinearPattern:
    """Match brackets behind a value that name its size: 17 cm (Size One Size)."""
    return compiled(rf"\([^()]*{slot(_FILE, 'called')}")


@cache
def _fraction() -> LinearPattern:
    return compiled(r'\d{1,3} \d{1,2}[/⁄]\d{1,2}"?')
