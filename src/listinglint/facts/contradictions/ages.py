"""What a page says twice of the age that goods are for, and differently: title against row, age against warning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.contradictions.quotes import quoted_row, written
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_YEAR: Final = 12
_EVER: Final = 1200
"""Months that nobody lives longer than."""
_OLDEST: Final = 18 * _YEAR
"""Months up to which an age says for whom a toy is; of grown people it says whom a cut becomes."""
_SLACK: Final = 6
"""Months by which two ages may differ: 三岁 begins with the third year for one, with its end for the other."""


class _AgeRange(Struct, frozen=True):
    """Whom goods are for, in months from birth."""

    low: int
    high: int

    def agrees(self, other: _AgeRange) -> bool:
        return self.low <= other.high + _SLACK and other.low <= self.high + _SLACK


def ages(heard: Heard, title: Passage | None) -> Iterator[Observation[str]]:
    """Give the first row whose ages no other row and not the title allows, or else the first warning that denies them all.

    The value is what it contradicts: "3-6岁" in the title, 适用年龄:8岁以上 in a row.
    """
    told = [] if title is None else _told(title)
    aged = {at: list(_ages(heard.lines.all[at][1].words)) for at in heard.lines.holding(slot(_FACT, "row_age"))}
    rows = [(*heard.lines.all[at], stated) for at, stated in aged.items() if heard.lines.all[at][0] is not title]
    warned = [heard.lines.all[at] for at in heard.lines.holding(slot(_FACT, "too_young")) if at not in aged]
    warnings = [(passage, line) for passage, line in warned if passage is not title]
    told += [(age, written(passage, line)) for passage, line, stated in rows for age, _ in stated]
    for passage, line, stated in rows:
        own = [age for age, _ in stated]
        others = [(age, said) for age, said in told if said != written(passage, line)]
        if own and others and not any(mine.agrees(other) for mine in own for other, _ in others):
            yield quoted_row(passage, line, others[0][1])
            return
    for passage, line in warnings:
        limit = min((age.high for age, _ in _ages(line.words)), default=0)
        if limit and told and all(age.low < limit and age.high <= limit for age, _ in told):
            yield quoted_row(passage, line, told[0][1])
            return


def _told(title: Passage) -> list[tuple[_AgeRange, str]]:
    words = normalised_words(title.words)
    if holds(slot(_FACT, "age_aside"), words):
        return []
    return [(age, as_written(title.words, span)) for age, span in _ages(words)]


def _ages(words: str) -> Iterator[tuple[_AgeRange, tuple[int, int]]]:
    """Give the ages of children that words name, each with where it stands."""
    unit_of = slot(_FACT, "age_unit")
    for found in pattern(slot(_FACT, "age")).finditer(words):
        said = found.group()
        numbers = pattern(rf"(\d+(?:\.\d+)?)\s*({unit_of})?").findall(said)
        unit = next((name for _, name in reversed(numbers) if name), "")
        months = [
            float(number) * (1 if holds(slot(_FACT, "months"), name or unit) else _YEAR) for number, name in numbers
        ]
        low, high = int(min(months)), int(max(months))
        if low > high or low > _OLDEST:
            continue
        if holds(slot(_FACT, "and_older"), said):
            high = _EVER
        elif holds(slot(_FACT, "and_younger"), said):
            low = 0
        yield _AgeRange(low, high), found.span()
