"""Sizes as a shopper sorts them, and cells as numbers."""

from __future__ import annotations

import unicodedata

from listinglint.facts.text.normalise import normalised_words
from listinglint.model.lazy_pattern import lazy_pattern

_LETTERS = lazy_pattern(r"(?<![a-z])(?:(\d{1,2})x|(x{1,6}))?([sml])(?![a-z])")
_NUMBER = lazy_pattern(r"\d{1,4}(?:\.\d{1,2})?")
_FRACTION = lazy_pattern(r"(\d{1,3}(?= )|\d{0,3}?) ?(1[135]|[1-9])/(2|3|4|8|16)")
_WRITTEN = r"((?:\d{1,3} ?)?(?:1[135]|[1-9])/(?:16|[2348])|\d{1,4}(?:\.\d{1,2})?)"
_UNIT = r"\s?(?:cm|mm|厘米|毫米|公分|英寸|寸|inches|inch|in|[\"”″]|kg|公斤|市斤|斤|lbs?)?"
_CELL = lazy_pattern(rf"[约≈]?\s?{_WRITTEN}{_UNIT}")
_RANGE = lazy_pattern(rf"[约≈]?\s?{_WRITTEN}{_UNIT}\s?(?:-|–|—|~|～|至|到|to)\s?{_WRITTEN}{_UNIT}")
_BASE = {"s": -1, "m": 0, "l": 1}


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


def number_of(cell: str) -> float | None:
    """Read a cell that holds one number, with a fraction or without; None for ranges, marks and words."""
    match = _CELL.fullmatch(_spaced(cell))
    return _value(match.group(1)) if match else None


def range_of(cell: str) -> tuple[float, float] | None:
    """Read a cell that holds two numbers, from and to, as they are written; None for any other."""
    match = _RANGE.fullmatch(_spaced(cell))
    return (_value(match.group(1)), _value(match.group(2))) if match else None


def _spaced(cell: str) -> str:
    """Fold a cell; a sign such as ½ stays apart from the number before it."""
    apart = "".join(f" {one}" if "\u2044" in unicodedata.normalize("NFKC", one) else one for one in cell)
    return normalised_words(apart).replace("\u2044", "/").replace(",", ".").strip()


def _value(words: str) -> float:
    """Turn 38, 38.5, 38 1/2, 1/2, or 381/2 (the space lost in a picture) into a number."""
    fraction = _FRACTION.fullmatch(words)
    if fraction is None:
        return float(words)
    return float(fraction.group(1) or 0) + int(fraction.group(2)) / int(fraction.group(3))
