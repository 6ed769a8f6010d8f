"""Pauses of dispatch: holidays and leaves, with the day on which they end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.sentences import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


@dataclass(frozen=True, slots=True)
class DispatchPause:
    """A time in which nothing is sent; its last day as written, each part None where it is not."""

    year: int | None
    month: int
    day: int


_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CHINESE = r"(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?"
_ENGLISH = rf"(?:{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?|\b(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH})(?:,? (20\d\d))?"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def dispatch_pauses(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[DispatchPause]]:
    """Find the announcements of a pause, each with the latest day it names."""
    found = ((match, last_day(match.sentence.words)) for match in find_phrases("dispatch_pauses", passages, book))
    return [match.seen(day) for match, day in found if day is not None]


def last_day(words: str) -> DispatchPause | None:
    """Read the day a sentence names last; a year that only the first day has holds for it too."""
    days = [(match.start(), _chinese(*match.groups())) for match in pattern(_CHINESE).finditer(words)]
    days += [(match.start(), _english(*match.groups())) for match in pattern(_ENGLISH).finditer(words)]
    valid = [day for _, day in sorted(days, key=lambda found: found[0]) if 1 <= day.month <= 12 and 1 <= day.day <= 31]
    if not valid:
        return None
    last, first = valid[-1], valid[0]
    if last.year is None and first.year is not None:
        return DispatchPause(first.year + (last.month < first.month), last.month, last.day)
    return last


def _chinese(year: str | None, month: str, day: str) -> DispatchPause:
    return DispatchPause(int(year) if year else None, int(month), int(day))


def _english(
    first: str | None, after: str | None, before: str | None, second: str | None, year: str | None
) -> DispatchPause:
    month = _MONTHS.index((first or second or "jan")[:3]) + 1
    return DispatchPause(int(year) if year else None, month, int(after or before or 0))
