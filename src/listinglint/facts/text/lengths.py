"""Lengths in sentences: "1-3 cm", "正负2公分", "±1.5cm", "1厘米～2厘米", "within 1 inch"."""

from __future__ import annotations

from listinglint.facts.text.sentences import pattern

_NUMBER = r"(?:\d+(?:\.\d+)?|[一二两三四五])"
# Small print is read damaged: 23M for 2-3CM.
_UNIT = (
    r"(cm|厘米|公分|mm|毫米|公厘|英寸|英吋|寸|inch(?:es)?|in\b|centimet(?:er|re)s?|millimet(?:er|re)s?|[\"”″]|''|m\b)"
)
_TO = r"\s*(?:[-~–—〜至到、]|\bto\b)\s*"
_VAGUE = (
    r"[几数半]\s*个?(?:厘米|公分|毫米|cm|mm|寸|英寸)|\b(?:a few|an?|half an?|a quarter of an|a couple of|one|two) "
    r"(?:inch|inches|cm|mm|centimet\w+|millimet\w+)\b"
)
LENGTH = rf"(?:{_NUMBER}\s*{_UNIT}|{_VAGUE})"
_RANGE = rf"({_NUMBER})\s*(?:{_UNIT})?(?:{_TO}({_NUMBER}))?\s*{_UNIT}"
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
    match = pattern(_RANGE).search(sentence)
    if match is None:
        return None, None
    low, _, high, unit = match.groups()
    scale = 2.54 if unit.startswith("in") else 0.1 if unit.startswith("milli") else _CM.get(unit, 1.0)
    largest = round(_value(high or low) * scale, 2)
    return (round(_value(low) * scale, 2) if high else None), largest


def _value(number: str) -> float:
    return _CHINESE.get(number) or float(number)
