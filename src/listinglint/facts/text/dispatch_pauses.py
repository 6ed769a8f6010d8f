"""Pauses of dispatch: holidays and leaves, with the day on which they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.written_days import WrittenDay, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


class DispatchPause(Struct, frozen=True):
    """A time in which nothing is sent."""

    last: WrittenDay | None
    """Its last day; None where the page names a feast, a day of the week or of the moon (初八), which no calendar of ours holds."""


def dispatch_pauses(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[DispatchPause]]:
    """Find the announcements of a pause, each with the latest day it names, if any."""
    found = find_phrases("dispatch_pauses", passages, book)
    return [match.seen(DispatchPause(last_day(match.sentence.words))) for match in found]
