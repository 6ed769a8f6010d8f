"""Offers with a last day, seen from the day of the run."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.numerals import number_of
from listinglint.facts.text.written_days import WrittenDay, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

AHEAD: Final = timedelta(days=90)
"""How far ahead sellers announce an offer: a day without a year that is further away was that of the last year."""


class Offer(Struct, frozen=True):
    """An offer with the last day on which it holds."""

    last_day: date
    is_over: bool


def offers(evidence: Evidence) -> Iterator[Observation[Offer]]:
    """Give the offers that name their last day."""
    today = evidence.tools.today
    for seen in evidence.find_in_text(_written):
        last = _on_calendar(seen.value, today)
        if last is not None:
            yield Observation(Offer(last, last < today), seen.where, seen.quote, seen.confidence)


def _written(passages: Iterable[Passage], book: Phrasebook | None) -> list[Observation[WrittenDay]]:
    found = ((match, last_day(_in_digits(match.sentence.words))) for match in find_phrases("offers", passages, book))
    return [match.seen(day) for match, day in found if day is not None]


def _in_digits(words: str) -> str:
    """Write days of the calendar in digits: 三月十五日 as 3月15日, "8th of December" as "8th December"."""
    words = re.sub(r"(\d(?:st|nd|rd|th)) of ", r"\1 ", words)
    return re.sub(r"[一二三四五六七八九十]{1,3}(?=[月日号])", lambda match: str(round(number_of(match[0]))), words)


def _on_calendar(written: WrittenDay, today: date) -> date | None:
    """Give the day that is meant; None for one that no calendar has."""
    if written.year:
        return written.in_year(written.year)
    days = map(written.in_year, (today.year + 1, today.year, today.year - 1))
    return next((day for day in days if day and day <= today + AHEAD), None)
