"""Sizes as a shopper sorts them, and cells as numbers."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listinglint.facts.sizes.words import any_of, compiled, length_unit
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import words

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import LinearPattern

_LETTERS = lazy_pattern(r"(?<![a-z])(?:(\d{1,2})x|(x{1,6}))?([sml])(?![a-z])")
_NUMBER = lazy_pattern(r"\d{1,4}(?:\.\d{1,2})?")
_FRACTION = lazy_pattern(r"(\d{1,3}(?= )|\d{0,3}?) ?(1[135]|[1-9])/(2|3|4|8|16)")
_HYPHENED = lazy_pattern(r"(^|[^/\d])(\d{1,3})-(?=\d{1,2}/\d)")
"""A whole number before its fraction: 22-1/2."""
_WRITTEN = r"((?:\d{1,3} ?)?(?:1[135]|[1-9])/(?:16|[2348])|\d{1,4}(?:\.\d{1,2})?)"
_BASE = {"s": -1, "m": 0, "l": 1}
_CELLS = 8192
"""Cells that are remembered as numbers: each is asked for several times, and tables of one shop say the same ones."""


def rank(size: str) -> float | None:
    """Give a number that grows with the size: letters by their order, else the first number; None when neither is there."""
    words = normalised_words(size)
    letters = _lettered(words)
    if letters:
        extra, base = letters
        return _BASE[base] * (1 + extra)
    number = _NUMBER.search(words)
    return float(number.group()) if number else None


def name(size: str) -> str:
    """Give one spelling for a size: XXL, 2XL and 2XL码 are the same."""
    words = normalised_words(size)
    letters = _lettered(words)
    if letters:
        extra, base = letters
        return f"{extra}x{base}" if extra > 1 else f"{'x' * extra}{base}"
    number = _NUMBER.search(words)
    return number.group() if number else words


def _lettered(words: str) -> tuple[int, str] | None:
    """Read a folded size in letters: how many X it has, and its S, M or L."""
    letters = _LETTERS.search(words)
    if letters is None:
        return None
    digits, crosses, base = letters.groups()
    return int(digits) if digits else len(crosses or ""), base


@lru_cache(maxsize=_CELLS)
def number_of(cell: str) -> float | None:
    """Read a cell that holds one number, with a fraction or without; None for ranges, marks and words."""
    match = _cell().fullmatch(_spaced(cell))
    return _value(match.group(1)) if match else None


@lru_cache(maxsize=_CELLS)
def range_of(cell: str) -> tuple[float, float] | None:
    """Read a cell that holds two numbers, from and to, as they are written; None for any other."""
    match = _range().fullmatch(_spaced(cell))
    return (_value(match.group(1)), _value(match.group(2))) if match else None


@cache
def _unit() -> str:
    return rf"\s?(?:{length_unit()}|{any_of(words('size_words', 'body-unit'))})?"


@cache
def _cell() -> LinearPattern:
    return compiled(rf"[约≈]?\s?{_WRITTEN}{_unit()}")


@cache
def _range() -> LinearPattern:
    return compiled(rf"[约≈]?\s?{_WRITTEN}{_unit()}\s?(?:-|–|—|~|～|至|到|to)\s?{_WRITTEN}{_unit()}")


def _spaced(cell: str) -> str:
    """Fold a cell; a sign such as ½ stays apart from the number before it."""
    apart = "".join(f" {one}" if "\u2044" in unicodedata.normalize("NFKC", one) else one for one in cell)
    plain = normalised_words(apart).replace("\u2044", "/").replace(",", ".").strip()
    return _HYPHENED.sub(r"\1\2 ", plain)


def _value(words: str) -> float:
    """Turn 38, 38.5, 38 1/2, 1/2, or 381/2 (the space lost in a picture) into a number."""
    fraction = _FRACTION.fullmatch(words)
    if fraction is None:
        return float(words)
    return float(fraction.group(1) or 0) + int(fraction.group(2)) / int(fraction.group(3))
