"""The month in which something was said, from a date however it is written."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

from listinglint.facts.text.patterns import pattern
from listinglint.facts.text.written_days import month_named
from listinglint.phrasebook.builtin import slot

_YEAR_FIRST = re.compile(r"^\D{0,2}((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})(?:\D|$)")
_PACKED = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{6})?$")
_YEAR_LAST = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)?\d\d)(?:\D|$)")
_ROC = re.compile(r"^(?:民國|民国)?(1\d\d)[-/.年](\d{1,2})[-/.月]")
"""Years of Taiwan's calendar: 114 is 2025."""
_FIRST_SHEET_DAY = datetime(1899, 12, 30, tzinfo=UTC)
_SECONDS = (946_684_800, 4_102_444_800)
"""The years 2000 to 2100, as seconds since 1970."""


@lru_cache(maxsize=8192)
def month_of(words: str) -> str | None:
    """Give a date's month, such as 2026-11; None for what is no date. Day and month the other way round are told by numbers over 12."""
    words = words.strip()
    if found := _YEAR_FIRST.match(words) or _PACKED.match(words):
        return _month(int(found[1]), int(found[2]))
    if found := _YEAR_LAST.match(words):
        first, second, year = (int(found[number]) for number in (1, 2, 3))
        return _month(year if year > 99 else 2000 + year, second if first > 12 else first)
    if found := pattern(_named()).search(words.lower()):
        return _month(int(found[2]), month_named(found[1]))
    if found := _ROC.match(words):
        return _month(1911 + int(found[1]), int(found[2]))
    return _counted(words)


def _counted(words: str) -> str | None:
    """Read seconds or milliseconds since 1970, or days as a spreadsheet counts them."""
    if not words.replace(".", "", 1).isdecimal() or len(words) > 20:
        return None
    number = float(words)
    for seconds in (number, number / 1000):
        if _SECONDS[0] <= seconds < _SECONDS[1]:
            moment = datetime.fromtimestamp(seconds, UTC)
            return _month(moment.year, moment.month)
    if 36_500 <= number < 73_000:
        moment = _FIRST_SHEET_DAY + timedelta(days=number)
        return _month(moment.year, moment.month)
    return None


@cache
def _named() -> str:
    """Give the pattern of a date with the name of its month: "Mon, 3rd Nov 2026", "November 3, 2026"."""
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return rf"^(?:\w{{3,9}},? )?(?:{day} )?({slot('shared', 'named_month')})\.? (?:{day},? )?((?:19|20)\d\d)"


def _month(year: int, month: int) -> str | None:
    return f"{year}-{month:02}" if 1 <= month <= 12 else None
