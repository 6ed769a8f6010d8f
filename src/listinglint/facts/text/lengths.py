"""Lengths in sentences: "1-3 cm", "正负2公分", "±1.5cm", "1厘米～2厘米", "within 1 inch"."""

from __future__ import annotations

from functools import cache

from listinglint.facts.text.sentences import pattern
from listinglint.phrasebook.builtin import slot

_CM = {
    "mm": 0.1,
    "毫米": 0.1,
    "公厘": 0.1,
    "英寸": 2.54,
    "英吋": 2.54,
    "寸": 2.54,
    '"': 2.54,
    "”": 2.54,
    "″": 2.54,
    "''": 2.54,
}
_CHINESE = {"一": 1.0, "二": 2.0, "两": 2.0, "三": 3.0, "四": 4.0, "五": 5.0}


def error_cm(sentence: str) -> tuple[float | None, float | None]:
    """Give the smallest and largest error a folded sentence admits, in centimetres; one number alone is the largest."""
    match = pattern(_range()).search(sentence)
    if match is None:
        return None, None
    low, _, high, unit = match.groups()
    scale = 2.54 if unit.startswith("in") else 0.1 if unit.startswith("milli") else _CM.get(unit, 1.0)
    largest = round(_value(high or low) * scale, 2)
    return (round(_value(low) * scale, 2) if high else None), largest


@cache
def _range() -> str:
    """Give the pattern of a length or a range of them, its numbers and units as groups."""
    number, unit, to = (slot("shared", f"length_{part}") for part in ("number", "unit", "to"))
    return rf"({number})\s*({unit})?(?:{to}({number}))?\s*({unit})"


def _value(number: str) -> float:
    return _CHINESE.get(number) or float(number)
