"""The day by which goods are to be eaten or used, where the page names one, seen from the day of the run."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.patterns import pattern
from listinglint.facts.text.written_days import month_named
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_YEAR_FIRST = r"(?:^|\D)(?:20([2-9]\d)[./年-]|([2-9]\d)年)(\d{1,2})(?:[./月-](\d{1,2}))?"
_YEAR_LAST = r"(?:^|[^\d./-])(?:(\d{1,2})[./-])?(\d{1,2})[./-](20\d\d)(?:\D|$)"
_DECEMBER = 12


class ShelfDate(Struct, frozen=True):
    """The last day on which goods should be eaten or used."""

    last_day: date
    is_over: bool


def shelf_dates(evidence: Evidence) -> Iterator[Observation[ShelfDate]]:
    """Give the last days of use that the page names; of several lots in one sentence, that of the freshest."""
    today = evidence.tools.today
    for seen in evidence.find_in_text(_written):
        yield Observation(ShelfDate(seen.value, seen.value < today), seen.where, seen.quote, seen.confidence)


def _written(passages: Iterable[Passage], book: Phrasebook | None) -> list[Observation[date]]:
    found = (
        (match, max(_days(match.sentence.words), default=None)) for match in find_phrases("shelf_dates", passages, book)
    )
    return [match.seen(day) for match, day in found if day is not None]


def _days(words: str) -> Iterator[date]:
    """Give the days that words name; a month alone ends with its last day."""
    for year, short, month, day in (match.groups() for match in pattern(_YEAR_FIRST).finditer(words)):
        yield from _on_calendar(int(year or short), int(month), day)
    for first, second, year in (match.groups() for match in pattern(_YEAR_LAST).finditer(words)):
        # 12/05/2025 is read both ways: which comes first depends on the country.
        yield from _on_calendar(int(year) % 100, int(second), first)
        yield from _on_calendar(int(year) % 100, int(first or second), second if first else None)
    for day, name, year in (match.groups() for match in pattern(_named_month()).finditer(words)):
        yield from _on_calendar(int(year) % 100, month_named(name), day)


@cache
def _named_month() -> str:
    return rf"(?:\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?\b({slot('shared', 'named_month')})\.?,? (20\d\d)"


def _on_calendar(year: int, month: int, day: str | None) -> Iterator[date]:
    """Give a day of this century, none that no calendar has."""
    if not 1 <= month <= _DECEMBER:
        return
    last = monthrange(2000 + year, month)[1]
    if day is None or 1 <= int(day) <= last:
        yield date(2000 + year, month, int(day) if day else last)
