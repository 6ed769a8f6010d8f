"""Spans of time in sentences, in hours: "48小时", "3-5个工作日", "一至三个工作天", "two weeks", "当天"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.numerals import bounds_of, number_of
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_OR_TWO = r"\b(?:a|one) ((?:working |business )?(?:day|hour|week)) or (two|three)\b"
_HOURS = {"时": 1, "钟": 1, "头": 1, "h": 1, "周": 168, "期": 168, "拜": 168, "w": 168, "月": 720, "m": 720}


class Duration(Struct, frozen=True):
    """A span of time and where it stands; business days count 24 hours each."""

    hours_min: int | None
    """None when only an upper bound is stated."""
    hours_max: int
    is_business_days: bool
    start: int
    stop: int


def durations(words: str) -> Iterator[Duration]:
    """Find the spans of time in folded words."""
    for match in pattern(_parts()).finditer(words):
        low, first_unit, high, unit, more = match.groups()
        if words[match.start() - 1 : match.start()] in {*"月年第/x×*"} or (unit == "月" and not first_unit):
            continue  # a date or an ordinal: 10月8日, 第3天
        if unit == "d" and holds(slot("shared", "of_space"), words[match.end() : match.end() + 2]):
            continue  # dimensions of space: 3D打印
        if not low[0].isdigit() and words[match.start() - 1 : match.start()] in {*"周期拜"}:
            continue  # days of the week: 周六日
        if words[match.start() - 1 : match.start()] == "下" and low == "一" and unit.endswith(("天", "日")):
            continue  # the next one, which has a name: 下一个工作日
        least, most = bounds_of(low, high)
        hours = _hours(unit)
        is_business = bool(more) or "工作" in unit or any(word in unit for word in ("bus", "biz", "work", "weekday"))
        if words.startswith((" or two", " or three"), match.end()):
            continue  # "a day or two" is told by its second number
        largest = round(most * hours)
        smallest = None if least is None else round(least * (_hours(first_unit) if high and first_unit else hours))
        if smallest is not None and smallest > largest:
            smallest = None
        yield Duration(smallest, largest, is_business, *match.span())
    yield from _or_two(words)
    yield from _named(words)


def _or_two(words: str) -> Iterator[Duration]:
    """Find "a day or two": the number of the second one comes behind the unit."""
    for match in pattern(_OR_TWO).finditer(words):
        unit, more = match.groups()
        hours = 168 if unit.startswith("week") else 24 if unit.startswith(("day", "working", "business")) else 1
        yield Duration(hours, hours * round(number_of(more)), unit.startswith(("working", "business")), *match.span())


def _named(words: str) -> Iterator[Duration]:
    """Find the days that have a name: the day itself counts as 24 hours, the next one as 48; one from or without which one counts is no span."""
    found: list[Duration] = []
    for name, hours in (("third_day", 72), ("same_day", 24), ("next_day", 48)):
        for match in pattern(slot("shared", name)).finditer(words):
            start, stop = match.span()
            if _is_start(words, start, stop) or any(one.start <= start < one.stop for one in found):
                continue
            is_business = any(word in match.group() for word in ("business", "working", "工作"))
            found.append(Duration(None, hours, is_business, start, stop))
    for one in found:
        # 今天拍,明天发: the day of the order only says where one starts.
        is_ordered = holds(slot("shared", "ordering"), words[one.stop : one.stop + 8])
        if not (is_ordered and any(other.start > one.start for other in found)):
            yield one


def ordinals(words: str) -> Iterator[Duration]:
    """Find the days that are numbered from the order on: 付款后第七天 is seven days; 第二天 is among `durations` already."""
    for match in pattern(_ordinal()).finditer(words):
        number, unit = match.groups()
        if (days := round(number_of(number))) > 2:
            yield Duration(None, 24 * days, "工作" in unit, *match.span())


def _is_start(words: str, start: int, stop: int) -> bool:
    """Tell whether a day only says from when one counts: 次日起三天内, 三天(不含当天)."""
    around = slot("shared", "counted_from"), slot("shared", "not_counted")
    return holds(around[0], words[stop : stop + 3]) or holds(around[1], words[max(start - 6, 0) : start])


@cache
def _ordinal() -> str:
    return rf"第({slot('shared', 'time_number')})(个?工作[日天]|[天日])"


@cache
def _parts() -> str:
    """Give the pattern of a span of time, its numbers and units as groups."""
    number, unit, gap = (slot("shared", f"time_{part}") for part in ("number", "unit", "gap"))
    return rf"({number})\s*(?:\(\w{{1,3}}\)\s*)?({unit})?(?:{gap}({number}))?[-\s内]*({unit})(?:\(s\))?(工作[日天])?"


def _hours(unit: str) -> int:
    unit = unit.strip()
    if unit.startswith("fortnight"):
        return 336
    if unit.startswith(("bus", "biz", "work", "calendar", "weekday", "week d")):
        return 168 if "week" in unit.split()[-1] and "day" not in unit else 24
    return _HOURS.get(unit[0], _HOURS.get(unit[-1], 24)) if unit.isascii() else _HOURS.get(unit[-1], 24)
