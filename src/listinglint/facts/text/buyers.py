"""Buyers' words in pictures: sellers paste screenshots of reviews, and what a buyer writes is no promise of the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from listinglint.facts.ports import Line, Reading

SIGNS: Final = 2
"""Printed lines that only a list of reviews has (a masked name, 与描述相符) from which a picture is taken to show one."""
_TAIL: Final = 2.0
"""Heights of the last sign below it that still belong to its review: a name stands beside the first line of two."""


def without_buyers(reading: Reading) -> Reading:
    """Leave out what stands between the first and the last sign of a screenshot of reviews; headlines around it are the seller's."""
    signs = [line for line in reading.lines if _is_sign(line)]
    if len(signs) < SIGNS:
        return reading
    top = min(line.box.top for line in signs)
    bottom = max(line.box.bottom + _TAIL * line.box.height for line in signs)
    kept = tuple(line for line in reading.lines if not top <= line.box.top + line.box.height / 2 <= bottom)
    return replace(reading, lines=kept)


def _is_sign(line: Line) -> bool:
    return holds(slot("page_regions", "printed_review"), normalised_words(line.words))
