"""Days of the calendar as sentences write them: 3月15日, 2026.10.1-7, "8th of December", "until Jan 3, 2027", "15. March"."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHINESE = r"(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?(?:[-~–—至到](\d{1,2})[日号])?"
_TO = r"(?:st|nd|rd|th)?(?: ?(?:-|–|to|until|through) ?(\d{1,2})\b)?(?:st|nd|rd|th)?"


class WrittenDay(Struct, frozen=True):
    """A day as it is written; its year None where none stands there."""

    year: int | None
    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """Give it as a date of a year; None for the 30th of February."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def month_named(name: str) -> int:
    """Give the number of a month by its English name, whole or short, in small letters."""
    return next(number for number, month in enumerate(listed("shared", "months"), 1) if name.startswith(month))


def last_day(words: str) -> WrittenDay | None:
    """Read the day a sentence names last; a year that only the first day has holds for it too."""
    dates = [match for match in pattern(_CHINESE).finditer(words) if not _is_numbering(words, *match.span())]
    days = [(match.start(), day) for match in dates for day in _chinese(*match.groups())]
    days += [
        (match.start(), day) for match in pattern(_english_day()).finditer(words) for day in _english(*match.groups())
    ]
    valid = [day for _, day in sorted(days, key=lambda found: found[0]) if 1 <= day.month <= 12 and 1 <= day.day <= 31]
    if not valid:
        return None
    last, first = valid[-1], valid[0]
    if last.year is None and first.year is not None:
        return WrittenDay(first.year + (last.month < first.month), last.month, last.day)
    return last


def _is_numbering(words: str, start: int, stop: int) -> bool:
    """Tell a piece of a longer number, such as chapter 7.5.2 or a telephone's, and a price from a day."""
    before, after = words[:start][-2:], words[stop : stop + 2]
    if "." in words[start:stop] and holds(slot("shared", "behind_price"), after):
        return True
    return (
        before[-1:].isdigit()
        or (before[-1:] in set("./") and before[:1].isdigit())
        or (after[:1] in set("./") and after[1:].isdigit())
    )


def _chinese(year: str | None, month: str, day: str, to: str | None) -> Iterator[WrittenDay]:
    if not year and int(month) > 12 >= int(day) and not to:  # 31.08.: the day comes first in much of Europe
        month, day = day, month
    yield from (WrittenDay(int(year) if year else None, int(month), int(one)) for one in (day, to) if one)


@cache
def _english_day() -> str:
    """Give the pattern of a day with the name of its month, which stands before or behind."""
    month = rf"({slot('shared', 'named_month')})\.?"
    return rf"(?:\b{month} (\d{{1,2}})(?:\b|st|nd|rd|th){_TO}|\b(\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?{month}\b)(?:,? (20\d\d))?"


def _english(
    first: str | None, after: str | None, to: str | None, before: str | None, second: str | None, year: str | None
) -> Iterator[WrittenDay]:
    month = month_named(first or second or "")
    yield from (WrittenDay(int(year) if year else None, month, int(one)) for one in (after or before, to) if one)
