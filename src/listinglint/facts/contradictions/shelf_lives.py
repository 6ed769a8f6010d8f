"""Two rows of how long the goods keep, and differently: 保存期限：30天 beside 保存期限：90天."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted_row, written
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.numerals import number_of
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_DAYS: Final = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_SLACK: Final = 0.06
"""Share by which two may differ: twelve months of 30 days are a year."""
_TWO: Final = 2


def shelf_lives(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the second of two rows of shelf life of one thing; the value is the first.

    Cold or opened, it keeps another time, and each thing of a set its own.
    """
    if holds(slot(_FACT, "of_several"), normalised_words(title.words)):
        return
    told = [
        (passage, line, days)
        for passage, line, behind in heard.lines.having_key(slot(_FACT, "row_shelf_life"))
        if passage is not title and (days := _days(behind)) is not None
    ]
    if len(told) != _TWO or any(holds(slot(_FACT, "shelf_life_aside"), line.words) for _, line, _ in told):
        return
    (above, before, first), (passage, line, second) = told
    if abs(first - second) > _SLACK * max(first, second):
        yield quoted_row(passage, line, written(above, before))


def _days(words: str) -> float | None:
    """Read how many days a value begins with; None where it is a date, or tells none."""
    for unit, length in _DAYS.items():
        if found := pattern(rf"^\s*(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s*(?:{slot(_FACT, unit)})").search(
            words
        ):
            number = found.group(1)
            return (0.5 if number == "半" else number_of(number)) * length
    return None
