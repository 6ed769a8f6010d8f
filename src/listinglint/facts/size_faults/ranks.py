"""Sizes as a shopper sorts them, and cells as numbers."""

from __future__ import annotations

import re

from listinglint.facts.text.normalise import normalised_words

_LETTERS = re.compile(r"(?<![a-z])(?:(\d{1,2})x|(x{1,6}))?([sml])(?![a-z])")
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,2})?")
_CELL = re.compile(r"[约≈]?\s?(\d{1,4}(?:\.\d{1,2})?)\s?(?:cm|mm|厘米|公分|inches|inch|in|\")?")
_BASE = {"s": -1, "m": 0, "l": 1}


def rank(size: str) -> float | None:
    """Give a number that grows with the size: letters by their order, else the first number; None when neither is there."""
    words = normalised_words(size)
    letters = _LETTERS.search(words)
    if letters:
        digits, crosses, base = letters.groups()
        extra = int(digits) if digits else len(crosses or "")
        return _BASE[base] * (1 + extra)
    number = _NUMBER.search(words)
    return float(number.group()) if number else None


def name(size: str) -> str:
    """Give one spelling for a size: XXL, 2XL and 2XL码 are the same."""
    words = normalised_words(size)
    letters = _LETTERS.search(words)
    if letters:
        digits, crosses, base = letters.groups()
        extra = int(digits) if digits else len(crosses or "")
        return f"{extra}x{base}" if extra > 1 else f"{'x' * extra}{base}"
    number = _NUMBER.search(words)
    return number.group() if number else words


def number_of(cell: str) -> float | None:
    """Read a cell that holds one number; None for ranges, marks and words."""
    match = _CELL.fullmatch(normalised_words(cell).strip())
    return float(match.group(1)) if match else None
