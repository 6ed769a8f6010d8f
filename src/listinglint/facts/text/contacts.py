"""Who is named and how he can be reached: a line of a page, or a name with its addresses in lines and cells below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.text.matcher import Match
    from listinglint.model.listing import Passage

_FACT: Final = "makers"
LOOKED_AT: Final = 300
"""Characters from the name on in which the addresses stand."""
LINES: Final = 6
"""Blocks below a name that may hold them."""
LONG: Final = 160
"""Characters of a block from which it is prose and no line of an address."""


def contact(match: Match, passages: Sequence[Passage]) -> str:
    """Give the folded words about the one whom a match names, up to where somebody else is named or prose begins."""
    own = normalised_words(match.passage.words)[match.start : match.start + LOOKED_AT]
    at = next(index for index, passage in enumerate(passages) if passage is match.passage)
    told = [own]
    missed = 0
    for passage in passages[at + 1 : at + 1 + LINES]:
        words = normalised_words(passage.words)
        if len(words) > LONG or holds(slot(_FACT, "somebody"), words):
            break
        if not holds(slot(_FACT, "of_contact"), words):
            missed += 1
            if missed > 1:
                break
            continue
        told.append(words)
    return "\n".join(told)[:LOOKED_AT]


def has_postal_address(words: str) -> bool:
    """Tell whether there is a street, a town or a number of one."""
    return holds(slot(_FACT, "postal"), words)


def has_electronic_address(words: str) -> bool:
    """Tell whether there is an e-mail address or a page on the web."""
    return holds(slot(_FACT, "electronic"), words)
