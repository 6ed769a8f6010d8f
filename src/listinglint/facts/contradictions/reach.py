"""Who is said to fit in, against the weights of the size table: 150斤以内都能穿 beside a table that ends at 120斤."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.collect import collected
from listinglint.facts.contradictions.quotes import quoted
from listinglint.facts.size_tables import all_tables
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.one_size import KILOGRAMS, weight_unit
from listinglint.facts.text.patterns import holds, pattern
from listinglint.facts.text.sentences import sentences
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard

_FACT: Final = "contradictions"
BEYOND_KG: Final = 5.0
"""Kilograms by which a claim must pass the table: half a size, which a cloth that gives takes up."""
_BODY_KG: Final = (15.0, 200.0)
"""What people weigh; the weight of goods stands in tables too."""
_NUMBER: Final = lazy_pattern(r"(?<![\d.])\d{2,3}(?:\.\d+)?(?!\d)")
_UNIT: Final = lazy_pattern(r"公斤|千克|斤|kgs?|lbs?|pounds?")


class _Reach(Struct, frozen=True):
    """The heaviest person a table gives a size for."""

    kg: float
    said: str


def reach(evidence: Evidence, heard: Heard) -> Iterator[Observation[str]]:
    """Give the first sentence that promises a fit to people heavier than any in the size table; the value is the table's last word."""
    claim = pattern(slot(_FACT, "reach_claimed"))
    for passage in heard.passages_with(claim.pattern):
        for sentence in sentences(normalised_words(passage.words)):
            found = claim.search(sentence.words)
            if found is None or holds(slot(_FACT, "names_a_size"), sentence.words):
                continue
            claimed = _heaviest(found.group(), found.group())
            widest = max(_table_reaches(evidence), key=lambda one: one.kg, default=None) if claimed else None
            if claimed and widest and claimed > widest.kg + BEYOND_KG:
                yield quoted(passage, sentence, found.span(), widest.said)
                return


def _table_reaches(evidence: Evidence) -> Iterator[_Reach]:
    """Give the heaviest weight of each size of all tables that say for whom a size is."""
    tables, _ = collected(all_tables(evidence))
    for seen in tables:
        table = seen.value
        for measured in table.measured:
            for size, value in (
                zip(table.sizes, table.values(measured), strict=True) if measured.measure == "weight" else ()
            ):
                kilograms = _heaviest(normalised_words(value), normalised_words(f"{value} {measured.words}"))
                if kilograms and _BODY_KG[0] <= kilograms <= _BODY_KG[1]:
                    yield _Reach(kilograms, f"{size} {value}")


def _heaviest(numbers: str, units: str) -> float | None:
    """Read the largest number in kilograms; None without a unit."""
    unit, told = _UNIT.search(units), _NUMBER.findall(numbers)
    if unit is None or not told:
        return None
    return max(map(float, told)) * KILOGRAMS[weight_unit(unit.group())]
