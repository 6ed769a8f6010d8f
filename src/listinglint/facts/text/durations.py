"""Spans of time in sentences, in hours: "48小时", "3-5个工作日", "一至三个工作天", "two weeks", "当天"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import any_of
from listinglint.facts.text.sentences import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True))
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "十": 10, "半": 0.5}
_NUMBER = (
    r"(?:\d{1,4}(?:\.\d)?|[一二三四五六七八九十两半]{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|"
    r"ten|a|an)\b)"
)
_UNIT = any_of(
    "个?小时|个?钟头?|个?工作[日天]|个?自然日|天|日|周|个?星期|个?礼拜|个?月",
    r"h\b|hrs?\b|hours?\b|(?:business |working |work |weekdays? |week )?days?\b|d\b|(?:business |"
    r"working )?weeks?\b|months?\b|weekdays?\b",
)
_GAP = r"\s*(?:[-~–—〜−/]|至|到|或|、|\bto\b|\bor\b|\band\b)\s*"
DURATION = rf"{_NUMBER}\s*(?:\(\w{{1,3}}\)\s*)?(?:{_UNIT})?(?:{_GAP}{_NUMBER})?[-\s]*{_UNIT}(?:工作[日天])?"
_PARTS = rf"({_NUMBER})\s*(?:\(\w{{1,3}}\)\s*)?({_UNIT})?(?:{_GAP}({_NUMBER}))?[-\s]*({_UNIT})(?:\(s\))?(工作[日天])?"
# The day itself counts as 24 hours, the next one as 48.
SAME_DAY = any_of(
    "当[天日]|同日|即日|今[天日]|上午[^,。]{1,6}下午", r"\bsame[- ](?:business |working |week)?day\b|\btoday\b"
)
NEXT_DAY = any_of(
    "次日|隔[天日]|翌日|明[天日]|第二[天日]|后[日天]",
    r"\b(?:next|following)[- ](?:business |working |week)?day\b|\btomorrow\b|\bovernight\b|"
    r"\bthe day after (?:you (?:pay|order|buy)|payment|purchase|ordering|your order)\b",
)
_HOURS = {"时": 1, "钟": 1, "头": 1, "h": 1, "周": 168, "期": 168, "拜": 168, "w": 168, "月": 720, "m": 720}


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time and where it stands; business days count 24 hours each."""

    hours_min: int | None
    """None when only an upper bound is stated."""
    hours_max: int
    is_business_days: bool
    start: int
    stop: int


def durations(words: str) -> Iterator[Duration]:
    """Find the spans of time in folded words."""
    for match in pattern(_PARTS).finditer(words):
        low, first_unit, high, unit, more = match.groups()
        if words[match.start() - 1 : match.start()] in {*"月年第/x×*"} or (unit == "月" and not first_unit):
            continue  # a date or an ordinal: 10月8日, 第3天
        if high is None and len(low) == 2 and "十" not in low and {*low} <= {*_DIGITS}:
            low, high = low  # 三五天 is three to five
        hours = _hours(unit)
        is_business = bool(more) or "工作" in unit or any(word in unit for word in ("business", "work", "weekday"))
        if high is None and first_unit:  # "1日工作天" is one unit written twice
            unit = first_unit
        largest = round(_value(high or low) * hours)
        smallest = round(_value(low) * (_hours(first_unit) if high and first_unit else hours)) if high else None
        if smallest is not None and smallest > largest:
            smallest = None
        yield Duration(smallest, largest, is_business, *match.span())
    for source, hours in ((SAME_DAY, 24), (NEXT_DAY, 48)):
        for match in pattern(source).finditer(words):
            yield Duration(None, hours, "business" in match.group() or "working" in match.group(), *match.span())


def _hours(unit: str) -> int:
    unit = unit.strip()
    if unit.startswith(("business", "working", "work", "weekday", "week d")):
        return 168 if "week" in unit.split()[-1] and "day" not in unit else 24
    return _HOURS.get(unit[0], _HOURS.get(unit[-1], 24)) if unit.isascii() else _HOURS.get(unit[-1], 24)


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number)
    if number in _WORDS or number in {"a", "an"}:
        return _WORDS.get(number, 1)
    tens, ten, ones = number.rpartition("十")
    if ten:
        return (_DIGITS.get(tens, 1) or 1) * 10 + _DIGITS.get(ones, 0)
    return _DIGITS.get(number[-1], 1)
