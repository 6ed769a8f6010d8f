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
_ROUND: Final = {"廿": "二十", "卅": "三十"}
_HUNDRED: Final = "百"


def number_of(written: str) -> float:
    """Read a number in folded words, Chinese ones below a thousand: "half an" is 0.5, 十来 10, 卅六 36; what names none is one: 个把."""
    if written[:1].isdigit():
        return float(written)
    if written.isascii():
        spelled = written.split()
        part = next((_PARTS[word] for word in spelled if word in _PARTS), None)
        return part or max((_ENGLISH[word] for word in spelled if word in _ENGLISH), default=1.0)
    for sign, said in _ROUND.items():
        written = written.replace(sign, said)
    hundreds, hundred, rest = written.rpartition(_HUNDRED)
    if hundred:
        more = number_of(rest.lstrip("零")) if rest else 0.0
        return number_of(hundreds or "一") * 100 + (
            more * 10 if len(rest) == 1 else more
        )  # 一百二 is 120, 一百零二 is 102
    tens, ten, ones = written.rpartition(_TEN)
    if ten:
        return (_CHINESE.get(tens, 1.0) or 1.0) * 10 + _CHINESE.get(ones, 0.0)
    return _CHINESE.get(written[-1:], 1.0)


def bounds_of(low: str, high: str | None = None) -> tuple[float | None, float]:
    """Give the least and most that one number or two of them say, the least None where one number says one.

    Two digits side by side are from … to …: 三五 is three to five, 十五六 fifteen or sixteen, 二三十 twenty to thirty. So
    are those with a pause between them: 十二、三.
    """
    if high is None:
        head, pair, tail = _pair_in(low)
        return (number_of(head + pair[0] + tail), number_of(head + pair[1] + tail)) if pair else (None, number_of(low))
    tens, ten, ones = low.rpartition(_TEN)
    is_short = bool(ten) and _is_digit(ones) and _is_digit(high) and number_of(ones) < number_of(high)
    return number_of(low), number_of(tens + ten + high if is_short else high)


def _pair_in(written: str) -> tuple[str, str, str]:
    """Part a Chinese number at two digits that stand side by side: what comes before them, they, and what comes behind."""
    at = next((at for at in range(len(written) - 1) if _is_digit(written[at]) and _is_digit(written[at + 1])), None)
    return (written, "", "") if at is None else (written[:at], written[at : at + 2], written[at + 2 :])


def _is_digit(written: str) -> bool:
    return 1 <= _CHINESE.get(written, 0.0) < 10
