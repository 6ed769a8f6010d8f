"""Pauses of dispatch: holidays and leaves, with the day on which they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


class WrittenDay(Struct, frozen=True):
    """A day as it is written; its year None where none stands there."""

    year: int | None
    month: int
    day: int


class DispatchPause(Struct, frozen=True):
    """A time in which nothing is sent."""

    last: WrittenDay | None
    """Its last day; None where the page names a feast, a day of the week or of the moon (初八), which no calendar of ours holds."""


_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CHINESE = r"(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?(?:[-~–—至到](\d{1,2})[日号])?"
_TO = r"(?:st|nd|rd|th)?(?: ?(?:-|–|to|until|through) ?(\d{1,2})\b)?(?:st|nd|rd|th)?"
_ENGLISH = rf"(?:\b{_MONTH} (\d{{1,2}})(?:\b|st|nd|rd|th){_TO}|\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}\b)(?:,? (20\d\d))?"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def dispatch_pauses(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[DispatchPause]]:
    """Find the announcements of a pause, each with the latest day it names, if any."""
    found = find_phrases("dispatch_pauses", passages, book)
    return [match.seen(DispatchPause(last_day(match.sentence.words))) for match in found]


def last_day(words: str) -> WrittenDay | None:
    """Read the day a sentence names last; a year that only the first day has holds for it too."""
    dates = [match for match in pattern(_CHINESE).finditer(words) if not _is_numbering(words, *match.span())]
    days = [(match.start(), day) for match in dates for day in _chinese(*match.groups())]
    days += [(match.start(), day) for match in pattern(_ENGLISH).finditer(words) for day in _english(*match.groups())]
    valid = [day for _, day in sorted(days, key=lambda found: found[0]) if 1 <= day.month <= 12 and 1 <= day.day <= 31]
    if not valid:
        return None
    last, first = valid[-1], valid[0]
    if last.year is None and first.year is not None:
        return WrittenDay(first.year + (last.month < first.month), last.month, last.day)
    return last


def _is_numbering(words: str, start: int, stop: int) -> bool:
    """Tell a piece of a longer number, such as chapter 7.5.2 or a telephone's, from a day."""
    before, after = words[:start][-2:], words[stop : stop + 2]
    return (
        before[-1:].isdigit()
        or (before[-1:] in set("./") and before[:1].isdigit())
        or (after[:1] in set("./") and after[1:].isdigit())
    )


def _chinese(year: str | None, month: str, day: str, to: str | None) -> Iterator[WrittenDay]:
    yield from (WrittenDay(int(year) if year else None, int(month), int(one)) for one in (day, to) if one)


def _english(
    first: str | None, after: str | None, to: str | None, before: str | None, second: str | None, year: str | None
) -> Iterator[WrittenDay]:
    month = _MONTHS.index((first or second or "jan")[:3]) + 1
    yield from (WrittenDay(int(year) if year else None, month, int(one)) for one in (after or before, to) if one)
