"""Numbers as sentences write them: 3, "a couple of", 二十一, 半."""

from __future__ import annotations

from typing import Final

_TEN: Final = "十"
_CHINESE: Final = {character: float(value) for value, character in enumerate("零一二三四五六七八九十")} | {
    "两": 2.0,
    "俩": 2.0,
    "仨": 3.0,
    "半": 0.5,
}
_ENGLISH: Final = {
    word: float(value)
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=1
    )
} | {"a": 1.0, "an": 1.0, "couple": 2.0, "twenty": 20.0, "thirty": 30.0}
_PARTS: Final = {"half": 0.5, "quarter": 0.25}
_PAIR: Final = 2


def number_of(written: str) -> float:
    """Read a number in folded words, Chinese ones below a hundred: "half an" is 0.5, 十来 10; what names none is one: 个把."""
    if written[:1].isdigit():
        return float(written)
    if written.isascii():
        spelled = written.split()
        part = next((_PARTS[word] for word in spelled if word in _PARTS), None)
        return part or max((_ENGLISH[word] for word in spelled if word in _ENGLISH), default=1.0)
    tens, ten, ones = written.rpartition(_TEN)
    if ten:
        return (_CHINESE.get(tens, 1.0) or 1.0) * 10 + _CHINESE.get(ones, 0.0)
    return _CHINESE.get(written[-1:], 1.0)


def both_of(written: str) -> tuple[str, str] | None:
    """Give the two numbers that stand side by side: 三五 is three to five, 一两 one or two; None for a single number."""
    low, high = (written[:1], written[1:])
    is_pair = len(written) == _PAIR and _TEN not in written and low in _CHINESE and high in _CHINESE
    return (low, high) if is_pair else None
