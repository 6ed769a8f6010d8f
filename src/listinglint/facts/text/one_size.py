"""For which weights, or instead of which sizes, one size is said to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.patterns import pattern
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

WeightUnit = Literal["jin", "kg", "lb"]
KILOGRAMS: dict[WeightUnit, float] = {"jin": 0.5, "lb": 0.4536, "kg": 1.0}
"""Kilograms of a unit: the jin of China, the pound."""
_NUMBER = lazy_pattern(r"\d{2,3}")
_END = lazy_pattern(r"(?<![a-z\d])(?:[2-6]?x{0,5}[sml]|x-small|x-large|small|medium|large|\d{1,2})(?![a-z])")
_UNIT = lazy_pattern(r"斤|公斤|千克|kg|lb|pound")


class OneSizeRange(Struct, frozen=True):
    """The body weights that one size is said to fit, in kilograms."""

    low_kg: float
    high_kg: float
    low: int = 0
    """The numbers as they are written, in `weight_unit`."""
    high: int = 0
    weight_unit: WeightUnit = "kg"

    @property
    def span_kg(self) -> float:
        """Kilograms between the two."""
        return round(self.high_kg - self.low_kg, 1)


def one_size_ranges(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[OneSizeRange]]:
    """Find the sentences that give one size for a range of weights."""
    found = []
    for match in find_phrases("one_size_ranges", passages, book):
        words = pattern(slot("one_size_ranges", "weights")).search(match.sentence.words)
        if words is None:
            continue
        low, high = (float(number) for number in _NUMBER.findall(words.group())[:2])
        unit = _UNIT.findall(words.group())[-1]
        name = weight_unit(unit)
        if low < high:
            scale = KILOGRAMS[name]
            weights = (round(low * scale, 1), round(high * scale, 1), int(low), int(high))
            found.append(match.seen(OneSizeRange(*weights, name)))
    return found


def weight_unit(written: str) -> WeightUnit:
    """Name a unit of weight by one of its spellings, in folded words."""
    return "jin" if written == "斤" else "lb" if written[0] in "lp" else "kg"


class OneSizeSpan(Struct, frozen=True):
    """The sizes of a usual chart that one size is said to stand for: XS to 3XL, US 4 to 20."""

    low_size: str
    high_size: str
    sizes: int
    """How many they are, both ends counted; numbers go in steps of two, as those of the US, the UK and the EU do."""


def one_size_spans(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[OneSizeSpan]]:
    """Find the sentences that give one size for a range of sizes."""
    found = []
    for match in find_phrases("one_size_spans", passages, book):
        words = pattern(slot("one_size_spans", "sizes")).search(match.sentence.words)
        ends = _END.findall(words.group()) if words else []
        if len(ends) == 2 and (steps := _place(ends[1]) - _place(ends[0])) > 0:
            found.append(match.seen(OneSizeSpan(ends[0].upper(), ends[1].upper(), steps + 1)))
    return found


def _place(size: str) -> int:
    """Give the place of a size on its ladder: M is 0, XL 2, and every second number is a place."""
    if size.isdecimal():
        return int(size) // 2
    crosses = size.count("x") * (int(size[0]) if size[0].isdecimal() else 1)
    letter = size.rpartition("-")[2].lstrip("x23456")[0]
    return {"s": -1 - crosses, "m": 0, "l": 1 + crosses}[letter]
