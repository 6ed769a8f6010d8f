"""For which bodies one size is said to do: a range of weights, or of the sizes it replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.sentences import pattern
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT: Final = "one_size_ranges"
_KG = {"斤": 0.5, "l": 0.4536, "p": 0.4536}
"""Kilograms of a unit, by its first letter: the jin of China, the pound; any other is the kilogram."""
_NUMBER = lazy_pattern(r"\d{2,3}")
_UNIT = lazy_pattern(r"斤|公斤|千克|kg|lb|pound")
_LETTER = lazy_pattern(r"(\d?)(x*)([sml])(?![a-z])")
_SIZE_NUMBER = lazy_pattern(r"\d{1,2}")

KG_OF_A_SIZE: Final = 6.25
"""Kilograms between two neighbouring sizes: two sizes of a usual chart span 10 to 15 kg."""
_STEP: Final = 2
"""Numbered sizes of women's clothes go by twos: 8, 10, 12 in the UK and the US, 36, 38, 40 in Europe."""


class OneSizeRange(Struct, frozen=True):
    """The bodies that one size is said to fit."""

    low: str
    """The first weight or size, as a reader calls it: 40 kg, XS."""
    high: str
    span_kg: float
    """Kilograms between the two; of sizes, what they usually span."""


def one_size_ranges(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[OneSizeRange]]:
    """Find the sentences that give one size for a range of weights or of sizes."""
    read = {"weights": _by_weight, "letters": _by_letters, "numbers": _by_numbers}
    found = []
    for match in find_phrases(_FACT, passages, book):
        name = match.phrase.name or "weights"
        if (value := read[name](_range(match, name))) is not None:
            found.append(match.seen(value))
    return found


def _range(match: Match, name: str) -> str:
    found = pattern(slot(_FACT, name)).search(match.sentence.words)
    return found.group() if found else ""


def _by_weight(words: str) -> OneSizeRange | None:
    numbers, units = _NUMBER.findall(words), _UNIT.findall(words)
    if len(numbers) < 2 or not units:
        return None
    low, high = (float(number) * _KG.get(units[-1][0], 1.0) for number in numbers[:2])
    return OneSizeRange(_kg(low), _kg(high), round(high - low, 1)) if low < high else None


def _kg(weight: float) -> str:
    return f"{weight:.1f}".removesuffix(".0") + " kg"


def _by_letters(words: str) -> OneSizeRange | None:
    low, *_, high = _LETTER.finditer(words)
    span = _rank(*high.groups()) - _rank(*low.groups())
    return OneSizeRange(low.group().upper(), high.group().upper(), span * KG_OF_A_SIZE) if span > 0 else None


def _rank(digit: str, extras: str, letter: str) -> int:
    """Give the rank of a letter size, M being 0: S -1, XS -2, XXL and 2XL 3."""
    steps = int(digit) if digit else len(extras)
    return {"s": -1 - steps, "m": 0, "l": 1 + steps}[letter]


def _by_numbers(words: str) -> OneSizeRange | None:
    low, *_, high = (int(number) for number in _SIZE_NUMBER.findall(words))
    return OneSizeRange(str(low), str(high), (high - low) / _STEP * KG_OF_A_SIZE) if low < high else None
