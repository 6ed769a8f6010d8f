"""Lengths in sentences: "1-3 cm", "正负2公分", "±1.5cm", "1厘米～2厘米", "within 1 inch"."""

from __future__ import annotations

from functools import cache

from listinglint.facts.text.numerals import bounds_of
from listinglint.facts.text.patterns import pattern, spans
from listinglint.phrasebook.builtin import slot, words

_CM = {"mm": 0.1, "inch": 2.54}


def error_cm(sentence: str) -> tuple[float | None, float | None]:
    """Give the smallest and largest error a folded sentence admits, in centimetres; one number alone is the largest.

    Where a sentence holds more lengths than one, that which stands nearest to the error is it: 长30cm,误差1cm.
    """
    found = [*pattern(_range()).finditer(sentence)]
    if not found:
        return None, None
    errors = spans(slot("size_tolerances", "error"), sentence)
    match = min(found, key=lambda one: min((_gap(one.span(), error) for error in errors), default=0))
    low, _, high, unit = match.groups()
    least, most = bounds_of(low, high)
    scale = next((scale for name, scale in _CM.items() if unit.rstrip(".") in words("size_words", name)), 1.0)
    return (None if least is None else round(least * scale, 2)), round(most * scale, 2)


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(other[0] - one[1], one[0] - other[1], 0)


@cache
def _range() -> str:
    """Give the pattern of a length or a range of them, its numbers and units as groups."""
    number, unit, to = (slot("shared", f"length_{part}") for part in ("number", "unit", "to"))
    unit = f"{unit}|{slot('shared', 'damaged_unit')}"
    spelled = slot("shared", "length_words")
    return rf"({number}|{spelled})\s*个?(?:({unit})?{to}({number}|{spelled}))?\s*个?({unit})"
